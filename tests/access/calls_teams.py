"""How the addresses of the team sandbox are called."""

from collections.abc import Callable
from datetime import timedelta

from django.urls import reverse

from common.clock import today
from teams.models import GovernedPlace, Seat
from tests.access.calls import Call, Case, api, to

SAID = {"purpose": "verify", "reason": "check of the team"}


def named() -> dict:
    """A name and a date."""
    return {"name": "another", "turnover_on": (today() + timedelta(days=9)).isoformat()}


def new(case: Case) -> Call:
    """The team of a unit, copied."""
    return Call(reverse("teams:new"), named() | {"unit": case.target("unit").pk})


def move_in(case: Case) -> Call:
    """Somebody of another unit of the user's."""
    there = "own" if case.relation == "below" else "below"
    said = {"cadre": case.world.cadre(there, case.role).pk, "title": "post", "level": 1, "is_main": "on"}
    return Call(reverse("teams:move_in", args=[case.target("scenario").pk]), said)


def bring_back(case: Case) -> Call:
    """Who was moved out."""
    seat = case.target("seat")
    Seat.objects.filter(pk=seat.pk).update(leaves=True)
    return Call(reverse("teams:bring_back", args=[seat.pk]), {})


def new_target(case: Case) -> Call:
    """A number by a document."""
    said = {"unit": case.target("unit").pk, "measure": "women", "number": 2, "source": "x"}
    return Call(reverse("teams:new_target"), said)


def new_place(case: Case) -> Call:
    """For a unit without one."""
    unit = case.target("unit")
    GovernedPlace.objects.filter(unit=unit.pk).delete()
    return Call(reverse("teams:new_place"), {"unit": unit.pk, "words": "x"})


def change_target(case: Case) -> Call:
    """Another number."""
    target = case.target("team_target")
    unit = getattr(target, "unit_id", None) or case.world.house.here.pk
    said = {"unit": unit, "measure": "women", "number": 3, "source": "x"}
    return Call(reverse("teams:change_target", args=[target.pk]), said)


def change_place(case: Case) -> Call:
    """Another name."""
    place = case.target("place")
    unit = getattr(place, "unit_id", None) or case.world.house.here.pk
    return Call(reverse("teams:change_place", args=[place.pk]), {"unit": unit, "words": "y"})


def copy_by_api(case: Case) -> Call:
    """The team of a unit, over REST."""
    return api(reverse("api-scenario-list"), named() | {"unit_id": str(case.target("unit").pk)})


def move_in_by_api(case: Case) -> Call:
    """Somebody of another unit of the user's, over REST."""
    said = move_in(case).data
    body = {"cadre_id": str(said["cadre"]), "title": "post", "level": 1}
    return api(reverse("api-scenario-in", args=[case.target("scenario").pk]), body)


def seat_by_api(name: str) -> Callable[[Case], Call]:
    """Somebody of a scenario, over REST."""

    def made(case: Case) -> Call:
        seat = case.target("seat")
        scenario, cadre = getattr(seat, "scenario_id", seat.pk), getattr(seat, "cadre_id", seat.pk)
        return api(reverse(f"api-scenario-{name}", args=[scenario]), {"cadre_id": str(cadre)})

    return made


TEAM_CALLS = {
    ("api-scenario-list", "POST"): copy_by_api,
    ("api-scenario-in", "POST"): move_in_by_api,
    ("api-scenario-close", "POST"): lambda case: api(
        reverse("api-scenario-close", args=[case.target("scenario").pk]), {}
    ),
    ("api-scenario-out", "POST"): seat_by_api("out"),
    ("api-scenario-back", "POST"): seat_by_api("back"),
    ("teams:people", "GET"): lambda case: Call(reverse("teams:people") + "?q=Canary-"),
    ("teams:new", "POST"): new,
    ("teams:edit", "POST"): to("teams:edit", "scenario", lambda _case: named()),
    ("teams:copy", "POST"): to("teams:copy", "scenario", lambda _case: named()),
    ("teams:move_in", "POST"): move_in,
    ("teams:relations", "POST"): to("teams:relations", "scenario", SAID),
    ("teams:seat", "POST"): to("teams:seat", "seat", {"title": "other post", "level": 1, "is_main": "on"}),
    ("teams:bring_back", "POST"): bring_back,
    ("teams:new_target", "POST"): new_target,
    ("teams:change_target", "POST"): change_target,
    ("teams:new_place", "POST"): new_place,
    ("teams:change_place", "POST"): change_place,
}
