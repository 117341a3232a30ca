"""Nominating, recording, proposing and deciding."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm, ModelForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import units_for
from assessments.models import PersonPage
from audit.services import record
from cadres.queries import search
from common.clock import today
from common.forms import add_errors
from talent_pools import forms
from talent_pools.choices import Kind, Source
from talent_pools.models import Ballot, CheckFinding, Membership, Plan, Proposal, YearlyReview
from talent_pools.queries import (
    decidable_proposals,
    eligible_cadres,
    latest_findings,
    own_memberships,
    own_proposals,
    pools,
    proposed_pages,
    visible_memberships,
)
from talent_pools.services.deciding import decide as settle
from talent_pools.services.deciding import withdraw as take_back
from talent_pools.services.nominating import nominate as bring_forward
from talent_pools.services.nominating import propose
from talent_pools.services.recording import record_ballot, record_check, record_review, set_plan
from talent_pools.views.member import ballot_lines, check_lines, proposed
from talent_pools.words import suggestion_words

FOUND = 20


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is recorded about a membership: its form, what keeps it, its words and what it begins with."""

    form: type[ModelForm]
    model: type
    keep: Callable
    heading: Promise
    help: Promise
    begins: Callable[[], dict] = dict


DEEDS = {
    "check": Deed(
        forms.CheckForm, CheckFinding, record_check, gettext_lazy("Record a check"),
        gettext_lazy("A check that is recorded again stands in place of the earlier one, which is kept."),
        lambda: {"said_on": today()},
    ),
    "ballot": Deed(
        forms.BallotForm, Ballot, record_ballot, gettext_lazy("Record a ballot"),
        gettext_lazy("Every member of the panel votes with a reason."), lambda: {"held_on": today()},
    ),
    "plan": Deed(
        forms.PlanForm, Plan, set_plan, gettext_lazy("Set the plan of cultivation"),
        gettext_lazy("A later plan takes the place of this one; both are kept."), lambda: {"since": today()},
    ),
    "review": Deed(
        forms.ReviewForm, YearlyReview, record_review, gettext_lazy("Record the yearly review"),
        gettext_lazy("It recommends and decides nothing: a move or an exit is proposed on its own."), forms.this_year,
    ),
}  # fmt: skip


@require_GET
@requires(Permission.EDIT_POOLS)
def people(request: HttpRequest) -> JsonResponse:
    """People the user may nominate, by name."""
    words = request.GET.get("q", "").strip()
    found = search(eligible_cadres(request.user), words).select_related("home_unit")
    rows = found.order_by("name_search", "id")[:FOUND] if words else []
    return JsonResponse(
        [{"value": str(one.pk), "text": one.name, "note": str(one.home_unit)} for one in rows], safe=False
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def nominate(request: HttpRequest) -> HttpResponse:
    """Bring somebody forward; `cadre`, `pool` and `page` (of a task force's report) in the address fill the form."""
    page = page_of(request)
    begins = {
        "cadre": request.GET.get("cadre"),
        "pool": pools().filter(key=request.GET.get("pool", "")).first(),
        **said_on(page),
    }
    allowed = {
        "people": eligible_cadres(request.user).select_related("home_unit"),
        "units": units_for(request.user, Permission.EDIT_POOLS),
    }
    form = forms.NominationForm(
        request.POST or None, initial=begins, instance=Membership(page=page), **allowed
    )
    if form.is_valid():
        try:
            made = bring_forward(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(
                request, _("Nominated. The four checks and the panel come next; somebody else decides.")
            )
            return redirect("talent_pools:member", pk=made.pk)
    return form_page(request, form, heading=_("Nominate for a pool"), back=reverse("talent_pools:board"))


def page_of(request: HttpRequest) -> PersonPage | None:
    """The page of a task force's report that the address names; not found when it is none of the user's."""
    asked = request.GET.get("page")
    if asked is None:
        return None
    if not forms.is_id(asked):
        raise Http404
    return get_object_or_404(proposed_pages(request.user), pk=asked)


def said_on(page: PersonPage | None) -> dict:
    """What a nomination takes from it."""
    if page is None:
        return {}
    told = {"source": Source.TASK_FORCE, "document_no": page.report.number, "grounds": page.strengths}
    return told | {"cadre": page.cadre_id}


@require_GET
@requires(Permission.EDIT_POOLS)
def proposed_by_forces(request: HttpRequest) -> HttpResponse:
    """Whom task forces call outstanding and nobody has nominated on that yet."""
    rows = list(proposed_pages(request.user))
    record("pools.listed", by=request.user, detail={"shown": [str(row.cadre_id) for row in rows]})
    return render(request, "talent_pools/proposed.html", {"rows": rows})


def form_page(
    request: HttpRequest, form: BaseForm, *, heading: str, back: str, **more: object
) -> HttpResponse:
    """A form on a page of its own."""
    context = {"form": form, "heading": heading, "back_url": back, "names": " ".join(form.fields)} | more
    return render(request, "talent_pools/form.html", context, status=422 if form.errors else 200)


def own(request: HttpRequest, pk: UUID) -> Membership:
    """A membership the user works on, or nothing there."""
    return get_object_or_404(own_memberships(request.user), pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def add(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """Record a check, a ballot, a plan or a yearly review."""
    found, deed = own(request, pk), DEEDS[kind]
    form = deed.form(request.POST or None, instance=deed.model(membership=found), initial=deed.begins())
    if form.is_valid():
        try:
            deed.keep(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            return done(request, found, _("Recorded."))
    about = {"heading": str(deed.heading), "help": deed.help, "person": found.cadre.name}
    return form_page(request, form, back=reverse("talent_pools:member", args=[pk]), **about)


def done(request: HttpRequest, one: Membership, words: str) -> HttpResponseRedirect:
    """Say so on the page of the membership."""
    messages.success(request, words)
    return redirect("talent_pools:member", pk=one.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Propose another horizon, or another pool; `horizon` in the address is where the card was dropped."""
    found = own(request, pk)
    form = forms.MoveForm(
        request.POST or None, initial={"horizon": request.GET.get("horizon", found.horizon)}
    )
    form.fields["pool"].queryset = pools().exclude(pk=found.pool_id)
    if form.is_valid():
        kind = Kind.TRANSFER if form.cleaned_data["pool"] else Kind.MOVE
        return proposing(
            request, form, Proposal(membership=found, kind=kind, **form.cleaned_data), _("Propose a move")
        )
    about = {"help": _("Somebody else decides."), "person": found.cadre.name}
    return form_page(
        request, form, heading=_("Propose a move"), back=reverse("talent_pools:member", args=[pk]), **about
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def leave(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Propose that somebody leaves."""
    found = own(request, pk)
    form = forms.ExitForm(request.POST or None, instance=Proposal(membership=found, kind=Kind.EXIT))
    if form.is_valid():
        return proposing(request, form, form.instance, _("Propose an exit"))
    about = {
        "help": _("Somebody else decides. The file as it is on that day is kept."),
        "person": found.cadre.name,
    }
    return form_page(
        request, form, heading=_("Propose an exit"), back=reverse("talent_pools:member", args=[pk]), **about
    )


def proposing(request: HttpRequest, form: BaseForm, proposal: Proposal, heading: str) -> HttpResponse:
    """Lay it before those who decide, or show what is wrong."""
    found = proposal.membership
    try:
        propose(proposal, by=request.user)
    except ValidationError as error:
        add_errors(form, error)
        back = reverse("talent_pools:member", args=[found.pk])
        return form_page(request, form, heading=heading, back=back, person=found.cadre.name)
    return done(request, found, _("Proposed. Somebody else decides."))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.DECIDE_POOLS)
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Approve or refuse what somebody else has proposed, with everything it rests on beside it."""
    found = get_object_or_404(decidable_proposals(request.user), pk=pk)
    form = forms.DecisionForm(request.POST or None)
    if form.is_valid():
        data = form.cleaned_data
        try:
            settle(found, approve=data["decision"] == "approve", note=data["note"], by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            return done(request, found.membership, _("Decided."))
    one = visible_memberships(request.user).get(pk=found.membership_id)
    context = {
        "form": form, "heading": pgettext("pool", "Decide"), "person": one.cadre.name, "names": "decision note",
        "back_url": reverse("talent_pools:member", args=[one.pk]), "line": proposed(found), "one": one,
        "told": suggestion_words(one.told), "checks": check_lines(one), "checked": len(latest_findings(one)),
        "ballots": ballot_lines(one),
    }  # fmt: skip
    return render(request, "talent_pools/decide.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.EDIT_POOLS)
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back what one has proposed."""
    found = get_object_or_404(own_proposals(request.user), pk=pk)
    take_back(found, by=request.user)
    return done(request, found.membership, _("Withdrawn."))
