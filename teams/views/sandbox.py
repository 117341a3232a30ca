"""The sandbox: who stays, who goes, who may come; what it does, shown at once after every move."""

from collections.abc import Collection, Mapping
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.words import about, age_words, post_of
from common.clock import today
from readiness.views.foresight import would_change
from teams.candidates import candidates_for, open_posts
from teams.choices import Standing, State
from teams.effects import Effects, drifted, effects_of
from teams.models import Scenario, Seat
from teams.notes import Note, notes_of
from teams.queries import eligible_cadres, own_scenarios, seats_of, visible_scenarios
from teams.ready import Asked, Readiness, readiness_of
from teams.reference import rules
from teams.words import (
    STATE_LOOKS,
    dotted,
    from_words,
    hidden_words,
    loss_rows,
    post_words,
    readiness_words,
    rows_of,
    seat_words,
)

ASKED_FOR = 2  # lines of what would change a result, on a card


@require_GET
@requires(Permission.VIEW_TEAMS)
def scenario(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The sandbox of one scenario; its moves for who may make them."""
    found = get_object_or_404(visible_scenarios(request.user), pk=pk)
    effects = effects_of(request.user, found)
    detail = {"shown": [str(one.cadre_id) for one in effects.seats]}
    record("scenario.read", found, by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    context = {
        "one": found,
        "state": {"outcome": STATE_LOOKS[found.state], "label": State(found.state).label},
        "may_move": own_scenarios(request.user).filter(pk=found.pk).exists(),
        "may_edit": permits(request.user, Permission.EDIT_TEAMS),
        "may_take": permits(request.user, Permission.EXPORT_CADRES),
        **board(request, found, effects),
        **told(effects),
        "may_reveal": may_reveal(request, effects),
        "summary": summary(effects),
        **moved_since(request, found),
    }
    return render(request, "teams/scenario.html", context)


def board(request: HttpRequest, found: Scenario, effects: Effects) -> dict:
    """The lanes: who stays, who is moved out, who might come in."""
    seats = effects.seats
    mine = set(
        eligible_cadres(request.user)
        .filter(pk__in=[one.cadre_id for one in seats])
        .values_list("pk", flat=True)
    )
    ready = readiness_of(request.user, seats, found.turnover_on)
    notes = notes_of(seats, found.turnover_on)
    cards = [
        card_of(one, found, effects, ready=ready.get(one.pk), notes=notes.get(one.pk, [])) for one in seats
    ]
    for card in cards:
        card["mine"] = card["seat"].cadre_id in mine
    words = request.GET.get("q", "").strip()
    opened = open_posts(seats)
    return {
        "staying": [card for card in cards if not card["seat"].leaves],
        "leaving": [card for card in cards if card["seat"].leaves],
        "hidden": hidden_words(effects.hidden),
        "opened": [{"seat": one, "words": post_words(one.from_title, one.from_level)} for one in opened],
        "next_post": opened[0] if opened else None,
        "searched": words,
        "candidates": [candidate_of(one) for one in people_for(request, found, words)],
    }


def people_for(request: HttpRequest, found: Scenario, words: str) -> list[Cadre]:
    """Whom one might move in, for who may move people in this scenario."""
    if not own_scenarios(request.user).filter(pk=found.pk).exists():
        return []
    return candidates_for(request.user, words, but={one.cadre_id for one in seats_of(found)})


def candidate_of(cadre: Cadre) -> dict:
    """Somebody who might come in."""
    post = post_of(cadre)
    return {
        "cadre": cadre,
        "about": about(cadre, today()),
        "post": f"{cadre.home_unit} {post.title if post else cadre.post_text}".strip(),
    }


def card_of(
    seat: Seat, found: Scenario, effects: Effects, *, ready: Readiness | None, notes: Collection[Note]
) -> dict:
    """A person on the board, with what is to be known by the turnover date."""
    marks = [mark_of(note) for note in notes]
    if seat.cadre_id in effects.after.home_people and not seat.leaves:
        marks.append(
            {"outcome": "judge", "label": _("from the place itself"), "source": rules()["home"].source}
        )
    return {
        "seat": seat,
        "name": seat.cadre.name,
        "about": _("aged %(age)s on that day") % {"age": age_words(seat.cadre, found.turnover_on)}
        if seat.cadre.birth
        else "",
        "post": seat_words(seat),
        "from": from_words(seat) if not seat.sits else post_words(seat.from_title, seat.from_level),
        "is_new": not seat.sits,
        "is_changed": seat.is_changed,
        "ready": ready_of(seat, found, ready) if ready else None,
        "marks": marks,
    }


def mark_of(note: Note) -> dict:
    """What a rule says of somebody by the turnover date."""
    words = _("%(rule)s: %(day)s") % {"rule": note.rule, "day": dotted(note.on)}
    look = "fail" if note.rule.effect == "block" else "judge"
    return {"outcome": look, "label": words, "source": note.rule.source}


def ready_of(seat: Seat, found: Scenario, told: Readiness) -> dict:
    """Readiness for the post, with what would change it, and where it is explained."""
    more = []
    if told.asked == Asked.STEP:
        more = would_change(list(told.lines), seat.cadre, told.earliest_on, may_edit=False)[:ASKED_FOR]
    words = readiness_words(told)
    href = reverse("readiness:receipt", args=[seat.cadre_id, told.step]) if told.step else ""
    day = "" if found.turnover_on == today() else f"?as_of={found.turnover_on.isoformat()}"
    return words | {"more": more, "href": f"{href}{day}" if href else "", "left_out": told.left_out}


def told(effects: Effects) -> Mapping[str, object]:
    """The tables: what the moves do to the team, and to each unit that gives people."""
    donors = [
        {
            "unit": one.unit,
            "rows": loss_rows(one.before, one.after),
            "opened": [post_words(seat.from_title, seat.from_level) for seat in one.seats if seat.from_title],
        }
        for one in effects.donors
    ]
    return {"rows": rows_of(effects.before, effects.after), "donors": donors, "owner": effects.owner}


def may_reveal(request: HttpRequest, effects: Effects) -> bool:
    """Whether there are relatives to be looked at by who may look at families."""
    return effects.after.kin == Standing.YES and permits(request.user, Permission.REVEAL_SENSITIVE)


def summary(effects: Effects) -> str:
    """The team after the moves in one sentence, said aloud after every move."""
    team = effects.after
    told = {"people": team.figures.people, "age": team.figures.mean_age or "—", "kin": team.kin.label}
    return _("%(people)d people, mean age %(age)s; relatives in the team: %(kin)s") % told


def moved_since(request: HttpRequest, found: Scenario) -> dict:
    """Whom the files show in the team since it was copied, or no longer."""
    come, gone = drifted(request.user, found)
    names = dict(Cadre.objects.filter(pk__in=come | gone).values_list("pk", "name"))
    listed = _(", ")
    return {
        "come": listed.join(sorted(names[pk] for pk in come)),
        "gone": listed.join(sorted(names[pk] for pk in gone)),
    }
