from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.choices import Role
from audit.models import Entry
from readiness.live import rule_book
from rulemaking.checking import read_checked
from rulemaking.services import drop_draft, save_text, set_in_force, start_draft, start_overlay
from rulemaking.texts import parsed, written
from rulemaking.words import differences
from tests.rulemaking.conftest import years

pytestmark = pytest.mark.django_db
DAY = date(2027, 1, 1)
PAPER = {"document": "开发区职级晋升实施办法", "number": "成湖组发〔2026〕12号"}


def refusal(draft, text, by):
    with pytest.raises(ValidationError) as caught:
        save_text(draft, text, by=by)
    return caught.value.messages[0]


def line_of(text, wanted, after=""):
    """The number of the first line that holds it, behind another that holds `after`."""
    lines = text.splitlines()
    first = next(n for n, line in enumerate(lines) if after in line)
    return next(n for n, line in enumerate(lines) if n >= first and wanted in line) + 1


def test_a_draft_begins_as_a_copy_of_the_version_in_force(draft):
    one = read_checked(draft.text, draft.key)
    told = [difference["where"] for difference in differences(set_in_force("rank-ladder"), one)]
    assert (told, draft.base) == (["in force"], "rank-ladder@2019-06-01/2")


def test_a_number_changed_is_told_before_and_after(stricter):
    one = read_checked(stricter.text, stricter.key)
    told = list(differences(set_in_force("rank-ladder"), one))
    assert [(row["before"], row["after"]) for row in told] == [
        ("2019.06.01", "2027.01.01"),
        ("24 months", "36 months"),
    ]
    assert told[1]["where"].startswith("RK-18-4D")


def test_an_unknown_fact_is_refused_with_line_and_reason(draft, officer):
    text = draft.text.replace("fact: training_hours", "fact: horoscope", 1)
    said = refusal(draft, text, officer)
    assert said.startswith(
        f"Line {line_of(text, 'params:', 'id: TR-01')} (params:), rule TR-01: unknown fact: horoscope"
    )


@pytest.mark.parametrize("value", ["2 years", "2.5", "-3", "2400", "true"])
def test_a_wrong_unit_is_refused_with_line_and_reason(draft, officer, value):
    text = draft.text.replace("months: 36", f"months: {value}", 1)
    said = refusal(draft, text, officer)
    assert said.startswith(
        f"Line {line_of(text, 'months:', 'id: RK-18-1D')} (months: {value}), rule RK-18-1D: wrong unit: months is"
    )


def test_another_unit_of_time_is_refused(draft, officer):
    text = draft.text + "settings:\n  unit: week\n"
    assert refusal(draft, text, officer) == (
        f"Line {line_of(text, 'unit: week')} (unit: week): wrong unit: time is counted in months only"
    )


def test_a_talk_that_blocks_is_refused_with_line_and_reason(draft, officer):
    data = parsed(draft.text)
    asked = {
        "check": "level_at_least",
        "params": {"fact": "talks", "column": "last", "at_least": 1},
        "effect": "BLOCK",
    }
    data["rules"][0] |= asked
    text = written(data)
    said = refusal(draft, text, officer)
    line = line_of(text, "effect:", "id: RK-18-1K")
    assert said.startswith(f"Line {line} (effect: BLOCK), rule RK-18-1K: talks is for reference only")


def test_a_missing_source_is_refused_with_line_and_reason(draft, officer):
    text = draft.text.replace("doc: 公务员考核规定", "doc: ''", 1)
    said = refusal(draft, text, officer)
    assert said.startswith(
        f"Line {line_of(text, 'source:', 'id: AS-04')} (source:), rule AS-04: the source is missing"
    )


def test_broken_yaml_is_refused_with_its_line(draft, officer):
    text = draft.text.replace("order: 20", "order: [20", 1)
    assert refusal(draft, text, officer).startswith("Line ")


def test_what_is_refused_changes_nothing(draft, officer):
    before = draft.text
    refusal(draft, "key: other", officer)
    draft.refresh_from_db()
    assert draft.text == before


def test_an_overlay_names_its_document_and_number(house, officer):
    with pytest.raises(ValidationError) as caught:
        start_overlay(
            "rank-ladder", ["RK-18-4D"], reason="x", paper=PAPER | {"number": " "}, from_day=DAY, by=officer
        )
    assert list(caught.value.message_dict) == ["number"]


@pytest.fixture
def overlay(house, officer):
    return start_overlay(
        "rank-ladder", ["RK-18-4D"], reason="从严", paper=PAPER, from_day=date(2027, 1, 1), by=officer
    )


def test_an_overlay_tightens(overlay, officer):
    saved = save_text(overlay, overlay.text.replace("months: 24", "months: 30"), by=officer)
    assert read_checked(saved.text, saved.key).overlay.number == PAPER["number"]


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("months: 24", "months: 23", "months:"),
        ("effect: BLOCK", "effect: REVIEW", "effect:"),
        ("- incompetent", "- basic", "stop:"),
        ("tightens: RK-18-4D", "tightens: RK-18-3D", "steps:"),
    ],
)
def test_an_overlay_that_loosens_is_refused_with_line_and_reason(overlay, officer, old, new, at):
    text = overlay.text.replace(old, new, 1)
    said = refusal(overlay, text, officer)
    line = line_of(text, at, "id: L-RK-18-4D")
    assert said.startswith(f"Line {line} (")
    assert "an overlay only tightens" in said or "no rule" in said


def test_an_overlay_for_others_than_its_set_is_refused(overlay, officer):
    text = overlay.text.replace("- civil_servant", "- civil_servant\n- contract", 1)
    assert "contract is not in the set it belongs to" in refusal(overlay, text, officer)


def test_the_set_below_an_overlay_may_not_be_tightened_past_it(house, overlay, officer, draft):
    """Both are drafts: an overlay that is not enacted binds nobody."""
    assert years(draft, 36, officer).text


def test_only_who_drafts_writes(house, draft):
    supervision = house.user(Role.SUPERVISION)
    for deed in (
        lambda: start_draft("rank-ladder", reason="x", from_day=date(2027, 1, 1), by=supervision),
        lambda: save_text(draft, draft.text, by=supervision),
        lambda: drop_draft(draft, by=supervision),
    ):
        with pytest.raises(PermissionDenied):
            deed()


def test_every_writing_is_in_the_trail_and_a_given_up_draft_is_closed(stricter, officer):
    drop_draft(stricter, by=officer)
    acts = list(
        Entry.objects.filter(subject_id=str(stricter.pk)).order_by("pk").values_list("action", flat=True)
    )
    assert acts == ["rules.drafted", "rules.changed", "rules.dropped"]
    with pytest.raises(ValidationError):
        save_text(stricter, stricter.text, by=officer)


def test_a_draft_is_not_in_the_book(stricter):
    assert all(one.version != "draft" for one in rule_book().sets)
