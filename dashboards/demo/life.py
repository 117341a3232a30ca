"""What a file says beside the career: birth, schooling, party membership, family."""

from datetime import date
from random import Random

from common.dates import PartialDate, add_months, months_between, retirement_of
from dashboards.demo.names import HOUSES, MAJORS, SCHOOLS, full_name
from dashboards.demo.records import Kin, Study
from dashboards.demo.timeline import day_between, month_text

LEAVING_AGE = {"college": 21, "bachelor": 22, "master": 25, "doctor": 28}
DEMOCRATIC = ("04", "05", "06", "07", "08", "10")
PARTY_SHARE = {"civil": 0.9, "referred": 0.84, "institution": 0.62, "contract": 0.3, "enterprise": 0.48}


def first_level(rng: Random, hired: date) -> str:
    """Full-time education on entering, better in later years."""
    weights = (
        (58, 38, 4, 0) if hired.year < 2003 else (22, 66, 11, 1) if hired.year < 2013 else (9, 64, 25, 2)
    )
    return rng.choices(("college", "bachelor", "master", "doctor"), weights)[0]


def birth_day(rng: Random, hired: date, level: str) -> date:
    """Old enough to have left school in the summer before entry."""
    years = LEAVING_AGE[level] + rng.choices((0, 1, 3, 6, 9), (48, 22, 14, 10, 6))[0]
    return day_between(rng, date(hired.year - years - 1, 9, 1), date(hired.year - years, 8, 28))


def retired(birth: date, sex: str, today: date, level: int | None) -> bool:
    """Whether the statutory month has come (female leaders of 县处级 follow the longer table)."""
    scheme = "male" if sex == "male" else "female_60" if (level or 0) >= 3 else "female_55"
    return retirement_of(PartialDate.from_date(birth), scheme).month.earliest <= today


def studies(rng: Random, birth: date, hired: date, level: str, today: date) -> list[Study]:
    """The full-time course, and for many of the older people one beside the work."""
    left = min(birth.year + LEAVING_AGE[level] + (birth.month >= 9), hired.year)
    years = {"college": 3, "bachelor": 4, "master": 3, "doctor": 3}[level]
    full = Study(
        True, level, rng.choice(SCHOOLS[level]), rng.choice(MAJORS), f"{left - years}-09", f"{left}-06"
    )
    found = [full]
    if level == "master":
        earlier = (rng.choice(SCHOOLS["bachelor"]), full.major, f"{left - 7}-09", f"{left - 3}-06")
        found.insert(0, Study(True, "bachelor", *earlier))
    better = {"college": "bachelor", "bachelor": "master"}.get(level)
    likely = {"college": 0.85, "bachelor": 0.22}.get(level, 0)
    begun = hired.year + rng.randint(2, 8)
    if better and begun + 3 < today.year and rng.random() < likely:
        party = rng.random() < 0.45
        school = "中共淮左省委党校" if party else rng.choice(SCHOOLS[better])
        major = rng.choice(("经济管理", "法律", "公共管理", "行政管理"))
        found.append(Study(False, better, school, major, f"{begun}-09", f"{begun + 3}-06", party))
    return found


def politics(
    rng: Random, identity: str, birth: date, today: date, *, leads: bool
) -> tuple[str, str | None, str | None]:
    """(code of GB/T 4762, joined, full member since): the party age counts from the second date."""
    if leads or rng.random() < PARTY_SHARE[identity]:
        joined = add_months(birth, 12 * 19 + rng.randint(0, 130)).replace(day=1)
        full = add_months(joined, 12)
        if joined < add_months(today, -2):
            return (
                ("01", month_text(joined), month_text(full))
                if full <= today
                else ("02", month_text(joined), None)
            )
    if months_between(birth, today) < 28 * 12 and rng.random() < 0.6:
        return "03", None, None
    return (rng.choice(DEMOCRATIC) if rng.random() < 0.12 else "13"), None, None


def kin(rng: Random, name: str, sex: str, birth: date, today: date) -> list[Kin]:
    """Parents, and by age husband or wife and a child; birth months only."""
    surname = name[:2] if name[:2] in {"欧阳", "上官", "司徒", "诸葛"} else name[0]
    found = [
        _relative(rng, "father", full_name(rng, "male", surname), _shifted(rng, birth, -27)),
        _relative(rng, "mother", full_name(rng, "female"), _shifted(rng, birth, -25)),
    ]
    age = months_between(birth, today) // 12
    if age >= 27 and rng.random() < 0.88:
        other, relation = ("female", "wife") if sex == "male" else ("male", "husband")
        spouse = full_name(rng, other)
        found.append(_relative(rng, relation, spouse, _shifted(rng, birth, 0)))
        if age >= 29:
            child = rng.choice(("son", "daughter"))
            family = surname if sex == "male" else spouse[0]
            born = min(_shifted(rng, birth, 28), add_months(today, -3))
            given = full_name(rng, "male" if child == "son" else "female", family)
            found.append(
                Kin(child, given, month_text(born), "13", "学生" if born.year < today.year - 6 else "学龄前")
            )
    return found


def _relative(rng: Random, relation: str, name: str, born: date) -> Kin:
    work = "退休" if born.year < 1966 else rng.choice(HOUSES)
    return Kin(relation, name, month_text(born), rng.choice(("01", "13", "13")), work)


def _shifted(rng: Random, birth: date, years: int) -> date:
    return add_months(birth, years * 12 + rng.randint(-22, 22))
