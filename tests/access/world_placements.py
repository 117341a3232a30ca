"""Placements, plans, seasons and stretch assignments of the small world, of every file and in every unit."""

from datetime import timedelta
from typing import Any

from psycopg2.extras import DateRange

from common.clock import today
from placements.models import Placement, Season, ServiceLock, Stretch

IN_UNITS = ("own", "below", "other")
RUNNING, LATER = (-100, 30), (400, 500)  # days from today


def add_placements(world: Any) -> None:
    """Of every file a placement that ends within the month and an assignment; of every unit a season and a plan."""
    by = world.users["asker"]
    for relation in IN_UNITS:
        days = {"opens_on": today(), "closes_on": today()}
        Season.objects.create(
            name=f"Canary-season-{relation}", unit=world.unit(relation), created_by=by, **days
        )
        planned(world, world.cadres[relation, ""], f"Canary-plan-{relation}", LATER, by)
    for cadre in world.cadres.values():
        one = planned(world, cadre, f"Canary-place-{cadre.number:03}", RUNNING, by)
        one.stage, one.document_no = "placed", "x"
        one.landing_unit, one.landing_title = cadre.home_unit, f"landing-{cadre.number:03}-canary"
        one.save()
        ServiceLock.objects.create(
            cadre=cadre,
            kind_id="township_5",
            began_on=today(),
            until=today(),
            document_no="x",
            recorded_by=by,
        )
        Stretch.objects.create(
            cadre=cadre, task=f"Canary-task-{cadre.number:03}", ground="potential", ground_reason="x", supervisor="x",
            valid=term(RUNNING), volume_after=3, created_by=by,
        )  # fmt: skip


def planned(world: Any, cadre: Any, title: str, days: tuple[int, int], by: Any) -> Placement:
    """A plan: of who comes from elsewhere for the own unit, of all others for elsewhere."""
    host = world.house.here if cadre == world.cadres["host", ""] else world.house.elsewhere
    return Placement.objects.create(
        cadre=cadre, direction="within", batch="exchange", nature="secondment", home_unit=cadre.home_unit, host_unit=host,
        title=title, valid=term(days), created_by=by,
    )  # fmt: skip


def term(days: tuple[int, int]) -> DateRange:
    """From one day to another, counted from today."""
    first, last = (today() + timedelta(days=number) for number in days)
    return DateRange(first, last)


def find_placement(world: Any, relation: str, role: str) -> Placement:
    """The placement of a file that is under way."""
    return Placement.objects.get(cadre=world.cadre(relation, role), stage="placed")


def find_plan(_world: Any, relation: str, _role: str) -> Placement:
    """The plan of a unit."""
    return Placement.objects.get(title=f"Canary-plan-{relation}")


def find_season(_world: Any, relation: str, _role: str) -> Season:
    """The season of a unit."""
    return Season.objects.get(name=f"Canary-season-{relation}")


def find_stretch(world: Any, relation: str, role: str) -> Stretch:
    """The assignment of a file."""
    return Stretch.objects.get(cadre=world.cadre(relation, role))


FINDERS = {
    "placement": find_placement,
    "plan": find_plan,
    "season": find_season,
    "stretch": find_stretch,
}
CANARIES = {
    "placement": lambda one: one.title,
    "plan": lambda one: one.title,
    "season": lambda one: one.name,
    "stretch": lambda one: one.task,
}
