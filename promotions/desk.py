"""One batch as its reader sees it: lines, numbers, places, what has changed since the earlier batch."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from common.listing import Address, Column, Filter, Listing, SavedView
from promotions.choices import Mark, Verdict
from promotions.models import Batch, BatchLine
from promotions.places import Place, places_of
from promotions.queries import group_units, hidden_people, visible_batches, visible_lines
from promotions.words import (
    LOOKS,
    SEGMENTS,
    note_words,
    place_words,
    post_words,
    reasons,
    since_words,
    standing_words,
    step_words,
)
from readiness.masking import Sights, sights_of
from readiness.views.words import dotted
from units.queries import within

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("name",), fixed=True),
    Column("verdict", gettext_lazy("Verdict"), sort=("segment",)),
    Column("post", gettext_lazy("Unit and post"), sort=("place",)),
    Column("rank", gettext_lazy("Present rank"), sort=("-rank",)),
    Column("since", gettext_lazy("In rank since"), sort=("since",), shown=False),
    Column("target", gettext_lazy("Target rank"), sort=("-step",)),
    Column("excellent", gettext_lazy("Excellent years")),
    Column("eligible", gettext_lazy("Eligible on"), sort=("told_on",)),
    Column("places", gettext_lazy("Places")),
    Column("why", gettext_lazy("Why")),
    Column("note", gettext_lazy("Note"), shown=False),
)
ORDER = ("segment_order", "-rank", "place", "id")


@dataclass
class Desk:
    """A batch and its reader, each part worked out once."""

    user: User
    batch: Batch
    asked: HttpRequest | Address

    @cached_property
    def sights(self) -> Sights:
        """What the reader sees of matters."""
        return sights_of(self.user)

    @cached_property
    def source(self) -> Batch | None:
        """The earlier batch, as far as the reader may read that one too."""
        return visible_batches(self.user).filter(pk=self.batch.source_id).first()

    @cached_property
    def lines(self) -> QuerySet[BatchLine]:
        """All lines, with `before`: the segment in the earlier batch, None when not in it."""
        found = visible_lines(self.user, self.batch)
        if not self.source:
            return found
        earlier = visible_lines(self.user, self.source).filter(cadre=OuterRef("cadre"))
        return found.annotate(before=Subquery(earlier.values("segment")[:1]))

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many there are of each segment."""
        return dict(self.lines.order_by().values_list("segment").annotate(n=Count("pk")))

    @cached_property
    def places(self) -> list[Place]:
        """The approved places with what the qualified would do to them."""
        return places_of(self.batch, self.lines)

    @cached_property
    def listing(self) -> Listing:
        """The address as filters, tabs and columns."""
        views = [SavedView(_("Everybody"), (), sum(self.counts.values()))]
        views += [
            SavedView(label, (("segment", str(key)),), self.counts.get(key, 0))
            for key, label in SEGMENTS.items()
        ]
        return Listing(self.asked, columns=COLUMNS, filters=self.filters(), views=views)

    def filters(self) -> list[Filter]:
        """The conditions of the chip bar."""
        units = units_for(self.user, Permission.VIEW_READINESS).filter(
            pk__in=group_units(self.batch).values("pk")
        )
        found = [
            Filter("segment", _("Verdict"), tuple((str(key), label) for key, label in SEGMENTS.items())),
            Filter(
                "target", _("Target rank"), tuple((step, step_words(step)) for step in self.batch.targets)
            ),
            Filter("unit", _("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
            Filter("mark", _("Marked"), kind="flag"),
        ]
        return [*found, Filter("changed", _("Changed since"), kind="flag")] if self.source else found

    @cached_property
    def found(self) -> QuerySet[BatchLine]:
        """The lines that meet the conditions."""
        rows, asked = self.lines, self.listing
        for key, column in (("segment", "segment__in"), ("target", "step__in")):
            if chosen := asked.chosen(key):
                rows = rows.filter(**{column: chosen})
        if units := asked.chosen("unit"):
            rows = rows.filter(cadre__home_unit__in=within(units))
        if asked.chosen("mark"):
            rows = rows.exclude(mark=Mark.NONE)
        if self.source and asked.chosen("changed"):
            rows = rows.filter(self.has_changed)
        for word in asked.query.split():
            rows = rows.filter(Q(name__contains=word) | Q(cadre__name_search__contains=word.lower()))
        return rows

    @property
    def has_changed(self) -> Q:
        """Compared otherwise than before, or new among the compared."""
        return (~Q(before=F("segment")) & Q(before__isnull=False)) | (
            Q(before=None) & ~Q(segment=Verdict.OUT)
        )

    @cached_property
    def gone(self) -> list[BatchLine]:
        """Who was compared in the earlier batch and is not in this one."""
        if not self.source:
            return []
        here = visible_lines(self.user, self.batch).values("cadre")
        earlier = visible_lines(self.user, self.source).exclude(told=Verdict.OUT)
        return list(earlier.exclude(cadre__in=here).order_by("place"))

    @cached_property
    def hidden(self) -> int:
        """How many of the group are the reader or kin."""
        return hidden_people(self.user, self.batch)

    def row(self, line: BatchLine) -> dict:
        """A line as the list draws it."""
        sight = self.sights.of(line.cadre.home_unit_id)
        words, short = place_words(line, self.places)
        return {
            "id": line.cadre_id,
            "line": line,
            "name": line.name,
            "post": post_words(line),
            "rank": standing_words(line),
            "since": since_words(line),
            "target": step_words(line.step),
            "excellent": _(", ").join(map(str, line.excellent_years)),
            "eligible": dotted(line.told_on),
            "verdict": SEGMENTS[line.segment],
            "outcome": LOOKS[line.segment],
            "why": _("; ").join(reasons(line, sight)),
            "places": words,
            "short": short and line.segment == Verdict.QUALIFIED,
            "note": note_words(line, sight),
            "change": self.change_words(line),
        }

    def change_words(self, line: BatchLine) -> str:
        """How the line differs from the earlier batch."""
        if not self.source or line.before == line.segment:
            return ""
        if line.before is None:
            return "" if line.segment == Verdict.OUT else pgettext("batch", "new")
        return _("was: %(verdict)s") % {"verdict": SEGMENTS[line.before]}
