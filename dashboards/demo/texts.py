"""The texts of a form (任免审批表) as an office would write them for an invented person."""

from dashboards.demo.records import INSTITUTION, Award, Person, Post, Study
from dashboards.demo.units import ZONE

EDUCATION = {
    ("college", False): ("31", "大专", "", ""),
    ("bachelor", False): ("21", "大学", "4", "学士"),
    ("bachelor", True): ("23", "省委党校大学", "", ""),
    ("master", False): ("11", "研究生", "3", "硕士"),
    ("master", True): ("1B", "省委党校研究生", "", ""),
    ("doctor", False): ("11", "研究生", "2", "博士"),
}
RELATIONS = {
    "father": "父亲",
    "mother": "母亲",
    "husband": "丈夫",
    "wife": "妻子",
    "son": "儿子",
    "daughter": "女儿",
}
CIVIL_WORDS = {
    "excellent": "优秀",
    "competent": "称职",
    "basic": "基本称职",
    "incompetent": "不称职",
    "ungraded": "不定等次",
}
STAFF_WORDS = {
    "excellent": "优秀",
    "competent": "合格",
    "basic": "基本合格",
    "incompetent": "不合格",
    "ungraded": "不定等次",
}


def education(study: Study) -> tuple[str, str, str, str]:
    """(code of ZB64, words, code of GB/T 6864, words); the degree is empty for a party school."""
    return EDUCATION[study.level, study.party_school]


def grade_word(person: Person, grade: str) -> str:
    """The word of the family that the person's identity uses."""
    return (STAFF_WORDS if person.identity == INSTITUTION else CIVIL_WORDS)[grade]


def post_text(post: Post) -> str:
    """Organ, unit and title in one, as 现任职务 has it."""
    if post.unit is None:
        return f"{post.place}{post.title}"
    units = "" if post.unit == ZONE else post.unit.replace("/", "")
    organ = units if units.endswith("公司") else f"{ZONE}{units}"
    return f"{organ}{post.title}"


def present_post(person: Person) -> str:
    """The post held today."""
    return "、".join(post_text(post) for post in person.posts if post.end is None)


def resume_lines(person: Person) -> list[tuple[str, str | None, str]]:
    """(from, to, text) of the full-time courses and every post, in order of time."""
    lines = [
        (study.start, study.end, f"{study.school}{study.major}专业学习")
        for study in person.studies
        if study.full_time
    ]
    lines += [(f"{p.start:%Y-%m}", f"{p.end:%Y-%m}" if p.end else None, post_text(p)) for p in person.posts]
    return sorted(lines, key=lambda line: (line[0], line[1] or "9999"))


def resume_text(person: Person) -> str:
    """The résumé, one line a stint: 2012.09--2016.06  text."""
    return "\n".join(
        f"{_dotted(start)}--{_dotted(end) or '       '}  {text}" for start, end, text in resume_lines(person)
    )


def _dotted(month: str | None) -> str:
    return month.replace("-", ".") if month else ""


def awards_text(person: Person) -> str:
    """奖惩情况; sanctions are not written here, they have an access boundary of their own."""
    return "；".join(_award(award) for award in person.awards) or "无"


def _award(award: Award) -> str:
    year, month = award.on.split("-")
    return f"{year}年{int(month)}月，由{award.organ}授予{award.name}"


def appraisals_text(person: Person) -> str:
    """年度考核结果 of the last five years."""
    words = (f"{grade.year}年{grade_word(person, grade.grade)}" for grade in person.grades[-5:])
    return "；".join(words)
