"""The changes of a week: who moved, from where to where, and what made it so."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.models import Cadre
from cadres.queries import search
from common.clock import today
from common.listing import Column, Filter, Listing
from readiness.choices import Cause
from readiness.live import rule_book
from readiness.masking import Sights, changes_to_tell, matter_rules, sights_of
from readiness.models import StatusChange
from readiness.queries import caused_by, visible_changes
from readiness.views.book import step_name
from readiness.views.reasons import reasons
from readiness.views.words import STATUS_LOOKS, dotted, status_word
from units.queries import within

WEEKS = 12
PLACE = ("-id",)
COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit")),
    Column("step", gettext_lazy("Next step")),
    Column("before", pgettext_lazy("readiness", "Before")),
    Column("after", pgettext_lazy("readiness", "After")),
    Column("why", gettext_lazy("Why it changed"), fixed=True),
    Column("day", pgettext_lazy("readiness", "Changed on")),
)


@require_GET
@requires(Permission.VIEW_READINESS)
def changes(request: HttpRequest) -> HttpResponse:
    """The changes of one week, the newest first; who was shown is recorded."""
    sights, matters = sights_of(request.user), matter_rules(rule_book())
    listing = listing_of(request)
    told = changes_to_tell(visible_changes(request.user), sights, matters)
    rows = narrowed(told, listing)
    listing.fill(
        rows, PLACE, lambda ids: told.filter(pk__in=ids).select_related("cadre__home_unit", "attribution")
    )
    shown = sorted({str(one.cadre_id) for one in listing.page.rows})
    detail = {"asked": listing.question, "shown": shown}
    record("readiness.changes_read", by=request.user, detail=detail)
    listing.page.rows = [row(one, listing.shown, sights, matters) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, PLACE),
        "board_url": reverse("readiness:board"),
        "row_template": "readiness/_change_row.html",
        "empty_template": "readiness/_no_change.html",
    }
    return render(request, "readiness/changes.html", context)


def listing_of(request: HttpRequest) -> Listing:
    """What the list may be narrowed by; without a week it is the present one."""
    units = [(str(unit.pk), str(unit)) for unit in units_for(request.user, Permission.VIEW_READINESS)]
    filters = [
        Filter(
            "week", _("Week"), tuple((f"{day:%Y-%m-%d}", week_words(day)) for day in mondays()), kind="one"
        ),
        Filter("cause", _("Cause"), tuple(Cause.choices)),
        Filter("unit", _("Unit"), tuple(units)),
    ]
    return Listing(request, columns=COLUMNS, filters=filters)


def mondays() -> list[date]:
    """The first days of the last weeks, this one first."""
    first = today() - timedelta(days=today().weekday())
    return [first - timedelta(weeks=number) for number in range(WEEKS)]


def week_words(monday: date) -> str:
    """A week by its first and last day."""
    return f"{monday:%Y.%m.%d}–{monday + timedelta(days=6):%m.%d}"


def narrowed(found: QuerySet[StatusChange], listing: Listing) -> QuerySet[StatusChange]:
    """The changes that meet the conditions."""
    chosen = listing.chosen("week")
    monday = date.fromisoformat(chosen[0]) if chosen else mondays()[0]
    found = found.filter(changed_on__gte=monday, changed_on__lt=monday + timedelta(weeks=1))
    if units := listing.chosen("unit"):
        found = found.filter(cadre__home_unit__in=within(units))
    if listing.query:
        found = found.filter(cadre__in=search(Cadre.objects.all(), listing.query))
    wanted = Q()
    for cause in listing.chosen("cause"):
        wanted |= caused_by(cause)
    return found.filter(wanted)


def moment_words(change: StatusChange) -> str:
    """The day, and the hour where the answer was given on it."""
    seen = change.known_after and timezone.localtime(change.known_after)
    hour = f" {seen:%H:%M}" if seen and seen.date() == change.changed_on else ""
    return f"{dotted(change.changed_on)}{hour}"


def row(change: StatusChange, columns: list[str], sights: Sights, matters: frozenset[str]) -> dict:
    """A change as a line of the list."""
    cadre = change.cadre
    cells = {
        "name": cadre.name,
        "unit": str(cadre.home_unit),
        "step": step_name(change.step),
        "before": {"look": STATUS_LOOKS[change.before], "words": status_word(change.before)},
        "after": {"look": STATUS_LOOKS[change.after], "words": status_word(change.after)},
        "why": reasons(change, sights.of(cadre.home_unit_id), matters),
        "day": moment_words(change),
    }
    pages = ("readiness:receipt", [cadre.pk, change.step]) if change.after else ("cadres:record", [cadre.pk])
    return {
        "id": f"change-{change.pk}",
        "href": reverse(pages[0], args=pages[1]),
        "cells": [(key, cells[key]) for key in columns],
    }
