"""The facts of a line that somebody may question, and what a correction of one does: through the services of the file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from psycopg2.extras import DateRange

from cadres.choices import Grade, Precision
from cadres.models import Appointment, Appraisal, Cadre, RankPeriod
from cadres.services import change_cadre, change_record, set_grade
from cadres.words import rank_word
from common.clock import today
from common.dates import PartialDate
from common.reach import read_day
from readiness.evaluate import Evaluation
from readiness.services import explain

Line = Mapping[str, Any]
GRADE, RANK_START, POST_START, GRASSROOTS, DATE = "grade", "rank_start", "post_start", "grassroots", "date"
OF_SERVICE = frozenset({"tenure", "duration_sum", "distinct_count"})
OF_GRADES = frozenset({"tenure", "last_grade"})
OF_DATES = frozenset({"elapsed", "age_window", "born_since"})
CONTESTABLE = OF_SERVICE | OF_GRADES | OF_DATES
FIELDS = {
    "birth": gettext_lazy("Born"),
    "work_started": gettext_lazy("Started work"),
    "party_full_on": gettext_lazy("Full member since"),
}
YES_NO = {"": gettext_lazy("not decided"), "yes": gettext_lazy("yes"), "no": gettext_lazy("no")}
LAST_YEAR = 9999
MARKS = {"": None, "yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Questioned:
    """One fact: its key, in words, its present value as text, and the values to choose from (empty: a date is written)."""

    key: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    partial: bool = False

    def read(self, value: str) -> str:
        """The value as it is kept; ValidationError where it is none of those there are, no date, or the present one."""
        read = self._known(value.strip())
        if read == self.value:
            raise ValidationError({"value": _("That is what stands there already.")})
        return read

    def _known(self, value: str) -> str:
        if self.choices:
            if value not in dict(self.choices):
                raise ValidationError({"value": _("Choose one of the values.")})
            return value
        if self.partial and not value:
            return value
        try:
            return str(PartialDate.parse(value)) if self.partial else read_day(value).isoformat()
        except ValueError as error:
            raise ValidationError({"value": _("“%(text)s” is not a date.") % {"text": value}}) from error

    def words(self, value: str) -> str:
        """A value as people read it."""
        return dict(self.choices).get(value) or value or _("not recorded")


def facts_of_line(cadre: Cadre, check: str, line: Line) -> list[Questioned]:
    """What a line was made of, as far as it may be questioned here."""
    evidence = [str(one) for one in line.get("evidence") or []]
    found = line.get("found") or {}
    told: list[Questioned] = []
    if check in OF_GRADES:
        told += grades_of(cadre, evidence, found)
    if check in OF_SERVICE:
        told += service_of(cadre, evidence)
    if check in OF_DATES:
        told += dates_of(cadre)
    return told


def grades_of(cadre: Cadre, evidence: list[str], found: Mapping[str, Any]) -> list[Questioned]:
    """The grades of the years that were read, and of those that are missing."""
    rows = {row.year: row for row in Appraisal.objects.filter(cadre=cadre)}
    read = [year for year, row in rows.items() if str(row.pk) in evidence]
    spans = found.get("spans") or []
    since = int(spans[0][0][:4]) if spans else LAST_YEAR
    counted = [year for year in rows if year >= since]
    years = {*read, *counted, *found.get("missing", []), *([found["year"]] if found.get("year") else [])}
    choices = tuple((str(key), str(label)) for key, label in Grade.choices)
    return [
        Questioned(
            f"{GRADE}:{year}",
            _("Grade of %(year)d") % {"year": year},
            str(rows[year].grade) if year in rows else "",
            choices,
        )
        for year in sorted(years, reverse=True)
    ]


def service_of(cadre: Cadre, evidence: list[str]) -> list[Questioned]:
    """When posts and ranks began, and whether a post counts as grassroots work."""
    ranks = RankPeriod.objects.filter(cadre=cadre, pk__in=evidence).order_by("valid")
    told = [start_of(RANK_START, row) for row in ranks]
    marks = tuple((key, str(label)) for key, label in YES_NO.items())
    names = {value: key for key, value in MARKS.items()}
    for row in Appointment.objects.filter(cadre=cadre, pk__in=evidence).order_by("valid"):
        label = _("%(what)s: counts as grassroots work") % {"what": row}
        told += [
            start_of(POST_START, row),
            Questioned(f"{GRASSROOTS}:{row.pk}", label, names[row.grassroots], marks),
        ]
    return told


def start_of(kind: str, row: Appointment | RankPeriod) -> Questioned:
    """The first day of a post or a rank."""
    what = rank_word(row) if isinstance(row, RankPeriod) else row
    return Questioned(
        f"{kind}:{row.pk}", _("%(what)s: first day") % {"what": what}, row.valid.lower.isoformat()
    )


def dates_of(cadre: Cadre) -> list[Questioned]:
    """The dates of the person as recorded."""
    return [
        Questioned(f"{DATE}:{field}", str(label), str(getattr(cadre, field) or ""), partial=True)
        for field, label in FIELDS.items()
    ]


def fact_named(facts: list[Questioned], key: str) -> Questioned | None:
    """The one of a key."""
    return next((one for one in facts if one.key == key), None)


def current(cadre: Cadre, key: str) -> str:
    """The present value of a fact, as text; ValidationError when its record is gone."""
    kind, _colon, name = key.partition(":")
    if kind == GRADE:
        return next((str(row.grade) for row in Appraisal.objects.filter(cadre=cadre, year=int(name))), "")
    if kind == DATE:
        return str(getattr(Cadre.objects.get(pk=cadre.pk), name) or "")
    row = record_of(cadre, kind, name)
    if kind == GRASSROOTS:
        return {value: word for word, value in MARKS.items()}[row.grassroots]
    return row.valid.lower.isoformat()


def record_of(cadre: Cadre, kind: str, pk: str) -> Model:
    """The post or rank a key names."""
    model = RankPeriod if kind == RANK_START else Appointment
    row = model.objects.filter(cadre=cadre, pk=pk).first()
    if row is None:
        raise ValidationError(_("The record is no longer in the file."), code="stale")
    return row


def correct(cadre: Cadre, key: str, value: str, *, by: object) -> None:
    """Put the value in the place of the present one, as the file's own forms do."""
    kind, _colon, name = key.partition(":")
    CORRECTIONS[kind](cadre, name, value, by)


def _grade(cadre: Cadre, name: str, value: str, by: object) -> None:
    known = Appraisal.objects.filter(cadre=cadre, year=int(name)).exists()
    set_grade(cadre, int(name), by=by, grade=value, **({} if known else {"decided_on": today()}))


def _start(kind: str) -> Callable[[Cadre, str, str, object], None]:
    def put(cadre: Cadre, name: str, value: str, by: object) -> None:
        row = record_of(cadre, kind, name)
        valid = DateRange(date.fromisoformat(value), row.valid.upper)
        change_record(row, by=by, valid=valid, start_precision=Precision.DAY)

    return put


def _grassroots(cadre: Cadre, name: str, value: str, by: object) -> None:
    change_record(record_of(cadre, GRASSROOTS, name), by=by, grassroots=MARKS[value])


def _date(cadre: Cadre, name: str, value: str, by: object) -> None:
    known = Cadre.objects.get(pk=cadre.pk)
    change_cadre(known, version=known.version, by=by, **{name: PartialDate.parse(value) if value else None})


CORRECTIONS: dict[str, Callable[[Cadre, str, str, object], None]] = {
    GRADE: _grade,
    RANK_START: _start(RANK_START),
    POST_START: _start(POST_START),
    GRASSROOTS: _grassroots,
    DATE: _date,
}


class _UndoneError(Exception):
    """Takes everything within a savepoint back."""


def preview(cadre: Cadre, key: str, value: str, *, by: object) -> list[Evaluation]:
    """What the rules would say today after the correction: it is made, asked about and taken back, audit and marks too."""
    found: list[Evaluation] = []
    try:
        with transaction.atomic():
            correct(cadre, key, value, by=by)
            found = explain(cadre)
            raise _UndoneError
    except _UndoneError:
        return found
