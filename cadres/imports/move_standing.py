"""Posts and ranks of one person as they will stand after the rows taken so far, and what is to be written for it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import ValidationError
from psycopg2.extras import DateRange

from cadres.choices import AppointmentKind, Precision
from cadres.imports.cells import CellFault
from cadres.imports.changes import Changes
from cadres.imports.differences import HEADINGS, Difference, difference
from cadres.imports.move_rows import day_text
from cadres.imports.records import LEVELS, RANK_NUMBERS
from cadres.models import Appointment, Cadre, RankPeriod

Period = Appointment | RankPeriod
_LEVEL_WORDS = {level: word for word, level in LEVELS.items()}
_RANK_WORDS = {held: word for word, held in RANK_NUMBERS.items()}
ADDED = {Appointment: "appointment.added", RankPeriod: "rank.added"}
CHANGED = {Appointment: "appointment.changed", RankPeriod: "rankperiod.changed"}


@dataclass(slots=True)
class Standing:
    """One person's periods; everything done here is noted in `changes` and told in `told`."""

    cadre: Cadre
    changes: Changes
    source: dict = field(default_factory=dict)  # told in the trail beside each act
    posts: list[Appointment] = field(init=False)
    ranks: list[RankPeriod] = field(init=False)
    told: list[Difference] = field(default_factory=list)
    new: list[Period] = field(default_factory=list)

    def __post_init__(self) -> None:
        on_file = self.changes.on_file
        posts = on_file.of_cadre(Appointment, self.cadre.pk)
        self.posts = [post for post in posts if post.kind != AppointmentKind.SECONDMENT]
        self.ranks = list(on_file.of_cadre(RankPeriod, self.cadre.pk))

    @property
    def open_posts(self) -> list[Appointment]:
        """Posts without an end."""
        return [post for post in self.posts if post.valid.upper is None]

    def posts_on(self, on: date) -> list[Appointment]:
        """Posts held until that day: begun before it and not ended by it."""
        return [post for post in self.posts if held_until(post.valid, on)]

    def removable(self, on: date) -> list[Appointment]:
        """Posts held until that day and open, or ended on it by what came after, without a document of removal."""
        return [
            post
            for post in self.posts
            if post.valid.lower < on
            and (post.valid.upper is None or (post.valid.upper == on and not post.removal_document_no))
        ]

    def ranks_of(self, scale: str) -> list[RankPeriod]:
        """Ranks of one ladder."""
        return [rank for rank in self.ranks if rank.scale == scale]

    def rank_on(self, on: date, scale: str) -> RankPeriod | None:
        """The rank held until that day."""
        return next((rank for rank in self.ranks_of(scale) if held_until(rank.valid, on)), None)

    def unit_of(self, post: Appointment) -> str:
        """Name of the unit of a post."""
        return str(self.changes.units.get(post.unit_id, post.unit_text))

    def name_of(self, row: Period) -> str:
        """A post with its unit, or a rank."""
        if isinstance(row, RankPeriod):
            return rank_text(row)
        unit = self.unit_of(row)
        return row.title if row.title.startswith(unit) else f"{unit}{row.title}"

    def too_early(self, row: Period, on: date) -> CellFault:
        """Why nothing can change on or before the day a period begins."""
        since = day_text(row.valid.lower)
        return CellFault("before_present", day=day_text(on), value=self.name_of(row), since=since)

    def begin(self, new: Period, rivals: Iterable[Period]) -> None:
        """Begin a period; an open one of the rivals ends where it begins, CellFault where they would overlap."""
        rivals, on = list(rivals), new.valid.lower
        for row in rivals:
            if row.valid.upper is None and row.valid.lower >= on:
                raise self.too_early(row, on)
            if row.valid.upper is not None and row.valid.upper > on:
                span = f"{day_text(row.valid.lower)}–{day_text(row.valid.upper)}"
                raise CellFault("overlaps", day=day_text(on), value=self.name_of(row), period=span)
        self._check(new)
        for row in rivals:
            if row.valid.upper is None:
                self._change(row, audited=False, valid=DateRange(row.valid.lower, on))
        self._add(new)

    def end(self, row: Period, on: date, document: str) -> None:
        """End a period on the first day it is held no more."""
        self._change(row, valid=DateRange(row.valid.lower, on), removal_document_no=document)

    def confirm(self, post: Appointment, on: date, document: str) -> None:
        """Confirm somebody on probation."""
        self._change(post, confirmed_on=on, confirmation_document_no=document)

    def _check(self, new: Period) -> None:
        try:
            new.clean_fields(exclude=["cadre", "unit"])
        except ValidationError as error:
            name, reasons = next(iter(error.message_dict.items()))
            raise CellFault(
                "not_valid", column=str(new._meta.get_field(name).verbose_name), reason=reasons[0]
            ) from error

    def _add(self, new: Period) -> None:
        (self.posts if isinstance(new, Appointment) else self.ranks).append(new)
        self.new.append(new)
        self.changes.add(new)
        self._tell(new, "")
        detail = {"record": str(new.pk), "document": new.document_no}
        self.changes.note(ADDED[type(new)], self.cadre, detail | self.source)

    def _change(self, row: Period, *, audited: bool = True, **fields: object) -> None:
        text = self.text_of(row)
        before = {name: str(getattr(row, name)) for name in fields}
        for name, value in fields.items():
            setattr(row, name, value)
        if row not in self.new:
            self.changes.change(row)
        self._tell(row, text)
        if audited:
            after = {name: str(getattr(row, name)) for name in fields}
            detail = {"record": str(row.pk), "before": before, "after": after}
            self.changes.note(CHANGED[type(row)], self.cadre, detail | self.source)

    def _tell(self, row: Period, before: str) -> None:
        self.told.append(difference(HEADINGS[type(row)], _since(row), before, self.text_of(row)))

    def text_of(self, row: Period) -> str:
        """A period on one line: what, at which level, until when, by which documents."""
        if isinstance(row, RankPeriod):
            parts = [rank_text(row), row.document_no]
        else:
            main = "" if row.is_main else "兼任" if row.kind == AppointmentKind.CONCURRENT else "非主职"
            probation = f"试用期至{day_text(row.probation_until)}" if row.probation_until else ""
            confirmed = f"{day_text(row.confirmed_on)}转正" if row.confirmed_on else ""
            parts = [
                self.name_of(row), _LEVEL_WORDS.get(row.level, ""), main, row.document_no, probation, confirmed,
                row.confirmation_document_no,
            ]  # fmt: skip
        end = f"至{day_text(row.valid.upper)}" if row.valid.upper else ""
        return "，".join(part for part in (*parts, end, row.removal_document_no) if part)


def held_until(valid: DateRange, on: date) -> bool:
    """Whether a period begins before a day and has not ended by it."""
    return valid.lower < on and (valid.upper is None or valid.upper > on)


def rank_text(row: RankPeriod) -> str:
    """A rank by its word."""
    return _RANK_WORDS[row.scale, row.rank]


def _since(row: Period) -> str:
    exact = row.start_precision == Precision.DAY
    return day_text(row.valid.lower) if exact else f"{row.valid.lower:%Y.%m}"
