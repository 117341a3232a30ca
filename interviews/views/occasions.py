"""Reasons to talk with somebody that no file tells: illness, family, a wish of the person."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from common.clock import today
from common.forms import add_errors
from common.listing import Column, Filter, Listing, SavedView
from interviews.choices import Reason
from interviews.forms import OccasionForm
from interviews.models import Occasion
from interviews.queries import editable_occasions, open_occasions, visible_occasions
from interviews.services.noting import drop_occasion, note_occasion

COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit")),
    Column("why", gettext_lazy("Why to talk"), sort=("why",)),
    Column("interviewer", gettext_lazy("Who talks")),
    Column("due", gettext_lazy("To be talked with by"), sort=("due_on",)),
    Column("state", gettext_lazy("State")),
    Column("noted", gettext_lazy("Noted on"), sort=("noted_on",), shown=False),
)
SOONEST_FIRST = ("due_on", "id")
SOON = 10  # days
page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.VIEW_TALKS)
def occasions(request: HttpRequest) -> HttpResponse:
    """What was noted of people in sight, and whether somebody has talked with them since."""
    user = request.user
    views = [
        SavedView(_("All")),
        SavedView(_("Waiting for a talk"), (("open", "1"),), open_occasions(user).count(), starred=True),
    ]
    filters = [
        Filter("open", _("Waiting for a talk"), kind="flag"),
        Filter("why", _("Why to talk"), tuple(Reason.choices)),
    ]
    listing = Listing(request, columns=COLUMNS, filters=filters, views=views)
    listing.fill(
        _narrowed(user, listing), SOONEST_FIRST, lambda ids: visible_occasions(user).filter(pk__in=ids)
    )
    mine = set(
        editable_occasions(user)
        .filter(pk__in=[one.pk for one in listing.page.rows])
        .values_list("pk", flat=True)
    )
    listing.page.rows = [
        {"occasion": one, "state": _state(one), "may_drop": one.pk in mine} for one in listing.page.rows
    ]
    context = {
        "listing": listing,
        "row_template": "interviews/_occasion_row.html",
        "empty_template": "interviews/_no_occasions.html",
        "may_record": permits(user, Permission.RECORD_TALKS),
    }
    return render(request, "interviews/occasions.html", context)


def _narrowed(user: User, listing: Listing) -> object:
    rows = open_occasions(user) if listing.chosen("open") else visible_occasions(user)
    if reasons := listing.chosen("why"):
        rows = rows.filter(why__in=reasons)
    return rows.filter(cadre__name__contains=listing.query) if listing.query else rows


def _state(one: Occasion) -> tuple[str, str]:
    if one.dropped_on:
        return "na", _("no talk needed")
    if one.talked_on:
        return "ok", _("talked with on %(day)s") % {"day": f"{one.talked_on:%Y.%m.%d}"}
    return ("fail", _("overdue")) if one.due_on < today() else ("soon", _("to be talked with"))


@page
@requires(Permission.RECORD_TALKS)
def new_occasion(request: HttpRequest) -> HttpResponse:
    """Note a reason; `cadre` of the address fills the form."""
    initial = {"cadre": request.GET.get("cadre"), "due_on": today() + timedelta(days=SOON)}
    form = OccasionForm(request.POST or None, instance=Occasion(), initial=initial, user=request.user)
    if form.is_valid():
        try:
            note_occasion(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(
                request, _("Noted; it stands among the deadlines until somebody has talked with the person.")
            )
            return redirect("interviews:occasions")
    context = {"form": form, "back_url": reverse("interviews:occasions")}
    return render(request, "interviews/occasion_form.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.RECORD_TALKS)
def drop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that no talk is needed."""
    found = get_object_or_404(editable_occasions(request.user), pk=pk)
    drop_occasion(found, by=request.user)
    messages.success(request, _("Taken off: no talk is needed."))
    return redirect("interviews:occasions")
