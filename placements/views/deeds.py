"""What may be done with a placement: decide, move its end, appraise, find the landing post, settle, call off."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from common.clock import today
from common.forms import add_errors
from placements import services
from placements.choices import Nature, Stage
from placements.forms import AppraisalForm, CallOffForm, DecideForm, EndForm, LandingForm, OutcomeForm
from placements.models import Placement
from placements.queries import own_placements
from placements.words import person_words
from units.models import Unit


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed: its form, its service, when it is possible, its words."""

    label: Promise
    icon: str
    help: Promise | str
    form: Callable[[HttpRequest, Placement], forms.Form]
    act: Callable[[Placement, forms.Form, User], object]
    possible: Callable[[Placement], bool]


def sent(request: HttpRequest) -> Any:
    """What was posted; None on the first look."""
    return request.POST if request.method == "POST" else None


def decide_form(request: HttpRequest, found: Placement) -> DecideForm:
    """A transfer and a guest have no secondment that could count."""
    form = DecideForm(sent(request))
    if found.nature == Nature.TRANSFER or not found.cadre_id:
        del form.fields["grassroots"], form.fields["grassroots_reason"]
    return form


def landing_form(request: HttpRequest, found: Placement) -> LandingForm:
    """What stands, or the home unit as a beginning."""
    initial = {
        "unit": found.landing_unit or found.home_unit,
        "title": found.landing_title,
        "note": found.landing_note,
    }
    return LandingForm(sent(request), initial=initial, units=Unit.objects.order_by("path"))


def outcome_form(request: HttpRequest, found: Placement) -> OutcomeForm:
    """The landing post as a beginning."""
    initial = {
        "outcome_on": found.valid.upper,
        "outcome_unit": str(found.landing_unit or ""),
        "outcome_title": found.landing_title,
    }
    return OutcomeForm(sent(request), initial=initial)


def appraise(found: Placement, form: forms.Form, by: User) -> None:
    """The appraisal in the form."""
    form.instance.placement = found
    services.appraise(form.instance, by=by)


def set_landing(found: Placement, form: forms.Form, by: User) -> None:
    """An emptied title takes the unit with it."""
    data = form.cleaned_data
    unit = data["unit"] if data["title"].strip() else None
    services.set_landing(found, unit=unit, title=data["title"], note=data["note"], by=by)


def is_placed(found: Placement) -> bool:
    """Decided, and not settled yet."""
    return found.stage == Stage.PLACED


def is_planned(found: Placement) -> bool:
    """In view only."""
    return found.stage == Stage.PLANNED


DEEDS = {
    "decide": Deed(
        gettext_lazy("Settle by document"),
        "file-check",
        gettext_lazy("From now on the secondment stands in the file and the host sees it."),
        decide_form,
        lambda found, form, by: services.place(found, **form.cleaned_data, by=by),
        is_planned,
    ),
    "appraise": Deed(
        gettext_lazy("Appraise"),
        "clipboard-check",
        gettext_lazy("Recording an appraisal again corrects it; the history keeps what stood before."),
        lambda request, _found: AppraisalForm(sent(request), initial={"held_on": today()}),
        appraise,
        lambda found: found.stage in (Stage.PLACED, Stage.SETTLED) and found.valid.lower <= today(),
    ),
    "landing": Deed(
        gettext_lazy("Landing post"),
        "map-pin",
        gettext_lazy("Which post the person comes back to. Without a title it is open again."),
        landing_form,
        set_landing,
        lambda found: found.stage in (Stage.PLANNED, Stage.PLACED) and found.cadre_id is not None,
    ),
    "extend": Deed(
        gettext_lazy("Extend"),
        "calendar-event",
        gettext_lazy("A later last day, by a document."),
        lambda request, _found: EndForm(sent(request)),
        lambda found, form, by: services.extend(found, by=by, **form.cleaned_data),
        is_placed,
    ),
    "shorten": Deed(
        gettext_lazy("End early"),
        "calendar-due",
        gettext_lazy("An earlier last day, by a document."),
        lambda request, _found: EndForm(sent(request)),
        lambda found, form, by: services.end_early(found, by=by, **form.cleaned_data),
        is_placed,
    ),
    "settle": Deed(
        gettext_lazy("Record the outcome"),
        "check",
        gettext_lazy("What it has led to. A post given is named with its document."),
        outcome_form,
        lambda found, form, by: services.settle(found, by=by, **form.cleaned_data),
        is_placed,
    ),
    "call-off": Deed(
        gettext_lazy("Call off"),
        "ban",
        gettext_lazy("The plan is given up; it stays to be read."),
        lambda request, _found: CallOffForm(sent(request)),
        lambda found, form, by: services.call_off(found, by=by, **form.cleaned_data),
        is_planned,
    ),
}


def deeds_of(found: Placement) -> list[dict]:
    """What is possible now, as buttons; the first is the next step."""
    return [
        {"label": one.label, "icon": one.icon, "href": reverse("placements:deed", args=[found.pk, key])}
        for key, one in DEEDS.items()
        if one.possible(found)
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.MANAGE_PLACEMENTS)
def deed(request: HttpRequest, pk: UUID, key: str) -> HttpResponse:
    """The form of one deed; what stands against it is told in the form."""
    if key not in DEEDS:
        raise Http404
    placements = own_placements(request.user).select_related(
        "cadre", "home_unit", "host_unit", "landing_unit"
    )
    found, one = get_object_or_404(placements, pk=pk), DEEDS[key]
    form = one.form(request, found)
    if form.is_valid() and done(one, found, form, request.user):
        messages.success(request, _("Noted."))
        return redirect("placements:one", pk=pk)
    context = {
        "form": form,
        "heading": one.label,
        "sub": person_words(found),
        "sections": [{"title": one.label, "help": one.help, "names": " ".join(form.fields)}],
        "back_url": reverse("placements:one", args=[pk]),
        "list_url": reverse("placements:list"),
        "list_word": _("Placements"),
    }
    return render(request, "placements/form.html", context, status=422 if form.is_bound else 200)


def done(one: Deed, found: Placement, form: forms.Form, by: User) -> bool:
    """Whether it could be done."""
    try:
        one.act(found, form, by)
    except ValidationError as error:
        add_errors(form, error)
        return False
    return True
