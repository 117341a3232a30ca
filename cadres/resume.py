"""简历 (JianLi) as dated rows. The text stays the record of truth: no character of it is lost.

line := date sep [date | 至今] text, or a continuation of the line before; 其间 in brackets are asides.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from common.dates import PartialDate

PREFIX_WIDTH = 18
_BREAK = re.compile(
    r"(\r\n|\n|\r|(?:&#x[dD];|&#13;|_x000D_)(?:\r?\n|&#x[aA];|&#10;)?|&#x[aA];|&#10;|<br\s*/?>)"
)
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．／", "0123456789./")
_DATE = (
    r"(?:\d{4}\s?[./年]\s?\d{1,2}月?(?:[.]?\d{1,2}日?)?|\d{4}-\d{2}(?=\s*(?:--|[—–－～~─―至到]))"
    r"|\d{6}(?!\d)|\d{4}年?(?!\d))"
)
_SEPARATOR = r"(?:(?:\s*[-—–－～~─―])+|\s*[至到])"
_RANGE = re.compile(
    rf"\s*(?P<start>{_DATE}){_SEPARATOR}\s*(?:(?P<end>\d{{4}}-\d{{2}}(?!\d)|{_DATE})|(?P<now>至今|今|现在|目前))?"
)
_DATED = re.compile(rf"\s*{_DATE}")
_ASIDE = re.compile(rf"\s*(?:[其期]间|{_DATE}{_SEPARATOR})")
_CLOSING = {"（": "）", "(": ")"}


@dataclass(frozen=True, slots=True)
class AsidePart:
    """One dated stretch within brackets; dates are None when they were not understood."""

    start: PartialDate | None
    end: PartialDate | None
    text: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A bracket that begins with 其间 or with dates; `raw` includes its brackets."""

    raw: str
    parts: tuple[AsidePart, ...]


@dataclass(frozen=True, slots=True)
class Stint:
    """One line of a résumé with what continues it; `end` is None while it lasts, `raw` is all of it."""

    start: PartialDate
    end: PartialDate | None
    prefix: str
    text: str
    asides: tuple[Aside, ...]
    raw: str
    clean: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands behind the dates and below, line by line as written, without the blanks around it."""
        written = _BREAK.split(self.raw[len(self.prefix) :])[::2]
        return tuple(line.strip() for line in written if line.strip())


@dataclass(frozen=True, slots=True)
class Loose:
    """Lines that belong to no stint; shown to the reader as not understood."""

    raw: str


@dataclass(frozen=True, slots=True)
class Resume:
    """A résumé read: joining the raw texts of its segments gives the source back."""

    raw: str
    segments: tuple[Stint | Loose, ...]

    @property
    def stints(self) -> tuple[Stint, ...]:
        """The dated rows in the order written."""
        return tuple(segment for segment in self.segments if isinstance(segment, Stint))

    @property
    def loose(self) -> tuple[str, ...]:
        """Texts that were not understood, without blank ones."""
        texts = (segment.raw.strip() for segment in self.segments if isinstance(segment, Loose))
        return tuple(text for text in texts if text)

    @property
    def clean(self) -> bool:
        """Everything was understood."""
        return not self.loose and all(stint.clean for stint in self.stints)


def parse_resume(text: str) -> Resume:
    """Read a résumé as written in forms and rosters; never fails."""
    segments: list[Stint | Loose] = []
    for line, ending in _lines(text):
        if match := _range(line):
            segments.append(_stint(line, ending, match))
        elif segments and isinstance(segments[-1], Stint) and not _DATED.match(line.translate(_HALF_WIDTH)):
            segments[-1] = _continued(segments[-1], line, ending)
        else:
            segments.append(Loose(line + ending))
    return Resume(text, tuple(segments))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    pieces = [*_BREAK.split(text), ""]
    return ((line, ending) for line, ending in zip(pieces[::2], pieces[1::2], strict=True) if line or ending)


def _range(line: str) -> re.Match[str] | None:
    """Dates at the beginning of a line; the match counts in the line itself."""
    match = _RANGE.match(line.translate(_HALF_WIDTH))
    return match if match and _date(match["start"]) and (not match["end"] or _date(match["end"])) else None


def _date(text: str | None) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError:
        return None


def _stint(line: str, ending: str, match: re.Match[str]) -> Stint:
    start, end = _date(match["start"]), _date(match["end"])
    text, asides = _split_asides(line[match.end() :])
    in_order = end is None or start.earliest <= end.latest
    clean = in_order and bool(text) and _are_clean(asides)
    return Stint(start, end, line[: match.end()], text, asides, line + ending, clean)


def _continued(stint: Stint, line: str, ending: str) -> Stint:
    text, asides = _split_asides(line)
    indented = not text or len(line) - len(line.lstrip()) >= 4
    return replace(
        stint,
        text=stint.text + text,
        asides=stint.asides + asides,
        raw=stint.raw + line + ending,
        clean=stint.clean and indented and _are_clean(asides),
    )


def _split_asides(text: str) -> tuple[str, tuple[Aside, ...]]:
    """Text without its asides, and the asides."""
    kept, asides, position = [], [], 0
    for start, end in _brackets(text):
        if _ASIDE.match(text[start + 1 : end - 1].translate(_HALF_WIDTH)):
            kept.append(text[position:start])
            asides.append(_aside(text[start:end]))
            position = end
    return "".join([*kept, text[position:]]).strip(), tuple(asides)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the outermost closed brackets."""
    depth, start = 0, 0
    for place, letter in enumerate(text):
        if letter in _CLOSING:
            start = place if depth == 0 else start
            depth += 1
        elif letter in _CLOSING.values() and depth:
            depth -= 1
            if depth == 0:
                yield start, place + 1


def _aside(raw: str) -> Aside:
    inner = re.sub(r"^\s*[其期]间\s*[:：,，]?", "", raw[1:-1])
    return Aside(raw, tuple(_aside_part(part) for part in re.split(r"[；;]", inner) if part.strip()))


def _aside_part(text: str) -> AsidePart:
    if match := _range(text):
        return AsidePart(_date(match["start"]), _date(match["end"]), text[match.end() :].strip())
    return AsidePart(None, None, text.strip())


def _are_clean(asides: tuple[Aside, ...]) -> bool:
    return all(part.start is not None and part.text for aside in asides for part in aside.parts)


def format_stint(start: PartialDate, end: PartialDate | None, text: str) -> str:
    """A line as the editors write it: the text begins in column 19."""
    span = f"{start.dotted}--{end.dotted if end else ''}"
    return f"{span:<{PREFIX_WIDTH}}{text}"


def format_resume(stints: Iterable[Stint]) -> str:
    """A résumé from its rows, each aside on a line of its own under its stint."""
    lines = []
    for stint in stints:
        lines.append(format_stint(stint.start, stint.end, stint.text))
        lines += [" " * PREFIX_WIDTH + aside.raw for aside in stint.asides]
    return "\n".join(lines)
