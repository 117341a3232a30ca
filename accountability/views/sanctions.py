"""One sanction with its matter and its period; imposing and correcting one, the finding after its end."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accountability import services
from accountability.choices import Standing
from accountability.forms import CloseForm, CorrectForm, ImposeForm
from accountability.models import Sanction
from accountability.periods import periods
from accountability.queries import (
    own_sanctions,
    supervised_cadres,
    visible_sanctions,
    with_kinds,
    with_standing,
    with_terms,
)
from accountability.views.pages import done, form_page, page, section
from accountability.words import (
    LOOKS,
    dotted,
    kind_words,
    left_words,
    period_lines,
    standing_words,
    until_words,
)
from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from common.clock import today


@require_GET
@requires(Permission.VIEW_SUPERVISION)
def sanction(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everything about a sanction, and how its last day of effect was computed."""
    rows = with_standing(with_kinds(visible_sanctions(request.user)), today())
    found = get_object_or_404(rows.select_related("cadre__home_unit"), pk=pk)
    record("sanctions.read", found, by=request.user, detail={"shown": [str(pk)]})
    mine = own_sanctions(request.user).filter(pk=pk).exists()
    family = with_terms(Sanction.objects.filter(cadre=found.cadre_id))
    context = {
        "sanction": found,
        "kind": kind_words(found),
        "outcome": LOOKS[found.standing],
        "standing": standing_words(found),
        "left": left_words(found, today()) if found.standing == Standing.RUNNING else "",
        "until": until_words(found),
        "period": period_lines(found, periods(family)[found.pk]),
        "blocks": blocks_words(found),
        "asks_for_finding": found.standing == Standing.UNCLOSED,
        "may_correct": mine and not found.closed_on and not found.stepdown_id,
        "may_close": mine and found.standing == Standing.UNCLOSED and not found.stepdown_id,
    }
    return render(request, "accountability/sanction.html", context)


def blocks_words(found: Sanction) -> str:
    """What it stands in the way of while it has effect."""
    kind = found.kind_now
    parts = [
        words
        for holds, words in (
            (kind.blocks_leadership, _("promotion in leadership posts")),
            (kind.blocks_rank, _("promotion in rank")),
        )
        if holds
    ]
    return _(", ").join(parts) or _("nothing")


def list_step() -> list[str]:
    """The way back to the list."""
    return [reverse("accountability:sanctions"), _("Sanctions and measures")]


@page
@requires(Permission.EDIT_SUPERVISION)
def impose(request: HttpRequest) -> HttpResponse:
    """Enter a sanction; the address may name the cadre."""
    initial = {"cadre": request.GET["cadre"]} if request.GET.get("cadre") else {}
    sent = request.POST if request.method == "POST" else None
    form = ImposeForm(sent, initial=initial, cadres=supervised_cadres(request.user))
    if form.is_valid():
        cadre = form.cleaned_data["cadre"]
        made = done(lambda: services.impose(cadre, by=request.user, **form.values()), form)
        if made:
            messages.success(
                request, _("Entered. It has effect until %(day)s.") % {"day": until_words(made) or "—"}
            )
            return redirect("accountability:sanction", pk=made.pk)
    about = _(
        "An investigation ends with the decision. A further sanction for the same matter joins that matter."
    )
    period = _("Left empty, the period follows from the kind. Fixed by the decision, it is taken as it is.")
    sections = [
        section(_("Who, and for what"), "cadre matter", about),
        section(_("What was decided"), "kind decided_on organ document_no"),
        section(_("Effect period"), "months_decided", period),
    ]
    return form_page(request, form, _("Enter a sanction"), list_step(), sections=sections)


@page
@requires(Permission.EDIT_SUPERVISION)
def deed(request: HttpRequest, pk: UUID, key: str) -> HttpResponse:
    """Put a sanction right, or record the finding after its end."""
    if key not in DEEDS:
        raise Http404
    found = get_object_or_404(
        with_kinds(own_sanctions(request.user)).select_related("cadre", "kind", "reduced_to", "matter"), pk=pk
    )
    return DEEDS[key](request, found)


def correct(request: HttpRequest, found: Sanction) -> HttpResponse:
    """What was entered wrongly; all periods of the person follow."""
    form = CorrectForm(request.POST if request.method == "POST" else None, instance=found)
    if form.is_valid() and done(lambda: services.correct(found, by=request.user, **form.cleaned_data), form):
        messages.success(request, _("Noted."))
        return redirect("accountability:sanction", pk=found.pk)
    help = _("The history keeps what stood before. All effect periods of the person are computed anew.")
    sections = [section(_("What was decided"), " ".join(form.fields), help)]
    return of_one(request, form, found, _("Correct the sanction"), sections)


def close(request: HttpRequest, found: Sanction) -> HttpResponse:
    """The finding: it proposes, and nothing follows from it by itself."""
    form = CloseForm(request.POST if request.method == "POST" else None, initial={"closed_on": today()})
    if form.is_valid():
        data = form.cleaned_data
        told = {"result": data["result"], "finding": data["finding"], "on": data["closed_on"]}
        if done(lambda: services.close_sanction(found, by=request.user, **told), form):
            messages.success(request, _("The finding is recorded."))
            return redirect("accountability:sanction", pk=found.pk)
    help = _(
        "The effect ended on %(day)s. That the person is eligible again is proposed here, by you; it is never automatic."
    )
    sections = [section(_("Finding"), " ".join(form.fields), help % {"day": dotted(found.effect_until)})]
    return of_one(request, form, found, _("Record the finding"), sections)


def of_one(request: HttpRequest, form: object, found: Sanction, heading: str, sections: list) -> HttpResponse:
    """The page of a form about one sanction."""
    steps = [*list_step(), reverse("accountability:sanction", args=[found.pk])]
    return form_page(request, form, heading, steps, sections=sections, sub=found.cadre.name)


DEEDS = {"correct": correct, "close": close}
