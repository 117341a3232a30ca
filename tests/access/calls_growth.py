"""How the addresses of specialities, role models, symposia, evaluations and duties are called."""

from collections.abc import Callable
from uuid import uuid4

from django.urls import reverse

from common.clock import today
from tests.access.calls import Call, Case, api, to
from tests.access.relations import MATTER_STEP
from training.models import Speciality, ThemeLine

STARTED = {"mentor": "m", "plan": "p", "began_on": "2026-10-01", "until": "2027-10-01"}
MODEL = {"kind": "benchmark", "deeds": "d", "source": "s", "named_on": "2026-06-01"}
TRAINED = "lead-2"
ENDED = {"reached": "False", "on": "2026-11-01", "outcome": "o"}

TENURE = "RK-18-1Z"  # years in the rank, of MATTER_STEP
QUESTION = {"fact": f"grade:{today().year - 1}", "value": "excellent", "reason": "the decision says so"}


def filled(route: str, kind: str, data: dict) -> Callable[[Case], Call]:
    """A form that names an object and a speciality nobody has yet."""
    return lambda case: Call(
        reverse(route), {kind: case.target(kind).pk, "speciality": Speciality.objects.last().pk, **data}
    )


def new_model(case: Case) -> Call:
    """A cadre named as a role model."""
    unit = case.world.house.here.pk
    return Call(reverse("training:new_model"), {**MODEL, "cadre": case.target("cadre").pk, "unit": unit})


def change_model(case: Case) -> dict:
    """Another kind of role model."""
    cadre = getattr(case.target("role_model"), "cadre_id", "")
    return {**MODEL, "cadre": cadre, "unit": case.world.house.here.pk}


def findings(case: Case) -> Call:
    """What one line showed of somebody who takes part."""
    taker, line = case.target("taker"), ThemeLine.objects.first().pk
    args = [getattr(taker, name, taker.pk) for name in ("event_id", "cadre_id")]
    data = {f"found_{line}": "sound", f"note_{line}": "x"} if case.permit.method == "POST" else None
    return Call(reverse("training:findings", args=args), data)


def own_task(case: Case) -> dict:
    """Something a person of the own unit does about a point."""
    return {"action": "a", "owner": case.world.cadres["own", ""].pk, "due_on": "2099-01-01"}


def step_of(route: str) -> Callable[[Case], Call]:
    """The path of somebody's step that has a training rule."""
    return lambda case: Call(
        reverse(route, args=[getattr(case.target("result"), "cadre_id", case.target("result").pk), TRAINED])
    )


def all_of(route: str) -> Callable[[Case], Call]:
    """A list with everybody on one page."""
    return lambda case: Call(reverse(route) + "?page_size=500")


def start_by_api(case: Case) -> Call:
    """A cultivation towards a speciality nobody has yet."""
    said = STARTED | {
        "cadre_id": str(case.target("cadre").pk),
        "speciality_id": str(Speciality.objects.last().pk),
    }
    return api(reverse("api-cultivation-list"), said)


GROWTH_CALLS: dict[tuple[str, str], Callable[[Case], Call]] = {
    ("training:find_cadres", "GET"): lambda case: Call(reverse("training:find_cadres") + "?q=Canary"),
    ("training:need", "POST"): filled("training:need", "unit", {"needed": "3", "basis": "b"}),
    ("training:new_speciality", "POST"): lambda case: Call(
        reverse("training:new_speciality"), {"name_zh": "法治"}
    ),
    ("training:new_holder", "POST"): filled(
        "training:new_holder", "cadre", {"grounds": "g", "since": "2026-01-01"}
    ),
    ("training:new_cultivation", "POST"): filled("training:new_cultivation", "cadre", STARTED),
    ("training:end_cultivation", "POST"): to("training:end_cultivation", "cultivation", ENDED),
    ("training:new_model", "POST"): new_model,
    ("training:change_model", "POST"): to("training:change_model", "role_model", change_model),
    ("training:set_theme", "POST"): to("training:set_theme", "themed", {"style": "lines"}),
    ("training:findings", ""): findings,
    ("training:minutes", "POST"): to("training:minutes", "symposium", {"chair": "c", "text": "t"}),
    ("training:new_point", "POST"): to("training:new_point", "symposium", {"text": "another"}),
    ("training:new_follow_up", "POST"): to("training:new_follow_up", "point", own_task),
    ("training:settle_follow_up", "POST"): to(
        "training:settle_follow_up", "follow_up", {"state": "done", "result": "r"}
    ),
    ("readiness:replay", "GET"): step_of("readiness:replay"),
    ("readiness:keep", "POST"): step_of("readiness:keep"),
    ("readiness:contest", "GET"): to("readiness:contest", "cadre", {}, MATTER_STEP, TENURE),
    ("readiness:contest", "POST"): to("readiness:contest", "cadre", QUESTION, MATTER_STEP, TENURE),
    ("api-contests", "POST"): lambda case: api(
        reverse("api-contests", args=[case.target("cadre").pk, MATTER_STEP]), QUESTION | {"rule": TENURE}
    ),
    ("readiness:path", "GET"): step_of("readiness:path"),
    ("readiness:enrol", "POST"): step_of("readiness:enrol"),
    ("api-holder-list", "GET"): all_of("api-holder-list"),
    ("api-cultivation-list", "GET"): all_of("api-cultivation-list"),
    ("api-role-model-list", "GET"): all_of("api-role-model-list"),
    ("api-follow-up-list", "GET"): all_of("api-follow-up-list"),
    ("api-duties", "GET"): all_of("api-duties"),
    ("api-cultivation-list", "POST"): start_by_api,
    ("api-cultivation-end", "POST"): lambda case: api(
        reverse("api-cultivation-end", args=[case.target("cultivation").pk]), ENDED | {"reached": False}
    ),
    ("api-follow-up-settle", "POST"): lambda case: api(
        reverse("api-follow-up-settle", args=[case.target("follow_up").pk]), {"state": "done", "result": "r"}
    ),
    ("api-training-path", "GET"): step_of("api-training-path"),
    ("api-shortest-path", "GET"): step_of("api-shortest-path"),
    ("api-finding-detail", "GET"): lambda case: Call(reverse("api-finding-detail", args=[uuid4()])),
    ("training:ballot", ""): lambda case: Call(reverse("training:ballot", args=["nobody"])),
}
