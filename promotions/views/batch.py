"""The page of a batch: its people, the approved places, and what may be done with it."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from common.clock import today
from jobs.models import State
from jobs.services import OPEN
from jobs.words import progress_words
from promotions import services
from promotions.choices import Mark
from promotions.desk import ORDER, Desk
from promotions.models import Batch, BatchLine
from promotions.places import Place
from promotions.queries import own_batches, visible_batches
from promotions.snapshot import row, shown
from promotions.words import (
    SEGMENTS,
    assumption_words,
    band_words,
    note_words,
    post_words,
    since_words,
    standing_words,
    step_words,
    target_words,
)
from readiness.masking import Sight
from readiness.views.words import dotted

UNFOLDED = 12  # numbers shown without a click


@require_GET
@requires(Permission.VIEW_READINESS)
def batch(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The people of a batch by verdict, with the places approved for them."""
    found = get_object_or_404(visible_batches(request.user), pk=pk)
    desk = Desk(request.user, found, request)
    listing = desk.listing
    listing.fill(desk.found, ORDER, lambda ids: desk.lines.filter(pk__in=ids).select_related("cadre"))
    record(
        "batch.read", found, by=request.user, detail=listing.parameters, address=request.META["REMOTE_ADDR"]
    )
    listing.page.rows = [desk.row(line) for line in listing.page.rows]
    may_run = own_batches(request.user).filter(pk=pk).exists()
    context = {
        "batch": found,
        "listing": listing,
        **listing.numbers(desk.found, ORDER),
        "row_template": "promotions/_line_row.html",
        "bulk_template": "promotions/_bulk.html" if may_run else "",
        "search_words": _("Name, pinyin or initials"),
        "targets": target_words(found),
        **numbers_of(desk),
        "gone_from": desk.source,
        "gone": [{"name": line.name, "post": post_words(line)} for line in desk.gone],
        **warnings(desk),
        **deeds(request, desk, may_run=may_run),
        **paper(request, found),
    }
    return render(request, "promotions/batch.html", context)


def numbers_of(desk: Desk) -> dict:
    """The places, and in how many of the numbers there are too few; a long table is folded."""
    over = sum(place.over > 0 for place in desk.places)
    words = ngettext("too few places in %(n)d number", "too few places in %(n)d numbers", over) % {"n": over}
    return {
        "places": [place_line(place) for place in desk.places],
        "too_few": words if over else "",
        "folded": len(desk.places) > UNFOLDED,
    }


def place_line(place: Place) -> dict:
    """One row of the places, its missing ones in words."""
    row_, share = place.row, ""
    if row_.share and row_.within_grades:
        share = _("at most %(share)d %% of %(ranks)s") % {
            "share": row_.share,
            "ranks": band_words(row_.within_grades),
        }
    missing = ngettext("%(n)d place too few", "%(n)d places too few", place.over) % {"n": place.over}
    return {
        "place": place,
        "ranks": band_words(row_.grades),
        "share": share,
        "missing": missing if place.over else "",
    }


def warnings(desk: Desk) -> dict:
    """What the reader must know before believing the page."""
    hidden = ngettext(
        "%(n)d person of this group is not shown to you: yourself or a relative. A colleague looks at that line.",
        "%(n)d persons of this group are not shown to you: yourself or relatives. A colleague looks at those lines.",
        desk.hidden,
    )
    return {
        "assumption": assumption_words(desk.batch, today()),
        "hidden": hidden % {"n": desk.hidden} if desk.hidden else "",
        "without_matters": bool(desk.sights.neither),
        "overdue": bool(desk.batch.run and desk.batch.run.state in (State.FAILED, State.CANCELLED)),
    }


def deeds(request: HttpRequest, desk: Desk, *, may_run: bool) -> dict:
    """What this reader may do with the batch now."""
    running = desk.batch.run if desk.batch.run and desk.batch.run.state in OPEN else None
    return {
        "may_run": may_run,
        "may_change": may_run and desk.batch.is_draft and not running,
        "may_fill_forms": permits(request.user, Permission.REVEAL_SENSITIVE),
        "may_print": may_run and permits(request.user, Permission.EXPORT_CADRES) and not running,
        "sheet_url": f"{reverse('promotions:sheet', args=[desk.batch.pk])}?{request.GET.urlencode()}",
        "progress": progress_words(running) if running else None,
    }


def paper(request: HttpRequest, batch: Batch) -> dict:
    """What only the printed page carries."""
    now = f"{timezone.localtime():%Y.%m.%d %H:%M}"
    return {
        "organization": getattr(settings, "ORGANIZATION_NAME", "") or batch.group_text,
        "cut_off_words": _("Cut-off day %(day)s") % {"day": dotted(batch.cut_off)},
        "signers": [_("Prepared by"), _("Head of the cadre section"), _("Head of the department")],
        "small_print": _(
            "Years served are only a minimum: who meets them is not promoted by that. Printed by %(who)s, %(when)s. "
            "It holds personal data: keep and destroy it as prescribed."
        ) % {"who": request.user.name, "when": now},
    }  # fmt: skip


@require_GET
@requires(Permission.VIEW_READINESS)
def line(request: HttpRequest, pk: UUID, line_pk: UUID) -> HttpResponse:
    """The receipt of one person as the batch keeps it."""
    found = get_object_or_404(visible_batches(request.user), pk=pk)
    desk = Desk(request.user, found, request)
    one: BatchLine = get_object_or_404(desk.lines.select_related("cadre"), pk=line_pk)
    record("batch.line_read", one.cadre, by=request.user, detail={"batch": str(pk)})
    sight = desk.sights.of(one.cadre.home_unit_id)
    drawn = desk.row(one)
    context = {
        "batch": found,
        "one": one,
        "row": drawn,
        "facts": [
            (_("Unit and post"), post_words(one)),
            (_("Present rank"), standing_words(one)),
            (_("In rank since"), since_words(one)),
            (_("Target rank"), step_words(one.step)),
            (_("Excellent years"), drawn["excellent"]),
            (_("Eligible on"), drawn["eligible"]),
            (_("Note"), note_words(one, sight)),
        ],
        "rows": [row(item) for item in shown(one.lines, sight)],
        "without_matters": sight == Sight.EXISTENCE,
        "live_url": live_address(found, one),
        "version": one.version,
        "verdict": SEGMENTS[one.segment],
    }
    return render(request, "promotions/line.html", context)


def live_address(batch: Batch, line: BatchLine) -> str:
    """The receipt as the records have it now, on the same day."""
    if not line.step:
        return ""
    return (
        f"{reverse('readiness:receipt', args=[line.cadre_id, line.step])}?as_of={batch.cut_off.isoformat()}"
    )


@require_POST
@requires(Permission.RUN_BATCHES)
def compute(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Compute a draft anew."""
    return done(request, pk, lambda batch: services.compute(batch, by=request.user), _("Computed anew."))


@require_POST
@requires(Permission.RUN_BATCHES)
def freeze(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Freeze a batch."""
    words = _("The batch is frozen: nothing changes it any more.")
    return done(request, pk, lambda batch: services.freeze(batch, by=request.user), words)


@require_POST
@requires(Permission.RUN_BATCHES)
def mark(request: HttpRequest, pk: UUID, kind: str) -> HttpResponseRedirect:
    """Leave the selected out, hold places for them, or take that back."""
    chosen = {"exclude": Mark.EXCLUDED, "reserve": Mark.RESERVED, "clear": Mark.NONE}[kind]
    ids, note = request.POST.getlist("ids"), request.POST.get("note", "")
    return done(
        request,
        pk,
        lambda batch: services.mark(batch, ids, chosen, note=note, by=request.user),
        _("The persons are marked."),
    )


@require_POST
@requires(Permission.RUN_BATCHES)
def remove(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Throw a draft away."""
    found = get_object_or_404(own_batches(request.user), pk=pk)
    try:
        services.remove(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("promotions:batch", pk=pk)
    messages.success(request, _("The draft is gone."))
    return redirect("promotions:list")


def done(request: HttpRequest, pk: UUID, deed: object, words: str) -> HttpResponseRedirect:
    """Do it to a batch of the user's, say so or why not, and show the batch."""
    found = get_object_or_404(own_batches(request.user), pk=pk)
    try:
        deed(found)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, words)
    return redirect("promotions:batch", pk=pk)
