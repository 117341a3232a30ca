"""The return planner: who comes back within three months, whereto, who lands nowhere, which posts await two."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from common.clock import today
from placements.models import Placement
from placements.queries import clashes, own_placements, returning, told, visible_placements
from placements.words import (
    dotted,
    home_words,
    landing_words,
    last_day,
    left_words,
    person_words,
    place_words,
)


@require_GET
@requires(Permission.VIEW_CADRES)
def returns(request: HttpRequest) -> HttpResponse:
    """Everybody who returns soon or should have, by month; clashes once each, on top."""
    day = today()
    home = visible_placements(request.user).filter(is_home=True)
    rows = list(told(returning(home, day), day))
    groups = [[*group] for group in clashes(told(home, day))]
    shown = sorted({str(one.cadre_id) for one in [*rows, *(one for group in groups for one in group)]})
    record("placements.read", by=request.user, detail={"asked": "returns", "shown": shown})
    mine = set(
        own_placements(request.user).filter(pk__in=[one.pk for one in rows]).values_list("pk", flat=True)
    )
    context = {
        "overdue": [line(one, mine, day) for one in rows if last_day(one.valid) < day],
        "months": months_of([one for one in rows if last_day(one.valid) >= day], mine, day),
        "clashes": [clash(group) for group in groups],
        "total": len(rows),
        "open": sum(not one.landing_title for one in rows),
        "late": sum(last_day(one.valid) < day for one in rows),
        "list_url": reverse("placements:list"),
    }
    return render(request, "placements/returns.html", context)


def months_of(rows: list[Placement], mine: set, day: object) -> list[dict]:
    """The rows by the month they return in."""
    by_month = groupby(rows, key=lambda one: f"{last_day(one.valid):%Y.%m}")
    return [{"month": month, "rows": [line(one, mine, day) for one in group]} for month, group in by_month]


def line(one: Placement, mine: set, day: object) -> dict:
    """One who returns."""
    landing = landing_words(one)
    return {
        "name": person_words(one),
        "href": reverse("placements:one", args=[one.pk]),
        "home": home_words(one),
        "place": place_words(one),
        "nature": one.get_nature_display(),
        "ends": dotted(last_day(one.valid)),
        "left": left_words(one.valid, day),
        "is_late": last_day(one.valid) < day,
        "landing": landing,
        "note": one.landing_note,
        "landing_url": reverse("placements:deed", args=[one.pk, "landing"]) if one.pk in mine else "",
        "action": _("Change") if landing else _("Find a landing post"),
    }


def clash(group: list[Placement]) -> dict:
    """One post with everybody who would come to it."""
    people = [
        {
            "name": person_words(one),
            "href": reverse("placements:one", args=[one.pk]),
            "ends": dotted(last_day(one.valid)),
            "place": place_words(one),
        }
        for one in group
    ]
    return {"post": landing_words(group[0]), "people": people}
