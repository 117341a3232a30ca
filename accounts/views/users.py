"""Accounts and the roles they hold."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.forms import AccountForm
from accounts.models import RoleDefinition, RoleGrant, User
from accounts.queries import holds_at, in_force, visible_grants, visible_users
from accounts.services import (
    add_user,
    close_account,
    end_sessions,
    invite,
    reopen_account,
    revoke_grant,
)
from accounts.services.users import has_second_factor
from common.clock import today
from common.forms import add_errors
from common.listing import Column, Filter, Listing

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("name",), fixed=True),
    Column("username", gettext_lazy("Sign-in name"), sort=("username",)),
    Column("department", gettext_lazy("Department"), sort=("department",)),
    Column("roles", gettext_lazy("Roles today")),
    Column("last", gettext_lazy("Last sign-in"), sort=("last_login",)),
    Column("state", gettext_lazy("State"), sort=("is_active",)),
)
BY_NAME = ("username",)


@require_GET
@requires(Permission.VIEW_USERS)
def users(request: HttpRequest) -> HttpResponse:
    """All accounts."""
    states = (("open", _("may sign in")), ("closed", _("closed")))
    roles = tuple((role.pk, str(role)) for role in RoleDefinition.objects.all())
    listing = Listing(
        request,
        columns=COLUMNS,
        filters=[Filter("role", _("Role"), roles), Filter("state", _("State"), states, kind="one")],
    )
    grants = Prefetch("grants", in_force(today()), to_attr="present_grants")
    rows = narrowed(visible_users(request.user), listing)
    listing.fill(rows, BY_NAME, lambda ids: User.objects.filter(pk__in=ids).prefetch_related(grants))
    context = {
        "listing": listing,
        **listing.numbers(rows, BY_NAME),
        "row_template": "accounts/_user_row.html",
        "search_words": _("Name or sign-in name"),
        "add_url": reverse("accounts:add_user") if permits(request.user, Permission.MANAGE_USERS) else "",
    }
    return render(request, "accounts/users.html", context)


def narrowed(found: QuerySet[User], listing: Listing) -> QuerySet[User]:
    """What the conditions leave."""
    for word in listing.query.split():
        found = found.filter(
            Q(name__icontains=word) | Q(username__icontains=word) | Q(department__icontains=word)
        )
    if roles := listing.chosen("role"):
        found = found.filter(pk__in=in_force(today()).filter(role__in=roles).values("user"))
    if states := listing.chosen("state"):
        found = found.filter(is_active=states[0] == "open")
    return found


@require_GET
@requires(Permission.VIEW_USERS)
def user(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One account: what it may, since when, granted by whom."""
    person = get_object_or_404(visible_users(request.user), pk=pk)
    grants = visible_grants(request.user).filter(user=person)
    context = {
        "person": person,
        "may_manage": permits(request.user, Permission.MANAGE_USERS) and person != request.user,
        "has_password": person.has_usable_password(),
        "has_factor": has_second_factor(person),
        "sessions": person.sessions.count(),
        "grants": [grant_row(request.user, grant) for grant in grants],
        "may_ask": permits(request.user, Permission.GRANT_ROLES)
        and person.is_active
        and person != request.user,
    }
    return render(request, "accounts/user.html", context)


def grant_row(reader: User, grant: RoleGrant) -> dict:
    """One grant as a table draws it, with its state and whether the reader may end it."""
    outcome, words = state_of(grant)
    mine = grant.source is not None and grant.source.user_id == reader.pk
    may_revoke = outcome in {"ok", "later"} and (mine or holds_at(reader, Permission.GRANT_ROLES, grant.unit))
    return {"grant": grant, "outcome": outcome, "words": words, "may_revoke": may_revoke}


def state_of(grant: RoleGrant) -> tuple[str, str]:
    """Whether a grant is in force, as outcome and word."""
    day = today()
    if grant.revoked_at:
        return "fail", _("revoked")
    if grant.valid.upper and grant.valid.upper <= day:
        return "na", _("ended")
    if grant.valid.lower > day:
        return "later", _("begins later")
    if grant.source and (grant.source.revoked_at or day not in grant.source.valid):
        return "na", _("the delegated role has ended")
    return "ok", _("in force")


@require_POST
@requires(Permission.GRANT_ROLES)
def revoke(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End a grant at once."""
    grant = get_object_or_404(visible_grants(request.user).filter(revoked_at=None), pk=pk)
    if not holds_at(request.user, Permission.GRANT_ROLES, grant.unit):
        raise PermissionDenied
    revoke_grant(grant, by=request.user)
    messages.success(request, _("Revoked. It is void from the next request on."))
    return redirect("accounts:user", pk=grant.user_id)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@requires(Permission.MANAGE_USERS)
def add(request: HttpRequest) -> HttpResponse:
    """Open an account; its person gets a link."""
    form = AccountForm(request.POST or None)
    if form.is_valid():
        data = form.cleaned_data
        try:
            person = add_user(
                data["username"], None, name=data["name"], department=data["department"], by=request.user
            )
        except ValidationError as error:
            add_errors(form, error)
        else:
            return show_link(request, person)
    context = {"form": form, "back_url": reverse("accounts:users")}
    return render(request, "accounts/user_form.html", context, status=400 if form.errors else 200)


def show_link(request: HttpRequest, person: User) -> HttpResponse:
    """The link, on this page and nowhere else."""
    secret = invite(person, by=request.user)
    link = request.build_absolute_uri(reverse("invitation", args=[secret]))
    return render(request, "accounts/invited.html", {"person": person, "link": link})


def managed(request: HttpRequest, pk: UUID) -> User:
    """Somebody else's account."""
    return get_object_or_404(visible_users(request.user).exclude(pk=request.user.pk), pk=pk)


@require_POST
@never_cache
@requires(Permission.MANAGE_USERS)
def send_invitation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A new link for the person."""
    person = managed(request, pk)
    try:
        return show_link(request, person)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("accounts:user", pk=pk)


@require_POST
@requires(Permission.MANAGE_USERS)
def close(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close an account at once."""
    close_account(managed(request, pk), by=request.user)
    messages.success(request, _("The account is closed; its sessions and tokens have ended."))
    return redirect("accounts:user", pk=pk)


@require_POST
@requires(Permission.MANAGE_USERS)
def reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Open a closed account again."""
    reopen_account(managed(request, pk), by=request.user)
    messages.success(request, _("The account is open again, with the roles still in force."))
    return redirect("accounts:user", pk=pk)


@require_POST
@requires(Permission.MANAGE_USERS)
def sign_out(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End all sessions of a person."""
    ended = end_sessions(managed(request, pk), by=request.user)
    messages.success(request, _("Sessions ended: %(count)d.") % {"count": ended})
    return redirect("accounts:user", pk=pk)
