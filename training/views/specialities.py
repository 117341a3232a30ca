"""Scarce specialities: the gap of each unit, who has one, who is cultivated towards one."""

from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from cadres.queries import search
from cadres.views.edit import attempt, page, section, sent
from common.listing import Column, Filter, Listing
from training.choices import CultivationState
from training.growth import (
    Gap,
    editable_cultivations,
    editable_holders,
    gaps,
    visible_cultivations,
    visible_holders,
)
from training.growth_forms import (
    CultivationForm,
    EndForm,
    HolderForm,
    NeedForm,
    SpecialityForm,
    TargetForm,
)
from training.models import Speciality, SpecialityNeed, TargetedProgramme
from training.queries import seen_cadres, trained_cadres, visible_programmes
from training.services import specialities as services
from training.views.filling import form_page
from units.queries import within

HOLDERS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path", "cadre__home_order")),
    Column("speciality", gettext_lazy("Scarce speciality"), sort=("speciality__order",)),
    Column("grounds", pgettext_lazy("speciality", "What shows it")),
    Column("since", gettext_lazy("Recognized on"), sort=("since",)),
)
CULTIVATED = (
    *HOLDERS[:3],
    Column("mentor", gettext_lazy("Mentor")),
    Column("programme", gettext_lazy("Targeted programme"), shown=False),
    Column("from", pgettext_lazy("cultivation", "From"), sort=("began_on",)),
    Column("until", pgettext_lazy("cultivation", "Until"), sort=("until",)),
    Column("state", pgettext_lazy("cultivation", "State"), sort=("state",)),
)
PLACE = ("cadre__home_unit__path", "cadre__home_order", "cadre", "id")
LOOKS = {CultivationState.RUNNING: "soon", CultivationState.REACHED: "ok", CultivationState.STOPPED: "na"}


@require_GET
@requires(Permission.VIEW_TRAINING)
def table(request: HttpRequest) -> HttpResponse:
    """What each unit needs, has and is bringing up; every number opens its list."""
    rows = [
        {"unit": unit, "cells": [cell(gap) for gap in cells], "missing": sum(gap.missing for gap in cells)}
        for unit, cells in gaps(request.user)
    ]
    targeted = TargetedProgramme.objects.filter(programme__in=visible_programmes(request.user))
    context = {
        "rows": rows,
        "specialities": list(Speciality.objects.all()),
        "targeted": targeted.select_related("programme__unit", "speciality"),
        "may_plan": permits(request.user, Permission.EDIT_TRAINING),
    }
    return render(request, "training/specialities.html", context)


def cell(gap: Gap) -> dict:
    """The four numbers of a unit and a speciality, with the addresses behind them."""
    asked = f"?unit={gap.unit.pk}&speciality={gap.speciality.pk}"
    return {
        "gap": gap,
        "need_url": f"{reverse('training:need')}{asked}",
        "held_url": f"{reverse('training:holders')}{asked}",
        "cultivated_url": f"{reverse('training:cultivations')}{asked}&state={CultivationState.RUNNING}",
    }


def filters(request: HttpRequest) -> list[Filter]:
    """Unit and speciality."""
    units = units_for(request.user, Permission.VIEW_TRAINING)
    fields = Speciality.objects.all()
    return [
        Filter("unit", gettext_lazy("Unit"), tuple((str(one.pk), str(one)) for one in units)),
        Filter(
            "speciality", gettext_lazy("Scarce speciality"), tuple((str(one.pk), str(one)) for one in fields)
        ),
    ]


def narrowed(request: HttpRequest, rows: QuerySet, listing: Listing) -> QuerySet:
    """What the conditions leave."""
    if listing.query:
        rows = rows.filter(cadre__in=search(seen_cadres(request.user), listing.query))
    if units := listing.chosen("unit"):
        rows = rows.filter(cadre__home_unit__in=within(units))
    if fields := listing.chosen("speciality"):
        rows = rows.filter(speciality__in=fields)
    return rows


@require_GET
@requires(Permission.VIEW_TRAINING)
def holders(request: HttpRequest) -> HttpResponse:
    """Who has which speciality, and what shows it."""
    listing = Listing(request, columns=HOLDERS, filters=filters(request))
    rows = narrowed(request, visible_holders(request.user), listing)
    listing.fill(rows, PLACE, lambda ids: visible_holders(request.user).filter(pk__in=ids))
    own = set(
        trained_cadres(request.user)
        .filter(pk__in=[one.cadre_id for one in listing.page.rows])
        .values_list("pk", flat=True)
    )
    listing.page.rows = [{"holder": one, "may_remove": one.cadre_id in own} for one in listing.page.rows]
    return list_page(request, listing, rows, "holder")


@require_GET
@requires(Permission.VIEW_TRAINING)
def cultivations(request: HttpRequest) -> HttpResponse:
    """Who is or was cultivated towards what."""
    states = Filter(
        "state", pgettext_lazy("cultivation", "State"), tuple(CultivationState.choices), kind="one"
    )
    listing = Listing(request, columns=CULTIVATED, filters=[*filters(request), states])
    rows = narrowed(request, visible_cultivations(request.user), listing)
    if state := listing.chosen("state"):
        rows = rows.filter(state__in=state)
    listing.fill(rows, PLACE, lambda ids: visible_cultivations(request.user).filter(pk__in=ids))
    listing.page.rows = [{"cultivation": one, "look": LOOKS[one.state]} for one in listing.page.rows]
    return list_page(request, listing, rows, "cultivation")


def list_page(request: HttpRequest, listing: Listing, rows: QuerySet, name: str) -> HttpResponse:
    """One of the two lists."""
    context = {
        "listing": listing,
        **listing.numbers(rows, PLACE),
        "row_template": f"training/_{name}_row.html",
        "empty_template": f"training/_no_{name}.html",
        "search_words": _("Name, pinyin or initials"),
        "may_plan": permits(request.user, Permission.EDIT_TRAINING),
    }
    return render(request, f"training/{name}s.html", context)


@page
@requires(Permission.EDIT_TRAINING)
def need(request: HttpRequest) -> HttpResponse:
    """How many a unit needs; what was said before stands in the form."""
    form = NeedForm(sent(request), user=request.user, initial=need_before(request))
    if (
        form.is_bound
        and form.is_valid()
        and attempt(form, lambda: services.set_need(form.instance, by=request.user))
    ):
        return redirect("training:specialities")
    heading = _("Need of a unit")
    return filled(
        request,
        form,
        heading,
        [section(heading, "unit speciality needed basis", _("For the unit with all below it."))],
    )


def need_before(request: HttpRequest) -> dict:
    """Unit and speciality of the address, and the number there is."""
    asked = {key: request.GET[key] for key in ("unit", "speciality") if request.GET.get(key)}
    try:
        found = (
            SpecialityNeed.objects.filter(**asked).first()
            if len(asked) == len(("unit", "speciality"))
            else None
        )
    except ValueError:
        return {}
    return asked | ({"needed": found.needed, "basis": found.basis} if found else {})


@page
@requires(Permission.EDIT_TRAINING)
def new_speciality(request: HttpRequest) -> HttpResponse:
    """A field of the office's own."""
    form = SpecialityForm(sent(request))
    if (
        form.is_bound
        and form.is_valid()
        and attempt(form, lambda: services.add_speciality(form.instance, by=request.user))
    ):
        return redirect("training:specialities")
    heading = _("Add a speciality")
    return filled(request, form, heading, [section(heading, "name_zh name_en")])


@page
@requires(Permission.EDIT_TRAINING)
def target(request: HttpRequest) -> HttpResponse:
    """A programme is aimed at a speciality."""
    form = TargetForm(sent(request), user=request.user)
    if (
        form.is_bound
        and form.is_valid()
        and attempt(form, lambda: services.aim_programme(form.instance, by=request.user))
    ):
        return redirect("training:specialities")
    heading = _("Aim a programme at a speciality")
    return filled(request, form, heading, [section(heading, "programme speciality")])


@page
@requires(Permission.EDIT_TRAINING)
def new_holder(request: HttpRequest) -> HttpResponse:
    """Record who has a speciality."""
    form = HolderForm(sent(request), user=request.user, initial=request.GET.dict())
    if (
        form.is_bound
        and form.is_valid()
        and attempt(form, lambda: services.record_holder(form.instance, by=request.user))
    ):
        return redirect("training:holders")
    heading = _("Record a speciality")
    return filled(request, form, heading, [section(heading, "cadre speciality grounds since")], "holders")


@require_POST
@requires(Permission.EDIT_TRAINING)
def remove_holder(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It was recorded by mistake."""
    services.remove_holder(get_object_or_404(editable_holders(request.user), pk=pk), by=request.user)
    messages.success(request, _("Taken out; the history keeps it."))
    return redirect("training:holders")


@page
@requires(Permission.EDIT_TRAINING)
def new_cultivation(request: HttpRequest) -> HttpResponse:
    """Somebody sets out towards a speciality."""
    form = CultivationForm(sent(request), user=request.user, initial=request.GET.dict())
    if form.is_valid():
        made = attempt(form, lambda: services.start_cultivation(form.instance, by=request.user))
        if made:
            return redirect("training:cultivation", pk=made.pk)
    sections = [
        section(_("Whom, towards what"), "cadre speciality"),
        section(
            pgettext("cultivation", "How"),
            "programme mentor mentor_post plan",
            _("A programme can be chosen once it is aimed at the speciality."),
        ),
        section(pgettext("cultivation", "Time"), "began_on until"),
    ]
    return filled(request, form, _("Start a cultivation"), sections, "cultivations")


@require_GET
@requires(Permission.VIEW_TRAINING)
def cultivation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One cultivation."""
    found = get_object_or_404(visible_cultivations(request.user), pk=pk)
    running = found.state == CultivationState.RUNNING
    may_end = running and editable_cultivations(request.user).filter(pk=pk).exists()
    context = {"cultivation": found, "look": LOOKS[found.state], "may_end": may_end}
    return render(request, "training/cultivation.html", context)


@page
@requires(Permission.EDIT_TRAINING)
def end_cultivation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say how it ended."""
    found = get_object_or_404(editable_cultivations(request.user), pk=pk)
    form = EndForm(sent(request))
    if form.is_valid() and attempt(
        form, lambda: services.end_cultivation(found, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Recorded."))
        return redirect("training:cultivation", pk=pk)
    help = _(
        "Where the speciality is reached it is recorded in the file, with what came of it as its grounds."
    )
    about = f"{found.cadre.name} · {found.speciality}"
    return filled(
        request, form, _("End the cultivation"), [section(about, "reached on outcome", help)], "cultivations"
    )


def filled(
    request: HttpRequest, form: object, heading: str, sections: list[dict], back: str = "specialities"
) -> HttpResponse:
    """A form of this room."""
    return form_page(
        request, form, sections, heading=heading, back_url=reverse(f"training:{back}"),
        room=_("Scarce specialities"), room_url=reverse("training:specialities"),
    )  # fmt: skip
