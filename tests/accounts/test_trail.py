"""The trail as its administrator reads it: in plain words, by person and thing, by day, and taken out by nobody else."""

import ast
import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.utils import timezone, translation
from openpyxl import load_workbook

from accounts.acts import ACTS, words_of
from accounts.choices import Role
from accounts.services import close_account
from accounts.trail import GROUPS
from audit.models import Entry
from audit.services import record
from cadres.services import change_cadre
from tests.counting import statements_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def auditor(house):
    return house.signed_in(house.user(Role.AUDIT_ADMIN))


def test_who_did_what_to_what_is_told_in_plain_words(house, auditor):
    cadre = house.cadre("Zhao Yi")
    officer = house.user(Role.HR_OFFICER, name="gu")
    house.signed_in(officer).get(f"/cadres/{cadre.pk}/")
    page = auditor.get("/audit/").text
    assert all(word in page for word in ("gu", "查看档案", "干部档案", str(cadre.pk)[-8:]))
    assert "Zhao Yi" not in page


@pytest.mark.parametrize(
    "role", [role for role in Role.values if role not in {Role.AUDIT_ADMIN, Role.SELF, Role.API_CLIENT}]
)
def test_nobody_else_reads_it_or_takes_it_out(house, role):
    client = house.client(role)
    assert {client.get(f"/audit/{rest}").status_code for rest in ("", "export/", "people/x/")} == {403}


def test_one_person_and_one_file_have_a_timeline_of_their_own(house, auditor):
    officer, other = house.user(Role.HR_OFFICER, name="gu"), house.user(Role.HR_OFFICER, name="somebody else")
    first, second = house.cadre("Zhao Yi"), house.cadre("Qian Er")
    for user, cadre in ((officer, first), (officer, second), (other, second)):
        house.signed_in(user).get(f"/cadres/{cadre.pk}/")
    close_account(officer, by=house.user(Role.SYSTEM_ADMIN, name="li"))
    person = auditor.get(f"/audit/people/{officer.pk}/").text
    assert (person.count("查看档案"), "somebody else" in person, "关闭" in person) == (2, False, True)
    thing = auditor.get(f"/audit/cadres.cadre/{second.pk}/").text
    assert (thing.count("查看档案"), str(first.pk)[-8:] in thing) == (2, False)


@pytest.mark.parametrize("address", ["people/nobody", "people/019ae000-0000-7000-8000-000000000000", "x.y/1"])
def test_a_timeline_of_nothing_is_not_there(house, auditor, address):
    assert auditor.get(f"/audit/{address}/").status_code == 404


def test_a_change_tells_each_field_before_and_after_with_numbers_masked(house, auditor):
    cadre = house.cadre("Zhao Yi")
    change_cadre(cadre, version=cadre.version, by="test", remarks="call 13900001111", speciality="law")
    page = auditor.get(f"/audit/cadres.cadre/{cadre.pk}/").text
    assert ("139****1111" in page, "13900001111" in page, "— → law" in page) == (True, False, True)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "gu"}, {"gu"}),
        ({"group": "refused"}, {"ma"}),
        ({"group": ["refused", "sign_ins"]}, {"gu", "ma"}),
        ({"q": "nobody"}, set()),
    ],
)
def test_it_is_narrowed_by_person_and_by_act(auditor, query, found):
    record("sign_in", by="gu")
    record("access.refused", by="ma")
    rows = auditor.get("/audit/", query).context["listing"].page.rows
    assert {row.actor for row in rows} & {"gu", "ma"} == found


def test_it_is_narrowed_by_day(auditor):
    record("sign_in", by="gu")
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    seen = [
        "gu" in {row.actor for row in auditor.get("/audit/", query).context["listing"].page.rows}
        for query in (
            {"day_from": today.isoformat()},
            {"day_until": today.isoformat()},
            {"day_from": tomorrow.isoformat()},
            {"day_from": "soon"},
        )
    ]
    assert seen == [True, True, False, True]


def test_the_sheet_holds_what_the_list_shows_and_says_who_took_it(auditor):
    for n in range(60):
        record("sign_in", by=f"=1+{n}")
    record("sign_out", by="gu")
    answer = auditor.get("/audit/export/", {"q": "=1+"})
    sheet = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[2] for row in rows[4:]] == [f"=1+{n}" for n in reversed(range(60))]
    assert "audit_admin" in rows[1][0]
    entry = Entry.objects.get(action="trail.exported")
    assert entry.detail["rows"] == 60


def test_too_much_for_a_sheet_is_refused_and_nothing_is_taken_out(auditor, monkeypatch):
    monkeypatch.setattr("accounts.views.trail.MOST_TAKEN", 2)
    answer = auditor.get("/audit/export/", follow=True)
    assert "一次最多导出 2 条" in answer.text
    assert not Entry.objects.filter(action="trail.exported").exists()


def test_looking_at_the_trail_stands_in_the_trail(house, auditor):
    auditor.get("/audit/")
    assert Entry.objects.filter(action="trail.read").count() == 1


def test_the_page_says_whether_the_chain_holds_and_where_its_head_is(auditor, settings):
    settings.AUDIT_ANCHOR = ""
    assert "AUDIT_ANCHOR" in auditor.get("/audit/").text
    settings.AUDIT_ANCHOR = "/somewhere"
    record("trail.verified", by="timetable", detail={"broken": ""})
    page = auditor.get("/audit/").text
    assert ("AUDIT_ANCHOR" in page, "未通过" in page) == (False, False)
    record("trail.verified", by="timetable", detail={"broken": "entry 7 was altered"})
    assert "entry 7 was altered" in auditor.get("/audit/").text


def test_one_entry_and_three_cost_the_same_statements(auditor):
    assert statements_of(auditor, "/audit/") == 13
    for _n in range(3):
        record("account.added", by="test")
    assert statements_of(auditor, "/audit/") == 13


def acts_in_the_code() -> list[str | None]:
    """The first argument of every call of `record`; None where it is put together."""
    found = []
    for path in Path(django_settings.BASE_DIR).glob("[a-z]*/**/*.py"):
        if path.parts[len(Path(django_settings.BASE_DIR).parts)] in {
            "tests",
            "node_modules",
            "static",
            "var",
        }:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record" and node.args:
                first = node.args[0]
                found.append(first.value if isinstance(first, ast.Constant) else None)
    return found


def test_every_act_of_the_code_has_its_words():
    acts = acts_in_the_code()
    assert sorted({act for act in acts if act and act not in ACTS}) == []
    assert len(acts) > 60


def test_a_record_of_a_file_is_told_by_its_kind_in_both_languages():
    with translation.override("zh-hans"):
        assert str(words_of("rank.added")) == "录入职级"
    with translation.override("en"):
        assert str(words_of("familymember.changed")) == "corrected in a file: family member"


def test_every_group_is_of_acts_that_have_words():
    assert {act for _words, acts in GROUPS.values() for act in acts} <= set(ACTS)
