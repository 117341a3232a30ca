"""Programmes: the list, one with its events, the form; rooms and partner bodies."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from cadres.views.edit import attempt, section, sent
from common.listing import Column, Listing
from training.forms import PartnerForm, ProgrammeForm, RoomForm
from training.models import PartnerBody, Programme, Room
from training.queries import (
    editable_programmes,
    planned_units,
    usable_rooms,
    visible_events,
    visible_programmes,
    with_span,
)
from training.services import planning
from training.views.events import event_row
from training.views.pages import form_page, page

NEWEST_FIRST = ("-id",)
COLUMNS = (
    Column("name", gettext_lazy("Programme"), sort=("name",), fixed=True),
    Column("code", pgettext_lazy("programme", "Code"), sort=("code",)),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("aim", pgettext_lazy("programme", "Aim")),
    Column("events", gettext_lazy("Events"), right=True),
)


@require_GET
@requires(Permission.VIEW_TRAINING)
def programmes(request: HttpRequest) -> HttpResponse:
    """Programmes of one's units and those above, the newest first."""
    listing, user = Listing(request, columns=COLUMNS), request.user
    rows = visible_programmes(user)
    for word in listing.query.split():
        rows = rows.filter(Q(name__icontains=word) | Q(code__icontains=word))
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_programmes(user).filter(pk__in=ids))
    shown = visible_events(user).filter(programme__in=listing.page.rows).order_by().values("programme")
    counts = dict(shown.annotate(number=Count("pk")).values_list("programme", "number"))
    listing.page.rows = [{"programme": one, "events": counts.get(one.pk, 0)} for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "training/_programme_row.html",
        "empty_template": "training/_no_programmes.html",
        "search_words": _("Name or code"),
        "may_plan": permits(user, Permission.EDIT_TRAINING),
    }
    return render(request, "training/programmes.html", context)


@require_GET
@requires(Permission.VIEW_TRAINING)
def programme(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One programme with its events."""
    found = get_object_or_404(visible_programmes(request.user), pk=pk)
    events = with_span(visible_events(request.user)).filter(programme=found)
    context = {
        "programme": found,
        "rows": [event_row(event) for event in events],
        "may_change": editable_programmes(request.user).filter(pk=pk).exists(),
        "may_plan": permits(request.user, Permission.EDIT_TRAINING),
    }
    return render(request, "training/programme.html", context)


@page
@requires(Permission.EDIT_TRAINING)
def new(request: HttpRequest) -> HttpResponse:
    """A new programme."""
    return programme_form(request, Programme(), _("New programme"), reverse("training:programmes"))


@page
@requires(Permission.EDIT_TRAINING)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A programme to change."""
    found = get_object_or_404(editable_programmes(request.user), pk=pk)
    return programme_form(request, found, _("Change the programme"), reverse("training:programme", args=[pk]))


def programme_form(request: HttpRequest, one: Programme, heading: str, back_url: str) -> HttpResponse:
    """The form of a programme."""
    units = planned_units(request.user)
    form = ProgrammeForm(sent(request), instance=one, units=units, initial={"unit": units.first()})
    if form.is_valid():
        kept = attempt(form, lambda: planning.save_programme(form.instance, by=request.user))
        if kept:
            messages.success(request, _("The programme is kept."))
            return redirect("training:programme", pk=kept.pk)
    help_text = _("A programme holds events together: a course series, an activity, targeted training.")
    sections = [section(_("Programme"), "name code unit aim", help_text)]
    return form_page(
        request, form, sections, heading=heading, back_url=back_url, back_label=_("Training programmes")
    )


@require_GET
@requires(Permission.EDIT_TRAINING)
def places(request: HttpRequest) -> HttpResponse:
    """Rooms and partner bodies, to be chosen in events."""
    context = {"rooms": usable_rooms(request.user), "bodies": PartnerBody.objects.all()}
    return render(request, "training/places.html", context)


@page
@requires(Permission.EDIT_TRAINING)
def new_room(request: HttpRequest) -> HttpResponse:
    """One more room."""
    units = planned_units(request.user)
    form = RoomForm(sent(request), instance=Room(), units=units, initial={"unit": units.first()})
    if form.is_valid() and attempt(form, lambda: planning.save_room(form.instance, by=request.user)):
        return redirect("training:places")
    sections = [section(_("Room"), "name unit seats", _("A room holds one session at a time."))]
    return places_form(request, form, sections, _("New room"))


@page
@requires(Permission.EDIT_TRAINING)
def new_partner(request: HttpRequest) -> HttpResponse:
    """One more partner body."""
    form = PartnerForm(sent(request))
    if form.is_valid():
        name = form.cleaned_data["name"]
        if attempt(form, lambda: planning.add_partner(name, by=request.user)):
            return redirect("training:places")
    return places_form(request, form, [section(_("Partner body"), "name")], _("New partner body"))


def places_form(request: HttpRequest, form: object, sections: list, heading: str) -> HttpResponse:
    """A form that leads back to rooms and bodies."""
    back = {"back_url": reverse("training:places"), "back_label": _("Rooms and partner bodies")}
    return form_page(request, form, sections, heading=heading, **back)
