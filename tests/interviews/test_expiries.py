"""Whom to talk with until when: each fact before, on and after its day, and gone when somebody talked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from psycopg2.extras import DateRange

from accountability.models import SanctionKind
from accountability.services import impose
from cadres.models import Appraisal, Cadre
from cadres.services import add_appointment, end_service
from common.expiries import registry
from deadlines.choices import State
from deadlines.models import Deadline
from deadlines.queries import own_deadlines, visible_deadlines
from deadlines.services import drain, refresh
from interviews.choices import PlanGroup, Reason, TalkKind
from interviews.models import Occasion, Plan
from interviews.services.following import promise, settle
from interviews.services.noting import drop_occasion, note_occasion
from interviews.services.planning import save_plan
from interviews.services.recording import note_reply
from tests.interviews.office import NOW, Office

pytestmark = pytest.mark.django_db
SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True)
class Case:
    """What makes a fact, when it is due, and which talk ends it."""

    make: Callable[[Office], object]
    due: date
    kind: str = TalkKind.HEART


def post(office: Office, since: date) -> None:
    end_service(office.one.appointments.get(), since, document_no="x", by="test")
    fields = {"unit": office.here, "title": "局长", "level": 2, "is_leadership": True}
    add_appointment(office.one, by="test", valid=DateRange(since, None), **fields)


def graded(office: Office) -> None:
    Appraisal.objects.create(cadre=office.one, year=2025, grade="basic", decided_on=date(2026, 11, 10))


def sanctioned(office: Office, kind: str, day: date) -> None:
    impose(
        office.one,
        SanctionKind.objects.get(pk=kind),
        decided_on=day,
        organ="x",
        document_no="x",
        by=office.officer,
    )


def retiring(office: Office) -> None:
    Cadre.objects.filter(pk=office.one.pk).update(birth="1966-07", sex="1", identity="civil_servant")


def planned(office: Office, **fields: object) -> Plan:
    year = {"begins_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    told = {"name": "plan", "unit": office.here, "kind": TalkKind.HEART} | year | fields
    return save_plan(Plan(**told), by=office.officer)


def noted(office: Office) -> None:
    occasion = Occasion(cadre=office.one, why=Reason.CARE, due_on=date(2026, 12, 4))
    note_occasion(occasion, by=office.officer)


CASES = {
    "talk_occasion": Case(noted, date(2026, 12, 4), TalkKind.VISIT),
    "talk_plan": Case(planned, date(2026, 12, 31)),
    "talk_new_post": Case(lambda office: post(office, date(2026, 11, 20)), date(2026, 11, 30), TalkKind.APPOINTMENT),
    "talk_grade": Case(graded, date(2026, 12, 10), TalkKind.REMINDER),
    "talk_long_in_post": Case(lambda office: post(office, date(2021, 12, 1)), date(2026, 12, 1)),
    "talk_retiring": Case(retiring, date(2026, 6, 1), TalkKind.RETIREMENT),
    "talk_effect_began": Case(lambda office: sanctioned(office, "admin_demerit", date(2026, 11, 16)), date(2026, 11, 26)),
    "talk_effect_ended": Case(lambda office: sanctioned(office, "admin_warning", date(2026, 5, 18)), date(2026, 11, 27)),
}  # fmt: skip


def found(office: Office, kind: str) -> Deadline | None:
    """The standing deadline of a kind, after a refresh of today."""
    refresh([office.one.pk, office.other.pk])
    return Deadline.objects.filter(cadre=office.one, kind=kind, state=State.STANDING).first()


def test_every_kind_of_talk_has_its_case():
    told_apart = {"talk_reply", "talk_admonished", "talk_promise"}
    assert set(CASES) | told_apart == {kind for kind in registry if kind.startswith("talk_")}


@pytest.mark.parametrize("kind", CASES)
def test_a_fact_makes_one_to_do_until_they_talk(kind: str, office: Office):
    case = CASES[kind]
    case.make(office)
    assert found(office, kind).due_on == case.due
    found(office, kind)
    assert Deadline.objects.filter(cadre=office.one, kind=kind).count() == 1
    office.talk(kinds=[case.kind], held_on=date(2026, 11, 24))
    assert found(office, kind) is None


def test_a_post_taken_on_29_february_is_five_years_old_on_the_28th(office: Office):
    with time_machine.travel("2025-02-20T10:00+08:00", tick=False):
        office.one.appointments.update(valid=DateRange(date(2020, 2, 29), None))
        assert found(office, "talk_long_in_post").due_on == date(2025, 2, 28)


def test_a_reply_is_awaited_until_it_comes(office: Office):
    talk = office.talk(kinds=[TalkKind.INQUIRY], held_on=date(2026, 11, 2))
    assert found(office, "talk_reply").due_on == date(2026, 11, 23)
    note_reply(talk, on=date(2026, 11, 24), by=office.officer)
    assert found(office, "talk_reply") is None


def test_an_admonition_is_followed_after_six_months(office: Office):
    office.talk(kinds=[TalkKind.ADMONITION], held_on=date(2026, 8, 31))
    assert found(office, "talk_admonished").due_on == date(2027, 2, 28)
    with time_machine.travel("2027-02-20T10:00+08:00", tick=False):
        office.talk(kinds=[TalkKind.HEART], held_on=date(2027, 2, 20))
        assert found(office, "talk_admonished") is None


def test_a_promise_waits_until_it_is_settled(office: Office):
    made = promise(office.talk(), "a desk", owner=office.leader, due_on=date(2026, 12, 1), by=office.officer)
    waiting = found(office, "talk_promise")
    assert (waiting.due_on, waiting.told) == (date(2026, 12, 1), {"who": "leader"})
    settle(made, "it stands there", state="done", by=office.leader)
    assert found(office, "talk_promise") is None


def test_a_reason_that_was_none_asks_nobody(office: Office):
    noted(office)
    drop_occasion(Occasion.objects.get(), by=office.officer)
    assert found(office, "talk_occasion") is None


def test_a_plan_asks_again_in_every_stretch(office: Office):
    planned(office, every_months=3)
    assert found(office, "talk_plan").due_on == date(2026, 3, 31)
    office.talk(held_on=date(2026, 2, 28))
    assert found(office, "talk_plan").due_on == date(2026, 6, 30)
    office.talk(held_on=date(2026, 11, 1))
    assert found(office, "talk_plan") is None


def test_a_plan_is_for_its_group_only(office: Office):
    planned(office, group=PlanGroup.PRINCIPALS)
    assert found(office, "talk_plan") is None
    office.one.appointments.update(is_principal=True)
    assert found(office, "talk_plan") is not None


def test_who_moves_is_asked_for_by_the_new_unit(office: Office):
    planned(office)
    assert found(office, "talk_plan") is not None
    Cadre.objects.filter(pk=office.one.pk).update(home_unit=office.elsewhere)
    assert found(office, "talk_plan") is None
    there = office.user("hr_officer", office.elsewhere, "officer of elsewhere")
    save_plan(
        Plan(name="x", unit=office.elsewhere, kind="heart", begins_on=date(2026, 11, 1), ends_on=date(2026, 11, 30)),
        by=there,
    )  # fmt: skip
    assert found(office, "talk_plan").due_on == date(2026, 11, 30)
    assert own_deadlines(there).filter(kind="talk_plan").exists()
    assert not own_deadlines(office.officer).filter(kind="talk_plan", cadre=office.one).exists()


def test_a_new_plan_asks_without_waiting_for_the_night(office: Office):
    drain()
    planned(office)
    drain()
    assert Deadline.objects.filter(kind="talk_plan").count() == 2


def test_whoever_may_not_date_a_matter_sees_no_deadline_of_it(office: Office):
    sanctioned(office, "admin_demerit", date(2026, 11, 16))
    office.talk(kinds=[TalkKind.ADMONITION], held_on=date(2026, 11, 2))
    refresh([office.one.pk])
    seen = {
        user: set(visible_deadlines(user).values_list("kind", flat=True))
        for user in (office.leader, office.officer)
    }
    assert "talk_admonished" in seen[office.officer]
    assert not seen[office.leader] & {"talk_admonished", "talk_effect_began", "talk_effect_ended"}
    assert "talk_effect_began" not in seen[office.officer]


def test_days_are_those_of_a_night_later(office: Office):
    planned(office)
    day = datetime.combine(date(2027, 3, 31) + timedelta(days=1), time(12), SHANGHAI)
    with time_machine.travel(day, tick=False):
        assert found(office, "talk_plan") is None  # ninety days after its end nobody asks any more
    with time_machine.travel(NOW, tick=False):
        assert found(office, "talk_plan") is not None
