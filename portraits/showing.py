"""A portrait as this reader is shown it: words and addresses of what they may read, and that the rest is restricted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from accounts.models import User
from portraits.choices import Tone
from portraits.evidence import Shown
from portraits.evidence.reading import SOURCES, Key, shown_to
from portraits.formulas import Formula
from portraits.models import Portrait
from portraits.portraying import Change, Labelled, Portrayal, changes_since
from portraits.queries import portrayable_cadres, visible_portraits
from portraits.scoring import Counted, Evidence, Score

LOOKS = {Tone.STRENGTH: "ok", Tone.GAP: "miss"}


@dataclass(frozen=True)
class Reader:
    """Who reads a portrait, and what of its records they are shown."""

    user: User
    shown: Mapping[Key, Shown]

    def record(self, one: Evidence) -> dict[str, Any]:
        """A record in words; of a restricted source nothing but that there is one."""
        told = self.shown.get(one.key)
        if told is None:
            return {"restricted": True}
        source = SOURCES[one.source]
        return {
            "day": one.day,
            "source": source.label,
            "words": told.words,
            "href": told.href,
            "mark": source.marks.get(one.mark, ""),
        }

    def counted(self, one: Counted) -> dict[str, Any]:
        """The same with what it counts for."""
        row = self.record(one.evidence)
        return (
            row
            if "restricted" in row
            else row | {"points": one.points, "weight": one.weight, "counts": one.counts}
        )

    def label(self, one: Labelled) -> dict[str, Any]:
        """A label with its records."""
        label = one.label
        return {
            "one": label,
            "look": LOOKS[label.tone],
            "tone": label.get_tone_display(),
            "records": [self.record(row) for row in one.records],
        }


def reader_of(user: User, now: Portrayal, reads: Callable[[str], bool] = lambda _resource: True) -> Reader:
    """What this user is shown of a portrait's records; `reads`: of which resources (a token reads some alone)."""
    keys = {one.key for one in now.evidence if reads(SOURCES[one.source].resource)}
    return Reader(user, shown_to(user, keys))


def page_of(user: User, now: Portrayal) -> dict[str, Any]:
    """Everything the page shows."""
    taken = list(visible_portraits(user).filter(cadre=now.cadre))
    changes = changes_since(taken[0], now) if taken else []
    reader = reader_of(user, now)
    axes = [axis_of(axis, now, reader) for axis in now.axes]
    return {
        "cadre": now.cadre,
        "now": now,
        "axes": axes,
        "radar": radar(now.axes, taken[0] if taken else None),
        "radar_rows": [(axis["part"], axis["value"], axis["part"].weight) for axis in axes],
        "strengths": [one.part for one in now.strengths],
        "gaps": [(one.part, one.value is None) for one in now.gaps],
        "contradictions": contradictions(now, reader),
        "unsupported": [reader.label(one) for one in now.unsupported],
        "timeline": timeline(now, reader),
        "hidden": len({one.key for one in now.evidence} - set(reader.shown)),
        "taken": taken,
        "changes": [change_words(one, now.formula) for one in changes],
        "rule": rule_words(now.formula),
        "may_edit": portrayable_cadres(user).filter(pk=now.cadre.pk).exists(),
    }


def axis_of(axis: Score, now: Portrayal, reader: Reader) -> dict[str, Any]:
    """An axis with its labels and records, the latest first."""
    rows = [reader.counted(one) for one in reversed(axis.counted)]
    return {
        "part": axis.part,
        "value": axis.value,
        "points": axis.points,
        "full": axis.full,
        "labels": [reader.label(one) for one in now.labels_under(axis.part.key)],
        "rows": [row for row in rows if "restricted" not in row],
        "restricted": sum("restricted" in row for row in rows),
    }


def contradictions(now: Portrayal, reader: Reader) -> list[dict[str, Any]]:
    """The axes of which this reader may read both sides: one alone would tell what the other holds."""
    told = [contradiction(axis, now, reader) for axis in now.contradictions]
    return [one for one in told if any(one["for"].values()) and any(one["against"].values())]


def contradiction(axis: Score, now: Portrayal, reader: Reader) -> dict[str, Any]:
    """What speaks for and what against, side by side, as far as it may be read."""
    alive = [one for one in reversed(axis.counted) if one.weight and one.points]
    sides = []
    for tone, sign in ((Tone.STRENGTH, 1), (Tone.GAP, -1)):
        rows = [reader.counted(one) for one in alive if one.points * sign > 0]
        labels = [reader.label(one) for one in now.labels_under(axis.part.key, tone)]
        sides.append({"labels": labels, "rows": [row for row in rows if "restricted" not in row]})
    return {"part": axis.part, "for": sides[0], "against": sides[1]}


def timeline(now: Portrayal, reader: Reader) -> list[dict[str, Any]]:
    """Readable records by year, the latest first, each with the axes it counts under."""
    axes: dict[Key, list[str]] = {}
    for axis in now.axes:
        for one in axis.counted:
            axes.setdefault(one.evidence.key, []).append(str(axis.part))
    years: dict[int, list[dict]] = {}
    for one in now.evidence:
        if one.key in reader.shown:
            row = reader.record(one) | {
                "axes": axes.get(one.key, []),
                "weight": now.formula.fade.weight(one.day, now.on),
            }
            years.setdefault(one.day.year, []).append(row)
    return [{"year": year, "rows": rows} for year, rows in sorted(years.items(), reverse=True)]


def radar(axes: Sequence[Score], taken: Portrait | None) -> dict[str, Any]:
    """The axes as a picture: now, and when the last portrait was taken."""
    own, before = pgettext("portrait", "Now"), pgettext("portrait", "When last taken")
    series = [line(own, [number(axis.value) for axis in axes], "--chart-1", "solid")]
    if taken:
        then = {axis["key"]: axis["value"] for axis in taken.content["axes"]}
        values = [float(then.get(axis.part.key) or 0) for axis in axes]
        series.insert(0, line(before, values, "--ink-3", "dashed"))
    shape = {
        "center": ["50%", "50%"],
        "radius": "62%",
        "splitNumber": 4,
        "splitArea": {"show": False},
        "axisName": {"color": "--ink-2", "fontSize": 12},
        "splitLine": {"lineStyle": {"color": "--line"}},
        "axisLine": {"lineStyle": {"color": "--line"}},
        "indicator": [{"name": str(axis.part), "min": 0, "max": 100} for axis in axes],
    }
    legend = {"data": [one["name"] for one in series], "bottom": 0}
    return {"legend": legend, "radar": shape, "series": [{"type": "radar", "data": series}]}


def line(name: str, values: Sequence[float], colour: str, kind: str) -> dict[str, Any]:
    """One outline of the radar."""
    look = {"color": colour}
    return {
        "name": name, "value": values, "lineStyle": {**look, "type": kind, "width": 2}, "itemStyle": look,
        "areaStyle": {**look, "opacity": 0.1 if kind == "solid" else 0},
    }  # fmt: skip


def number(value: Decimal | None) -> float:
    """For the picture alone: an axis nothing speaks of lies in the middle."""
    return float(value or 0)


def change_words(one: Change, formula: Formula) -> dict[str, Any]:
    """What became of an axis."""
    return {
        "part": formula.part(one.key), "before": one.before, "after": one.after, "come": len(one.come), "gone": len(one.gone),
    }  # fmt: skip


def rule_words(formula: Formula) -> str:
    """How a record fades, in a sentence."""
    return _(
        "A record counts in full for %(full)d calendar months, then every month a step less, and from %(gone)d months on for "
        "nothing. A month is full on the same day-number; of a date known by month its first day is taken."
    ) % {"full": formula.fade.full_months, "gone": formula.fade.gone_months}


def kept_page(user: User, taken: Portrait, now: Portrayal) -> dict[str, Any]:
    """A portrait as it was taken: scores and labels of then, with what may be read of their records today."""
    keys = [(row[0], row[1]) for axis in taken.content["axes"] for row in axis["records"]]
    present = {(one.source, str(one.record)): one for one in now.evidence}
    reader = reader_of(user, now)
    axes = []
    for axis in taken.content["axes"]:
        rows = [present.get((row[0], row[1])) for row in axis["records"]]
        axes.append(
            {
                "part": now.formula.part(axis["key"]),
                "value": None if axis["value"] is None else Decimal(axis["value"]),
                "rows": [reader.record(one) for one in reversed(rows) if one],
                "gone": sum(one is None for one in rows),
            }
        )
    labels = [one for one in now.labels if str(one.label.pk) in taken.content["labels"]]
    return {
        "taken": taken,
        "axes": axes,
        "labels": [(now.formula.part(one.label.axis), reader.label(one)) for one in labels],
        "labels_gone": len(taken.content["labels"]) - len(labels),
        "gone": len(set(keys) - set(present)),
        "back_url": reverse("portraits:portrait", args=[taken.cadre_id]),
    }
