"""How the addresses of slates are called."""

from django.urls import reverse

from common.clock import today
from tests.access.calls import Call, Case, api, to
from tests.access.relations import MATTER_STEP
from tests.access.world_slates import FIT

OUTCOME = {"outcome": "x"}


def about(case: Case) -> dict:
    """A post of the own unit."""
    return {"post": "x", "step": MATTER_STEP, "held_on": today().isoformat()}


def of_two(case: Case, first: object) -> dict:
    """The form with somebody and one whom the officers may name."""
    second = case.world.cadres[FIT].pk
    people = {"cadre_1": first, "reason_1": "x", "cadre_2": second, "reason_2": "x"}
    return about(case) | {"unit": case.world.house.here.pk} | people


def new_slate(case: Case) -> Call:
    """A slate with somebody."""
    return Call(reverse("slates:new"), of_two(case, case.target("cadre").pk))


def new_slate_by_api(case: Case) -> Call:
    """The same over REST."""
    ids = (case.target("cadre").pk, case.world.cadres[FIT].pk)
    people = [{"cadre_id": str(one), "reason": "x"} for one in ids]
    said = about(case) | {"unit_id": str(case.world.house.here.pk), "people": people}
    return api(reverse("api-slate-list"), said)


def pass_over(case: Case) -> str:
    """The address of a reason."""
    return reverse("slates:passed_over", args=[case.target("slate").pk, case.world.cadres[FIT].pk])


def by_api(name: str, said: dict) -> object:
    """A deed over REST."""
    return lambda case: api(reverse(f"api-slate-{name}", args=[case.target("slate").pk]), said)


def new_pack(case: Case) -> dict:
    """The papers of a meeting of a unit, with a comparison of that unit, or of the own one."""
    slate = case.world.get("slate", "below" if case.relation == "below" else "own", case.role)
    return {
        "title": "x",
        "held_on": today().isoformat(),
        "unit": case.target("unit").pk,
        "slates": [slate.pk],
    }


def new_pack_by_api(case: Case) -> Call:
    """The same over REST."""
    said = new_pack(case)
    ids = {"unit_id": str(said.pop("unit")), "slate_ids": [str(one) for one in said.pop("slates")]}
    return api(reverse("api-pack-list"), said | ids)


SLATE_CALLS = {
    ("slates:new_pack", "POST"): lambda case: Call(reverse("slates:new_pack"), new_pack(case)),
    ("api-pack-list", "POST"): new_pack_by_api,
    ("slates:new", "POST"): new_slate,
    ("slates:change", "POST"): to(
        "slates:change", "slate", lambda case: of_two(case, case.world.cadres["own", ""].pk)
    ),
    ("slates:passed_over", "GET"): lambda case: Call(pass_over(case)),
    ("slates:passed_over", "POST"): lambda case: Call(pass_over(case), {"reason": "x"}),
    ("slates:outcome", "POST"): to("slates:outcome", "slate", OUTCOME),
    ("api-slate-list", "POST"): new_slate_by_api,
    ("api-slate-passed-over", "POST"): lambda case: api(
        reverse("api-slate-passed-over", args=[case.target("slate").pk]),
        {"cadre_id": str(case.world.cadres[FIT].pk), "reason": "x"},
    ),
    ("api-slate-outcome", "POST"): by_api("outcome", OUTCOME),
}
