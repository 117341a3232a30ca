"""Handling a tolerance case: opening it, preparing it, deciding on it, revoking that, having errors put right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accountability import services
from accountability.choices import Stage
from accountability.forms import CaseForm, CorrectionForm, DecideForm, DoneForm, PrepareForm, RevokeForm
from accountability.models import DISTINCTIONS, FACTORS, ToleranceCase
from accountability.queries import own_cases, supervised_cadres
from accountability.views.pages import Section, done, form_page, page, section
from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from common.clock import today
from units.models import Unit

WEIGHED = " ".join(f"{factor}_weight {factor}_note" for factor in FACTORS)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a case: its form, its service, when it is possible for whom, its words."""

    label: Promise
    icon: str
    form: Callable[[Any, ToleranceCase], forms.Form]
    act: Callable[[ToleranceCase, forms.Form, User], object]
    possible: Callable[[ToleranceCase, User], bool]
    sections: Callable[[forms.Form], list[Section]]


def whole(title: Promise, help: Promise | str = "") -> Callable[[forms.Form], list[Section]]:
    """All fields of a form in one part."""
    return lambda form: [section(title, " ".join(name for name in form.fields if name != "version"), help)]


def prepare_sections(_form: forms.Form) -> list[Section]:
    """The lists, the distinctions, the grid, the opinion."""
    lists = _(
        "From the lists in force on the day of the application. What may not be tolerated is never exempted."
    )
    grid = _("Which way each factor speaks, and what was found.")
    return [
        section(_("May be tolerated, or may not"), "ground forbidden", lists),
        section(_("The three distinctions"), " ".join(DISTINCTIONS)),
        section(_("The six factors"), WEIGHED, grid),
        section(_("Opinion of discipline inspection"), "opinion opinion_organ opinion_on"),
    ]


def prepare(case: ToleranceCase, form: forms.Form, by: User) -> object:
    """What is weighed; the form carries the version it was read with."""
    weighed = {name: form.cleaned_data[name] for name in form._meta.fields}
    fresh = ToleranceCase.objects.get(pk=case.pk)
    return services.prepare(fresh, version=form.cleaned_data["version"], by=by, **weighed)


def decide(case: ToleranceCase, form: forms.Form, by: User) -> object:
    """The decision."""
    data = form.cleaned_data
    paper = {"no": data["decision_no"], "organ": data["decision_organ"], "reasons": data["reasons"]}
    reduced = data["reduced_to"] if data["decision"] == "mitigate" else None
    return services.decide(case, data["decision"], on=data["decided_on"], by=by, reduced_to=reduced, **paper)


def revoke(case: ToleranceCase, form: forms.Form, by: User) -> object:
    """The revocation."""
    data = form.cleaned_data
    told = {"on": data["revoked_on"], "no": data["revocation_no"], "reason": data["revocation_reason"]}
    return services.revoke(case, by=by, **told)


def add_correction(case: ToleranceCase, form: forms.Form, by: User) -> object:
    """Something to be put right."""
    form.instance.case = case
    return services.add_correction(form.instance, by=by)


def is_another(case: ToleranceCase, user: User) -> bool:
    """Neither who has prepared nor who has applied."""
    return user.pk not in (case.prepared_by_id, case.applicant_id)


STEPS = {
    "decide": Step(
        gettext_lazy("Decide on it"),
        "scale",
        lambda sent, _case: DecideForm(sent, initial={"decided_on": today()}),
        decide,
        lambda case, user: case.stage == Stage.PREPARED and is_another(case, user),
        whole(
            gettext_lazy("What was decided"),
            gettext_lazy(
                "An exempted matter is taken out of every negative rule, score, count and flag at once."
            ),
        ),
    ),
    "prepare": Step(
        gettext_lazy("Weigh and prepare"),
        "list-check",
        lambda sent, case: PrepareForm(sent, instance=case),
        prepare,
        lambda case, _user: case.stage in (Stage.OPEN, Stage.PREPARED),
        prepare_sections,
    ),
    "correction": Step(
        gettext_lazy("Have something put right"),
        "tool",
        lambda sent, _case: CorrectionForm(sent),
        add_correction,
        lambda case, _user: case.stage != Stage.REVOKED,
        whole(gettext_lazy("To be put right")),
    ),
    "revoke": Step(
        gettext_lazy("Revoke"),
        "arrow-back-up",
        lambda sent, _case: RevokeForm(sent, initial={"revoked_on": today()}),
        revoke,
        lambda case, user: case.stage == Stage.DECIDED and user.pk != case.prepared_by_id,
        whole(gettext_lazy("Revocation"), gettext_lazy("The matter counts again, everywhere and at once.")),
    ),
}


def steps_of(case: ToleranceCase, user: User) -> list[dict]:
    """What this user may do with the case now, as buttons; the first is the next step."""
    return [
        {
            "label": one.label,
            "icon": one.icon,
            "href": reverse("accountability:case_step", args=[case.pk, key]),
        }
        for key, one in STEPS.items()
        if one.possible(case, user)
    ]


def list_step() -> list[str]:
    """The way back to the list."""
    return [reverse("accountability:cases"), _("Tolerance of errors")]


@page
@requires(Permission.EDIT_SUPERVISION)
def new(request: HttpRequest) -> HttpResponse:
    """Open a case; the address may name the cadre."""
    initial = {"applied_on": today(), "cadre": request.GET.get("cadre")}
    sent = request.POST if request.method == "POST" else None
    units = Unit.objects.order_by("path")
    form = CaseForm(sent, initial=initial, cadres=supervised_cadres(request.user), units=units)
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("matter", "happened_on")}
        made = done(lambda: services.open_case(form.instance, by=request.user, **told), form)
        if made:
            messages.success(request, _("The case is open."))
            return redirect("accountability:case", pk=made.pk)
    always = _("Every case has an office that handles it and a day by which it is decided.")
    sections = [
        section(_("Application"), "cadre source applicant_text applied_on"),
        section(_("What happened"), "subject matter happened_on facts"),
        section(_("Who handles it"), "owner_unit due_on", always),
    ]
    return form_page(request, form, _("New tolerance case"), list_step(), sections=sections)


@page
@requires(Permission.EDIT_SUPERVISION)
def step(request: HttpRequest, pk: UUID, key: str) -> HttpResponse:
    """The form of one step; what stands against it is told in the form."""
    if key not in STEPS:
        raise Http404
    found = get_object_or_404(own_cases(request.user).select_related("cadre"), pk=pk)
    one = STEPS[key]
    form = one.form(request.POST if request.method == "POST" else None, found)
    if form.is_valid() and done(lambda: one.act(found, form, request.user), form):
        messages.success(request, _("Noted."))
        return redirect("accountability:case", pk=pk)
    return of_one(request, form, found, str(one.label), one.sections(form))


@page
@requires(Permission.EDIT_SUPERVISION)
def finish(request: HttpRequest, pk: UUID, correction: UUID) -> HttpResponse:
    """Record what was put right."""
    found = get_object_or_404(own_cases(request.user).select_related("cadre"), pk=pk)
    one = get_object_or_404(found.corrections, pk=correction)
    form = DoneForm(request.POST if request.method == "POST" else None, initial={"done_on": today()})
    if form.is_valid():
        told = {"on": form.cleaned_data["done_on"], "result": form.cleaned_data["result"]}
        if done(lambda: services.finish_correction(one, by=request.user, **told), form):
            messages.success(request, _("Noted."))
            return redirect("accountability:case", pk=pk)
    return of_one(
        request, form, found, _("Record what was put right"), [section(one.task, " ".join(form.fields))]
    )


def of_one(
    request: HttpRequest, form: forms.Form, found: ToleranceCase, heading: str, sections: list
) -> HttpResponse:
    """The page of a form about one case."""
    steps = [*list_step(), reverse("accountability:case", args=[found.pk])]
    return form_page(request, form, heading, steps, sections=sections, sub=found.cadre.name)
