"""What an import changes in a file on record, field by field and row by row, as it is made ready."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Model

from cadres.imports.columns import BY_KEY
from cadres.imports.records import LEVELS, MODES, RANK_NUMBERS
from cadres.models import Appointment, Appraisal, Award, Education, RankPeriod
from common.dates import PartialDate

ADDED, CHANGED = "added", "changed"
SEXES = {"male": "男", "female": "女"}
HEADINGS = {
    Appointment: "任职", RankPeriod: "职级", Education: "学历学位", Appraisal: "年度考核", Award: "奖励",
}  # fmt: skip
_LEVEL_WORDS = {level: word for word, level in LEVELS.items()}
_RANK_WORDS = {held: word for word, held in RANK_NUMBERS.items()}
_MODE_WORDS = dict(zip(MODES.values(), ("全日制", "在职"), strict=True))


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs: where (a heading, and a row of it), what is on file and what will be."""

    heading: str
    row: str
    before: str
    after: str
    kind: str


def value_text(value: object) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "；".join(value_text(part) for part in value if part)
    if isinstance(value, PartialDate):
        return value.dotted if value.day is None else f"{value.dotted}.{value.day:02}"
    if isinstance(value, bool):
        return "是" if value else "否"
    return SEXES.get(str(value), str(value))


def value_differences(before: Mapping[str, object], after: Mapping[str, object]) -> list[Difference]:
    """Differences of single values by column key, before and after the change."""
    texts = {key: (value_text(before.get(key)), value_text(value)) for key, value in after.items()}
    return [difference(BY_KEY[key].heading, "", *pair) for key, pair in texts.items() if pair[0] != pair[1]]


def difference(heading: str, row: str, before: str, after: str) -> Difference:
    """With its kind."""
    return Difference(heading, row, before, after, CHANGED if before else ADDED)


def record_difference(row: Model, before: str, units: Mapping[object, str]) -> Difference:
    """A dated record added (before is '') or corrected."""
    return difference(HEADINGS[type(row)], _label(row), before, record_text(row, units))


def record_text(row: Model, units: Mapping[object, str]) -> str:
    """What a dated record says, on one line; `units` are names by id."""
    unit = units.get(row.unit_id, row.unit_text) if isinstance(row, Appointment) else ""
    return "，".join(part for part in (unit, *_parts(row)) if part)


def _parts(row: Model) -> Iterable[str]:
    if isinstance(row, Appointment):
        principal = "" if row.is_principal is None else ("正职" if row.is_principal else "副职")
        team = "班子成员" if row.in_team else ""
        return row.title, _LEVEL_WORDS.get(row.level, ""), principal, team, row.document_no, _until(row)
    if isinstance(row, RankPeriod):
        return _RANK_WORDS.get((row.scale, row.rank), ""), _until(row)
    if isinstance(row, Education):
        return row.education_text, row.degree_text, row.school
    if isinstance(row, Appraisal):
        return row.word, f"{row.decided_on:%Y.%m.%d}{'（推定）' if row.decided_assumed else ''}"
    return row.name, row.organ


def _until(row: Appointment | RankPeriod) -> str:
    return f"至{row.valid.upper:%Y.%m}" if row.valid.upper else ""


def _label(row: Model) -> str:
    if isinstance(row, Appointment | RankPeriod):
        return f"{row.valid.lower:%Y.%m}"
    if isinstance(row, Education):
        return _MODE_WORDS[row.mode]
    return str(row.year) if isinstance(row, Appraisal) else value_text(row.awarded_on)
