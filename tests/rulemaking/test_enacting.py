import io
from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from docx import Document

from accounts.choices import Role
from jobs import services as jobs
from jobs.models import Run
from readiness.live import rule_book
from readiness.models import Result, RuleSetVersion
from readiness.services import explain, start_full, start_nightly
from rulemaking.enacting import enact
from rulemaking.models import Draft
from rulemaking.services import save_parts, save_rule, start_draft, start_overlay
from rulemaking.texts import parsed
from tests.rulemaking.conftest import tried

pytestmark = pytest.mark.django_db
NEW_YEAR = "2027-01-01 02:30:00+08:00"


@pytest.fixture
def enacted(people, stricter, officer, chief):
    """Three years from the first of January 2027 on, the changed rule confirmed."""
    start_and_work()
    tried(stricter, officer)
    return enact(stricter, confirmed=["RK-18-4D"], by=chief)


def start_and_work(run=None):
    run = run or start_full(by="test")
    for pk in list(run.items.values_list("pk", flat=True)):
        assert jobs.work(pk)
    return run


def stored(name="乙"):
    result = Result.objects.get(cadre__name=name, step="rank-7")
    return result.status, result.version


def test_who_wrote_in_a_draft_does_not_enact_it(people, stricter, officer, chief, house):
    tried(stricter, officer)
    for person in (officer, house.user(Role.LEADER)):
        with pytest.raises(PermissionDenied):
            enact(stricter, confirmed=[], by=person)
    save_rule(stricter, "RK-21", {"title_zh": "甲"}, by=chief)
    stricter.refresh_from_db()
    with pytest.raises(PermissionDenied):
        enact(stricter, confirmed=[], by=chief)


def test_the_database_refuses_the_author_too(people, house, chief):
    draft = start_draft("rank-ladder", reason="x", from_day=date(2027, 1, 1), by=chief)
    with pytest.raises(IntegrityError), transaction.atomic():
        Draft.objects.filter(pk=draft.pk).update(enacted_by=chief)


@pytest.mark.parametrize("address", ["rulemaking:enact", "api-rule-draft-enact"])
def test_page_and_api_refuse_the_author(people, house, chief, address):
    draft = start_draft("rank-ladder", reason="x", from_day=date(2027, 1, 1), by=chief)
    sent = {"agreed": "on"} if address.startswith("rule") else {"confirmed": []}
    kind = {} if address.startswith("rule") else {"content_type": "application/json"}
    headers = {"Idempotency-Key": "12345678"}
    answer = house.signed_in(chief).post(reverse(address, args=[draft.pk]), sent, headers=headers, **kind)
    assert (answer.status_code, RuleSetVersion.objects.filter(enacted_at__isnull=False).count()) == (403, 0)


def test_only_what_was_tried_as_it_stands_is_enacted(people, stricter, officer, chief):
    tried(stricter, officer)
    save_rule(stricter, "RK-21", {"title_zh": "甲"}, by=officer)
    stricter.refresh_from_db()
    with pytest.raises(ValidationError, match="Try it first"):
        enact(stricter, confirmed=[], by=chief)


def test_a_day_that_has_passed_is_refused(people, stricter, officer, chief):
    save_parts(stricter, {"in_force": {"from": date(2026, 11, 23), "to": None}}, by=officer)
    stricter.refresh_from_db()
    tried(stricter, officer)
    with pytest.raises(ValidationError, match="first day has passed"):
        enact(stricter, confirmed=[], by=chief)


def test_until_its_day_nothing_changes_and_the_old_version_ends_with_it(enacted, people):
    assert (stored()[0], "rank-ladder@2019-06-01/2" in stored()[1]) == ("held", True)
    versions = [
        (one.version, one.from_day, one.to_day) for one in rule_book().sets if one.key == "rank-ladder"
    ]
    assert versions == [
        ("2019-06-01/2", date(2019, 6, 1), date(2027, 1, 1)),
        ("2027-01-01/1", date(2027, 1, 1), None),
    ]
    assert start_nightly(by="test").parameters.get("full") is False


def test_on_its_day_the_night_computes_everybody_and_results_name_the_version(enacted, people):
    with time_machine.travel(NEW_YEAR, tick=False):
        run = start_and_work(start_nightly(by="timetable"))
        assert (run.parameters["full"], run.total) == (True, 4)
        status, version = stored()
        assert (status, "rank-ladder@2027-01-01/1" in version) == ("not_yet", True)
        enacted.refresh_from_db()
        assert enacted.first_used_on == date(2027, 1, 1)


def test_the_past_keeps_its_version(enacted, people):
    with time_machine.travel(NEW_YEAR, tick=False):
        before = next(one for one in explain(people["乙"], as_of=date(2026, 12, 31)) if one.step == "rank-7")
        after = next(one for one in explain(people["乙"], as_of=date(2027, 1, 1)) if one.step == "rank-7")
    assert (before.status, "2019-06-01/2" in before.version) == ("held", True)
    assert (after.status, "2027-01-01/1" in after.version) == ("not_yet", True)


def test_from_today_on_everybody_is_computed_at_once(people, stricter, officer, chief):
    save_parts(stricter, {"in_force": {"from": date(2026, 11, 24), "to": None}}, by=officer)
    stricter.refresh_from_db()
    tried(stricter, officer)
    enact(stricter, confirmed=[], by=chief)
    start_and_work(Run.objects.filter(kind="readiness.full").first())
    assert stored()[0] == "not_yet"


def test_who_confirmed_which_rule_is_kept_and_passed_on(enacted, chief):
    one = next(one for one in rule_book().sets if one.version == "2027-01-01/1")
    said = {rule.id: (rule.confirmed_by, rule.confirmed_on) for rule in one.rules if rule.confirmed_by}
    assert said == {"RK-18-4D": (chief.name, date(2026, 11, 24))}
    assert one.confirmed_by is None


def test_an_enacted_version_is_never_altered(enacted, stricter):
    for row in (RuleSetVersion.objects.filter(pk=enacted.pk), Draft.objects.filter(pk=stricter.pk)):
        with pytest.raises(IntegrityError), transaction.atomic():
            row.update(text="x")


def test_an_enacted_overlay_asks_beside_its_set(people, officer, chief):
    paper = {"document": "实施办法", "number": "12号"}
    draft = start_overlay(
        "rank-ladder", ["RK-18-4D"], reason="从严", paper=paper, from_day=date(2026, 11, 24), by=officer
    )
    save_rule(draft, "L-RK-18-4D", {"params": params_of(draft, months=36)}, by=officer)
    draft.refresh_from_db()
    tried(draft, officer)
    enact(draft, confirmed=["L-RK-18-4D"], by=chief)
    found = next(one for one in explain(people["乙"]) if one.step == "rank-7")
    lines = {line["rule"]: line["outcome"] for line in found.lines}
    assert (found.status, lines["RK-18-4D"], lines["L-RK-18-4D"]) == ("not_yet", "PASS", "FAIL")
    assert next(one for one in rule_book().sets if one.overlay).confirmed_by == chief.name


def params_of(draft, **changes):
    """The params of the only rule of an overlay, with changes."""
    return parsed(draft.text)["rules"][0]["params"] | changes


def test_the_book_on_paper_has_the_numbers_of_the_day(enacted, house):
    client = house.client(Role.LEADER)
    for day, months in (("2026-12-31", "24"), ("2027-01-01", "36")):
        answer = client.get(reverse("rulemaking:paper") + f"?as_of={day}")
        word = Document(io.BytesIO(b"".join(answer.streaming_content)))
        cells = [[cell.text for cell in row.cells] for table in word.tables for row in table.rows]
        (row,) = [row for row in cells if " RK-18-4D " in row[0]]
        assert f" {months} " in f" {row[1].replace('：', ' ').replace(':', ' ')} ", (day, row)
        assert "公务员职务与职级并行规定" in row[2]
