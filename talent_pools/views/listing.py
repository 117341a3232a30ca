"""The list of members and nominations, of today and of the past."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.choices import ManagementState
from common.listing import Column, Filter, Listing, SavedView
from talent_pools.choices import Horizon, Source, State
from talent_pools.models import Membership
from talent_pools.queries import pools, visible_memberships
from talent_pools.views.people import rows_of
from units.queries import subtree

PLACE = ("cadre__home_unit__path", "cadre__home_order", "id")
COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=PLACE[:2]),
    Column("post", gettext_lazy("Post"), shown=False),
    Column("age", gettext_lazy("Age"), right=True),
    Column("pool", gettext_lazy("pool"), sort=("pool__order",)),
    Column("horizon", pgettext_lazy("pool", "horizon")),
    Column("state", gettext_lazy("State")),
    Column("told", gettext_lazy("Rules suggest")),
    Column("source", gettext_lazy("brought forward by"), shown=False),
    Column("entered", gettext_lazy("In the pool since"), sort=("entered_on",)),
)


@require_GET
@requires(Permission.VIEW_POOLS)
def members(request: HttpRequest) -> HttpResponse:
    """Everybody the user may see in the pools, by institution."""
    listing = listing_of(request)
    rows = found(visible_memberships(request.user), listing, request)
    listing.fill(rows, PLACE, lambda ids: visible_memberships(request.user).filter(pk__in=ids))
    record("pools.listed", by=request.user, detail=listing.parameters, address=request.META["REMOTE_ADDR"])
    listing.page.rows = rows_of(request.user, listing.page.rows)
    context = {
        "listing": listing,
        **listing.numbers(rows, PLACE),
        "row_template": "talent_pools/_member_row.html",
        "empty_template": "talent_pools/_empty.html",
        "may_take": permits(request.user, Permission.DECIDE_POOLS),
        "sheet_url": f"{reverse('talent_pools:sheet')}?{request.GET.urlencode()}",
        "may_edit": permits(request.user, Permission.EDIT_POOLS),
        "under": _("Nobody in a pool is told of it by the product."),
    }
    return render(request, "talent_pools/members.html", context)


def listing_of(request: HttpRequest) -> Listing:
    """What the list may be narrowed by."""
    units = [(str(one.pk), str(one)) for one in units_for(request.user, Permission.VIEW_POOLS)]
    filters = [
        Filter("pool", pgettext("talent", "Pool"), tuple((one.key, str(one)) for one in pools())),
        Filter("horizon", _("Horizon"), tuple(Horizon.choices)),
        Filter("state", _("State"), tuple(State.choices)),
        Filter("differs", _("Decision and rules differ"), kind="flag"),
        Filter("gone", _("No longer in service"), kind="flag"),
        Filter("unit", _("Unit"), tuple(units), kind="one"),
        Filter("source", _("Brought forward by"), tuple(Source.choices), rare=True),
    ]
    views = [
        SavedView(_("In the pools"), (("state", State.MEMBER),)),
        SavedView(_("Nominated"), (("state", State.NOMINATED),)),
        SavedView(_("Decision and rules differ"), (("state", State.MEMBER), ("differs", "1"))),
        SavedView(
            _("Left, refused, withdrawn"),
            tuple(("state", one) for one in (State.LEFT, State.REFUSED, State.WITHDRAWN)),
        ),
    ]
    return Listing(request, columns=COLUMNS, filters=filters, views=views)


def found(rows: QuerySet[Membership], listing: Listing, request: HttpRequest) -> QuerySet[Membership]:
    """What the conditions leave."""
    for key, column in (
        ("pool", "pool__key"),
        ("horizon", "horizon"),
        ("state", "state"),
        ("source", "source"),
    ):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{column}__in": chosen})
    if listing.chosen("differs"):
        rows = rows.filter(differs=True)
    if listing.chosen("gone"):
        rows = rows.exclude(cadre__management_state=ManagementState.SERVING)
    if unit := listing.chosen("unit"):
        rows = rows.filter(
            cadre__home_unit__in=subtree(units_for(request.user, Permission.VIEW_POOLS).filter(pk__in=unit))
        )
    for word in listing.query.split():
        rows = rows.filter(cadre__name__contains=word) | rows.filter(
            cadre__name_search__contains=word.lower()
        )
    return rows
