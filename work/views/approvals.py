"""Requests that take a second person: the list, one of them, the decision."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from common.forms import add_errors
from common.listing import Column, Filter, Listing, SavedView
from work import services
from work.choices import ApprovalState
from work.forms import DecisionForm
from work.models import Approval
from work.queries import awaiting, may_decide, visible_approvals
from work.registry import PURPOSES, purpose_of

OUTCOMES = {
    ApprovalState.ASKED: "judge",
    ApprovalState.APPROVED: "ok",
    ApprovalState.REFUSED: "fail",
    ApprovalState.WITHDRAWN: "na",
    ApprovalState.EXPIRED: "na",
}
COLUMNS = (
    Column("purpose", gettext_lazy("What for"), fixed=True),
    Column("about", gettext_lazy("For whom")),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("by", gettext_lazy("Asked by"), sort=("requested_by__name",)),
    Column("asked", gettext_lazy("Asked on"), sort=("requested_at",)),
    Column("state", gettext_lazy("State"), sort=("state",)),
    Column("decided", gettext_lazy("Decided by")),
)
NEWEST_FIRST = ("-id",)


@require_GET
@requires(Permission.SIGNED_IN)
def approvals(request: HttpRequest) -> HttpResponse:
    """What one may decide on, what one has asked for, and what became of it."""
    purposes = tuple((key, purpose.label) for key, purpose in PURPOSES.items())
    listing = Listing(
        request,
        columns=COLUMNS,
        filters=[
            Filter("mine", _("Awaits me"), kind="flag"),
            Filter("state", _("State"), tuple(ApprovalState.choices)),
            Filter("purpose", _("What for"), purposes),
        ],
        views=saved_views(request.user),
    )
    rows = found(request.user, listing)
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_approvals(request.user).filter(pk__in=ids))
    listing.page.rows = [row_of(approval) for approval in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "work/_approval_row.html",
        "empty_template": "work/_approvals_empty.html",
        "search_words": _("Reason or name"),
    }
    return render(request, "work/approvals.html", context)


def saved_views(user: User) -> list[SavedView]:
    """The tabs above the list."""
    return [
        SavedView(_("Awaits me"), (("mine", "1"),), awaiting(user).count(), starred=True),
        SavedView(_("All")),
    ]


def found(user: User, listing: Listing) -> QuerySet[Approval]:
    """What the conditions leave of the visible requests."""
    rows = awaiting(user) if listing.chosen("mine") else visible_approvals(user)
    for key in ("state", "purpose"):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{key}__in": chosen})
    for word in listing.query.split():
        rows = rows.filter(reason__icontains=word) | rows.filter(requested_by__name__icontains=word)
    return rows


def row_of(approval: Approval) -> dict:
    """One row as its template draws it."""
    purpose = PURPOSES.get(approval.purpose)
    return {
        "approval": approval,
        "purpose": purpose.label if purpose else approval.purpose,
        "outcome": OUTCOMES[approval.state],
    }


@require_GET
@requires(Permission.SIGNED_IN)
def approval(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One request in words, and the buttons of those who may decide or withdraw."""
    asked = get_object_or_404(visible_approvals(request.user), pk=pk)
    return page(request, asked, DecisionForm())


def page(request: HttpRequest, asked: Approval, form: DecisionForm) -> HttpResponse:
    """The page of a request."""
    open_now = asked.state == ApprovalState.ASKED
    context = {
        **row_of(asked),
        "lines": purpose_of(asked).lines(asked),
        "papers": purpose_of(asked).papers(asked),
        "form": form,
        "may_decide": open_now and may_decide(request.user, asked),
        "may_withdraw": open_now and asked.requested_by_id == request.user.pk,
    }
    return render(request, "work/approval.html", context, status=400 if form.errors else 200)


@require_POST
@requires(Permission.SIGNED_IN)
def approve(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Approve."""
    return decide(request, pk, services.approve, _("Approved. It is in force."))


@require_POST
@requires(Permission.SIGNED_IN)
def refuse(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Refuse, with the reason."""
    return decide(request, pk, services.refuse, _("Refused."))


def decide(request: HttpRequest, pk: UUID, act: Callable[..., Approval], done: str) -> HttpResponse:
    """One decision; what the service does not let through stands above the form."""
    asked = get_object_or_404(visible_approvals(request.user), pk=pk)
    form = DecisionForm(request.POST)
    if form.is_valid():
        try:
            act(asked, by=request.user, comment=form.cleaned_data["comment"])
        except ValidationError as error:
            add_errors(form, error)
        else:
            services.mark_read(request.user, href=request.path.rsplit("/", 2)[0] + "/")
            messages.success(request, done)
            return redirect("work:approvals")
    return page(request, asked, form)


@require_POST
@requires(Permission.SIGNED_IN)
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take one's own request back."""
    asked = get_object_or_404(visible_approvals(request.user), pk=pk)
    try:
        services.withdraw(asked, by=request.user)
        messages.success(request, _("The request has been withdrawn."))
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect("work:approvals")
