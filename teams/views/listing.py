"""The list of scenarios."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from common.listing import Column, Filter, Listing, SavedView
from teams.choices import State
from teams.models import Scenario
from teams.queries import visible_scenarios
from teams.words import STATE_LOOKS

ORDER = ("-id",)
COLUMNS = (
    Column("name", gettext_lazy("Scenario"), sort=("name",), fixed=True),
    Column("unit", gettext_lazy("Team of"), sort=("unit__path",)),
    Column("turnover", gettext_lazy("Turnover date"), sort=("turnover_on",)),
    Column("state", pgettext_lazy("scenario", "State")),
    Column("by", pgettext_lazy("scenario", "Made by")),
    Column("copied", gettext_lazy("Team copied on"), sort=("copied_on",)),
)


@require_GET
@requires(Permission.VIEW_TEAMS)
def scenarios(request: HttpRequest) -> HttpResponse:
    """Every scenario of the units in scope, the newest first."""
    listing = listing_of(request)
    rows = found(visible_scenarios(request.user), listing)
    listing.fill(rows, ORDER, lambda ids: visible_scenarios(request.user).filter(pk__in=ids))
    record(
        "scenarios.listed", by=request.user, detail=listing.parameters, address=request.META["REMOTE_ADDR"]
    )
    listing.page.rows = [row_of(one) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, ORDER),
        "row_template": "teams/_scenario_row.html",
        "empty_template": "teams/_empty.html",
        "bulk_template": "teams/_bulk.html",
        "may_edit": permits(request.user, Permission.EDIT_TEAMS),
        "under": _("A scenario never touches a file. To lay two to four side by side, tick them."),
    }
    return render(request, "teams/scenarios.html", context)


def listing_of(request: HttpRequest) -> Listing:
    """What the list may be narrowed by."""
    units = [(str(one.pk), str(one)) for one in units_for(request.user, Permission.VIEW_TEAMS)]
    filters = [
        Filter("state", pgettext_lazy("scenario", "State"), tuple(State.choices)),
        Filter("unit", _("Team of"), tuple(units), kind="one"),
    ]
    views = [
        SavedView(pgettext_lazy("scenario", "Being worked on"), (("state", State.OPEN),)),
        SavedView(pgettext_lazy("scenario", "Closed"), (("state", State.CLOSED),)),
    ]
    return Listing(request, columns=COLUMNS, filters=filters, views=views)


def found(rows: QuerySet[Scenario], listing: Listing) -> QuerySet[Scenario]:
    """What the conditions leave."""
    if states := listing.chosen("state"):
        rows = rows.filter(state__in=states)
    if units := listing.chosen("unit"):
        rows = rows.filter(unit__in=units)
    for word in listing.query.split():
        rows = rows.filter(Q(name__contains=word) | Q(unit__name__contains=word))
    return rows


def row_of(one: Scenario) -> dict:
    """One line."""
    state = {"outcome": STATE_LOOKS[one.state], "label": State(one.state).label}
    return {"id": one.pk, "name": one.name, "one": one, "state": state}
