"""What binds the make-up of a team: the rules with their sources, what documents want, which place a unit governs."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from teams import forms, services
from teams.models import GovernedPlace, TeamTarget
from teams.queries import own_places, own_targets, visible_places, visible_targets
from teams.reference import rules
from teams.views.moves import form_page, tried

page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.VIEW_TEAMS)
def rules_page(request: HttpRequest) -> HttpResponse:
    """The rules, the targets and the places."""
    context = {
        "rules": list(rules().values()),
        "targets": list(visible_targets(request.user)),
        "places": list(visible_places(request.user)),
        "may_edit": permits(request.user, Permission.EDIT_TEAMS),
        "own_targets": set(own_targets(request.user).values_list("pk", flat=True)),
        "own_places": set(own_places(request.user).values_list("pk", flat=True)),
    }
    return render(request, "teams/rules.html", context)


@page
@requires(Permission.EDIT_TEAMS)
def new_target(request: HttpRequest) -> HttpResponse:
    """Something a document wants of the teams of a unit."""
    return target_page(request, TeamTarget())


@page
@requires(Permission.EDIT_TEAMS)
def change_target(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another number or document."""
    return target_page(request, get_object_or_404(own_targets(request.user), pk=pk))


@require_POST
@requires(Permission.EDIT_TEAMS)
def drop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a target away."""
    services.drop_target(get_object_or_404(own_targets(request.user), pk=pk), by=request.user)
    messages.success(request, _("Taken away."))
    return redirect("teams:rules")


@page
@requires(Permission.EDIT_TEAMS)
def new_place(request: HttpRequest) -> HttpResponse:
    """The place a unit governs."""
    return place_page(request, GovernedPlace())


@page
@requires(Permission.EDIT_TEAMS)
def change_place(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another name of the place."""
    return place_page(request, get_object_or_404(own_places(request.user), pk=pk))


def target_page(request: HttpRequest, target: TeamTarget) -> HttpResponse:
    """The form of a target."""
    form = forms.TargetForm(request.POST or None, instance=target, units=units_of(request))
    heading, help_text = _("What is wanted of teams"), _("Without a document no number is kept.")
    return kept(
        request, form, lambda: services.set_target(form.instance, by=request.user), (heading, help_text)
    )


def place_page(request: HttpRequest, place: GovernedPlace) -> HttpResponse:
    """The form of a place."""
    form = forms.PlaceForm(request.POST or None, instance=place, units=units_of(request))
    heading = _("Place a unit governs")
    help_text = _("Native place and place of birth of principal leaders are compared with it.")
    return kept(
        request, form, lambda: services.set_place(form.instance, by=request.user), (heading, help_text)
    )


def units_of(request: HttpRequest) -> object:
    """The units whose teams the user works on."""
    return units_for(request.user, Permission.EDIT_TEAMS).order_by("path")


def kept(request: HttpRequest, form: ModelForm, keep: Callable, words: tuple[str, str]) -> HttpResponse:
    """Keep what a form says, or show what is wrong."""
    if form.is_valid() and tried(form, keep):
        messages.success(request, _("Recorded."))
        return redirect("teams:rules")
    return form_page(request, form, heading=words[0], back=reverse("teams:rules"), help=words[1])
