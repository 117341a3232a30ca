"""The proposal sheet: what has to be entered by hand, what the sandbox predicts, and whether the files say so yet."""

import io
from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from cadres.exports import who_and_when
from cadres.queries import exportable_cadres
from cadres.reading import kept_back
from common.clock import today
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from teams.effects import Effects, effects_of, recorded
from teams.models import Scenario, Seat
from teams.queries import visible_scenarios
from teams.ready import readiness_of
from teams.words import (
    dotted,
    from_words,
    hidden_words,
    loss_rows,
    move_words,
    readiness_words,
    rows_of,
    seat_words,
)


@require_GET
@requires(Permission.VIEW_TEAMS)
def proposal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The moves, and every figure predicted beside the same figure from the files."""
    found = get_object_or_404(visible_scenarios(request.user), pk=pk)
    effects = effects_of(request.user, found)
    record(
        "scenario.read",
        found,
        by=request.user,
        detail={"proposal": True},
        address=request.META["REMOTE_ADDR"],
    )
    figures = proof(request, found, effects)
    context = {
        "one": found,
        "moves": list(moves_of(request, found, effects)),
        "hidden": hidden_words(effects.hidden),
        "proof": figures,
        "equal": all(row["equal"] for part in figures for row in part["rows"]),
        "may_take": permits(request.user, Permission.EXPORT_CADRES),
        "who": " · ".join(who_and_when(request.user, timezone.now())),
    }
    return render(request, "teams/proposal.html", context)


def moves_of(request: HttpRequest, found: Scenario, effects: Effects) -> Iterator[dict]:
    """One line a move."""
    ready = readiness_of(request.user, effects.seats, found.turnover_on)
    for seat in effects.seats:
        if seat.moves:
            told = readiness_words(ready[seat.pk]) if seat.pk in ready else None
            yield {
                "seat": seat,
                "name": seat.cadre.name,
                "what": move_words(seat),
                "from": from_words(seat),
                "post": "" if seat.leaves else seat_words(seat),
                "ready": told,
            }


def proof(request: HttpRequest, found: Scenario, effects: Effects) -> list[dict]:
    """Predicted against recorded, for the team and for each unit that gives people."""
    now = recorded(request.user, found)
    parts = [{"title": str(found.unit), "rows": rows_of(now.team, effects.after)}]
    parts += [
        {"title": str(one.unit), "rows": loss_rows(now.donors[one.unit.pk], one.after)}
        for one in effects.donors
    ]
    for part in parts:
        part["rows"] = [
            {"label": row.label, "predicted": row.after, "recorded": row.before, "equal": not row.differs}
            for row in part["rows"]
        ]
    return parts


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The same as .xlsx: of the people whom the user may take out, counted and recorded."""
    found = get_object_or_404(visible_scenarios(request.user), pk=pk)
    effects = effects_of(request.user, found)
    mine = exportable_cadres(request.user).filter(pk__in=[one.cadre_id for one in effects.seats])
    named = set(mine.values_list("pk", flat=True))
    if refusal := kept_back(request.user, len(named)):
        messages.error(request, refusal)
        return redirect("teams:proposal", pk=pk)
    record("scenario.taken_out", found, by=request.user, detail={"people": [str(key) for key in named]})
    stream = io.BytesIO()
    write_workbook(stream, pages(request, found, effects, named))
    stream.seek(0)
    name = f"{_('Moves of a team')}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


def pages(request: HttpRequest, found: Scenario, effects: Effects, named: set[UUID]) -> list[SheetOut]:
    """Moves, effects on the team, effects on the units that give people."""
    mark = " · ".join(who_and_when(request.user, timezone.now()))
    title = _("%(unit)s: %(scenario)s, turnover %(day)s") % {
        "unit": found.unit, "scenario": found.name, "day": dotted(found.turnover_on),
    }  # fmt: skip
    team = [[row.label, row.before, row.after, row.source] for row in rows_of(effects.before, effects.after)]
    given = [
        [str(one.unit), row.label, row.before, row.after]
        for one in effects.donors
        for row in loss_rows(one.before, one.after)
    ]
    heads = [_("Name"), _("Move"), _("From where"), _("Post in the team"), _("Readiness on that day")]
    effect_heads = [
        pgettext("team", "Effect"),
        _("Before the moves"),
        _("After the moves"),
        _("Rule and source"),
    ]
    moves = [line_of(one, named) for one in moves_of(request, found, effects)]
    if effects.hidden:
        moves.append([hidden_words(effects.hidden), "", "", "", ""])
    return [
        SheetOut(_("Moves of a team"), heads, moves, [title, mark], mark=mark),
        SheetOut(_("Effects on the team"), effect_heads, team, [title, mark], mark=mark),
        SheetOut(
            _("Units that give people"), [_("Unit"), *effect_heads[:3]], given, [title, mark], mark=mark
        ),
    ]


def line_of(one: dict, named: set[UUID]) -> list[object]:
    """A move; without the name of whom the user may not take out."""
    seat: Seat = one["seat"]
    ready = (
        " ".join(part for part in (one["ready"]["label"], one["ready"]["day"]) if part)
        if one["ready"]
        else ""
    )
    if seat.cadre_id not in named:
        return [hidden_words(1), one["what"], "", "", ""]
    return [one["name"], one["what"], one["from"], one["post"], ready]
