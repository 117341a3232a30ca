"""Copying a team, and the moves in it: each a plain form, which a card that is drawn sends as well."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import units_for
from cadres.queries import search
from common.forms import add_errors
from teams import forms, services
from teams.models import Scenario, Seat
from teams.queries import eligible_cadres, own_scenarios, own_seats, visible_scenarios

FOUND = 20
page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.EDIT_TEAMS)
def people(request: HttpRequest) -> JsonResponse:
    """People the user may move into a team, by name."""
    words = request.GET.get("q", "").strip()
    found = search(eligible_cadres(request.user), words).select_related("home_unit")
    rows = found.order_by("name_search", "id")[:FOUND] if words else []
    return JsonResponse(
        [{"value": str(one.pk), "text": one.name, "note": str(one.home_unit)} for one in rows], safe=False
    )


@page
@requires(Permission.EDIT_TEAMS)
def new(request: HttpRequest) -> HttpResponse:
    """Copy the team of a unit; `unit` in the address fills the form."""
    units = units_for(request.user, Permission.EDIT_TEAMS).order_by("path")
    form = forms.ScenarioForm(request.POST or None, units=units, initial={"unit": request.GET.get("unit")})
    if form.is_valid() and (made := tried(form, lambda: services.copy_team(form.instance, by=request.user))):
        messages.success(
            request, _("The team as it is today is copied. Move people in and out; no file changes.")
        )
        return redirect("teams:scenario", pk=made.pk)
    about = {"help": _("Everybody with a leadership post in the unit itself is copied, as of today.")}
    return form_page(request, form, heading=_("Copy a team"), back=reverse("teams:scenarios"), **about)


@page
@requires(Permission.EDIT_TEAMS)
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Name, turnover date and purpose."""
    found = get_object_or_404(own_scenarios(request.user), pk=pk)
    form = forms.NamingForm(request.POST or None, instance=found)
    if form.is_valid() and tried(
        form, lambda: services.change_scenario(found, by=request.user, **form.cleaned_data)
    ):
        return to(found)
    return form_page(request, form, heading=_("Name and turnover date"), back=address(found), one=found)


@page
@requires(Permission.EDIT_TEAMS)
def copy(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another scenario with the same moves, to try something else."""
    found = get_object_or_404(visible_scenarios(request.user), pk=pk)
    get_object_or_404(units_for(request.user, Permission.EDIT_TEAMS), pk=found.unit_id)
    begins = {"turnover_on": found.turnover_on, "note": found.note}
    form = forms.NamingForm(
        request.POST or None, initial=begins, instance=Scenario(unit=found.unit, copied_on=found.copied_on)
    )
    if form.is_valid() and (
        made := tried(form, lambda: services.copy_scenario(found, form.instance, by=request.user))
    ):
        messages.success(request, _("Copied with all its moves."))
        return to(made)
    return form_page(request, form, heading=_("Copy a scenario"), back=address(found), one=found)


@require_POST
@requires(Permission.EDIT_TEAMS)
def shut(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close a scenario for good."""
    found = get_object_or_404(own_scenarios(request.user), pk=pk)
    services.close(found, by=request.user)
    messages.success(request, _("Closed. It stays to be read and compared."))
    return to(found)


@page
@requires(Permission.EDIT_TEAMS)
def incoming(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Move somebody in; `cadre` in the address, and the first open post, fill the form."""
    found = get_object_or_404(own_scenarios(request.user), pk=pk)
    named = ("cadre", "title", "level", "is_principal")
    begins = {key: request.GET[key] for key in named if request.GET.get(key)}
    form = forms.MoveInForm(
        request.POST or None,
        instance=Seat(scenario=found),
        initial=begins,
        people=eligible_cadres(request.user),
    )
    if form.is_valid() and tried(form, lambda: services.move_in(form.instance, by=request.user)):
        return to(found)
    about = {"help": _("The post the person would hold in the team. No file changes."), "one": found}
    return form_page(request, form, heading=_("Move somebody in"), back=address(found), **about)


@page
@requires(Permission.EDIT_TEAMS)
def seat(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The post of somebody in the team."""
    found = get_object_or_404(own_seats(request.user), pk=pk)
    form = forms.SeatForm(request.POST or None, instance=found)
    if form.is_valid() and tried(
        form, lambda: services.change_seat(found, by=request.user, **form.cleaned_data)
    ):
        return to(found.scenario)
    about = {"person": found.cadre.name, "one": found.scenario}
    return form_page(request, form, heading=_("Post in the team"), back=address(found.scenario), **about)


@require_POST
@requires(Permission.EDIT_TEAMS)
def out(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Move somebody out, or take back who was moved in."""
    found = get_object_or_404(own_seats(request.user), pk=pk)
    services.move_out(found, by=request.user)
    return to(found.scenario)


@require_POST
@requires(Permission.EDIT_TEAMS)
def back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let somebody stay after all."""
    found = get_object_or_404(own_seats(request.user), pk=pk)
    services.bring_back(found, by=request.user)
    return to(found.scenario)


def tried(form: BaseForm, deed: Callable) -> object | None:
    """What a service gives back; None where it refuses, which then stands beside the fields."""
    try:
        return deed()
    except ValidationError as error:
        add_errors(form, error)
        return None


def address(one: Scenario) -> str:
    """The sandbox of a scenario."""
    return reverse("teams:scenario", args=[one.pk])


def to(one: Scenario) -> HttpResponseRedirect:
    """Back to it."""
    return redirect(address(one))


def form_page(
    request: HttpRequest, form: BaseForm, *, heading: str, back: str, **more: object
) -> HttpResponse:
    """A form on a page of its own."""
    context = {"form": form, "heading": heading, "back_url": back, "names": " ".join(form.fields)} | more
    return render(request, "teams/form.html", context, status=422 if form.errors else 200)
