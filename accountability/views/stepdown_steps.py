"""Handling a step-down case: entering a prompt, the findings of two, and each step after them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accountability.choices import Phase
from accountability.forms import (
    AnswerForm,
    AppealForm,
    PlaceForm,
    PromptForm,
    ProposeForm,
    ReviewForm,
    RuleForm,
    TalkForm,
    VerifyForm,
)
from accountability.models import StepDownCase
from accountability.queries import own_stepdowns, supervised_cadres
from accountability.services import stepdown as services
from accountability.views.pages import done, form_page, page, section
from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from common.clock import today
from units.models import Unit

APPEALABLE = (Phase.TALKED, Phase.PLACED)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a case: its words, form and service, when it is possible for whom."""

    label: Promise
    icon: str
    form: type[forms.Form]
    act: Callable[[StepDownCase, dict, User], object]
    possible: Callable[[StepDownCase, User], bool]
    help: Promise | str = ""


def rule(case: StepDownCase, data: dict, by: User) -> object:
    """The decision."""
    paper = {"no": data["decision_no"], "organ": data["decision_organ"], "reasons": data["reasons"]}
    return services.rule(case, adjust=data["adjust"], on=data["decided_on"], by=by, **paper)


STEPS = {
    "verify": Step(
        gettext_lazy("Verify"),
        "list-check",
        VerifyForm,
        lambda case, data, by: services.verify(
            case, holds=data["holds"], finding=data["finding"], on=data["found_on"], by=by
        ),
        lambda case, user: case.phase == Phase.PROMPT and case.first_by_id != user.pk,
        gettext_lazy("Two different persons verify. Nothing follows unless both find it established."),
    ),
    "propose": Step(
        gettext_lazy("Propose an adjustment"),
        "send",
        ProposeForm,
        lambda case, data, by: services.propose(
            case, way=data["way"], proposal=data["proposal"], on=data["proposed_on"], by=by
        ),
        lambda case, _user: case.phase == Phase.VERIFIED,
    ),
    "rule": Step(
        gettext_lazy("Decide on the adjustment"),
        "scale",
        RuleForm,
        rule,
        lambda case, user: case.phase == Phase.PROPOSED and case.proposed_by_id != user.pk,
        gettext_lazy("With the decision to adjust, the effect period begins."),
    ),
    "talk": Step(
        gettext_lazy("Record the talk"),
        "messages",
        TalkForm,
        lambda case, data, by: services.talk(
            case, on=data["told_on"], told_by=data["told_by"], reaction=data["reaction"], by=by
        ),
        lambda case, _user: case.phase == Phase.DECIDED,
        gettext_lazy("The days to ask for a review run from this day."),
    ),
    "place": Step(
        gettext_lazy("Record the placement"),
        "arrows-exchange",
        PlaceForm,
        lambda case, data, by: services.place(case, on=data["placed_on"], new_post=data["new_post"], by=by),
        lambda case, _user: case.phase == Phase.TALKED,
        gettext_lazy("The appointment itself is entered in the file of the person."),
    ),
    "review": Step(
        gettext_lazy("Review after the period"),
        "calendar-event",
        ReviewForm,
        lambda case, data, by: services.review(
            case, result=data["result"], finding=data["finding"], on=data["reviewed_on"], by=by
        ),
        lambda case, _user: case.phase == Phase.PLACED and case.sanction.effect_until < today(),
        gettext_lazy("The review proposes; whoever decides on people is not bound by it."),
    ),
    "appeal": Step(
        gettext_lazy("Enter an appeal"),
        "scale",
        AppealForm,
        lambda case, data, by: services.appeal(
            case, kind=data["kind"], on=data["filed_on"], grounds=data["grounds"], by=by
        ),
        lambda case, _user: case.phase in APPEALABLE,
        gettext_lazy("A review within 30 days of the talk; an appeal within 15 days of the answer to it."),
    ),
}


def steps_of(case: StepDownCase, user: User) -> list[dict]:
    """What this user may do with the case now, as buttons; the first is the next step."""
    return [
        {
            "label": one.label,
            "icon": one.icon,
            "href": reverse("accountability:stepdown_step", args=[case.pk, key]),
        }
        for key, one in STEPS.items()
        if one.possible(case, user)
    ]


def may_answer(case: StepDownCase, user: User) -> bool:
    """Whether this user may enter the answer to an appeal."""
    return case.phase in APPEALABLE and case.proposed_by_id != user.pk


def list_step() -> list[str]:
    """The way back to the list."""
    return [reverse("accountability:stepdowns"), _("Step-down")]


@page
@requires(Permission.EDIT_SUPERVISION)
def prompt(request: HttpRequest) -> HttpResponse:
    """Enter a prompt; the address may name the cadre and where it comes from."""
    initial = {key: request.GET[key] for key in ("cadre", "alert") if request.GET.get(key)}
    sent = request.POST if request.method == "POST" else None
    units = Unit.objects.order_by("path")
    told = {"cadres": supervised_cadres(request.user), "units": units}
    form = PromptForm(sent, initial={"prompted_on": today(), **initial}, **told)
    if form.is_valid():
        made = done(lambda: services.prompt(form.instance, by=request.user), form)
        if made:
            messages.success(request, _("The prompt is entered. Two persons verify it now."))
            return redirect("accountability:stepdown", pk=made.pk)
    nothing = _(
        "Only supervision reads a prompt. Nothing follows from it until two persons have found it established."
    )
    sections = [
        section(_("Whom it is about"), "cadre situation", nothing),
        section(_("What has been reported"), "alert prompted_on facts"),
        section(_("Who verifies it"), "owner_unit due_on"),
    ]
    return form_page(request, form, _("New step-down prompt"), list_step(), sections=sections)


@page
@requires(Permission.EDIT_SUPERVISION)
def step(request: HttpRequest, pk: UUID, key: str) -> HttpResponse:
    """The form of one step; what stands against it is told in the form."""
    if key not in STEPS:
        raise Http404
    found = get_object_or_404(own_stepdowns(request.user).select_related("cadre"), pk=pk)
    one = STEPS[key]
    form = one.form(request.POST if request.method == "POST" else None)
    if form.is_valid() and done(lambda: one.act(found, form.cleaned_data, request.user), form):
        messages.success(request, _("Noted."))
        return redirect("accountability:stepdown", pk=pk)
    return of_one(request, form, found, str(one.label), str(one.help))


@page
@requires(Permission.EDIT_SUPERVISION)
def answer(request: HttpRequest, pk: UUID, appeal: UUID) -> HttpResponse:
    """Enter the answer to an appeal."""
    found = get_object_or_404(own_stepdowns(request.user).select_related("cadre"), pk=pk)
    one = get_object_or_404(found.appeals, pk=appeal)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        data = form.cleaned_data
        told = {"outcome": data["outcome"], "no": data["answer_no"], "on": data["answered_on"]}
        if done(lambda: services.answer(one, by=request.user, **told), form):
            messages.success(request, _("Noted."))
            return redirect("accountability:stepdown", pk=pk)
    help_ = _("A decision that is withdrawn loses its effect at once.")
    return of_one(request, form, found, _("Answer the appeal"), help_)


def of_one(
    request: HttpRequest, form: forms.Form, found: StepDownCase, heading: str, help_: str
) -> HttpResponse:
    """The page of a form about one case."""
    steps = [*list_step(), reverse("accountability:stepdown", args=[found.pk])]
    sections = [section(heading, " ".join(form.fields), help_)]
    return form_page(request, form, heading, steps, sections=sections, sub=found.cadre.name)
