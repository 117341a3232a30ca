"""The index: by hand, in SQL and in Python alike; nothing is written when nothing changed; exempted matters leave no trace."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountability.models import SanctionKind
from accountability.services import impose
from accounts.choices import Permission, Role
from assessments.models import DailyAppraisal
from audit.models import Entry
from cadres.models import Appointment, Appraisal, Matter
from dashboards.bench.responsibility import STATEMENT
from portraits.evidence.reading import SOURCES, evidence_of
from portraits.models import FormulaVersion, IndexMonth, IndexResult, Label, Prompt
from portraits.services.indexing import (
    compute_index,
    enact_formula,
    formula_in_force,
    judge_prompt,
    propose_weights,
)
from portraits.standing import explain
from tests.factories.day import TODAY
from tests.portraits.conftest import SETUP, project_part, stretch

pytestmark = pytest.mark.django_db
OTHER = {"load": Decimal(40), "delivery": Decimal(20), "duty": Decimal(25), "regard": Decimal(15)}


def graded(cadre, year, grade):
    """A grade of a year, decided in the February after it."""
    return Appraisal.objects.create(cadre=cadre, year=year, grade=grade, decided_on=date(year + 1, 2, 1))


def sanctioned(cadre, day=date(2026, 6, 1)):
    """A demerit."""
    return impose(
        cadre,
        SanctionKind.objects.get(pk="admin_demerit"),
        decided_on=day,
        by=SETUP,
        organ="x",
        document_no=f"{day}号",
    )


def result(cadre):
    """As stored."""
    return IndexResult.objects.get(cadre=cadre)


def stamps():
    """Which transaction wrote which row last."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 'r', cadre_id::text, xmin::text, ctid::text FROM portraits_indexresult"
            " UNION ALL SELECT 'm', id::text, xmin::text, ctid::text FROM portraits_indexmonth ORDER BY 1, 2"
        )
        return cursor.fetchall()


def test_by_hand_to_the_last_digit(cadre, officer):
    project_part(cadre, date(2026, 5, 6))  # load 1
    stretch(cadre, officer, date(2024, 1, 1), "met", date(2024, 11, 27))  # 24 months: half is left
    graded(cadre, 2025, "excellent")  # duty 2
    graded(cadre, 2024, "competent")  # decided 2025-02-01, 21 months: 15 of 24 are left, 0.6250 × 1.5
    compute_index([cadre.pk], on=TODAY)
    told = {line["key"]: line["score"] for line in result(cadre).lines}
    assert told == {
        "load": 50.0,  # (1 + 1 × 0.5) / 3
        "delivery": 18.75,  # 1.5 × 0.5 / 4
        "duty": 97.92,  # (2 + 0.9375) / 3
        "regard": None,
    }
    # (25 × 50 + 35 × 18.75 + 25 × 97.92) / 85
    assert (result(cadre).group, result(cadre).value) == ("township_deputy", Decimal("51.23"))
    assert IndexMonth.objects.get().month == date(2026, 11, 1)


def test_heads_need_more_for_a_full_score(cadre):
    project_part(cadre, date(2026, 5, 6))
    graded(cadre, 2025, "excellent")
    Appointment.objects.filter(cadre=cadre).update(is_principal=True)
    compute_index([cadre.pk])
    assert result(cadre).group == "township_head"
    assert {line["key"]: line["score"] for line in result(cadre).lines}["load"] == 26.67  # 1 / 3.75


def test_too_few_records_make_no_value_and_who_leads_nothing_has_none(cadre, house):
    graded(cadre, 2025, "excellent")
    other = house.cadre("科员")
    Appointment.objects.filter(cadre=other).update(is_leadership=False)
    compute_index([cadre.pk, other.pk])
    assert result(cadre).value is None
    assert not IndexResult.objects.filter(cadre=other).exists()
    assert not Prompt.objects.exists()
    Appointment.objects.update(is_leadership=False)
    assert compute_index([cadre.pk]).gone == 1


def test_a_null_change_writes_nothing(cadre, award, officer):
    project_part(cadre, date(2026, 5, 6))
    graded(cadre, 2025, "excellent")
    first = compute_index([cadre.pk])
    before = stamps()
    again = compute_index([cadre.pk])
    assert (first.written, first.months) == (1, 1)
    assert (again.computed, again.written, again.months, again.gone) == (1, 0, 0, 0)
    assert stamps() == before
    graded(cadre, 2024, "excellent")
    assert compute_index([cadre.pk]).written == 1


def twins(house):
    """Two of the same records, one of them with a sanction."""
    found = [house.cadre(name) for name in ("甲", "乙")]
    for cadre in found:
        project_part(cadre, date(2026, 5, 6))
        graded(cadre, 2025, "excellent")
    return *found, sanctioned(found[0])


def shape(cadre):
    """All that is stored, without what names the person."""
    row = result(cadre)
    return row.group, row.value, row.open_value, row.lines


def test_an_exempted_matter_leaves_no_trace_and_a_revoked_exemption_lets_it_return(house):
    marked, clear, sanction = twins(house)
    ids = [marked.pk, clear.pk]
    compute_index(ids)
    assert result(marked).value < result(clear).value
    assert result(marked).open_value == result(clear).open_value
    assert [row.value for row in IndexMonth.objects.all()] == [result(clear).value] * 2
    Matter.objects.filter(pk=sanction.matter_id).update(exempted_on=TODAY, exemption_document_no="2号")
    compute_index(ids)
    assert shape(marked) == shape(clear)
    Matter.objects.filter(pk=sanction.matter_id).update(exempted_on=None, exemption_document_no="")
    compute_index(ids)
    assert result(marked).value < result(clear).value


def test_who_may_not_read_of_sanctions_sees_the_index_as_if_there_were_none(house, leader):
    marked, clear, sanction = twins(house)
    compute_index([marked.pk, clear.pk])
    supervision = house.user(Role.SUPERVISION)
    pages = {}
    for reader in (leader, supervision):
        answer = house.signed_in(reader).get(reverse("portraits:index_one", args=[marked.pk]))
        pages[reader.username] = answer.content.decode()
    low, plain = str(result(marked).value), str(result(marked).open_value)
    assert plain in pages["leader"]
    assert low not in pages["leader"]
    assert str(sanction.pk) not in pages["leader"]
    assert low in pages["supervision"]
    assert str(sanction.pk) in pages["supervision"]


def test_prompts_come_of_low_and_falling_values_never_of_a_sanction_and_open_no_case(house, officer):
    marked, clear, _sanction = twins(house)
    low = house.cadre("丙")
    for one in (low,):
        graded(one, 2025, "incompetent")
        project_part(one, date(2026, 5, 6), "works")
    IndexMonth.objects.create(cadre=clear, month=date(2026, 5, 1), value=99, version="x")
    ids = [marked.pk, clear.pk, low.pk]
    matters = Matter.objects.count()
    assert compute_index(ids).prompts == 2
    assert {(one.cadre_id, one.ground) for one in Prompt.objects.all()} == {
        (clear.pk, "falling"),
        (low.pk, "low"),
    }
    assert compute_index(ids).prompts == 0
    assert Matter.objects.count() == matters


def test_people_say_what_was_found_and_are_not_asked_again_soon(house, officer, leader):
    marked, _clear, _sanction = twins(house)
    graded(marked, 2024, "incompetent")
    prompt = Prompt.objects.create(cadre=marked, ground="low", raised_on=TODAY, value=30)
    with pytest.raises(PermissionDenied):
        judge_prompt(prompt, "talk", "x", by=leader)
    with pytest.raises(ValidationError):
        judge_prompt(prompt, "talk", " ", by=officer)
    url = reverse("portraits:judge", args=[prompt.pk])
    client = house.signed_in(officer)
    assert client.post(url, {"outcome": "talk", "words": "安排谈话了解"}).status_code == 302
    assert "安排谈话了解" in client.get(reverse("portraits:prompts")).content.decode()
    assert Entry.objects.filter(action="index.judged").exists()
    assert compute_index([marked.pk]).prompts == 0


def test_a_formula_is_proposed_by_one_and_enacted_by_another(house, cadre):
    judge, enact = Permission.JUDGE_RESPONSIBILITY, Permission.ENACT_RESPONSIBILITY
    officer = house.bind(house.user(Role.HR_OFFICER), judge, enact)
    project_part(cadre, date(2026, 5, 6))
    graded(cadre, 2025, "excellent")
    compute_index([cadre.pk])
    with pytest.raises(ValidationError, match="add up to 100"):
        propose_weights(OTHER | {"load": Decimal(41)}, "x", by=officer)
    made = propose_weights(OTHER, "更看重担重", by=officer)
    with pytest.raises(ValidationError, match="Another person"):
        enact_formula(made, by=officer)
    assert formula_in_force().version == "2026.1"
    enact_formula(FormulaVersion.objects.get(), by=house.bind(house.user(Role.HR_CHIEF), enact))
    assert formula_in_force().version == made.version
    compute_index([cadre.pk])
    assert result(cadre).version == made.version


def test_who_reaches_only_some_units_neither_proposes_nor_enacts(house, officer):
    judge = Permission.JUDGE_RESPONSIBILITY
    made = propose_weights(OTHER, "x", by=house.bind(house.user(Role.HR_OFFICER, name="whole"), judge))
    chief = house.user(Role.HR_CHIEF)
    for deed in (lambda: propose_weights(OTHER, "x", by=officer), lambda: enact_formula(made, by=chief)):
        with pytest.raises(PermissionDenied):
            deed()
    page = house.signed_in(chief).get(reverse("portraits:formula"))
    assert (page.context["may_propose"], page.context["may_enact"]) == (False, False)
    assert house.signed_in(chief).post(reverse("portraits:enact", args=[made.pk])).status_code == 403
    assert house.signed_in(officer).post(reverse("portraits:propose")).status_code == 403


def test_trying_weights_writes_nothing(house, officer, cadre):
    project_part(cadre, date(2026, 5, 6))
    graded(cadre, 2025, "excellent")
    compute_index([cadre.pk])
    before = (stamps(), FormulaVersion.objects.count(), Prompt.objects.count())
    asked = {key: str(value) for key, value in OTHER.items()}
    answer = house.signed_in(officer).get(reverse("portraits:formula"), asked)
    assert answer.context["tried"]["all"] == 1
    assert (stamps(), FormulaVersion.objects.count(), Prompt.objects.count()) == before


def test_the_page_says_when_records_have_changed_since_the_night(house, officer, cadre):
    project_part(cadre, date(2026, 5, 6))
    graded(cadre, 2025, "excellent")
    compute_index([cadre.pk])
    url, client = reverse("portraits:index_one", args=[cadre.pk]), house.signed_in(officer)
    assert "记录有变动" not in client.get(url).content.decode()
    graded(cadre, 2024, "excellent")
    answer = client.get(url)
    assert answer.context["now"] > result(cadre).value
    assert "记录有变动" in answer.content.decode()


def test_the_list_is_by_name_and_shows_no_number(house, officer):
    marked, clear, _sanction = twins(house)
    compute_index([marked.pk, clear.pk])
    answer = house.signed_in(officer).get(reverse("portraits:index"))
    names = [row["one"].cadre.name for row in answer.context["listing"].page.rows]
    assert names == ["甲", "乙"]  # jia, yi
    assert str(result(clear).value) not in answer.content.decode()


DAYS = st.dates(date(2023, 6, 1), TODAY)
GRADES = st.sampled_from(["excellent", "competent", "basic", "incompetent"])
STORIES = st.fixed_dictionaries(
    {
        "grades": st.dictionaries(st.integers(2022, 2025), GRADES, max_size=4),
        "days": st.dictionaries(
            st.integers(1, 4), st.tuples(DAYS, st.sampled_from(["good", "fair", "poor"])), max_size=4
        ),
        "parts": st.lists(st.tuples(DAYS, st.sampled_from(["leads", "works", "on_site"])), max_size=4),
        "closed": st.lists(st.tuples(DAYS, st.sampled_from(["", "met", "partly", "missed"])), max_size=3),
        "sanctions": st.lists(DAYS, max_size=2, unique=True),
        "principal": st.booleans(),
        "level": st.integers(1, 4),
        "on": st.dates(date(2025, 1, 1), TODAY),
    }
)


def live(cadre, told, by):
    """A person with these records."""
    for year, grade in told["grades"].items():
        graded(cadre, year, grade)
    for quarter, (day, word) in told["days"].items():
        DailyAppraisal.objects.create(cadre=cadre, year=2025, quarter=quarter, word=word, decided_on=day)
    for number, (day, part) in enumerate(told["parts"]):
        project_part(cadre, day, part, name=f"项目{number}")
    for day, outcome in told["closed"]:
        stretch(cadre, by, day, outcome, day if outcome else None)
    for day in told["sanctions"]:
        sanctioned(cadre, day)
    Appointment.objects.filter(cadre=cadre).update(level=told["level"], is_principal=told["principal"])


def by_hand(cadre, on):
    """As the statement for measuring has it, which shares nothing with the engine."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT post_group, value, open_value FROM ({STATEMENT.read_text()}) AS told WHERE cadre_id = %(cadre)s",
            {"as_of": on, "cadre": cadre.pk},
        )
        return cursor.fetchone()


@given(told=STORIES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sql_and_python_agree_to_the_last_digit(house, officer, told):
    cadre = house.cadre("某人")
    live(cadre, told, officer)
    compute_index([cadre.pk], on=told["on"])
    row = result(cadre)
    said = explain(formula_in_force(), row.group, evidence_of(cadre.pk, told["on"], SOURCES), told["on"])
    assert (row.value, row.open_value) == (said.value, said.open_value)
    assert (row.group, row.value, row.open_value) == by_hand(cadre, told["on"])
    for line, whole, clear in zip(row.lines, said.dimensions, said.open_dimensions, strict=True):
        scores = [None if line[key] is None else Decimal(str(line[key])) for key in ("score", "open_score")]
        assert scores == [whole.value, clear.value]


def test_labels_rest_on_no_sanction(house, officer, cadre):
    sanction = sanctioned(cadre)
    assert "sanction" not in {one.source for one in evidence_of(cadre.pk, TODAY)}
    assert not Label.objects.filter(links__record=sanction.pk).exists()
