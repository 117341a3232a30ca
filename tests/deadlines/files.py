"""Files in which exactly one thing expires, on a day that is told."""

from datetime import date, timedelta

from django.utils import timezone
from psycopg2.extras import DateRange

from accountability.models import GRID, Correction, SanctionKind, StepDownAppeal, StepDownCase, ToleranceCase
from accountability.services import impose
from accounts.models import User
from accounts.services import add_user
from assessments.models import Problem, TaskForce, Visit
from cadres.choices import AppointmentKind, DateKind, Grade, Identity
from cadres.models import Appointment, Appraisal, Cadre, DateVerification, Matter
from cadres.services import add_appointment, add_cadre
from common.dates import PartialDate
from deadlines.models import Deadline
from deadlines.services import refresh
from measures.models import ItemPerson, Plan, PlanItem, YearTheme
from placements.models import Placement, PlacementAppraisal, Stretch
from training.models import Cultivation, Event, FollowUp, OutsideTraining, Point, Speciality
from training.services.ledger import write_outside
from units.models import Unit

BY = "test"


def plain(unit: Unit, name: str = "陆承远", **fields: object) -> Cadre:
    """A file of which nothing expires: no identity, no dates."""
    return add_cadre(name, home_unit=unit, by=BY, **fields)


def on_probation(unit: Unit, until: date) -> Cadre:
    cadre = plain(unit)
    valid = DateRange(until - timedelta(days=364), None)
    add_appointment(cadre, by=BY, valid=valid, unit=unit, title="科长", probation_until=until)
    return cadre


def seconded(unit: Unit, last_day: date) -> Cadre:
    cadre = plain(unit)
    valid = DateRange(date(2024, 1, 1), last_day + timedelta(days=1))
    place = {
        "unit_text": "省发改委",
        "title": "跟班学习",
        "kind": AppointmentKind.SECONDMENT,
        "is_main": False,
    }
    add_appointment(cadre, by=BY, valid=valid, **place)
    return cadre


def placed(unit: Unit, last_day: date, **fields: object) -> Placement:
    """Somebody transferred for a year: no secondment stands in the file."""
    valid = DateRange(date(2026, 3, 1), last_day + timedelta(days=1))
    return Placement.objects.create(
        cadre=plain(unit), direction="out", batch="enterprise", nature="sent_down", host_text="某集团", title="总经理助理",
        valid=valid, stage="placed", document_no="x", created_by=planner(), **fields,
    )  # fmt: skip


def planner() -> User:
    """Who planned it."""
    return User.objects.filter(username="planner").first() or add_user("planner", None, name="planner", by=BY)


def not_appraised(unit: Unit, last_day: date) -> Cadre:
    return placed(unit, last_day, landing_unit=unit, landing_title="科长").cadre


def appraise(cadre: Cadre) -> None:
    placement = Placement.objects.get(cadre=cadre)
    PlacementAppraisal.objects.create(
        placement=placement,
        kind="mid",
        held_on=date(2026, 8, 20),
        grade="competent",
        organ="x",
        recorded_by=planner(),
    )


def landing_nowhere(unit: Unit, last_day: date) -> Cadre:
    cadre = placed(unit, last_day).cadre
    appraise(cadre)
    return cadre


def stretched(unit: Unit, last_day: date) -> Cadre:
    valid = DateRange(date(2026, 3, 1), last_day + timedelta(days=1))
    told = {"task": "专班", "ground": "daring", "ground_reason": "x", "supervisor": "x", "volume_after": 3}
    return Stretch.objects.create(cadre=plain(unit), valid=valid, created_by=planner(), **told).cadre


def tolerated(unit: Unit, last_day: date, stage: str = "open", **fields: object) -> ToleranceCase:
    """A case to be decided by that day."""
    cadre, on = plain(unit), date(2026, 3, 1)
    matter = Matter.objects.create(cadre=cadre, kind="error", opened_on=on, closed_on=on)
    return ToleranceCase.objects.create(
        cadre=cadre, matter=matter, subject="x", facts="x", source="unit", applied_on=on, owner_unit=unit, due_on=last_day,
        stage=stage, registered_by=planner(), **fields,
    )  # fmt: skip


def decided(case: ToleranceCase) -> None:
    """By somebody else than who has prepared it."""
    weighed = dict.fromkeys(GRID, "for") | {"intent": "negligent", "interest": "public", "conduct": "trial"}
    paper = {"opinion": "x", "opinion_organ": "x", "opinion_on": case.applied_on, "prepared_by": planner()}
    ruling = {"decision": "refused", "decision_no": "x", "decision_organ": "x", "reasons": "x"}
    other = add_user("decider", None, name="decider", by=BY)
    ToleranceCase.objects.filter(pk=case.pk).update(
        stage="decided", decided_on=case.applied_on, decided_by=other, **weighed, **paper, **ruling
    )


def prompted(unit: Unit, last_day: date, **fields: object) -> StepDownCase:
    """A step-down prompt that is to be verified by that day."""
    told = {"situation_id": "local_results", "alert": "daily", "facts": "x", "prompted_on": date(2026, 3, 1)}
    return StepDownCase.objects.create(
        cadre=plain(unit), prompted_by=planner(), owner_unit=unit, due_on=last_day, **told | fields
    )


def established(case: StepDownCase) -> None:
    """Found so by two."""
    others = [add_user(f"finder{n}", None, name=f"finder{n}", by=BY) for n in (1, 2)]
    told = {"first_finding": "x", "second_finding": "x", "first_holds": True, "second_holds": True}
    days = {"first_on": date(2026, 3, 2), "second_on": date(2026, 3, 3)}
    StepDownCase.objects.filter(pk=case.pk).update(
        phase="verified", first_by=others[0], second_by=others[1], **told, **days
    )


def appealed(unit: Unit, last_day: date) -> Cadre:
    """An appeal that is to be answered by that day."""
    case = prompted(unit, date(2026, 4, 1))
    established(case)
    StepDownAppeal.objects.create(
        case=case,
        kind="review",
        filed_on=date(2026, 3, 1),
        grounds="x",
        due_on=last_day,
        recorded_by=planner(),
    )
    return case.cadre


def to_be_put_right(unit: Unit, last_day: date) -> Cadre:
    case = tolerated(unit, date(2026, 4, 1))
    decided(case)
    Correction.objects.create(case=case, task="x", responsible="x", due_on=last_day, recorded_by=planner())
    return case.cadre


def responsible(unit: Unit, last_day: date) -> Cadre:
    """Somebody who answers for one item of an action plan."""
    theme = YearTheme.objects.create(unit=unit, year=2026, name="攻坚突破年")
    plan = Plan.objects.create(theme=theme, unit=unit, name="实施方案", issued_on=date(2026, 1, 15))
    item = PlanItem.objects.create(plan=plan, number=1, text="x", due_on=last_day)
    return ItemPerson.objects.create(item=item, cadre=plain(unit), order=0).cadre


def long_in_post(unit: Unit, since: date) -> Cadre:
    cadre = plain(unit)
    valid = DateRange(since, None)
    add_appointment(cadre, by=BY, valid=valid, unit=unit, title="局长", level=2, is_leadership=True)
    return cadre


def retiring(unit: Unit, birth: str, sex: str = "1") -> Cadre:
    return plain(unit, birth=birth, sex=sex)


def ungraded(unit: Unit, missing: int) -> Cadre:
    """A civil servant with the grades of all years from 2020 on but one, every date verified."""
    cadre = plain(unit, identity=Identity.CIVIL_SERVANT)
    valid = DateRange(date(2015, 7, 1), None)
    add_appointment(cadre, by=BY, valid=valid, unit=unit, title="科员")
    Appraisal.objects.bulk_create(
        Appraisal(cadre=cadre, year=year, grade=Grade.COMPETENT, decided_on=date(year + 1, 1, 20))
        for year in range(2020, 2031)
        if year != missing
    )
    return cadre


def promoted(unit: Unit, since: date) -> Cadre:
    """A civil servant with every grade who becomes a county deputy, with no training on file."""
    cadre = ungraded(unit, missing=0)
    Appointment.objects.filter(cadre=cadre).update(valid=DateRange(date(2015, 7, 1), since))
    post = {"unit": unit, "title": "副主任", "level": 3, "is_leadership": True, "change": "promotion"}
    add_appointment(cadre, by=BY, valid=DateRange(since, None), **post)
    return cadre


def train(cadre: Cadre) -> None:
    """Three months at a school, on file."""
    fields = {"kind": "party_school", "name": "主体班", "school": "市委党校", "days": 90}
    period = {"began_on": date(2026, 1, 5), "ended_on": date(2026, 4, 5)}
    write_outside(OutsideTraining.objects.create(cadre=cadre, **fields, **period))


def following_up(unit: Unit, due: date) -> Cadre:
    event = Event.objects.create(unit=unit, kind="symposium", name="座谈会", code="2026-1")
    point = Point.objects.create(event=event, text="建议")
    return FollowUp.objects.create(point=point, action="办理", owner=plain(unit), due_on=due).owner


def to_settle(unit: Unit, due: date) -> Cadre:
    by, now = add_user("head", None, name="head", by=BY), timezone.now()
    told = {"formed_by": by, "begins_on": due, "ends_on": due}
    force = TaskForce.objects.create(name="专班", matter="x", unit=unit, **told)
    told = {"planned_by": by, "planned_for": now, "started_by": by, "started_at": now}
    visit = Visit.objects.create(force=force, unit=unit, place="x", purpose="x", **told)
    told = {"text": "x", "unit": unit, "due_on": due, "recorded_by": by}
    return Problem.objects.create(visit=visit, owner=plain(unit), **told).owner


def cultivated(unit: Unit, until: date) -> Cadre:
    said = {"speciality": Speciality.objects.first(), "mentor": "x", "plan": "x"}
    return Cultivation.objects.create(cadre=plain(unit), began_on=date(2026, 1, 5), until=until, **said).cadre


def unverified(unit: Unit) -> Cadre:
    """An institution's person, too young to have a year that could be graded."""
    return plain(unit, identity=Identity.INSTITUTION, birth="1999-05", work_started="2030-01")


def verify(cadre: Cadre) -> None:
    for kind, value in ((DateKind.BIRTH, cadre.birth), (DateKind.WORK_STARTED, cadre.work_started)):
        DateVerification.objects.create(
            cadre=cadre, kind=kind, value=PartialDate.parse(value), document_no="1",
            verified_on=date(2025, 1, 1), verified_by="x",
        )  # fmt: skip


def sanctioned(unit: Unit, decided: date, kind: str = "party_warning") -> Cadre:
    cadre = plain(unit)
    paper = {"organ": "纪检监察工委", "document_no": "1"}
    impose(cadre, SanctionKind.objects.get(pk=kind), decided_on=decided, by=BY, **paper)
    return cadre


def only(cadre: Cadre) -> Deadline:
    """The one deadline of a file after a refresh, that of a talk beside it left out."""
    refresh([cadre.pk])
    return Deadline.objects.exclude(kind__startswith="talk_").get(cadre=cadre)


def post_of(cadre: Cadre) -> Appointment:
    return Appointment.objects.get(cadre=cadre)
