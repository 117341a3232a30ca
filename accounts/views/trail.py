"""The audit trail: all of it, of one person, of one thing; taken out as a sheet; and whether it holds."""

import io
from itertools import groupby
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts import trail
from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from audit.models import Entry, Seal
from audit.services import record
from common.clock import today
from common.listing import Column, Filter, Listing
from common.sheets import SHEET_TYPE, SheetOut, write_workbook

COLUMNS = (
    Column("at", gettext_lazy("When"), fixed=True),
    Column("actor", gettext_lazy("Who"), fixed=True),
    Column("act", gettext_lazy("What"), fixed=True),
    Column("about", gettext_lazy("About")),
    Column("detail", gettext_lazy("Told of it")),
    Column("role", gettext_lazy("In the role"), shown=False),
    Column("address", gettext_lazy("Address")),
)
NEWEST = ("-id",)
MOST_TAKEN, MOST_TOLD = 50_000, 500
WIDTHS = (9, 18, 22, 26, 22, 26, 60, 16)


@require_GET
@never_cache
@requires(Permission.VIEW_AUDIT)
def audit(request: HttpRequest) -> HttpResponse:
    """The whole trail, the newest first; each page that is looked at stands in it as well."""
    listing = trail_listing(request)
    listing.fill(found_by(listing), NEWEST, lambda ids: Entry.objects.filter(pk__in=ids))
    record("trail.read", by=request.user, detail={"conditions": listing.conditions})
    listing.page.rows = trail.said_of(listing.page.rows)
    context = {
        "listing": listing,
        "row_template": "accounts/_trail_row.html",
        "search_words": _("Name of who acted"),
        "export_url": f"{reverse('accounts:audit_export')}?{request.GET.urlencode()}",
        "state": state_of_the_chain(),
    }
    return render(request, "accounts/trail.html", context)


def trail_listing(request: HttpRequest) -> Listing:
    """The list as the address asks for it."""
    groups = tuple((key, words) for key, (words, _acts) in trail.GROUPS.items())
    filters = [Filter("group", _("What"), groups), Filter("day", _("Day"), kind="dates")]
    return Listing(request, columns=COLUMNS, filters=filters)


def found_by(listing: Listing) -> QuerySet[Entry]:
    """What the conditions leave."""
    since, until = listing.days("day")
    return trail.narrowed(
        Entry.objects.all(), words=listing.query, groups=listing.chosen("group"), since=since, until=until
    )


def state_of_the_chain() -> dict:
    """How far the trail is sealed, when its head was lodged and when it was last looked through, with the outcome."""
    latest = {
        action: Entry.objects.filter(action=action).order_by("-pk").first()
        for action in ("trail.lodged", "trail.verified")
    }
    verified = latest["trail.verified"]
    return {
        "sealed": Seal.objects.order_by("-pk").first(),
        "lodged": latest["trail.lodged"],
        "verified": verified,
        "broken": verified.detail.get("broken", "") if verified else "",
        "nowhere": not settings.AUDIT_ANCHOR,
    }


@require_GET
@never_cache
@requires(Permission.VIEW_AUDIT)
def timeline(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Everything one person did and that was done to their account, or everything done to one thing, by day."""
    entries = entries_of(kind, key).order_by("-pk")[: MOST_TOLD + 1]
    said = trail.said_of(entries)
    if not said:
        raise Http404
    record("trail.read", by=request.user, detail={"kind": kind, "key": key})
    by_day = groupby(said[:MOST_TOLD], lambda one: timezone.localtime(one.at).date())
    context = {
        "title": title_of(kind, key, said[0]),
        "days": [(day, list(entries)) for day, entries in by_day],
        "more": len(said) > MOST_TOLD,
        "most": MOST_TOLD,
    }
    return render(request, "accounts/timeline.html", context)


def entries_of(kind: str, key: str) -> QuerySet[Entry]:
    """The entries of a timeline."""
    if kind != "people":
        return Entry.objects.filter(subject_type=kind, subject_id=key)
    try:
        person = UUID(key)
    except ValueError:
        raise Http404 from None
    return Entry.objects.filter(Q(actor_id=person) | Q(subject_type="accounts.user", subject_id=str(person)))


def title_of(kind: str, key: str, latest: trail.Said) -> str:
    """Whose timeline it is."""
    if kind == "people":
        return User.objects.filter(pk=key).values_list("name", flat=True).first() or latest.actor
    return latest.about


@require_GET
@requires(Permission.VIEW_AUDIT)
def audit_export(request: HttpRequest) -> HttpResponse:
    """What the list shows as .xlsx, every page of it; too much is refused with the number."""
    listing = trail_listing(request)
    found = found_by(listing)
    rows = found[: MOST_TAKEN + 1].count()
    if rows > MOST_TAKEN:
        messages.error(
            request,
            _("A sheet takes %(most)d entries at most: narrow the days or the acts.") % {"most": MOST_TAKEN},
        )
        return redirect(f"{reverse('accounts:audit')}?{request.GET.urlencode()}")
    record("trail.exported", by=request.user, detail={"rows": rows, "conditions": listing.conditions})
    stream = io.BytesIO()
    write_workbook(stream, [sheet(request, listing, trail.said_of(found.order_by(*NEWEST)[:rows]))])
    stream.seek(0)
    name = f"{_('Audit trail')}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


def sheet(request: HttpRequest, listing: Listing, said: list[trail.Said]) -> SheetOut:
    """The entries under what they are, by which conditions, and who took them out when."""
    when = f"{timezone.localtime():%Y.%m.%d %H:%M}"
    titles = [
        _("Audit trail"),
        _("Exported by %(name)s on %(when)s") % {"name": request.user.name, "when": when},
        _("Conditions: %(words)s") % {"words": listing.conditions or _("none")},
    ]
    headers = (
        _("Number"),
        _("When"),
        _("Who"),
        _("In the role"),
        _("What"),
        _("About"),
        _("Told of it"),
        _("Address"),
    )
    rows = (
        (
            one.number, f"{timezone.localtime(one.at):%Y.%m.%d %H:%M:%S}", one.actor, one.role, one.act, one.about,
            one.detail, one.address,
        )
        for one in said
    )  # fmt: skip
    return SheetOut(_("Audit trail"), headers, rows, titles, WIDTHS)
