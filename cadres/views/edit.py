"""Opening a file, and changing its plain facts; what the pages of forms share."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres import services
from cadres.forms import BasicsForm, NewCadreForm
from cadres.models import Cadre
from cadres.queries import editable_cadres
from common.forms import add_errors
from units.models import Unit

page = require_http_methods(["GET", "HEAD", "POST"])


def units_to_edit(user: User) -> QuerySet[Unit]:
    """Units whose files the user may change."""
    return units_for(user, Permission.EDIT_CADRES)


def cadre_to_edit(request: HttpRequest, pk: UUID) -> Cadre:
    """The file to change; a guest's, one's own and those of kin are not found."""
    return get_object_or_404(editable_cadres(request.user), pk=pk)


def sent(request: HttpRequest) -> QueryDict | None:
    """What was posted, also when it is empty; None on the first look."""
    return request.POST if request.method == "POST" else None


def section(title: str, names: str, help: str = "") -> dict:
    """A section of a form page."""
    return {"title": title, "names": names, "help": help}


@page
@requires(Permission.EDIT_CADRES)
def add(request: HttpRequest) -> HttpResponse:
    """A new file."""
    form = NewCadreForm(sent(request), units=units_to_edit(request.user))
    if request.method == "POST" and form.is_valid():
        cadre = attempt(form, lambda: services.add_cadre(by=request.user, **form.values()))
        if cadre:
            messages.success(request, _("The file has been opened."))
            return redirect("cadres:record", pk=cadre.pk)
    sections = [
        section(_("Person"), "name sex birth id_number"),
        section(_("Place"), "home_unit identity", _("The unit is the one the person is counted in.")),
        section(_("Dates"), "work_started party_joined", _("A month is enough where the day is not known.")),
    ]
    context = {"heading": _("New cadre file"), "back_url": reverse("cadres:roster"), "draft_key": "cadre-new"}
    return form_page(request, form, sections, context)


@page
@requires(Permission.EDIT_CADRES)
def basics(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The plain facts of a file; a stale edit is shown side by side and nothing typed is lost."""
    cadre = cadre_to_edit(request, pk)
    form = BasicsForm(sent(request), instance=cadre, initial={"version": cadre.version})
    stale = None
    if request.method == "POST" and form.is_valid():
        fresh = cadre_to_edit(request, pk)
        if form.cleaned_data["version"] != fresh.version:
            stale = side_by_side(form, fresh)
        elif change_basics(request, form, fresh):
            messages.success(request, _("The file has been changed."))
            return redirect("cadres:record", pk=pk)
    sections = [
        section(_("Person"), "name sex birth native_place birth_place"),
        section(_("Standing"), "identity management_state professional_title speciality"),
        section(
            _("Dates"),
            "work_started party_joined party_full_on",
            _("A month is enough where the day is not known."),
        ),
        section(_("Remarks"), "remarks"),
    ]
    context = {"heading": _("Edit the file"), "stale": stale, **about(cadre, "basics")}
    return form_page(request, form, sections, context)


def change_basics(request: HttpRequest, form: BasicsForm, cadre: Cadre) -> Cadre | None:
    """The service call of the page above."""
    version = form.cleaned_data["version"]
    return attempt(
        form, lambda: services.change_cadre(cadre, version=version, by=request.user, **form.values())
    )


def side_by_side(form: BasicsForm, fresh: Cadre) -> dict:
    """What stood, what stands now and what was typed, for the fields somebody changed; the next save wins."""
    rows = []
    for name in BasicsForm.Meta.fields:
        before = form.data.get(form.add_initial_prefix(name), "")
        theirs = form.fields[name].prepare_value(getattr(fresh, name)) or ""
        if str(before) != str(theirs):
            yours = form.data.get(form.add_prefix(name), "")
            rows.append({"label": form[name].label, "before": before, "theirs": theirs, "yours": yours})
    form.data = form.data.copy()
    form.data["version"] = str(fresh.version)
    when = f"{timezone.localtime(fresh.updated_at):%Y.%m.%d %H:%M}"
    return {"who": _("Somebody"), "when": when, "rows": rows}


def about(cadre: Cadre, part: str) -> dict:
    """Where a form belongs and where it leads back to."""
    place = "overview" if part == "basics" else part
    return {
        "person_name": cadre.name,
        "back_url": reverse("cadres:part", args=[cadre.pk, place]),
        "draft_key": f"cadre-{part}-{cadre.pk}",
    }


def attempt(form: forms.Form, write: Callable[[], Any]) -> Any:
    """One service call; what it refuses goes beside the fields, and nothing is returned."""
    try:
        return write()
    except ValidationError as error:
        add_errors(form, error)
        return None


def form_page(request: HttpRequest, form: forms.Form, sections: list[dict], context: dict) -> HttpResponse:
    """The page of a form; 422 when it was refused, so that a script can tell."""
    status = 422 if form.is_bound and form.errors else 200
    shared = {"form": form, "sections": sections, "roster_url": reverse("cadres:roster")}
    return render(request, "cadres/form.html", shared | context, status=status)
