"""A form against the file, field by field: the same, the same after a rule, different, or on one side only."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from cadres.awards_text import parse_awards
from cadres.choices import Grade
from cadres.form_fields import form_fields
from cadres.grades_text import parse_grades
from cadres.imports.columns import BY_KEY
from cadres.imports.family import HEADING as FAMILY_HEADING
from cadres.imports.form_content import VALUE_ELEMENTS, FormContent
from cadres.imports.records import GRADES
from cadres.imports.report import masked
from cadres.lrmx import FamilyMember as Written
from cadres.models import Appraisal, Award
from cadres.resume import Resume, Stint, parse_resume
from cadres.verification.rules import NOTHING, agreement, canonical, sorted_canonical

HIDDEN = {"id_number", "health"}  # never stored: neither what the form says nor what the file does
LONGEST = 300
DEGREE_SCHOOLS = {
    f"{mode}JiaoYu_XueWei_BiYeYuanXiaoXi": f"{mode}JiaoYu_XueLi_BiYeYuanXiaoXi"
    for mode in ("QuanRiZhi", "ZaiZhi")
}


class Outcome(StrEnum):
    """How a field of a form stands to the file."""

    SAME = "same"
    NORMALIZED = "normalized"
    DIFFERS = "differs"
    ONLY_FORM = "only_form"
    ONLY_FILE = "only_file"
    NOT_COMPARED = "not_compared"


@dataclass(frozen=True, slots=True)
class Line:
    """One field, or one line of it: what both sides say ('' where hidden or empty), and by which rule they agree."""

    key: str
    outcome: Outcome
    form: str = ""
    file: str = ""
    rule: str = ""
    part: str = ""  # a year, or which line of a résumé

    def as_json(self) -> dict:
        """As it is stored."""
        told = asdict(self)
        return told | {side: str(masked(told[side]))[:LONGEST] for side in ("form", "file")}


@dataclass(frozen=True, slots=True)
class FileSide:
    """What the file says: texts as a form would have them, and its rows. None: not to be compared."""

    values: Mapping[str, object]
    texts: Mapping[str, str] = field(default_factory=dict)  # resume, awards by column key
    appraisals: Sequence[Appraisal] = ()
    awards: Sequence[Award] = ()
    posts: Sequence[str] = ()  # main posts as text, with and without the unit
    family: tuple[Written, ...] | None = None
    sealed: Mapping[str, str] | None = None


def compare(content: FormContent, file: FileSide) -> list[Line]:
    """Every field that either side fills."""
    fields = content.document.fields
    values = form_fields({**file.values, **(file.sealed or {})})
    lines = [
        line
        for element, key in VALUE_ELEMENTS.items()
        if (line := _value(key, fields.get(element, ""), values.get(element, ""), file))
    ]
    lines += _degree_schools(fields, values)
    lines += resume_lines(content.resume, parse_resume(file.texts.get("resume", "")))
    lines += grade_lines(fields.get("NianDuKaoHeJieGuo", ""), file.appraisals)
    lines += award_lines(fields.get("JiangChengQingKuang", ""), file.awards)
    return [*lines, *_family(content.family, file.family)]


def _value(key: str, form: str, held: str, file: FileSide) -> Line | None:
    if key in HIDDEN and file.sealed is None:
        return Line(key, Outcome.NOT_COMPARED) if form.strip() else None
    line = compare_texts(key, form.strip(), held.strip())
    if line is not None and key == "post" and line.outcome in {Outcome.DIFFERS, Outcome.ONLY_FORM}:
        line = _by_posts(line, file.posts)
    if line is not None and key in HIDDEN:
        return Line(line.key, line.outcome, rule=line.rule)
    return line


def compare_texts(key: str, form: str, held: str) -> Line | None:
    """Two texts of a field by its rules; None where neither side says anything."""
    said = [canonical("text", text) for text in (form, held)]
    if not any(said) and not (form and held) and form == held:
        return None
    found = agreement(key, form, held)
    if found is not None:
        return Line(key, Outcome.NORMALIZED if found else Outcome.SAME, form, held, found)
    if not all(said):
        return Line(key, Outcome.ONLY_FORM if said[0] else Outcome.ONLY_FILE, form, held)
    return Line(key, Outcome.DIFFERS, form, held)


def _degree_schools(fields: Mapping[str, str], values: Mapping[str, str]) -> Iterable[Line]:
    """The school of a degree, where the form names another than that of the education; the file has one for both."""
    for element, beside in DEGREE_SCHOOLS.items():
        text, key = fields.get(element, "").strip(), VALUE_ELEMENTS[beside]
        if text and agreement(key, text, fields.get(beside, "").strip()) is None:
            line = compare_texts(key, text, values.get(beside, ""))
            yield Line(key, line.outcome, line.form, line.file, line.rule, "学位")


def _by_posts(line: Line, posts: Sequence[str]) -> Line:
    """现任职务 may also be what the rows of posts say."""
    said = canonical("post", line.form)
    if any(canonical("post", post) == said for post in posts):
        return Line(line.key, Outcome.NORMALIZED, line.form, line.file or posts[0], "posts")
    return line


def resume_lines(form: Resume, held: Resume) -> list[Line]:
    """Stints in canonical writing, and what was not understood line by line; each line that one side lacks."""
    if form.raw.strip() == held.raw.strip():
        return [Line("resume", Outcome.SAME)] if form.raw.strip() else []
    if not form.raw.strip() or not held.raw.strip():
        outcome = Outcome.ONLY_FORM if form.raw.strip() else Outcome.ONLY_FILE
        return [Line("resume", outcome, form.raw.strip(), held.raw.strip())]
    ours, theirs = _segments(form), _segments(held)
    missing = [text for key, text in ours if key not in dict(theirs)]
    more = [text for key, text in theirs if key not in dict(ours)]
    if not missing and not more and sorted(key for key, _ in ours) == sorted(key for key, _ in theirs):
        return [Line("resume", Outcome.NORMALIZED, rule="stints")]
    return list(_paired(missing, more)) or [Line("resume", Outcome.DIFFERS, form.raw, held.raw)]


def _paired(missing: list[str], more: list[str]) -> Iterable[Line]:
    """Lines of both sides side by side; where they begin alike they are versions of one line."""
    more = list(more)
    for text in missing:
        twin = next((other for other in more if _start(other) == _start(text)), "")
        if twin:
            more.remove(twin)
        yield Line("resume", Outcome.DIFFERS if twin else Outcome.ONLY_FORM, text, twin, part=_start(text))
    for text in more:
        yield Line("resume", Outcome.ONLY_FILE, "", text, part=_start(text))


def _start(text: str) -> str:
    return text[:7] if text[:4].isdigit() else ""


def _segments(resume: Resume) -> list[tuple[tuple, str]]:
    """Each segment as (what is compared, what is shown)."""
    found = []
    for segment in resume.segments:
        if isinstance(segment, Stint):
            end = segment.end.compact if segment.end else ""
            asides = tuple(canonical("text", aside.raw) for aside in segment.asides)
            key = (segment.start.compact, end, canonical("text", segment.text), *asides)
            shown = f"{segment.start.dotted}--{segment.end.dotted if segment.end else ''} {segment.text}"
            found.append((key, " ".join([shown, *(aside.raw for aside in segment.asides)])))
        elif segment.raw.strip():
            found.append(((canonical("text", segment.raw),), segment.raw.strip()))
    return found


def grade_lines(text: str, rows: Sequence[Appraisal]) -> list[Line]:
    """The prose of the form year by year against the rows of the file, over the years the form speaks of."""
    if canonical("text", text) == "":
        return []
    said, held = parse_grades(text), {row.year: row for row in rows}
    told = {grade.year: grade for grade in said.grades}
    years = range(min(told), max(told) + 1) if told else ()
    lines = []
    for year in years:
        ours, theirs = told.get(year), held.get(year)
        if ours or theirs:
            lines.append(_year(year, ours, theirs))
    lines += [Line("grades", Outcome.ONLY_FORM, loose) for loose in said.loose]
    if all(line.outcome == Outcome.NORMALIZED for line in lines):
        return [Line("grades", Outcome.NORMALIZED, rule="rows")] if lines else []
    return [line for line in lines if line.outcome != Outcome.NORMALIZED]


def _year(year: int, ours: object, theirs: Appraisal | None) -> Line:
    form = ours.word if ours else ""
    file = (theirs.word or str(Grade(theirs.grade).label)) if theirs else ""
    if not (ours and theirs):
        return Line("grades", Outcome.ONLY_FORM if ours else Outcome.ONLY_FILE, form, file, part=str(year))
    same = GRADES[ours.ordinal] == theirs.grade or (ours.ordinal == _UNGRADED and theirs.grade in _REASONED)
    return Line("grades", Outcome.NORMALIZED if same else Outcome.DIFFERS, form, file, part=str(year))


_UNGRADED = next(ordinal for ordinal, grade in GRADES.items() if grade == Grade.UNGRADED)
_REASONED = {Grade.PROBATION, Grade.CASE_OPEN}


def award_lines(text: str, rows: Sequence[Award]) -> list[Line]:
    """Awards of the form against those of the file; of what else the box holds only that it is there."""
    if text.strip() in {"", *NOTHING} and not rows:
        return []
    said = parse_awards("" if text.strip() in NOTHING else text)
    ours = {(canonical("text", one.name), one.on.compact): one.raw.strip() for one in said.awards}
    theirs = {
        (canonical("text", row.name), row.awarded_on.compact if row.awarded_on else ""): _award_text(row)
        for row in rows
    }
    lines = [Line("awards", Outcome.ONLY_FORM, ours[key]) for key in ours if key not in theirs]
    lines += [Line("awards", Outcome.ONLY_FILE, "", theirs[key]) for key in theirs if key not in ours]
    lines += [Line("awards", Outcome.NOT_COMPARED)] * bool(said.loose or said.penalties)
    return lines or [Line("awards", Outcome.NORMALIZED, rule="rows")]


def _award_text(row: Award) -> str:
    return " ".join(part for part in (row.awarded_on.dotted if row.awarded_on else "", row.name) if part)


def _family(form: tuple[Written, ...], held: tuple[Written, ...] | None) -> list[Line]:
    """Only whether the family tables agree, and how many rows do not."""
    if not form and not held:
        return []
    if held is None or form == held:
        return [Line("family", Outcome.NOT_COMPARED if held is None else Outcome.SAME)]
    ours, theirs = (sorted_canonical("|".join(_member(row)) for row in rows) for rows in (form, held))
    if ours == theirs:
        return [Line("family", Outcome.NORMALIZED, rule="width")]
    if not (form and held):
        return [Line("family", Outcome.ONLY_FORM if form else Outcome.ONLY_FILE)]
    different = len(set(ours) ^ set(theirs))
    return [Line("family", Outcome.DIFFERS, part=str(different))]


def _member(row: Written) -> tuple[str, ...]:
    return row.relation, row.name, row.birth, row.politics, row.post


def heading_of(key: str) -> str:
    """What the form calls a field."""
    return FAMILY_HEADING if key == "family" else BY_KEY[key].heading
