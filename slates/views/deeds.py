"""Starting and changing a slate, writing down why somebody was not put forward, recording the outcome."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from common.forms import add_errors
from slates.choices import MOST
from slates.forms import OutcomeForm, ReasonForm, SlateForm
from slates.models import Slate
from slates.queries import not_put_forward, own_slates, standing_reasons
from slates.services.comparing import change_slate, pass_over, settle_slate, start_slate

ABOUT = "unit post step pool held_on blind"
PEOPLE = " ".join(f"cadre_{number} reason_{number}" for number in range(1, MOST + 1))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def new(request: HttpRequest) -> HttpResponse:
    """Put people side by side."""
    return kept(request, Slate(), start_slate, _("Compare people for a post"), reverse("slates:list"))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Other people, other reasons, another post."""
    found = get_object_or_404(own_slates(request.user), pk=pk)
    back = reverse("slates:slate", args=[pk])
    return kept(request, found, change_slate, _("Change the comparison"), back)


def kept(request: HttpRequest, slate: Slate, keep: object, heading: str, back: str) -> HttpResponse:
    """The form, and what came of it."""
    form = SlateForm(request.POST or None, instance=slate, user=request.user, initial=named_in(slate))
    if form.is_valid():
        try:
            made = keep(form.instance, form.people(), by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The comparison is kept."))
            return redirect("slates:slate", pk=made.pk)
    sections = [
        {
            "names": ABOUT, "title": _("The post in view"),
            "help": _("Readiness is asked for the step the post is to these people."),
        },
        {"names": PEOPLE, "title": _("Who is compared"), "help": _("Two to six people, everybody with a reason.")},
    ]  # fmt: skip
    return form_page(request, form, heading, back, sections=sections)


def named_in(slate: Slate) -> dict:
    """Who stands on a slate that is changed."""
    found = {}
    if slate.made_by_id:
        for number, one in enumerate(slate.candidates.all(), 1):
            found |= {f"cadre_{number}": one.cadre_id, f"reason_{number}": one.reason}
    return found


def form_page(request: HttpRequest, form: BaseForm, heading: str, back: str, **more: object) -> HttpResponse:
    """A form of this room."""
    whole = [{"names": " ".join(form.fields), "title": heading, "help": more.pop("help", "")}]
    context = {"form": form, "heading": heading, "back_url": back, "sections": whole} | more
    return render(request, "slates/form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def passed_over(request: HttpRequest, pk: UUID, cadre: UUID) -> HttpResponse:
    """Why somebody who meets every condition was not put forward."""
    found = get_object_or_404(own_slates(request.user), pk=pk)
    person = get_object_or_404(not_put_forward(request.user, found), pk=cadre)
    before = standing_reasons(found).get(cadre)
    form = ReasonForm(request.POST or None, initial={"reason": before.reason if before else ""})
    back = reverse("slates:slate", args=[pk])
    if form.is_valid():
        pass_over(found, person, form.cleaned_data["reason"], by=request.user)
        messages.success(request, _("The reason is kept."))
        return redirect(back)
    words = _("A reason written again stands in place of the earlier one, which is kept.")
    about = {"person": f"{person.name} · {found}", "help": words}
    return form_page(request, form, _("Why not put forward"), back, **about)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def outcome(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What came of the comparison; names are open from then on."""
    found = get_object_or_404(own_slates(request.user), pk=pk)
    form = OutcomeForm(request.POST or None, slate=found)
    back = reverse("slates:slate", args=[pk])
    if form.is_valid():
        said = form.cleaned_data
        settle_slate(found, [UUID(one) for one in said["chosen"]], said["outcome"], by=request.user)
        messages.success(request, _("The outcome is recorded."))
        return redirect(back)
    about = {
        "person": str(found),
        "help": _("Then nothing of it changes any more, and hidden names are open."),
    }
    return form_page(request, form, _("Record the outcome"), back, **about)
