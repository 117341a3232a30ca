"""Values of a file as the texts of a form, and into the form that came, changing only what differs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cadres.imports.form_content import VALUE_ELEMENTS, FormContent
from cadres.resume import format_stint
from common.dates import PartialDate

SEXES = {"male": "男", "female": "女"}
INDENT = " " * 18


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a career for the résumé: full-time study and posts are lines, the rest are asides."""

    start: PartialDate
    end: PartialDate | None
    text: str
    is_aside: bool = False


def field_text(value: object) -> str:
    """A value as a form writes it: dates YYYYMM, 男/女, 'YYYYMM；党派'."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return value.compact
    if isinstance(value, tuple):
        return "；".join(text for text in map(field_text, value) if text)
    return SEXES.get(str(value), str(value))


def form_fields(values: Mapping[str, object]) -> dict[str, str]:
    """Texts by element of a new form, of the values that are there."""
    return {
        element: field_text(values.get(key)) for element, key in VALUE_ELEMENTS.items() if values.get(key)
    }


def changed_fields(content: FormContent, values: Mapping[str, object]) -> dict[str, str]:
    """Texts by element of the values that differ in meaning from the form; the others keep their writing."""
    return {
        element: field_text(values[key])
        for element, key in VALUE_ELEMENTS.items()
        if key in values and not _same(content.values.get(key), values[key])
    }


def _same(written: object, value: object) -> bool:
    if isinstance(written, PartialDate) and isinstance(value, PartialDate):
        return written.earliest <= value.earliest and value.latest <= written.latest
    return re.sub(r"\s", "", field_text(written)) == re.sub(r"\s", "", field_text(value))


def resume_text(stretches: Iterable[Stretch]) -> str:
    """A résumé: lines by start; an aside stands in the line whose span holds its end, in brackets of its own.

    An aside that began before that line, or fits no line, says so by its own dates; none is left out.
    """
    ordered = sorted(stretches, key=lambda stretch: stretch.start)
    lines = [stretch for stretch in ordered if not stretch.is_aside]
    under: dict[int, list[Stretch]] = {}
    for aside in (stretch for stretch in ordered if stretch.is_aside):
        under.setdefault(_host(lines, aside), []).append(aside)
    texts = [_aside_line(aside) for aside in under.get(-1, [])]
    for place, line in enumerate(lines):
        texts.append(format_stint(line.start, line.end, line.text))
        texts += [INDENT + _aside_line(aside, line) for aside in under.get(place, [])]
    return "\n".join(texts)


def _host(lines: list[Stretch], aside: Stretch) -> int:
    """The line whose span holds the aside's end (its start while it lasts); -1 if none does."""
    point = (aside.end or aside.start).latest
    holding = [
        place
        for place, line in enumerate(lines)
        if line.start.earliest <= point and (line.end is None or point <= line.end.latest)
    ]
    return holding[-1] if holding else -1


def _aside_line(aside: Stretch, line: Stretch | None = None) -> str:
    span = f"{aside.start.dotted}--{aside.end.dotted if aside.end else ''}"
    if line is None:
        return f"{span:<18}{aside.text}"
    lead = "其间：" if line.start <= aside.start else ""
    return f"（{lead}{span} {aside.text}）"
