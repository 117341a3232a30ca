"""How the addresses of pools are called."""

from collections.abc import Callable

from django.urls import reverse

from common.clock import today
from talent_pools.models import Pool
from tests.access.calls import Call, Case, api, to

NOMINATION = {
    "pool": "",
    "horizon": "near",
    "source": "department",
    "document_no": "x",
    "grounds": "x",
    "field": "x",
}


CHECK = {"item": "archive", "said": "clear", "said_on": "2026-01-16", "office": "x", "evidence": "x"}


BALLOT = {"held_on": "2026-01-16", "voter": "x", "vote": "for", "reason": "x"}


PLAN = {"direction": "x", "since": "2026-01-16", "mentor": "x", "measures": "x"}


def nominate(case: Case) -> Call:
    """Somebody for the pool in which nobody of these is."""
    said = NOMINATION | {"cadre": case.target("cadre").pk, "pool": Pool.objects.get(key="scarce").pk}
    return Call(reverse("talent_pools:nominate"), said)


def nominate_by_api(case: Case) -> Call:
    """The same over REST."""
    said = NOMINATION | {"cadre_id": str(case.target("cadre").pk), "pool": "scarce"}
    return api(reverse("api-pool-membership-list"), said)


def pool_deed(name: str, kind: str, said: dict) -> Callable[[Case], Call]:
    """An entry about a membership, over REST."""
    return lambda case: api(reverse(f"api-pool-{name}", args=[case.target(kind).pk]), said)


POOL_CALLS = {
    ("api-pool-membership-list", "POST"): nominate_by_api,
    **{
        (f"api-pool-{name}", "POST"): pool_deed(name, kind, said)
        for name, kind, said in (
            ("checks", "nominee", CHECK),
            ("ballots", "nominee", BALLOT),
            ("plans", "stay", PLAN),
            ("reviews", "stay", {"year": today().year, "verdict": "keep", "text": "x"}),
            ("proposals", "stay", {"kind": "move", "horizon": "mid", "reason": "x"}),
        )
    },
    ("api-pool-decide", "POST"): lambda case: api(
        reverse("api-pool-decide", args=[case.target("proposal").pk]), {"approve": False, "note": "x"}
    ),
    ("talent_pools:set_pool", "POST"): to(
        "talent_pools:set_pool", "pool", {"near_months": 6, "mid_months": 18}
    ),
    ("talent_pools:set_target", "POST"): to(
        "talent_pools:set_target", "target", {"number": 9, "source": "x"}
    ),
    ("talent_pools:people", "GET"): lambda case: Call(reverse("talent_pools:people") + "?q=Canary-"),
    ("talent_pools:nominate", "POST"): nominate,
    ("talent_pools:check", "POST"): to("talent_pools:check", "nominee", CHECK),
    ("talent_pools:ballot", "POST"): to("talent_pools:ballot", "nominee", BALLOT),
    ("talent_pools:plan", "POST"): to("talent_pools:plan", "stay", PLAN),
    ("talent_pools:review", "POST"): lambda case: Call(
        reverse("talent_pools:review", args=[case.target("stay").pk]),
        {"year": today().year, "verdict": "keep", "text": "x"},
    ),
    ("talent_pools:move", "POST"): to("talent_pools:move", "stay", {"horizon": "mid", "reason": "x"}),
    ("talent_pools:leave", "POST"): to("talent_pools:leave", "stay", {"because": "asked", "reason": "x"}),
    ("talent_pools:decide", "POST"): to(
        "talent_pools:decide", "proposal", {"decision": "refuse", "note": "x"}
    ),
}
