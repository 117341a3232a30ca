"""Scenarios of the teams of the small world: one of each unit, with what is wanted there and the place it governs."""

from datetime import timedelta
from typing import Any

from common.clock import today
from teams.models import GovernedPlace, Scenario, Seat, TeamTarget
from teams.services import copy_team

IN_UNITS = ("own", "below", "other")
PERSONAL = ("self", "kin")
TEAM_RELATIONS = {
    "scenario": IN_UNITS,
    "seat": (*IN_UNITS, *PERSONAL),
    "team_target": IN_UNITS,
    "place": IN_UNITS,
}


def add_teams(world: Any) -> None:
    """Everybody with a leadership post sits in the scenario of the unit."""
    for relation in IN_UNITS:
        unit = world.unit(relation)
        by = world.users["stranger" if relation == "other" else "hr_officer"]
        copy_team(scenario_of(unit, f"Canary-scenario-{relation}"), by=by)
        about = {"measure": "women", "number": 1, "source": f"Canary-target-{relation}"}
        TeamTarget.objects.create(unit=unit, **about)
        GovernedPlace.objects.create(unit=unit, words=f"Canary-place-{relation}", set_by="x", set_on=today())


def scenario_of(unit: Any, name: str) -> Scenario:
    """An unsaved one, turned over in a month."""
    return Scenario(unit=unit, name=name, turnover_on=today() + timedelta(days=30))


def find_seat(world: Any, relation: str, role: str) -> Seat:
    """The seat of a file."""
    return Seat.objects.get(cadre=world.cadre(relation, role))


TEAM_FINDERS = {
    "scenario": lambda world, relation, _role: Scenario.objects.get(unit=world.unit(relation)),
    "seat": find_seat,
    "team_target": lambda world, relation, _role: TeamTarget.objects.get(unit=world.unit(relation)),
    "place": lambda world, relation, _role: GovernedPlace.objects.get(unit=world.unit(relation)),
}
TEAM_CANARIES = {
    "scenario": lambda scenario: scenario.name,
    "seat": lambda seat: seat.cadre.name,
    "team_target": lambda target: target.source,
    "place": lambda place: place.words,
}
