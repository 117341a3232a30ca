"""An appointment form as values and dated rows; what was not understood stays as text and is named."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cadres.awards_text import AwardsText, parse_awards
from cadres.grades_text import GradesText, parse_grades
from cadres.imports.cells import CellFault, Problem
from cadres.imports.columns import BY_KEY
from cadres.lrm import LrmDocument, read_lrm
from cadres.lrmx import FamilyMember, FormRefused, LrmxDocument, Photo, read_lrmx
from cadres.lrmx.spans import SIZE_LIMIT
from cadres.resume import Resume, parse_resume
from common.archives import Member, read_archive
from common.uploads import ARCHIVE_MAGICS, OLE_MAGIC, ZIP_MAGIC, FileRefused, check_size

VALUE_ELEMENTS = {
    "XingMing": "name", "XingBie": "sex", "ChuShengNianYue": "birth", "MinZu": "ethnic_group",
    "JiGuan": "native_place", "ChuShengDi": "birth_place", "RuDangShiJian": "party_on",
    "CanJiaGongZuoShiJian": "work_start", "JianKangZhuangKuang": "health", "ZhuanYeJiShuZhiWu": "title",
    "ShuXiZhuanYeYouHeZhuanChang": "speciality", "QuanRiZhiJiaoYu_XueLi": "full_education",
    "QuanRiZhiJiaoYu_XueWei": "full_degree", "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi": "full_school",
    "ZaiZhiJiaoYu_XueLi": "part_education", "ZaiZhiJiaoYu_XueWei": "part_degree",
    "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi": "part_school", "XianRenZhiWu": "post", "ShenFenZheng": "id_number",
}  # fmt: skip
EMPTY_WORDS = {"无", "/", "-", "—"}
FOREIGN = (OLE_MAGIC, *ARCHIVE_MAGICS, b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")
PICTURES = {".pic", ".jpg", ".jpeg", ".png"}


@dataclass(frozen=True, slots=True)
class FormContent:
    """What one form says. `values` by column key; `document` keeps every byte."""

    file_name: str
    document: LrmxDocument | LrmDocument
    values: dict[str, object]
    resume: Resume
    grades: GradesText
    awards: AwardsText
    problems: tuple[Problem, ...] = field(default=())

    @property
    def family(self) -> tuple[FamilyMember, ...]:
        """Family rows as written."""
        return self.document.family

    @property
    def photo(self) -> Photo | None:
        """The picture, if there is one."""
        return self.document.photo

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What keeps the form out."""
        return tuple(problem for problem in self.problems if problem.is_fault)


def read_form(file_name: str, data: bytes, picture: bytes = b"") -> FormContent:
    """Read a .lrmx or .lrm by what it holds, not by its name; FormRefused when it is neither."""
    if data.startswith(FOREIGN):
        raise FormRefused("foreign")
    document = read_lrm(data, picture) if data.lstrip()[:1] == b'"' else read_lrmx(data)
    fields = document.fields
    problems: list[Problem] = []
    values = dict(_values(fields, problems))
    resume = parse_resume(fields.get("JianLi", ""))
    grades = parse_grades(fields.get("NianDuKaoHeJieGuo", ""))
    awards = parse_awards(fields.get("JiangChengQingKuang", ""))
    problems += _not_understood(resume, grades, awards)
    if "name" not in values and not any(problem.is_fault for problem in problems):
        problems.append(Problem("required", {"column": BY_KEY["name"].heading}))
    return FormContent(file_name, document, values, resume, grades, awards, tuple(problems))


def _values(fields: dict[str, str], problems: list[Problem]) -> Iterator[tuple[str, object]]:
    """Values by column key. Only a name or an ID number that cannot be read keeps a form out."""
    for element, key in VALUE_ELEMENTS.items():
        text = fields.get(element, "")
        if not text.strip() or text.strip() in EMPTY_WORDS:
            continue
        column = BY_KEY[key]
        try:
            yield key, column.read(text)
        except CellFault as fault:
            grave = key in {"name", "id_number"}
            params = {"column": column.heading, "value": text[:60], **fault.params}
            problems.append(Problem(fault.code if grave else "text_not_understood", params))


def _not_understood(resume: Resume, grades: GradesText, awards: AwardsText) -> Iterator[Problem]:
    unclean = [stint.raw.strip() for stint in resume.stints if not stint.clean]
    contradicted = [str(year) for year in grades.contradicted]
    for key, texts in (
        ("resume", [*resume.loose, *unclean]),
        ("grades", [*grades.loose, *contradicted]),
        ("awards", [*awards.loose, *awards.penalties]),
    ):
        for text in texts:
            yield Problem("text_not_understood", {"column": BY_KEY[key].heading, "value": text})


def read_form_files(file_name: str, data: bytes) -> Iterator[tuple[str, bytes, bytes]]:
    """The forms in an upload, one file or a zip of many: (name, bytes, picture bytes of an older form)."""
    if not data.startswith(ZIP_MAGIC):
        yield file_name, data, b""
        return
    members = read_archive(data)
    pictures = {_stem(member): member for member in members if member.extension in PICTURES}
    for member in members:
        if member.extension not in PICTURES:
            picture = pictures.get(_stem(member)) if member.extension == ".lrm" else None
            yield member.path, member.read(), picture.read() if picture else b""


def count_forms(data: bytes) -> int:
    """How many forms an upload holds, by its table of contents; FileRefused when it is hostile or empty."""
    if not data.startswith(ZIP_MAGIC):
        check_size(data, SIZE_LIMIT)
        return 1
    count = sum(member.extension not in PICTURES for member in read_archive(data))
    if not count:
        raise FileRefused("no_forms")
    return count


def _stem(member: Member) -> str:
    return member.path.rsplit(".", 1)[0].lower()
