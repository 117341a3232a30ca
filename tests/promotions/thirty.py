"""A unit of thirty persons, each with one peculiarity and the outcome somebody worked out by hand.

Today is 2026-11-24, the cut-off day 2026-12-31; the targets are the ranks from 四级主任科员 to 三级调研员. Grades of all
years since the rank began are competent unless said otherwise, each decided on 16 January after.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from psycopg2.extras import DateRange

from accountability.models import SanctionKind
from accountability.services import exempt, impose
from cadres.choices import Identity, ManagementState, MatterKind, Sex
from cadres.models import Cadre, Matter
from cadres.services import add_appointment, add_cadre, add_rank, set_grade
from units.models import Quota, Unit

BY = "test"
TODAY = "2026-11-24T10:00+08:00"
CUT_OFF = date(2026, 12, 31)
TARGETS = ["rank-3", "rank-4", "rank-5", "rank-6", "rank-7", "rank-8"]
NOTICE = "澄职数〔2026〕3号"
ISSUED = date(2026, 1, 20)

Extra = Callable[[Cadre], object]


@dataclass(frozen=True)
class Person:
    """Rank and since when, grades that are not competent, what else is peculiar; then verdict, date, rules that decide."""

    name: str
    rank: int | None
    since: str
    verdict: str
    on: str = ""
    rules: tuple[str, ...] = ()
    why: str = ""
    excellent: tuple[int, ...] = ()
    grades: Mapping[int, str] = field(default_factory=dict)
    fields: Mapping[str, object] = field(default_factory=dict)
    extra: Extra | None = None


def demerit(cadre: Cadre) -> None:
    """Effect of 12 months from 20 May 2026: to 2027-05-19."""
    impose(
        cadre,
        SanctionKind.objects.get(pk="admin_demerit"),
        decided_on=date(2026, 5, 20),
        by=BY,
        organ="x",
        document_no="y",
    )


def exempted_demerit(cadre: Cadre) -> None:
    """The same, exempted in June."""
    demerit(cadre)
    exempt(Matter.objects.get(cadre=cadre), on=date(2026, 6, 1), document_no="容错〔2026〕1号", by=BY)


def unclosed_admonition(cadre: Cadre) -> None:
    """Half a year from March 2025, never closed by a finding."""
    impose(
        cadre,
        SanctionKind.objects.get(pk="admonition"),
        decided_on=date(2025, 3, 3),
        by=BY,
        organ="x",
        document_no="y",
    )


def investigation(cadre: Cadre) -> None:
    """Open since October."""
    Matter.objects.create(cadre=cadre, kind=MatterKind.INVESTIGATION, opened_on=date(2026, 10, 8))


def deputy(cadre: Cadre) -> None:
    """乡科级副职 since March 2023, and no rank."""
    since = DateRange(date(2023, 3, 1), None)
    add_appointment(
        cadre, by=BY, unit=cadre.home_unit, title="副局长", level=1, is_leadership=True, valid=since
    )


def teacher(cadre: Cadre) -> None:
    """A professional post of a public institution."""
    since = DateRange(date(2023, 3, 1), None)
    add_appointment(cadre, by=BY, unit=cadre.home_unit, title="教师", category="professional", valid=since)


def staff_grade(cadre: Cadre) -> None:
    """七级职员."""
    add_rank(cadre, by=BY, scale="staff", rank=4, valid=DateRange(date(2023, 3, 1), None))


INSTITUTION = {"identity": Identity.INSTITUTION}
PERSONS = (
    # to 二级主任科员: two years as 三级主任科员
    Person("赵按期", 4, "2024-01-10", "qualified", "2026-01-01", ("RK-18-2Z",)),
    Person("钱未满", 4, "2025-03-05", "not_yet", "2027-03-01", ("RK-18-2Z",)),
    Person("孙优秀", 4, "2025-03-05", "qualified", "2026-09-01", ("RK-18-2Z",), excellent=(2025,), grades={2025: "excellent"}),
    Person("李两优", 4, "2025-01-05", "qualified", "2026-07-01", ("RK-18-2Z",), excellent=(2025,),
           grades={2024: "excellent", 2025: "excellent"}),  # 2024 lies before the rank
    Person("周基本", 4, "2024-01-10", "not_yet", "2027-01-01", ("RK-18-2Z",), grades={2024: "basic"}),
    Person("吴上年", 4, "2022-01-10", "not_yet", "2027-04-30", ("AS-04",), grades={2025: "basic"}),
    Person("郑缺档", 4, "2024-06-10", "check", "", ("RK-18-2Z",), grades={2024: ""}),
    Person("王不称", 4, "2022-01-10", "not_yet", "", ("RK-18-2Z",), grades={2023: "incompetent"}),
    Person("冯当月", 4, "2024-12-15", "qualified", "2026-12-01", ("RK-18-2Z",)),
    Person("陈次日", 4, "2025-01-02", "not_yet", "2027-01-01", ("RK-18-2Z",)),
    # matters
    Person("褚记过", 4, "2023-01-10", "not_yet", "2027-05-20", ("RK-21",), extra=demerit),
    Person("卫容错", 4, "2023-01-10", "qualified", "2025-01-01", ("RK-18-2Z",), extra=exempted_demerit),
    Person("蒋诫勉", 4, "2023-01-10", "check", "", ("RK-21",), extra=unclosed_admonition),
    Person("沈受查", 4, "2023-01-10", "not_yet", "", ("RK-21",), extra=investigation),
    # to other ranks of the batch
    Person("韩试用", 2, "2025-01-08", "not_yet", "2027-01-01", ("RK-18-4Z",), grades={2025: "probation"}),
    Person("杨副职", None, "", "qualified", "2025-03-01", ("RK-18-3Z",), extra=deputy),
    Person("朱二主", 5, "2024-05-06", "qualified", "2026-05-01", ("RK-18-1Z",)),
    # four to 四级调研员 and 三级调研员: more than there are places
    Person("秦一主", 6, "2023-02-01", "qualified", "2025-02-01", ("RK-18-4D",)),
    Person("尤一主", 6, "2023-02-01", "qualified", "2025-02-01", ("RK-18-4D",)),
    Person("许四调", 7, "2023-02-01", "qualified", "2025-02-01", ("RK-18-3D",)),
    Person("何四调", 7, "2023-02-01", "qualified", "2025-02-01", ("RK-18-3D",)),
    Person("吕四调", 7, "2024-12-20", "qualified", "2026-12-01", ("RK-18-3D",)),
    # not compared
    Person("施三调", 8, "2023-02-01", "out", why="other_step"),
    Person("张到龄", 4, "2023-02-01", "out", why="retired", fields={"birth": "1965-12"}),
    Person("孔离任", 4, "2023-02-01", "out", why="left", fields={"management_state": ManagementState.LEFT}),
    Person("曹职员", None, "", "out", why="other_ladder", fields=INSTITUTION, extra=staff_grade),
    Person("严教师", None, "", "out", why="post_beside_grades", fields=INSTITUTION, extra=teacher),
    Person("华聘用", None, "", "out", why="identity_without_rules", fields={"identity": Identity.CONTRACT}),
    Person("金到顶", 12, "2023-02-01", "out", why="no_further_step"),
    Person("魏未详", 4, "2023-02-01", "check", "", ("position",), fields={"identity": ""}),
)  # fmt: skip


def move_in(unit: Unit) -> dict[str, Cadre]:
    """All thirty, by name."""
    return {person.name: add(unit, person, place) for place, person in enumerate(PERSONS, start=1)}


def add(unit: Unit, person: Person, place: int) -> Cadre:
    """One of them."""
    told = {
        "sex": Sex.MALE,
        "birth": "1980-05",
        "work_started": "2004-08",
        "identity": Identity.CIVIL_SERVANT,
    }
    cadre = add_cadre(person.name, home_unit=unit, home_order=place, by=BY, **(told | person.fields))
    if person.rank:
        add_rank(cadre, by=BY, rank=person.rank, valid=DateRange(date.fromisoformat(person.since), None))
    for year in range(2021, 2026):
        if grade := person.grades.get(year, "competent"):
            set_grade(cadre, year, by=BY, grade=grade, decided_on=date(year + 1, 1, 16))
    if person.extra:
        person.extra(cadre)
    return cadre


def approve_places(unit: Unit) -> None:
    """三、四级调研员 5, of them 三级 at most 40 per cent; 一至四级主任科员 30, of them 一、二级 at most half, one reserved."""
    common = {"unit": unit, "ladder": "rank", "document_no": NOTICE, "issued_on": ISSUED}
    common["valid"] = DateRange(date(2026, 1, 1), None)
    consultants = Quota.objects.create(grades=[7, 8], approved=5, **common)
    Quota.objects.create(grades=[8], approved=2, within=consultants, share=40, **common)
    clerks = Quota.objects.create(grades=[3, 4, 5, 6], approved=30, **common)
    Quota.objects.create(grades=[5, 6], approved=15, reserved=1, within=clerks, share=50, **common)
