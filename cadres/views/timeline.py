"""Where things stand on the career timeline: dates as percentages of its width, for components/timeline.html."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

MIN_LABEL_SHARE = 4.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something that lasted: from a first day to the day after the last (None: still does)."""

    label: str
    title: str
    start: date
    end: date | None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """The shown years: from 1 January of the first to 31 December of the last."""

    first: int
    last: int

    def left(self, day: date) -> float:
        """A day as a percentage of the width, cut to the edges."""
        start, end = date(self.first, 1, 1), date(self.last + 1, 1, 1)
        share = 100 * (day - start).days / (end - start).days
        return round(min(100.0, max(0.0, share)), 2)

    @property
    def years(self) -> list[dict]:
        """Labels of the years; every second or fifth one when there are many."""
        span = self.last - self.first + 1
        step = 1 if span <= 14 else 2 if span <= 26 else 5
        shown = range(self.first, self.last + 1, step)
        return [{"label": str(year), "left": self.left(date(year, 1, 1))} for year in shown]


@dataclass
class Timeline:
    """Lanes of bars and tags on one scale."""

    scale: Scale
    today: date
    lanes: list[dict] = field(default_factory=list)

    @classmethod
    def over(cls, starts: Iterable[date], today: date, years: int | None) -> "Timeline":
        """From the first start to next year, or only the last `years` years."""
        first = min([day.year for day in starts], default=today.year)
        if years is not None:
            first = max(first, today.year - years + 1)
        return cls(Scale(min(first, today.year), today.year + 1), today)

    def add_bars(self, label: str, stretches: Iterable[Stretch]) -> None:
        """A lane of bars; what lies wholly before the scale is left out, an empty lane too."""
        edge = date(self.scale.first, 1, 1)
        items = [self.bar(item) for item in stretches if item.end is None or item.end > edge]
        if items:
            self.lanes.append({"label": label, "items": items})

    def bar(self, item: Stretch) -> dict:
        """One bar; an open end reaches today, or its own start when it lies ahead."""
        left = self.scale.left(item.start)
        end = item.end or max(self.today, item.start)
        width = round(max(self.scale.left(end) - left, 0.4), 2)
        label = item.label if width >= MIN_LABEL_SHARE else ""
        kind = item.kind or ("cur" if item.end is None else "")
        return {"kind": kind, "left": left, "width": width, "label": label, "title": item.title}

    def add_years(self, label: str, marks: Iterable[tuple[int, str, str]]) -> None:
        """A lane of tags in the middle of their years: (year, word, tone)."""
        shown = [mark for mark in marks if mark[0] >= self.scale.first]
        items = [
            {
                "kind": "tag",
                "left": self.scale.left(date(y, 7, 1)),
                "label": word,
                "tone": tone,
                "title": str(y),
            }
            for y, word, tone in shown
        ]
        if items:
            self.lanes.append({"label": label, "items": items})

    @property
    def context(self) -> dict:
        """What components/timeline.html draws."""
        return {"years": self.scale.years, "lanes": self.lanes, "now": self.scale.left(self.today)}
