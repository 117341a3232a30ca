"""Every kind, the day before it opens, on that day, on its own day and after."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db.models import QuerySet
from psycopg2.extras import DateRange

from accountability.models import Sanction, StepDownCase, ToleranceCase
from accountability.services import exempt
from assessments.models import Problem
from cadres.choices import Grade, ManagementState
from cadres.models import Appraisal, Cadre
from cadres.services import add_appointment
from common.clock import today
from common.expiries import registry
from deadlines.choices import Standing, State
from deadlines.models import Deadline
from deadlines.queries import with_standing
from deadlines.services import refresh
from measures.models import PlanItem
from placements.models import Placement, Stretch
from tests.deadlines import files
from training.models import Cultivation, FollowUp
from units.services import add_unit

pytestmark = pytest.mark.django_db
SHANGHAI = ZoneInfo("Asia/Shanghai")
TALKS = "talk_"


@dataclass(frozen=True)
class Case:
    """A file, the day its fact is due, the day it opens."""

    make: Callable
    due: date
    opens: date
    last: date | None = None  # of several lead times


CASES = {
    "probation": Case(lambda unit: files.on_probation(unit, date(2027, 3, 31)), date(2027, 3, 31), date(2027, 3, 1)),
    "secondment": Case(lambda unit: files.seconded(unit, date(2027, 2, 28)), date(2027, 2, 28), date(2026, 12, 30)),
    "ten_years": Case(lambda unit: files.long_in_post(unit, date(2016, 2, 29)), date(2026, 2, 28), date(2025, 9, 1)),
    "retirement": Case(lambda unit: files.retiring(unit, "1966-01"), date(2026, 5, 1), date(2025, 5, 1), date(2025, 11, 1)),
    "grade": Case(lambda unit: files.ungraded(unit, 2025), date(2026, 4, 30), date(2026, 4, 30)),
    "verification": Case(files.unverified, date(2026, 12, 31), date(2026, 11, 1)),
    "effect_period": Case(
        lambda unit: files.sanctioned(unit, date(2026, 1, 10)), date(2027, 1, 9), date(2026, 12, 10)
    ),
    "tolerance_case": Case(
        lambda unit: files.tolerated(unit, date(2026, 12, 31)).cadre, date(2026, 12, 31), date(2026, 12, 17)
    ),
    "tolerance_correction": Case(
        lambda unit: files.to_be_put_right(unit, date(2026, 12, 31)), date(2026, 12, 31), date(2026, 12, 17)
    ),
    "stepdown_prompt": Case(
        lambda unit: files.prompted(unit, date(2026, 12, 31)).cadre, date(2026, 12, 31), date(2026, 12, 17)
    ),
    "stepdown_appeal": Case(
        lambda unit: files.appealed(unit, date(2026, 12, 31)), date(2026, 12, 31), date(2026, 12, 17)
    ),
    "placement_midterm": Case(
        lambda unit: files.not_appraised(unit, date(2027, 2, 28)), date(2026, 8, 30), date(2026, 8, 16)
    ),
    "placement_return": Case(
        lambda unit: files.landing_nowhere(unit, date(2027, 2, 28)), date(2027, 2, 28), date(2026, 11, 28)
    ),
    "follow_up": Case(lambda unit: files.following_up(unit, date(2027, 2, 28)), date(2027, 2, 28), date(2027, 2, 21)),
    "visit_problem": Case(lambda unit: files.to_settle(unit, date(2027, 2, 28)), date(2027, 2, 28), date(2027, 2, 21)),
    "cultivation": Case(lambda unit: files.cultivated(unit, date(2027, 2, 28)), date(2027, 2, 28), date(2027, 1, 29)),
    "promotion_training": Case(
        lambda unit: files.promoted(unit, date(2026, 3, 15)), date(2027, 3, 15), date(2026, 9, 15), date(2027, 2, 15)
    ),
    "stretch_end": Case(lambda unit: files.stretched(unit, date(2027, 2, 28)), date(2027, 2, 28), date(2027, 1, 29)),
    "plan_item": Case(
        lambda unit: files.responsible(unit, date(2027, 2, 28)), date(2027, 2, 28), date(2027, 1, 29), date(2027, 2, 21)
    ),
}  # fmt: skip


@pytest.fixture
def unit():
    return add_unit("科技创新局", code="001", by="test")


def of_file(cadre: Cadre) -> QuerySet[Deadline]:
    """Its deadlines but those of talks."""
    return Deadline.objects.filter(cadre=cadre).exclude(kind__startswith=TALKS)


def standing(cadre: Cadre, day: date) -> str | None:
    """How the file's only deadline stands on a day after that night's refresh; None when there is none."""
    with time_machine.travel(datetime.combine(day, time(12), SHANGHAI), tick=False):
        refresh([cadre.pk])
        found = with_standing(of_file(cadre), today()).first()
    return found and found.standing


def test_every_kind_has_its_case():
    others = {kind for kind in registry if kind.startswith(TALKS)}  # tests/interviews has theirs
    assert set(CASES) == set(registry) - others


@pytest.mark.parametrize("kind", CASES)
def test_a_deadline_opens_on_its_day_and_becomes_overdue_after_it(kind, unit):
    case = CASES[kind]
    cadre = case.make(unit)
    before = standing(cadre, case.opens - timedelta(days=1))
    assert before == (None if kind == "grade" else Standing.COMING)  # a grade is no fact before it is due
    assert standing(cadre, case.opens) == Standing.OPEN
    assert standing(cadre, case.due) == Standing.OPEN
    assert standing(cadre, case.due + timedelta(days=1)) == Standing.OVERDUE
    found = of_file(cadre).get()
    last = case.last or case.opens
    assert (found.kind, found.due_on, found.opens_on) == (kind, case.due, last)


def mend(case: ToleranceCase) -> None:
    """What was to be put right is done; the service changes the version of its case."""
    case.corrections.update(done_on=date(2026, 12, 1), result="x")
    ToleranceCase.objects.filter(pk=case.pk).update(version=2)


def answered(case: StepDownCase) -> None:
    """The appeal is answered; the service changes the version of its case."""
    case.appeals.update(answered_on=date(2026, 12, 1), outcome="upheld", answer_no="x")
    StepDownCase.objects.filter(pk=case.pk).update(version=2)


MENDED: dict[str, Callable[[Cadre], object]] = {
    "probation": lambda cadre: cadre.appointments.update(confirmed_on=date(2027, 4, 1)),
    "secondment": lambda cadre: cadre.appointments.all().delete(),
    "ten_years": lambda cadre: cadre.appointments.update(valid=DateRange(date(2016, 2, 29), date(2026, 2, 1))),
    "retirement": lambda cadre: Cadre.objects.filter(pk=cadre.pk).update(management_state=ManagementState.RETIRED),
    "grade": lambda cadre: Appraisal.objects.create(
        cadre=cadre, year=2025, grade=Grade.COMPETENT, decided_on=date(2026, 4, 29)
    ),
    "verification": files.verify,
    "tolerance_case": lambda cadre: files.decided(cadre.tolerance_cases.get()),
    "tolerance_correction": lambda cadre: mend(cadre.tolerance_cases.get()),
    "stepdown_prompt": lambda cadre: files.established(cadre.stepdown_cases.get()),
    "stepdown_appeal": lambda cadre: answered(cadre.stepdown_cases.get()),
    "placement_midterm": files.appraise,
    "placement_return": lambda cadre: Placement.objects.update(
        landing_unit=cadre.home_unit, landing_title="科长"
    ),
    "follow_up": lambda cadre: FollowUp.objects.update(
        state="done", settled_on=date(2027, 2, 1), result="x"
    ),
    "visit_problem": lambda cadre: Problem.objects.update(settled_on=date(2027, 2, 1), result="x"),
    "cultivation": lambda cadre: Cultivation.objects.update(
        state="reached", ended_on=date(2027, 2, 1), outcome="x"
    ),
    "promotion_training": files.train,
    "stretch_end": lambda cadre: Stretch.objects.update(
        closed_on=date(2027, 1, 30), result="met", result_text="x"
    ),
    "plan_item": lambda cadre: PlanItem.objects.update(done_on=date(2027, 2, 1)),
    "effect_period": lambda cadre: Sanction.objects.update(closed_on=date(2026, 12, 1), closing_finding="已改正"),
}  # fmt: skip


@pytest.mark.parametrize("kind", CASES)
def test_a_deadline_closes_by_itself_when_its_fact_is_gone(kind, unit):
    case = CASES[kind]
    cadre = case.make(unit)
    assert standing(cadre, case.due) == Standing.OPEN
    pk = of_file(cadre).get().pk
    MENDED[kind](cadre)
    standing(cadre, case.due)
    assert Deadline.objects.get(pk=pk).state == State.GONE


@time_machine.travel("2026-11-27 10:00+08:00", tick=False)
def test_a_confirmed_probation_is_no_fact(unit):
    cadre = files.on_probation(unit, date(2026, 12, 10))
    cadre.appointments.update(confirmed_on=date(2026, 11, 20))
    assert refresh([cadre.pk]).found == 0


@time_machine.travel("2026-11-27 10:00+08:00", tick=False)
@pytest.mark.parametrize(("kind", "found"), [("party_warning", 0), ("admonition", 1)])
def test_an_effect_period_long_over_stays_only_while_a_finding_is_missing(kind, found, unit):
    cadre = files.sanctioned(unit, date(2024, 1, 10), kind)
    assert refresh([cadre.pk]).found == found


@time_machine.travel("2026-11-27 10:00+08:00", tick=False)
def test_an_exempted_matter_has_no_deadline(unit):
    cadre = files.sanctioned(unit, date(2026, 6, 1))
    exempt(cadre.matters.get(), on=date(2026, 7, 1), document_no="1", by="test")
    assert refresh([cadre.pk]).found == 0


@time_machine.travel("2026-11-27 10:00+08:00", tick=False)
@pytest.mark.parametrize(
    ("birth", "sex", "identity", "due"),
    [
        ("1966-08", "1", "", date(2027, 1, 1)),
        ("1971-06", "2", "civil_servant", date(2026, 11, 1)),
        ("1966", "1", "", None),  # the month is not known: a gap of the file, no deadline
        ("1975-01", "2", "contract", None),  # cadre or worker is not known
    ],
)
def test_retirement_follows_the_scheme_of_the_person(birth, sex, identity, due, unit):
    cadre = files.retiring(unit, birth, sex)
    Cadre.objects.filter(pk=cadre.pk).update(identity=identity)
    refresh([cadre.pk])
    found = Deadline.objects.filter(cadre=cadre, kind="retirement").first()
    assert (found and found.due_on) == due


@time_machine.travel("2026-11-27 10:00+08:00", tick=False)
def test_a_post_held_again_after_a_break_begins_anew(unit):
    cadre = files.long_in_post(unit, date(2017, 3, 1))
    post = files.post_of(cadre)
    post.valid = DateRange(date(2012, 3, 1), date(2016, 1, 1))
    post.save()
    again = {"unit": unit, "title": "局长", "level": 2, "is_leadership": True}
    add_appointment(cadre, by="test", valid=DateRange(date(2018, 5, 1), None), **again)
    assert files.only(cadre).due_on == date(2028, 5, 1)
