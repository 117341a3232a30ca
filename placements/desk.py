"""The list of placements for a user and an address: its conditions, its rows, its cells; on the page and on a sheet."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Count, F, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from common.clock import today
from common.listing import Address, Column, Filter, Listing, SavedView
from placements.choices import Batch, Direction, Nature, Outcome, Standing, Tag
from placements.models import Placement, PostField, YoungGroup
from placements.queries import aged_up_to, standing_on, told, visible_placements, visible_seasons
from placements.words import (
    LOOKS,
    appraisal_words,
    home_words,
    landing_words,
    left_words,
    outcome_words,
    person_words,
    place_words,
    standing_words,
    tag_words,
    term_words,
)
from units.queries import within

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name_search",), fixed=True),
    Column("home", gettext_lazy("Home unit"), sort=("cadre__home_unit__path", "cadre__home_order")),
    Column("direction", gettext_lazy("Direction"), shown=False),
    Column("batch", pgettext_lazy("placement", "Batch"), sort=("batch",)),
    Column("nature", gettext_lazy("Legal nature")),
    Column("host", gettext_lazy("Host and post")),
    Column("field", gettext_lazy("Field of work"), shown=False),
    Column("tags", gettext_lazy("Borders crossed"), shown=False),
    Column("term", gettext_lazy("Term"), sort=("ends",)),
    Column("standing", gettext_lazy("State")),
    Column("mentor", gettext_lazy("Mentor"), shown=False),
    Column("appraisals", pgettext_lazy("placement", "Appraisals")),
    Column("landing", gettext_lazy("Landing post"), shown=False),
    Column("outcome", gettext_lazy("Outcome")),
    Column("season", gettext_lazy("Season"), shown=False),
)
ORDER = ("ends", "id")
VIEWS = (
    (gettext_lazy("All placements"), ()),
    (pgettext_lazy("placements", "Under way"), (Standing.RUNNING,)),
    (gettext_lazy("Over, to be settled"), (Standing.OVER,)),
    (pgettext_lazy("placements", "In view"), (Standing.PLANNED, Standing.COMING)),
    (pgettext_lazy("placements", "Settled"), (Standing.SETTLED,)),
)


@dataclass
class Desk:
    """The list and its reader, each part worked out once."""

    user: User
    asked: HttpRequest | Address

    @cached_property
    def day(self) -> date:
        """The day of all standings."""
        return today()

    @cached_property
    def rows(self) -> QuerySet[Placement]:
        """Everything the reader may see, with `ends`."""
        return visible_placements(self.user).annotate(ends=F("valid__endswith"))

    @cached_property
    def listing(self) -> Listing:
        """The address as filters, tabs and columns."""
        return Listing(self.asked, columns=COLUMNS, filters=self.filters(), views=self.views())

    def views(self) -> list[SavedView]:
        """The delivered tabs with their counts, in one query."""
        conditions = standing_on(self.day)
        counted = {str(key): Count("pk", filter=found) for key, found in conditions.items()}
        counts = self.rows.order_by().aggregate(all=Count("pk"), **counted)
        return [
            SavedView(
                label,
                tuple(("standing", str(key)) for key in keys),
                sum(counts[str(key)] for key in keys) if keys else counts["all"],
            )
            for label, keys in VIEWS
        ]

    def filters(self) -> list[Filter]:
        """The conditions of the chip bar."""
        units = tuple((str(unit.pk), str(unit)) for unit in units_for(self.user, Permission.VIEW_CADRES))
        return [
            Filter("standing", _("State"), tuple(Standing.choices)),
            Filter("batch", pgettext("placement", "Batch"), tuple(Batch.choices)),
            Filter("direction", _("Direction"), tuple(Direction.choices)),
            Filter("home", _("Home unit"), units),
            Filter("host", _("Host"), units),
            Filter("young", _("Young cadres"), named(YoungGroup.objects.all()), kind="one"),
            Filter("season", _("Season"), tuple((str(s.pk), s.name) for s in visible_seasons(self.user))),
            Filter("nature", _("Legal nature"), tuple(Nature.choices), rare=True),
            Filter("tag", _("Borders crossed"), tuple(Tag.choices), rare=True),
            Filter("field", _("Field of work"), named(PostField.objects.all()), rare=True),
            Filter("outcome", _("Outcome"), tuple(Outcome.choices), rare=True),
            Filter("ends", _("Last day"), kind="dates", rare=True),
        ]

    @cached_property
    def found(self) -> QuerySet[Placement]:
        """What meets the conditions."""
        rows, asked = self.rows, self.listing
        for key in ("batch", "direction", "nature", "season", "field", "outcome"):
            if chosen := asked.chosen(key):
                rows = rows.filter(**{f"{key}__in": chosen})
        if tags := asked.chosen("tag"):
            rows = rows.filter(tags__overlap=tags)
        if standings := asked.chosen("standing"):
            conditions = standing_on(self.day)
            rows = rows.filter(any_of([conditions[key] for key in standings]))
        if young := asked.chosen("young"):
            rows = rows.filter(aged_up_to(YoungGroup.objects.get(pk=young[0]).age_until, self.day))
        return self.dated(self.placed(rows))

    def placed(self, rows: QuerySet[Placement]) -> QuerySet[Placement]:
        """Of the chosen home units, at the chosen hosts, with everything below; by name."""
        if home := self.listing.chosen("home"):
            rows = rows.filter(home_unit__in=within(home))
        if host := self.listing.chosen("host"):
            rows = rows.filter(host_unit__in=within(host))
        for word in self.listing.query.split():
            named_so = Q(cadre__name__contains=word) | Q(cadre__name_search__contains=word.lower())
            rows = rows.filter(named_so | Q(guest_name__contains=word) | Q(title__contains=word))
        return rows

    def dated(self, rows: QuerySet[Placement]) -> QuerySet[Placement]:
        """With their last day in the chosen time."""
        since, until = self.listing.days("ends")
        rows = rows.filter(ends__gt=since) if since else rows
        return rows.filter(ends__lte=date.fromordinal(until.toordinal() + 1)) if until else rows

    def loaded(self, ids: QuerySet) -> QuerySet[Placement]:
        """The rows of a page."""
        return told(self.rows.filter(pk__in=ids), self.day)

    def row(self, one: Placement) -> dict:
        """A line of the list."""
        cells = self.cells(one)
        return {
            "name": person_words(one),
            "href": reverse("placements:one", args=[one.pk]),
            "outcome": LOOKS[one.standing],
            "left": left_words(one.valid, self.day)
            if one.standing in (Standing.RUNNING, Standing.OVER)
            else "",
            "cells": [(key, cells[key]) for key in self.listing.shown],
        }

    def cells(self, one: Placement) -> dict[str, str]:
        """What each column says; a host reads neither landing post nor outcome of a cadre of others."""
        return {
            "name": person_words(one),
            "home": home_words(one),
            "direction": str(one.get_direction_display()),
            "batch": str(one.get_batch_display()),
            "nature": str(one.get_nature_display()),
            "host": place_words(one),
            "field": str(one.field or ""),
            "tags": tag_words(one),
            "term": term_words(one.valid),
            "standing": standing_words(one),
            "mentor": one.mentor,
            "appraisals": appraisal_words(one),
            "landing": landing_words(one) if one.is_home else "",
            "outcome": outcome_words(one) if one.is_home else "",
            "season": str(one.season or ""),
        }


def named(rows: QuerySet) -> tuple[tuple[str, str], ...]:
    """Rows with a name in both languages, as choices."""
    return tuple((row.pk, str(row)) for row in rows)


def any_of(conditions: list[Q]) -> Q:
    """One of them holds."""
    found = Q(pk__in=[])
    for condition in conditions:
        found |= condition
    return found
