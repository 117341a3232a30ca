"""How the addresses of placements are called."""

from uuid import uuid4

from django.urls import reverse

from common.clock import today
from tests.access.calls import Call, Case, api, to

PLACE = {
    "direction": "out", "batch": "upward", "nature": "shadowing", "host_text": "a higher organ", "title": "learning",
}  # fmt: skip


STRETCH = {
    "task": "a bridge", "ground": "daring", "ground_reason": "x", "supervisor": "x", "start": "2040-01-01",
    "end": "2040-02-01", "volume_before": 2, "volume_after": 3, "difficulty_before": 2, "difficulty_after": 2,
    "test_before": 2, "test_after": 2,
}  # fmt: skip


def new_placement(case: Case) -> Call:
    """A plan for a file, long after the others."""
    days = {"start": "2040-01-01", "end": "2040-12-31"}
    return Call(reverse("placements:new"), PLACE | days | {"cadre": case.target("cadre").pk})


def new_placement_by_api(case: Case) -> Call:
    """The same by the API."""
    valid = {"start": "2040-01-01", "end": "2041-01-01"}
    return api(
        reverse("api-placement-list"), PLACE | {"valid": valid, "cadre_id": str(case.target("cadre").pk)}
    )


SEASON = {"name": "spring", "opens_on": "2026-01-01", "closes_on": "2026-12-31"}


def new_season(case: Case) -> Call:
    """A season of a unit."""
    return Call(reverse("placements:new_season"), SEASON | {"unit": case.target("unit").pk})


def season_of(case: Case) -> dict:
    """What is sent of a season to be changed."""
    return SEASON | {"unit": getattr(case.target("season"), "unit_id", uuid4())}


def stretch_of(case: Case) -> dict:
    """What is sent of an assignment to be changed."""
    return STRETCH | {"cadre": getattr(case.target("stretch"), "cadre_id", uuid4()), "version": 1}


PLACEMENT_CALLS = {
    ("placements:people", "GET"): lambda case: Call(reverse("placements:people") + "?q=Canary"),
    ("placements:new", "POST"): new_placement,
    ("placements:change", "POST"): to("placements:change", "placement", {"version": 1, "mentor": "x"}),
    ("placements:deed", "GET"): to("placements:deed", "placement", {}, "landing"),
    ("placements:deed", "POST"): to("placements:deed", "placement", {"title": ""}, "landing"),
    ("placements:new_season", "POST"): new_season,
    ("placements:change_season", "POST"): to("placements:change_season", "season", season_of),
    ("placements:new_stretch", "POST"): lambda case: Call(
        reverse("placements:new_stretch"), STRETCH | {"cadre": case.target("cadre").pk}
    ),
    ("placements:change_stretch", "POST"): to("placements:change_stretch", "stretch", stretch_of),
    ("placements:stretch_step", "GET"): to("placements:stretch_step", "stretch", {}, "check-in"),
    ("placements:stretch_step", "POST"): to(
        "placements:stretch_step",
        "stretch",
        {"held_on": today(), "course": "on_course", "note": "x"},
        "check-in",
    ),
    ("placements:add_lock", "POST"): to(
        "placements:add_lock", "cadre", {"kind": "xuandiao_2", "began_on": "2026-01-01", "document_no": "x"}
    ),
    ("api-placement-list", "POST"): new_placement_by_api,
    ("api-placement-decide", "POST"): lambda case: api(
        reverse("api-placement-decide", args=[case.target("plan").pk]), {"document_no": "x"}
    ),
    ("api-placement-appraisals", "POST"): lambda case: api(
        reverse("api-placement-appraisals", args=[case.target("placement").pk]),
        {"kind": "mid", "held_on": str(today()), "grade": "competent", "organ": "x"},
    ),
}
