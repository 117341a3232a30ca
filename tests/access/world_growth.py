"""What grows people, in the small world: specialities, cultivation, role models, a theme, a symposium and its follow-ups."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from common.clock import today
from tests.access.relations import PERSONAL, SHARED
from training.choices import EnrolmentState, EventKind, EventState, ThemeStyle
from training.models import (
    Cultivation,
    Enrolment,
    Event,
    FollowUp,
    Point,
    PointRaiser,
    RoleModel,
    Session,
    Speciality,
    SpecialityHolder,
    Theme,
)

IN_UNITS = ("own", "below", "other")
GROWTH_RELATIONS = {
    "holder": (*SHARED, *PERSONAL),
    "cultivation": (*SHARED, *PERSONAL),
    "role_model": (*SHARED, *PERSONAL),
    "follow_up": (*SHARED, *PERSONAL),
    "taker": (*SHARED, *PERSONAL),
    "themed": IN_UNITS,
    "symposium": IN_UNITS,
    "point": IN_UNITS,
}
LAST_WEEK = timedelta(days=7)


def add_growth(world: Any) -> None:
    """Of each unit a themed activity and a symposium with a point; everybody takes part, and is followed in everything."""
    for relation in IN_UNITS:
        add_event(world.unit(relation), EventKind.THEMED, f"Canary-themed-{relation}")
        symposium = add_event(world.unit(relation), EventKind.SYMPOSIUM, f"Canary-symposium-{relation}")
        point = Point.objects.create(event=symposium, text=f"Canary-point-{relation}")
        PointRaiser.objects.create(point=point, cadre=world.cadres[relation, ""])
    first, second = Speciality.objects.all()[:2]
    for (relation, _role), cadre in world.cadres.items():
        place = relation if relation in IN_UNITS else "own"
        name = cadre.name
        SpecialityHolder.objects.create(cadre=cadre, speciality=first, grounds=name, since=date(2025, 3, 1))
        Cultivation.objects.create(
            cadre=cadre, speciality=second, mentor=name, plan=name, began_on=date(2026, 1, 5), until=date(2027, 1, 5)
        )  # fmt: skip
        RoleModel.objects.create(
            unit=cadre.home_unit, kind="example", cadre=cadre, deeds=name, source="paper", named_on=date(2026, 5, 4)
        )  # fmt: skip
        take_part(Event.objects.get(name=f"Canary-themed-{place}"), cadre)
        asked = Point.objects.get(text=f"Canary-point-{place}")
        FollowUp.objects.create(point=asked, action=f"do {name}", owner=cadre, due_on=today() + LAST_WEEK)


def add_event(unit: Any, kind: str, name: str) -> Event:
    """An open event of last week, built around the eight lines where it is a themed one."""
    event = Event.objects.create(unit=unit, kind=kind, name=name, code=name[-20:], state=EventState.OPEN)
    begin = timezone.localtime().replace(hour=9, minute=0) - LAST_WEEK
    Session.objects.create(
        event=event, starts_at=begin, ends_at=begin + timedelta(hours=3), hours=Decimal("3")
    )
    if kind == EventKind.THEMED:
        Theme.objects.create(event=event, style=ThemeStyle.LINES)
    return event


def take_part(event: Event, cadre: Any) -> None:
    """Somebody is enrolled."""
    number = f"{cadre.number:06}"
    now: datetime = timezone.now()
    Enrolment.objects.create(
        event=event, cadre=cadre, state=EnrolmentState.ENROLLED, number=number, asked_at=now
    )
    Event.objects.filter(pk=event.pk).update(seats_taken=event.enrolments.count())


def of_person(model: type, name: str = "cadre") -> Callable:
    """The object of a file in a relation."""
    return lambda world, relation, role: model.objects.get(**{name: world.cadre(relation, role)})


def named(model: type, field: str, kind: str) -> Callable:
    """The object of a unit."""
    return lambda world, relation, role: model.objects.get(**{field: f"Canary-{kind}-{relation}"})


GROWTH_FINDERS: dict[str, Callable] = {
    "holder": of_person(SpecialityHolder),
    "cultivation": of_person(Cultivation),
    "role_model": of_person(RoleModel),
    "follow_up": of_person(FollowUp, "owner"),
    "taker": lambda world, relation, role: Enrolment.objects.get(
        event__name__startswith="Canary-themed", cadre=world.cadre(relation, role)
    ),
    "themed": named(Event, "name", "themed"),
    "symposium": named(Event, "name", "symposium"),
    "point": named(Point, "text", "point"),
}
GROWTH_CANARIES: dict[str, Callable[[Any], str]] = {
    "holder": lambda one: one.cadre.name,
    "cultivation": lambda one: one.cadre.name,
    "role_model": lambda one: one.cadre.name,
    "follow_up": lambda one: one.owner.name,
    "taker": lambda one: one.cadre.name,
    "themed": lambda one: one.name,
    "symposium": lambda one: one.name,
    "point": lambda one: one.text,
}
