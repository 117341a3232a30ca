"""The list of sanctions, and the people a form finds by name."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accountability.desk import ORDER, Desk
from accountability.queries import supervised_cadres
from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from audit.services import record
from cadres.queries import search

OFFERED = 20  # people a form offers at a time


@require_GET
@requires(Permission.VIEW_SUPERVISION)
def sanctions(request: HttpRequest) -> HttpResponse:
    """Sanctions of the cadres one supervises; who looked at which is in the trail."""
    desk = Desk(request.user, request)
    listing = desk.listing.fill(desk.found, ORDER, desk.loaded)
    record("sanctions.read", by=request.user, detail={"shown": [str(one.pk) for one in listing.page.rows]})
    listing.page.rows = [desk.row(one) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(desk.found, ORDER),
        "row_template": "accountability/_row.html",
        "empty_template": "accountability/_no_sanctions.html",
        "search_words": _("Name, pinyin or document"),
        "may_edit": permits(request.user, Permission.EDIT_SUPERVISION),
        **add_own_views(request, listing, "accountability:sanctions"),
    }
    return render(request, "accountability/sanctions.html", context)


@require_GET
@requires(Permission.EDIT_SUPERVISION)
def people(request: HttpRequest) -> HttpResponse:
    """Cadres one supervises, by name; some of them, for the box of a form."""
    words = request.GET.get("q", "").strip()
    found = search(supervised_cadres(request.user), words).select_related("home_unit") if words else []
    offered = found.order_by("name_search", "id")[:OFFERED] if words else []
    detail = {"asked": words, "shown": [str(one.pk) for one in offered]}
    record("cadres.listed", by=request.user, detail=detail)
    rows = [{"value": str(one.pk), "text": one.name, "note": str(one.home_unit)} for one in offered]
    return JsonResponse(rows, safe=False)
