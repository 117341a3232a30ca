"""The list of cadres: search, conditions, saved views and what is exported all stand in the address."""

from collections.abc import Mapping
from types import MappingProxyType

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from cadres.choices import Identity, ManagementState
from cadres.queries import visible_cadres
from cadres.roster import DEFAULT_ORDER, day_asked, roster_listing
from cadres.roster_rows import listed, rows_of
from common.listing import SavedView


@require_GET
@requires(Permission.VIEW_CADRES)
def roster(request: HttpRequest) -> HttpResponse:
    """The roster page."""
    listing, found = roster_listing(request.user, request, visible_cadres(request.user))
    listing.saved_views = saved_views()
    own = add_own_views(request, listing, "cadres:roster")
    on = day_asked(listing)
    listing.fill(found, DEFAULT_ORDER, lambda ids: listed(ids, on))
    listing.page.rows = rows_of(request.user, listing.page.rows, listing.shown, on)
    listing.figures_url = f"{reverse('cadres:figures')}?{request.GET.urlencode()}"
    context = {
        "listing": listing,
        "as_of": listing.day("as_of"),
        "row_template": "cadres/_roster_row.html",
        "empty_template": "cadres/_roster_empty.html",
        "bulk_template": "cadres/_roster_bulk.html" if may_issue_forms(request) else "",
        **links(request),
        **own,
    }
    return render(request, "cadres/roster.html", context)


def saved_views(counts: Mapping[str, int] = MappingProxyType({})) -> list[SavedView]:
    """The tabs the product is delivered with."""
    civil = tuple(("identity", value) for value in (Identity.CIVIL_SERVANT, Identity.REF_MANAGED))
    archive = tuple(("state", value) for value in (ManagementState.RETIRED, ManagementState.LEFT))
    return [
        SavedView(_("In service"), (), counts.get("serving"), starred=True),
        SavedView(_("Civil servants"), civil, counts.get("civil")),
        SavedView(_("35 and younger"), (("age_max", "35"),), counts.get("young")),
        SavedView(_("Archive"), archive, counts.get("archive")),
    ]


def links(request: HttpRequest) -> dict:
    """Addresses of what this user may do from here."""
    may_edit = permits(request.user, Permission.EDIT_CADRES)
    may_import = permits(request.user, Permission.IMPORT_CADRES)
    return {
        **export_links(request),
        "add_url": reverse("cadres:add") if may_edit else "",
        "import_url": reverse("imports:list") if may_import else "",
        "number_url": reverse("cadres:by_number")
        if permits(request.user, Permission.REVEAL_SENSITIVE)
        else "",
    }


def may_issue_forms(request: HttpRequest) -> bool:
    """Whether the bar of the chosen people leads to their appointment forms."""
    needed = Permission.REVEAL_SENSITIVE, Permission.EXPORT_CADRES
    return all(permits(request.user, permission) for permission in needed)


def export_links(request: HttpRequest) -> dict:
    """The export of this very list, and how it is given, for those who may."""
    if not permits(request.user, Permission.EXPORT_CADRES):
        return {}
    return {
        "export_url": f"{reverse('cadres:export')}?{request.GET.urlencode()}",
        "under": _(
            "An export holds the people, columns and order of this list. Up to %(most)d people found by a condition "
            "are given at once; a longer list, or everybody, when a second person has approved. Both stand in the "
            "audit trail."
        )
        % {"most": settings.EXPORT_AT_ONCE},
    }
