"""How the addresses of succession are called."""

from django.urls import reverse

from cadres.models import Cadre
from cadres.services import add_cadre
from readiness.models import Result
from tests.access.calls import Call, Case, api, to
from tests.access.relations import BY

BECAUSE = "x"


def somebody(case: Case) -> Cadre:
    """Compared with the level of the post, in the user's unit, and on no list."""
    found = add_cadre("somebody", home_unit=case.world.house.here, by=BY)
    about = {"ladder": "leadership", "version": "v", "status": "held", "changed_on": "2026-01-16"}
    Result.objects.create(cadre=found, step="lead-2", **about)
    return found


def name(case: Case) -> Call:
    """Somebody, at the end of the list."""
    said = {"cadre": somebody(case).pk, "source": "readiness", "reason": "x"}
    return Call(reverse("succession:name", args=[case.target("succession_post").pk]), said)


def name_by_api(case: Case) -> Call:
    """The same over REST."""
    said = {"cadre_id": str(somebody(case).pk), "source": "readiness", "reason": "x"}
    return api(reverse("api-succession-name", args=[case.target("succession_post").pk]), said)


SUCCESSION_CALLS = {
    ("succession:people", "GET"): lambda case: Call(reverse("succession:people") + "?q=Canary-"),
    ("succession:name", "POST"): name,
    ("succession:close", "POST"): to("succession:close", "succession_post", {"closed_because": BECAUSE}),
    ("succession:place", "POST"): to("succession:place", "successor", {"place": 1}),
    ("succession:remove", "POST"): to("succession:remove", "successor", {"removed_because": BECAUSE}),
    ("api-succession-name", "POST"): name_by_api,
    ("api-succession-confirm", "POST"): lambda case: api(
        reverse("api-succession-confirm", args=[case.target("succession_post").pk]), {}
    ),
    ("api-successor-place", "POST"): lambda case: api(
        reverse("api-successor-place", args=[case.target("successor").pk]), {"place": 1}
    ),
    ("api-successor-remove", "POST"): lambda case: api(
        reverse("api-successor-remove", args=[case.target("successor").pk]), {"because": BECAUSE}
    ),
}
