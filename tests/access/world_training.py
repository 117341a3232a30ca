"""Training in the small world: events of each unit with everybody enrolled, one closed with certificates, papers."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from files.services import keep
from tests.access.relations import PERSONAL, SHARED
from tests.access.world_growth import GROWTH_CANARIES, GROWTH_FINDERS, GROWTH_RELATIONS, add_growth
from training.choices import EnrolmentState, EventState, How
from training.models import Attendance, Enrolment, Event, OutsideTraining, Programme, Session
from training.services.ledger import write_attended, write_outside

IN_UNITS = ("own", "below", "other")
OPEN, CLOSED, PLANNED = "open", "closed", "planned"
TRAINING_RELATIONS = {
    "programme": IN_UNITS,
    "training_event": IN_UNITS,
    "training_draft": IN_UNITS,
    "session": IN_UNITS,
    "enrolment": (*SHARED, *PERSONAL),
    "graduate": (*SHARED, *PERSONAL),
    "outside": (*SHARED, *PERSONAL),
    **GROWTH_RELATIONS,
}


def add_training(world: Any) -> None:
    """Of each unit a programme with an open, a closed and a planned event; everybody in those of their unit."""
    for relation in IN_UNITS:
        unit = world.unit(relation)
        programme = Programme.objects.create(
            unit=unit, name=f"Canary-programme-{relation}", code=f"P-{relation}"
        )
        for state in (OPEN, CLOSED, PLANNED):
            add_event(programme, state, relation)
    events = {(one.unit_id, one.name.split("-")[1]): one for one in Event.objects.all()}
    for (relation, _role), cadre in world.cadres.items():
        unit = world.unit(relation) if relation in IN_UNITS else world.house.here
        enrol(events[unit.pk, OPEN], cadre, EnrolmentState.ENROLLED)
        enrol(events[unit.pk, CLOSED], cadre, EnrolmentState.COMPLETED)
        add_outside(cadre)
    add_growth(world)


def add_event(programme: Programme, state: str, relation: str) -> None:
    """An event with two sessions of yesterday, the first of which people attended."""
    closed = {"state": EventState.CLOSED, "closed_on": timezone.localdate()} if state == CLOSED else {}
    known = {"state": EventState.OPEN} if state == OPEN else closed
    event = Event.objects.create(
        programme=programme, unit=programme.unit, code=f"T-{state}-{relation}", kind="course",
        name=f"Canary-{state}-{relation}", **known,
    )  # fmt: skip
    start = timezone.now() - timedelta(days=1)
    for number in (1, 2):
        Session.objects.create(
            event=event, name=f"Canary-session-{state}-{relation}-{number}", hours=2, starts_at=start,
            ends_at=start + timedelta(hours=2),
        )  # fmt: skip


def enrol(event: Event, cadre: Any, state: str) -> None:
    """A person with a number, and a certificate where the event is over."""
    done = state == EnrolmentState.COMPLETED
    Enrolment.objects.create(
        event=event, cadre=cadre, state=state, number=f"{cadre.number:06}", asked_at=timezone.now(),
        completed_on=event.closed_on, certificate_no=f"{event.code}-{cadre.number}" if done else "",
    )  # fmt: skip
    Event.objects.filter(pk=event.pk).update(seats_taken=event.enrolments.count())
    there = Attendance.objects.create(
        session=event.sessions.get(name__endswith="-1"), cadre=cadre, hours=Decimal("1.5"), how=How.MANUAL
    )
    write_attended([there.pk])


def add_outside(cadre: Any) -> None:
    """A term at a school, with its paper."""
    file = keep(
        "c.pdf", b"%PDF-1.4 invented", content_type="application/pdf", unit=cadre.home_unit, by="test"
    )
    row = OutsideTraining.objects.create(
        cadre=cadre, kind="party_school", name=f"Canary-term-{cadre.number}", school="x", began_on="2025-03-03",
        ended_on="2025-04-04", days=20, file=file,
    )  # fmt: skip
    write_outside(row)


def of_unit(state: str) -> Any:
    """The event of a unit in a state."""
    return lambda world, relation, role: Event.objects.get(name=f"Canary-{state}-{relation}")


def enrolled_in(state: str) -> Any:
    """How the file stands to its event in a state."""
    return lambda world, relation, role: Enrolment.objects.select_related("cadre", "event").get(
        cadre=world.cadre(relation, role), event__name__startswith=f"Canary-{state}-"
    )


TRAINING_FINDERS = {
    "programme": lambda world, relation, role: Programme.objects.get(name=f"Canary-programme-{relation}"),
    "training_event": of_unit(OPEN),
    "training_draft": of_unit(PLANNED),
    "session": lambda world, relation, role: Session.objects.get(name=f"Canary-session-{OPEN}-{relation}-2"),
    "enrolment": enrolled_in(OPEN),
    "graduate": enrolled_in(CLOSED),
    "outside": lambda world, relation, role: OutsideTraining.objects.get(cadre=world.cadre(relation, role)),
    **GROWTH_FINDERS,
}
TRAINING_CANARIES = {
    "programme": lambda one: one.name,
    "training_event": lambda one: one.name,
    "training_draft": lambda one: one.name,
    "session": lambda one: one.name,
    "enrolment": lambda one: one.cadre.name,
    "graduate": lambda one: one.certificate_no,
    "outside": lambda one: one.name,
    **GROWTH_CANARIES,
}
