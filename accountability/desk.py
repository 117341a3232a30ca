"""The list of sanctions for a user and an address: its conditions, its rows, its cells."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accountability.choices import Family, Standing
from accountability.models import Sanction, SanctionKind
from accountability.queries import of_kind, visible_sanctions, with_kinds, with_standing
from accountability.words import LOOKS, dotted, kind_words, left_words, standing_words, until_words
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from common.clock import today
from common.listing import Column, Filter, Listing, SavedView
from units.queries import within

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path", "cadre__home_order")),
    Column("kind", gettext_lazy("Kind")),
    Column("family", gettext_lazy("Family"), shown=False),
    Column("decided", gettext_lazy("Decided on"), sort=("decided_on",)),
    Column("until", gettext_lazy("Last day of effect"), sort=("effect_until",)),
    Column("standing", gettext_lazy("State")),
    Column("organ", gettext_lazy("Decided by"), shown=False),
    Column("document", gettext_lazy("Document")),
    Column("finding", gettext_lazy("Finding"), shown=False),
)
ORDER = ("-decided_on", "id")
VIEWS = (
    (gettext_lazy("All sanctions"), ()),
    (gettext_lazy("Effect period running"), (Standing.RUNNING,)),
    (gettext_lazy("Finding due"), (Standing.UNCLOSED,)),
    (gettext_lazy("Exempted"), (Standing.EXEMPTED,)),
)


@dataclass
class Desk:
    """The list and its reader, each part worked out once."""

    user: User
    asked: HttpRequest

    @cached_property
    def day(self) -> date:
        """The day of all standings."""
        return today()

    @cached_property
    def rows(self) -> QuerySet[Sanction]:
        """Everything the reader may see, with how it stands."""
        return with_standing(visible_sanctions(self.user), self.day)

    @cached_property
    def listing(self) -> Listing:
        """The address as filters, tabs and columns."""
        return Listing(self.asked, columns=COLUMNS, filters=self.filters(), views=self.views())

    def views(self) -> list[SavedView]:
        """The delivered tabs with their counts, in one query."""
        counted = {str(key): Count("pk", filter=Q(standing=key)) for key in Standing}
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
        units = units_for(self.user, Permission.VIEW_SUPERVISION)
        kinds = SanctionKind.objects.order_by("family", "months", "code")
        return [
            Filter("standing", _("State"), tuple(Standing.choices)),
            Filter("family", _("Family"), tuple(Family.choices)),
            Filter("kind", _("Kind"), tuple((kind.pk, str(kind)) for kind in kinds)),
            Filter("unit", _("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
            Filter("decided", _("Decided on"), kind="dates"),
            Filter("until", _("Last day of effect"), kind="dates", rare=True),
        ]

    @cached_property
    def found(self) -> QuerySet[Sanction]:
        """What meets the conditions."""
        rows, asked = self.rows, self.listing
        if standings := asked.chosen("standing"):
            rows = rows.filter(standing__in=standings)
        if families := asked.chosen("family"):
            rows = rows.filter(of_kind(family__in=families))
        if kinds := asked.chosen("kind"):
            rows = rows.filter(of_kind(code__in=kinds))
        if units := asked.chosen("unit"):
            rows = rows.filter(cadre__home_unit__in=within(units))
        for word in asked.query.split():
            named_so = Q(cadre__name__contains=word) | Q(cadre__name_search__contains=word.lower())
            rows = rows.filter(named_so | Q(document_no__contains=word))
        return self.dated(rows)

    def dated(self, rows: QuerySet[Sanction]) -> QuerySet[Sanction]:
        """Decided, or ending, in the chosen time."""
        for key, column in (("decided", "decided_on"), ("until", "effect_until")):
            since, until = self.listing.days(key)
            rows = rows.filter(**{f"{column}__gte": since}) if since else rows
            rows = rows.filter(**{f"{column}__lte": until}) if until else rows
        return rows

    def loaded(self, ids: QuerySet) -> QuerySet[Sanction]:
        """The rows of a page."""
        return with_kinds(self.rows.filter(pk__in=ids)).select_related("cadre__home_unit")

    def row(self, one: Sanction) -> dict:
        """A line of the list."""
        cells = {
            "name": one.cadre.name,
            "unit": str(one.cadre.home_unit),
            "kind": kind_words(one),
            "family": str(one.kind_now.get_family_display()),
            "decided": dotted(one.decided_on),
            "until": until_words(one),
            "standing": standing_words(one),
            "organ": one.organ,
            "document": one.document_no,
            "finding": one.closing_finding,
        }
        return {
            "name": one.cadre.name,
            "href": reverse("accountability:sanction", args=[one.pk]),
            "outcome": LOOKS[one.standing],
            "left": left_words(one, self.day) if one.standing == Standing.RUNNING else "",
            "cells": [(key, cells[key]) for key in self.listing.shown],
        }
