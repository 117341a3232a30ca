"""One cell of a roster to one value, or the reason why not. Readers never get None."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from cadres.imports import words
from cadres.reference.codelists import find_code
from common.dates import PartialDate
from common.identity import IdentityFault, read_identity_number
from common.sheets import Cell

LONGEST = 500
LONGEST_TEXT = 20_000
LONGEST_DATE = 60
_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·•A-Za-z]{2,40}")
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

REASONS = {
    "required": _("“%(column)s” is empty."),
    "bad_name": _("“%(value)s” is not a name."),
    "bad_sex": _("“%(value)s” is neither 男 nor 女."),
    "bad_date": _("“%(value)s” in “%(column)s” is not a date: write 1996.03."),
    "unclear_date": _("The number %(value)s in “%(column)s” may mean month 1 or month 10: write it as text."),
    "future_date": _("“%(column)s” lies in the future: %(value)s."),
    "id_shape": _("“%(column)s” is not 17 digits and a digit or X."),
    "id_check_digit": _("“%(column)s”: the check digit is wrong."),
    "id_birth": _("“%(column)s”: the birth date in it does not exist."),
    "id_is_number": _("“%(column)s” is a number cell that has lost its last digits: type it as text."),
    "unknown_word": _("“%(value)s” is not a known word for “%(column)s”."),
    "too_long": _("“%(column)s” has more than %(limit)s characters."),
    "bad_character": _("“%(column)s” holds a character that cannot be stored."),
    "unknown_unit": _("There is no unit “%(value)s” that you may enter people for."),
    "ambiguous_unit": _(
        "“%(value)s” is the name of several units: write the unit above it, a slash, and its name."
    ),
    "duplicate": _("The same person stands in row %(row)s."),
    "dates_order": _("“%(later)s” (%(later_value)s) is not after “%(earlier)s” (%(earlier_value)s)."),
    "ambiguous_person": _(
        "Several persons on file are called %(value)s and born in that month: give the ID number."
    ),
    "not_on_file": _("No person on file fits “%(value)s”."),
    "id_taken": _("The ID number belongs to another person on file."),
    "other_roster": _("The columns of this sheet are not those of the roster it should mend."),
    "other_row": _("Row %(row)s is not a row of the roster this sheet should mend."),
    "bad_grade": _("“%(value)s” is not a grade."),
    "bad_year": _("“%(value)s” is not a year that can have a grade."),
    "before_on_file": _("“%(column)s” (%(value)s) lies before or within what is on file: correct it there."),
    "share_over": _(
        "%(unit)s, %(year)s: %(excellent)s of %(assessed)s are 优秀, more than %(allowed)s %%: "
        "an approval number allows up to 25 %%."
    ),
    "no_years": _("No column is headed by a year."),
    "not_permitted": _("You may no longer import for this unit."),
    "needs_day": _("“%(column)s” needs the day: %(value)s names the month only."),
    "namesakes": _("Several persons on file are called %(value)s: give the ID number or the present unit."),
    "outside_unit": _("The file of %(value)s is kept by a unit outside of this import."),
    "not_in_unit": _("%(value)s is on file in %(unit)s, not in the present unit the row names."),
    "own_or_kin": _("Your own file and those of kin are changed by somebody else."),
    "not_entrusted": _("You may not change the file of %(value)s."),
    "not_serving": _("%(value)s is not in service: there is nothing to begin."),
    "level_missing": _("“%(column)s” is empty, and this change needs it."),
    "not_higher": _("“%(word)s” needs a higher level: %(held)s is held, the row says %(value)s."),
    "not_lower": _("“%(word)s” needs a lower level: %(held)s is held, the row says %(value)s."),
    "not_same_level": _("“%(word)s” keeps the level: %(held)s is held, the row says %(value)s."),
    "main_and_concurrent": _("A concurrent post is not the main post."),
    "probation_order": _("“%(column)s” (%(value)s) is not after the day the post begins."),
    "too_far": _("“%(column)s” (%(value)s) lies more than a year ahead."),
    "already_held": _("%(value)s is held already, since %(since)s."),
    "post_not_held": _("No such post is held on %(day)s: %(value)s."),
    "several_posts": _("Several posts are held on %(day)s (%(value)s): name the unit and the post."),
    "before_present": _(
        "The day (%(day)s) is not after the beginning of what is held: %(value)s, since %(since)s."
    ),
    "overlaps": _("The day (%(day)s) lies within or before a period on file: %(value)s, %(period)s."),
    "rank_differs": _("The file holds %(held)s on %(day)s, “%(column)s” says %(value)s."),
    "no_rank": _("No rank is held on %(day)s."),
    "rank_held": _("A rank is held already, %(held)s since %(since)s: raise or lower it."),
    "rank_not_higher": _("%(value)s is not above the rank held, %(held)s."),
    "rank_not_lower": _("%(value)s is not below the rank held, %(held)s."),
    "rank_not_kept": _("“%(value)s” is no rank or staff grade that the file keeps."),
    "no_probation": _("%(value)s was begun without a probation."),
    "confirmed_already": _("%(value)s was confirmed on %(day)s already."),
    "moved_twice": _("Row %(row)s changes the same for this person on the same day."),
    "not_valid": _("“%(column)s”: %(reason)s"),
}
WARNINGS = {
    "id_birth_differs": _("The birth date in the ID number is %(found)s, “%(column)s” says %(value)s."),
    "id_sex_differs": _("The sex in the ID number differs from “%(column)s”."),
    "text_not_understood": _("Not understood in “%(column)s”, kept as text: %(value)s"),
    "no_since": _("“%(column)s” has no date beside it: no dated row is made of it."),
    "party_differs": _(
        "“%(column)s” says %(value)s, the file says %(status)s: the date is taken, the status is left as it is."
    ),
    "party_date_not_taken": _(
        "“%(column)s” says %(value)s, “%(politics)s” says %(status)s: the date is not taken. Correct either."
    ),
    "party_unclear": _(
        "“%(column)s” says %(value)s and nothing says “%(politics)s”: the status stays empty. Fill it in."
    ),
}
WARNINGS |= {
    "rank_skips": _("%(value)s is more than one step above %(held)s: ranks are raised step by step."),
    "before_probation": _("The probation runs until %(until)s, the confirmation is of %(day)s."),
    "stays_in_unit": _("The new post is in %(unit)s; the file stays with %(home)s until it is moved there."),
    "unit_differs": _("The file is kept by %(unit)s, “%(column)s” says %(value)s: the ID number decides."),
}
NOTES = {
    "party_assumed": _(
        "%(count)s people have 入党时间 but no 政治面貌, neither here nor on file: they are taken as 中共党员."
    ),
    "decided_assumed": _(
        "%(count)s grades came without the day they were decided: 30 April after their year is taken"
        " (or today, if sooner) and marked as assumed."
    ),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a row: a key of REASONS (a fault) or of WARNINGS, with what fills its sentence."""

    code: str
    params: dict = field(default_factory=dict)

    @property
    def is_fault(self) -> bool:
        """Faults keep a row out; warnings do not."""
        return self.code in REASONS

    def __str__(self) -> str:
        return str({**REASONS, **WARNINGS}[self.code]) % self.params


class CellFault(ValueError):  # noqa: N818  carries a Problem
    """A cell that cannot be read."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code, self.params = code, params


def read_line(cell: Cell) -> str:
    """Text on one line: in-cell breaks and runs of blanks become one blank, between Chinese none."""
    text = re.sub(r"\s+", " ", _text(cell)).strip()
    text = re.sub(r"(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])", "", text)
    return _short(text, LONGEST)


def read_text(cell: Cell) -> str:
    """Text with its lines."""
    return _short(_text(cell).strip(), LONGEST_TEXT)


def read_name(cell: Cell) -> str:
    """姓名 without the blanks that pad two characters."""
    name = re.sub(r"\s", "", _text(cell)) if re.search(r"[\u3400-\u9fff]", _text(cell)) else read_line(cell)
    if not _NAME.fullmatch(name.replace(" ", "")):
        raise CellFault("bad_name", value=name[:40])
    return name


def read_sex(cell: Cell) -> str:
    """'male' or 'female'."""
    sexes = {"男": "male", "女": "female", "1": "male", "2": "female", "男性": "male", "女性": "female"}
    word = words.plain(_text(cell))
    if word not in sexes:
        raise CellFault("bad_sex", value=word[:20])
    return sexes[word]


def read_date(cell: Cell) -> PartialDate:
    """A date of year, month or day precision."""
    if isinstance(cell, float) and f"{cell:.10g}".endswith(".1"):
        raise CellFault("unclear_date", value=f"{cell:.10g}")
    if isinstance(cell, str) and len(cell) > LONGEST_DATE:
        raise CellFault("bad_date", value=cell[:40])
    try:
        return _date_of_text(cell) if isinstance(cell, str) else PartialDate.parse(cell)
    except ValueError as error:
        raise CellFault("bad_date", value=str(cell)[:40]) from error


@lru_cache(maxsize=4096)
def _date_of_text(text: str) -> PartialDate:
    """A sheet says the same few hundred months over and over."""
    return PartialDate.parse(re.sub(r"[(（].*[)）]$", "", text.strip()))


def read_party_date(cell: Cell) -> tuple[PartialDate | None, str]:
    """入党时间: a date, a party's name, or both ('2016.11；民盟'): (date or None, the words or '')."""
    if not isinstance(cell, str):
        return read_date(cell), ""
    date_found, party = None, ""
    for part in filter(None, re.split(r"[;；、,，\s]+", cell.strip())):
        if known := words.POLITICS.get(words.plain(part)):
            party = known
        elif part not in {"无", "/", "-"}:
            date_found = read_date(part)
    return date_found, party


def read_id_number(cell: Cell) -> str:
    """A sound ID number; one typed as a number has lost digits."""
    if not isinstance(cell, str):
        raise CellFault("id_is_number")
    try:
        return read_identity_number(cell.lstrip("'")).number
    except IdentityFault as fault:
        raise CellFault(fault.code) from fault


def read_number(cell: Cell) -> int:
    """A whole number, as a sorting place."""
    text = words.plain(_text(cell))
    if not re.fullmatch(r"\d{1,6}", text):
        raise CellFault("unknown_word", value=text[:20])
    return int(text)


def word_reader(look_up: Callable[[str], object | None]) -> Callable[[Cell], object]:
    """A reader that accepts only words the look-up knows."""

    def read(cell: Cell) -> object:
        text = words.plain(_text(cell))
        value = look_up(text)
        if value is None:
            raise CellFault("unknown_word", value=text[:40])
        return value

    return read


def read_ethnic_group(cell: Cell) -> str:
    """民族 in the spelling of GB/T 3304."""
    text = words.plain(_text(cell))
    code = find_code("GB3304", text)
    if code is None:
        raise CellFault("unknown_word", value=text[:20])
    return code.name


def _text(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell)
    if UNSTORABLE.search(text):
        raise CellFault("bad_character")
    return text


def _short(text: str, limit: int) -> str:
    if len(text) > limit:
        raise CellFault("too_long", limit=limit)
    return text
