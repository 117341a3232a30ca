"""How many lines a text takes in a box, and at which size it fits: as Word breaks Chinese text.

Widths are in em. 宋体 is 1 for full-width signs and 0.5 for others; letters and digits are taken a little wider, so that
a font that stands in for it does not break what was measured.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reports.appointment_forms.editions import Fitting

FULL, HALF, SIGN = 1.0, 0.6, 0.5
GAP = 0.2
_CLOSING = "，。、；：？！）》〉」』】〕”’％·…—,.;:?!)]}%"
_OPENING = "（《〈「『【〔“‘([{"
_SIGNS = frozenset(_CLOSING + _OPENING)
_UNIT = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:[A-Za-z0-9]+(?:[-./~:'][A-Za-z0-9]+)*|[^\S\n]|.)[{re.escape(_CLOSING)}]*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a box: `lead` stands before a hanging text, `inset` puts all of it under the hanging texts."""

    text: str
    lead: str = ""
    inset: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """How a text stands in its box: size and pitch of lines in pt, how many lines, how many of them are cut off."""

    size: float
    pitch: float
    lines: int
    cut: int = 0


@cache
def width_of(letter: str) -> float:
    """The width of a letter in em."""
    if unicodedata.east_asian_width(letter) in "WFA":
        return FULL
    return HALF if letter.isalnum() else SIGN


def gap_between(one: str, other: str) -> float:
    """Some programs part full-width letters from numbers by a gap, so there is room for it."""
    if not one or not other or {one, other} & _SIGNS or one.isspace() or other.isspace():
        return 0.0
    return 0.0 if (width_of(one) == FULL) == (width_of(other) == FULL) else GAP


def em(text: str) -> float:
    """The width of a text in em."""
    return sum(map(width_of, text)) + sum(gap_between(*pair) for pair in pairwise(text))


def line_count(text: str, width: float) -> int:
    """Visual lines of a paragraph in a box so many em wide; an empty one takes a line."""
    lines, used, last = 1, 0.0, ""
    for unit in _UNIT.findall(text):
        size, gap = em(unit), gap_between(last, unit[0])
        last = unit[-1]
        if used + gap + size <= width:
            used += gap + size
        elif unit.isspace():
            used = width
        elif size <= width:
            lines, used = lines + 1, size
        else:
            lines, used = _broken(unit, width, lines, used)
    return lines


def _broken(unit: str, width: float, lines: int, used: float) -> tuple[int, float]:
    """A word longer than a line is broken anywhere."""
    for letter in unit:
        size = width_of(letter)
        if used + size > width and used:
            lines, used = lines + 1, 0.0
        used += size
    return lines, used


def lines_of(paragraphs: Iterable[Line], width: float, hang: int) -> int:
    """Visual lines of all paragraphs."""
    return sum(line_count(one.text, width - (hang if one.lead or one.inset else 0)) for one in paragraphs)


def fit(
    paragraphs: Sequence[Line], box: tuple[float, float], rule: Fitting, *, step: float, whole: bool = False
) -> Fit:
    """The largest size at which the paragraphs stand in a box (width, height in pt); cut off at the floor.

    `whole`: rather smaller than wrapped, as long as the floor allows.
    """
    width, height = box
    size = rule.size
    while size > rule.floor:
        found = _at(paragraphs, box, rule, size)
        wrapped = whole and any(em(one.text) > width / size for one in paragraphs)
        if not found.cut and not wrapped:
            return found
        size -= step
    tightest = rule.floor_leading or rule.leading
    lines = lines_of(paragraphs, width / rule.floor, rule.hang)
    room = int(height / (rule.floor * tightest))
    if whole and lines > len(paragraphs):
        return fit(paragraphs, box, rule, step=step)
    return Fit(rule.floor, rule.floor * tightest, lines, max(0, lines - room))


def _at(paragraphs: Sequence[Line], box: tuple[float, float], rule: Fitting, size: float) -> Fit:
    """How the paragraphs stand at a size: loosely where there is room."""
    width, height = box
    lines = lines_of(paragraphs, width / size, rule.hang)
    room = int(height / (size * rule.leading))
    if size == rule.size and rule.lines_at_size:
        room = min(room, rule.lines_at_size)
    pitch = max(size * rule.leading, min(size * (rule.leading + 0.3), height / max(lines, 1)))
    return Fit(size, pitch, lines, max(0, lines - room))
