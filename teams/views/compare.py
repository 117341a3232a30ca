"""Two to four scenarios side by side, beside the team as it was copied."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from teams.effects import Effects, effects_of
from teams.forms import is_id
from teams.models import Scenario
from teams.queries import visible_scenarios
from teams.words import from_words, hidden_words, move_words, rows_of, seat_words

LEAST, MOST = 2, 4


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.VIEW_TEAMS)
def compare(request: HttpRequest) -> HttpResponse:
    """The scenarios named by `ids`; a list that sends them is answered with the address of the page."""
    if request.method == "POST":
        query = urlencode({"ids": ids_in(request.POST)}, doseq=True)
        return redirect(f"{reverse('teams:compare')}?{query}")
    found = chosen(request)
    if not LEAST <= len(found) <= MOST or len({one.unit_id for one in found}) != 1:
        messages.error(request, _("Tick two to four scenarios of the same team."))
        return redirect("teams:scenarios")
    effects = [effects_of(request.user, one) for one in found]
    detail = {"scenarios": [str(one.pk) for one in found]}
    record("scenarios.compared", by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    columns = [column(one, told) for one, told in zip(found, effects, strict=True)]
    context = {"columns": columns, "rows": beside(columns), "unit": found[0].unit}
    return render(request, "teams/compare.html", context)


def ids_in(sent: MultiValueDict) -> list[str]:
    """The ids that can be ids, each once."""
    return list(dict.fromkeys(value for value in sent.getlist("ids") if is_id(value)))


def chosen(request: HttpRequest) -> list[Scenario]:
    """The scenarios of the address, of those in sight, in its order."""
    wanted = ids_in(request.GET)
    rows = {str(one.pk): one for one in visible_scenarios(request.user).filter(pk__in=wanted)}
    return [rows[key] for key in wanted if key in rows]


def column(one: Scenario, effects: Effects) -> dict:
    """One scenario: its moves and its effects."""
    moves = [
        {
            "name": seat.cadre.name,
            "what": move_words(seat),
            "post": seat_words(seat),
            "from": from_words(seat),
        }
        for seat in effects.seats
        if seat.moves
    ]
    rows = rows_of(effects.before, effects.after)
    return {
        "one": one,
        "moves": moves,
        "hidden": hidden_words(effects.hidden),
        "rows": {row.key: row for row in rows},
    }


def beside(columns: list[dict]) -> list[dict]:
    """One line for each effect that any of the scenarios has; the team as copied is that of the first."""
    keys = {key: row for one in reversed(columns) for key, row in one["rows"].items()}
    ordered = [*columns[0]["rows"], *(key for key in keys if key not in columns[0]["rows"])]
    return [
        {
            "label": keys[key].label,
            "before": keys[key].before,
            "source": keys[key].source,
            "cells": [one["rows"].get(key) for one in columns],
        }
        for key in ordered
    ]
