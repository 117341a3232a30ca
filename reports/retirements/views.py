"""The page of who reaches retirement."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from cadres import words
from cadres.classes import BLANK
from cadres.models import Cadre
from cadres.queries import visible_cadres, with_standing
from cadres.retirement import Due, retirement_months
from cadres.roster import day_asked, roster_listing
from common.dates import months_between
from common.listing import Address, Listing

SHOWN = 500
USUAL = "12"
SCHEMES = {
    "male": _("men, from sixty"),
    "female_60": _("women of county level or rank, from sixty"),
    "female_55": _("women in establishments, from fifty-five"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One person and the month."""

    cadre: Cadre
    due: Due
    left: int
    age: str
    post: str

    @property
    def scheme(self) -> str:
        """By which line of the table of 2025."""
        return str(SCHEMES.get(self.due.scheme, self.due.scheme))


@require_GET
@requires(Permission.VIEW_CADRES)
def retirements(request: HttpRequest) -> HttpResponse:
    """Month by month, by default of the next twelve; who cannot be told is a list of its own."""
    asked = with_usual(Address.of(request))
    listing, found = roster_listing(request.user, asked, visible_cadres(request.user))
    on = day_asked(listing)
    listed = rows_of(found, on)
    may_export = permits(request.user, Permission.EXPORT_CADRES)
    context = {
        "listing": listing,
        "on": on,
        "rows": listed[:SHOWN],
        "total": len(listed),
        "shown": SHOWN,
        "list_url": elsewhere(listing, "cadres:roster"),
        "export_url": elsewhere(listing, "cadres:export", layout="retirement") if may_export else "",
        "untold": untold(request.user, listing),
        "untold_url": elsewhere(listing, "cadres:roster", retires=BLANK),
    }
    return render(request, "reports/retirements.html", context)


def elsewhere(listing: Listing, page: str, **more: str) -> str:
    """Another page with these conditions."""
    return f"{reverse(page)}{listing.url(**more).removeprefix(listing.path)}"


def with_usual(asked: Address) -> Address:
    """The next twelve months unless the address says otherwise."""
    return (
        asked
        if asked.parameters.get("retires")
        else Address(asked.path, {**asked.parameters, "retires": [USUAL]})
    )


def rows_of(found: QuerySet[Cadre], on: date) -> list[Row]:
    """Those for whom the month is known, the earliest first, then as in the list."""
    due = retirement_months(found.order_by().values_list("pk", flat=True), on)
    cadres = with_standing(Cadre.objects.filter(pk__in=due), on).order_by(
        "home_unit__path", "home_order", "pk"
    )
    rows = [row_of(cadre, due[cadre.pk], on) for cadre in cadres]
    return sorted(rows, key=lambda row: row.due.month)


def row_of(cadre: Cadre, due: Due, on: date) -> Row:
    """One line."""
    post = words.post_of(cadre)
    title = post.title if post else cadre.post_text
    return Row(cadre, due, months_between(on, due.month), words.age_words(cadre, on), title)


def untold(user: User, listing: Listing) -> int:
    """How many of the same conditions have no month that can be told."""
    asked = Address(listing.path, {**listing.question, "retires": [BLANK]})
    return roster_listing(user, asked, visible_cadres(user))[1].count()
