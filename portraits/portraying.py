"""A portrait made now: the axes with what they rest on, labels that stand, and what has changed since one was taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from cadres.models import Cadre
from portraits.choices import Support, Tone
from portraits.evidence.reading import Key, evidence_of
from portraits.formulas import Formula, portrait_formula
from portraits.models import Label, Portrait
from portraits.scoring import Evidence, Score, scores, weighted


@dataclass(frozen=True)
class Labelled:
    """A label with those of its records that still exist, and how it stands."""

    label: Label
    records: Sequence[Evidence]
    support: Support


@dataclass(frozen=True)
class Portrayal:
    """What is known of somebody on a day, the same for every reader."""

    cadre: Cadre
    on: date
    formula: Formula
    evidence: Sequence[Evidence]

    @cached_property
    def axes(self) -> list[Score]:
        """The axes in their order."""
        return scores(self.formula, self.evidence, self.on)

    @cached_property
    def overall(self) -> Decimal | None:
        """The mean of the axes there is something to say of, by their weights."""
        return weighted(self.axes)

    @cached_property
    def labels(self) -> list[Labelled]:
        """Labels whose records exist; one whose records are all gone is not here, nor anywhere."""
        rows = Label.objects.filter(cadre=self.cadre, withdrawn_on=None).prefetch_related("links")
        told = [self._labelled(one) for one in rows.select_related("given_by")]
        return [one for one in told if one.support != Support.GONE]

    def _labelled(self, label: Label) -> Labelled:
        linked = {(link.source, link.record) for link in label.links.all()}
        records = [one for one in self.evidence if one.key in linked]
        alive = any(self.formula.fade.weight(one.day, self.on) for one in records)
        support = Support.SUPPORTED if alive else Support.FADED
        return Labelled(label, records, support if records else Support.GONE)

    def labels_under(self, key: str, tone: Tone | None = None) -> list[Labelled]:
        """The supported labels of an axis."""
        wanted = [one for one in self.labels if one.label.axis == key and one.support == Support.SUPPORTED]
        return [one for one in wanted if tone in (None, one.label.tone)]

    @property
    def unsupported(self) -> list[Labelled]:
        """Labels nothing supports any more: to be shown by new records or withdrawn."""
        return [one for one in self.labels if one.support == Support.FADED]

    @property
    def contradictions(self) -> list[Score]:
        """Axes of which some records or labels say the one and some the other."""
        return [
            one
            for one in self.axes
            if one.is_contradicted or len({row.label.tone for row in self.labels_under(one.part.key)}) > 1
        ]

    @property
    def strengths(self) -> list[Score]:
        """Axes from the strong mark on."""
        return [one for one in self.axes if one.value is not None and one.value >= self.formula.strong]

    @property
    def gaps(self) -> list[Score]:
        """Axes below the weak mark, and those no record speaks of."""
        return [one for one in self.axes if one.value is None or one.value < self.formula.weak]

    def content(self) -> dict[str, Any]:
        """What is kept of it."""
        axes = [
            {
                "key": axis.part.key,
                "value": None if axis.value is None else str(axis.value),
                "records": [
                    [one.evidence.source, str(one.evidence.record), one.evidence.day.isoformat(), one.evidence.mark,
                     str(one.points), str(one.weight)]
                    for one in axis.counted
                ],
            }
            for axis in self.axes
        ]  # fmt: skip
        return {"axes": axes, "labels": [str(one.label.pk) for one in self.labels]}


def portray(cadre: Cadre, on: date) -> Portrayal:
    """The portrait of one person as of a day; the caller has looked at the right to see it."""
    return Portrayal(cadre, on, portrait_formula(), evidence_of(cadre.pk, on))


@dataclass(frozen=True)
class Change:
    """What became of an axis since a portrait was taken."""

    key: str
    before: Decimal | None
    after: Decimal | None
    come: Sequence[Key]
    gone: Sequence[Key]

    @property
    def is_change(self) -> bool:
        """Whether there is anything to tell."""
        return self.before != self.after or bool(self.come or self.gone)


def changes_since(taken: Portrait, now: Portrayal) -> list[Change]:
    """Of each axis: its score then and now, the records that came and that are gone; what only faded is neither."""
    then = {axis["key"]: axis for axis in taken.content["axes"]}
    told = [_change(axis, then.get(axis.part.key)) for axis in now.axes]
    return [one for one in told if one.is_change]


def _change(axis: Score, then: Mapping[str, Any] | None) -> Change:
    kept = {(source, record) for source, record, *_rest in (then or {"records": []})["records"]}
    present = {(one.evidence.source, str(one.evidence.record)): one.evidence.key for one in axis.counted}
    before = then and then["value"]
    return Change(
        axis.part.key,
        None if before is None else Decimal(before),
        axis.value,
        [key for text, key in present.items() if text not in kept],
        sorted(kept - set(present)),
    )
