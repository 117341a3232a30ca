"""What stands in the boxes of a form: the texts of its .lrmx by the conventions of the paper form."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cadres.grades_text import NOTHING, parse_grades
from cadres.lrmx import FamilyMember, LrmxDocument
from cadres.resume import Stint, parse_resume
from common.dates import PartialDate, Retirement, age_on
from reports.appointment_forms.measuring import Line
from reports.appointment_forms.warnings import Warned

Boxes = dict[str, list[Line]]
PLAIN = {
    "sex": "XingBie", "ethnic_group": "MinZu", "native_place": "JiGuan", "birth_place": "ChuShengDi",
    "health": "JianKangZhuangKuang", "professional_title": "ZhuanYeJiShuZhiWu",
    "speciality": "ShuXiZhuanYeYouHeZhuanChang", "post": "XianRenZhiWu", "proposed": "NiRenZhiWu",
    "removed": "NiMianZhiWu", "reason": "RenMianLiYou", "reporting_unit": "ChengBaoDanWei", "filled_by": "TianBiaoRen",
}  # fmt: skip
MODES = {"full": "QuanRiZhiJiaoYu", "part": "ZaiZhiJiaoYu"}
NO_SCHOOL = re.compile(r"(普通|职业)?(高级?中学?|初级?中学?)(毕业)?")  # 高中 and 初中 show no school
GONE = re.compile(r"已故|去世|逝世|病故|身故|牺牲")
NONE = "无"
GRADED_YEARS = 3
MUST = (
    "sex", "birth", "ethnic_group", "native_place", "work_started", "health", "full_education", "post", "resume",
    "appraisals",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What the file knows beside its .lrmx: grades by year, degrees beside the first, present posts, retirement."""

    grades: Mapping[int, str]
    degrees: Mapping[str, Sequence[tuple[str, str]]]  # mode: (degree, school)
    politics: str = ""
    posts: str = ""
    retirement: Retirement | None = None
    verified: Mapping[str, PartialDate] | None = None


def boxes_of(form: LrmxDocument, known: Known, *, age_at: date) -> tuple[Boxes, list[Warned]]:
    """Texts by box for every edition, and what the reader should know of them."""
    fields = form.fields
    texts = {box: fields[element].strip() for box, element in PLAIN.items()}
    warned = list(_differences(fields, known))
    if not texts["post"] and known.posts:
        texts["post"] = known.posts
        warned.append(Warned("post_from_records", "post"))
    texts |= {
        "name": form.name,
        "birth": _birth(fields["ChuShengNianYue"], age_at),
        "party": party_text(fields["RuDangShiJian"], known.politics),
        "work_started": dotted(fields["CanJiaGongZuoShiJian"]),
        "retirement": retirement_text(known.retirement),
        "awards": _awards(fields["JiangChengQingKuang"]),
        "appraisals": appraisals_text(fields["NianDuKaoHeJieGuo"], known.grades, age_at),
    }
    for prefix in MODES:
        texts |= education_texts(fields, prefix, known.degrees.get(prefix, ()))
    boxes = {box: paragraphs(text) for box, text in texts.items()}
    boxes["resume"] = resume_lines(fields["JianLi"])
    boxes |= family_boxes(form.family, age_at)
    return boxes, warned + [Warned("resume_as_written", "resume")] * (
        not parse_resume(fields["JianLi"]).clean
    )


def paragraphs(text: str) -> list[Line]:
    """The lines of a text."""
    return [Line(line.strip()) for line in text.splitlines() if line.strip()]


def dotted(text: str) -> str:
    """A date of a form as it is printed; what is none stays as it is."""
    found = read_date(text)
    return found.dotted if found else text.strip()


def read_date(text: str) -> PartialDate | None:
    """A date of a form; None when it is none."""
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _birth(text: str, age_at: date) -> str:
    age = age_text(text, age_at)
    return f"{dotted(text)}\n（{age}岁）" if age else dotted(text)


def age_text(text: str, age_at: date) -> str:
    """Full years on a day; nothing for who was not born then or whose birth is not known."""
    born = read_date(text)
    return str(age_on(born, age_at)) if born and born.earliest <= age_at else ""


def party_text(text: str, politics: str) -> str:
    """入党时间: the month, the name of a democratic party, or both; the status where the box is empty."""
    parts = [dotted(part) for part in re.split(r"[;；、\s]+", text) if part.strip()]
    return "；\n".join(parts) or ("" if politics in {"中共党员", "预备党员", "共青团员"} else politics)


def retirement_text(found: Retirement | None) -> str:
    """到龄时间: the month, and in brackets the age it is reached at."""
    if found is None:
        return ""
    years, months = found.age
    return f"{found.month.dotted}\n（{years}岁{f'{months}个月' if months else ''}）"


def _awards(text: str) -> str:
    return NONE if text.strip() in NOTHING else text.strip()


def appraisals_text(text: str, grades: Mapping[int, str], age_at: date) -> str:
    """年度考核: the last three graded years; a text that is not wholly understood stays as it is."""
    said = parse_grades(text)
    if not said.clean:
        return text.strip()
    known = {grade.year: grade.word for grade in said.grades} | dict(grades)
    years = sorted(year for year in known if year <= age_at.year)[-GRADED_YEARS:]
    groups: list[tuple[str, list[int]]] = []
    for year in years:
        if groups and groups[-1][0] == known[year]:
            groups[-1][1].append(year)
        else:
            groups.append((known[year], [year]))
    told = [f"{'、'.join(map(str, of))}年度考核为{word}" for word, of in groups]
    return "，".join(told) + "。" if told else ""


def education_texts(
    fields: Mapping[str, str], prefix: str, more: Iterable[tuple[str, str]] = ()
) -> dict[str, str]:
    """学历 and 学位 on lines of their own, further degrees below; a school once, and none for 高中 and 初中."""
    element = MODES[prefix]
    education, degree = fields[f"{element}_XueLi"].strip(), fields[f"{element}_XueWei"].strip()
    school = fields[f"{element}_XueLi_BiYeYuanXiaoXi"].strip()
    other = fields[f"{element}_XueWei_BiYeYuanXiaoXi"].strip()
    further = [(one, place) for one, place in more if one and one not in degree]
    schools = ["" if NO_SCHOOL.fullmatch(education) else school, other, *(place for _one, place in further)]
    lines = [education, degree, *(one for one, _place in further)]
    return {
        f"{prefix}_education": "\n".join(filter(None, lines)),
        f"{prefix}_school": "\n".join(dict.fromkeys(re.sub(r"\s+", "", one) for one in schools if one)),
    }


def resume_lines(text: str) -> list[Line]:
    """简历: dates, then the text hanging beside them; an aside that had a line of its own keeps it."""
    found: list[Line] = []
    for segment in parse_resume(text).segments:
        if isinstance(segment, Stint):
            found += _stint_lines(segment)
        elif segment.raw.strip():
            found += paragraphs(segment.raw)
    return found


def _stint_lines(stint: Stint) -> list[Line]:
    lead = f"{stint.start.dotted}--{stint.end.dotted if stint.end else ''}"
    texts = [""]
    for line in stint.lines:
        if line.startswith(("（", "(")) and texts[0]:
            texts.append(line)
        else:
            texts[-1] += line
    return [Line(texts[0], lead), *(Line(text, inset=True) for text in texts[1:])]


def family_boxes(family: Sequence[FamilyMember], age_at: date) -> Boxes:
    """Boxes of every family row, those beyond the form's rows too; who has died shows no age."""
    found: Boxes = {}
    for n, row in enumerate(family):
        age = "" if GONE.search(row.post) else age_text(row.birth, age_at)
        told = {"relation": row.relation, "name": row.name, "birth": dotted(row.birth), "age": age}
        told |= {"politics": row.politics, "post": row.post}
        found |= {f"family.{n}.{key}": paragraphs(text) for key, text in told.items()}
    return found


def _differences(fields: Mapping[str, str], known: Known) -> Iterable[Warned]:
    """Dates of the form that are not those verified."""
    for box, element in {"birth": "ChuShengNianYue", "work_started": "CanJiaGongZuoShiJian"}.items():
        verified, written = (known.verified or {}).get(box), read_date(fields[element])
        if verified and (written is None or written.dotted != verified.dotted):
            yield Warned("not_as_verified", box, {"verified": verified.dotted})


def empty_boxes(boxes: Boxes, has: Iterable[str]) -> list[str]:
    """Boxes of an edition that should say something and do not, in the order of the form."""
    must = [*MUST, *({"retirement"} & set(has))]
    return [box for box in must if not boxes.get(box)]
