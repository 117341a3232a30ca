"""Plain records of the invented organization; the words are those of regulations.md, no model is known here.

Leadership levels count up from 1 乡科级副职, 2 乡科级正职, 3 县处级副职, 4 县处级正职; ranks from 1 二级科员 to
12 一级巡视员. Partial dates are canonical texts ('1986-03').
"""

from dataclasses import dataclass, field
from datetime import date

CIVIL, REFERRED, INSTITUTION, CONTRACT, ENTERPRISE = (
    "civil",
    "referred",
    "institution",
    "contract",
    "enterprise",
)
RANK_NAMES = (
    "二级科员",
    "一级科员",
    "四级主任科员",
    "三级主任科员",
    "二级主任科员",
    "一级主任科员",
    "四级调研员",
    "三级调研员",
    "二级调研员",
    "一级调研员",
    "二级巡视员",
    "一级巡视员",
)


@dataclass(frozen=True, slots=True)
class Seat:
    """One leadership seat of a unit: title, level (None outside the civil service), head or deputy."""

    title: str
    level: int | None
    principal: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: `key` is its full path of names; kind is zone, department, office, town, institution or company."""

    key: str
    name: str
    short: str
    kind: str
    parent: str | None
    order: int
    grassroots: bool
    seats: tuple[Seat, ...] = ()
    weights: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Quota:
    """Approved number for one unit: kind is 'leadership' or 'rank', numbers its levels or ranks together."""

    unit: str
    kind: str
    numbers: tuple[int, ...]
    approved: int
    document: str
    within: tuple[int, ...] = ()
    share: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """One stint in a post; `unit` is a unit key, or None with `place` naming an organ outside."""

    title: str
    start: date
    end: date | None
    unit: str | None = None
    place: str = ""
    level: int | None = None
    principal: bool = False
    team: bool = False
    change: str = "transfer"
    grassroots: bool | None = None
    document: str = ""
    category: str = ""
    confirmed: bool = True  # after probation


@dataclass(frozen=True, slots=True)
class RankStint:
    """One rank held; kind is 'graded' (任职定级), 'converted' (职级套转) or 'promoted' (晋升)."""

    rank: int
    start: date
    end: date | None
    kind: str
    document: str


@dataclass(frozen=True, slots=True)
class StaffStint:
    """A staff grade of an institution (管理岗 3..10 级, smaller is higher)."""

    grade: int
    start: date
    end: date | None
    document: str


@dataclass(frozen=True, slots=True)
class Study:
    """One course of education; level is college, bachelor, master or doctor."""

    full_time: bool
    level: str
    school: str
    major: str
    start: str
    end: str
    party_school: bool = False


@dataclass(frozen=True, slots=True)
class Grade:
    """One annual appraisal: excellent, competent, basic, incompetent or ungraded."""

    year: int
    grade: str
    decided: date
    probation: bool = False


@dataclass(frozen=True, slots=True)
class Award:
    """One award: kind is commendation (嘉奖), merit_3 (三等功) or honour."""

    on: str
    kind: str
    name: str
    organ: str


@dataclass(frozen=True, slots=True)
class Kin:
    """A member of the family: relation is father, mother, husband, wife, son or daughter."""

    relation: str
    name: str
    birth: str
    politics: str
    work: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A sanction or similar: kind is warning_party, warning_admin, demerit_admin, admonition or adjusted."""

    kind: str
    decided: date
    months: int
    until: date
    organ: str
    document: str
    matter: str
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What lies behind: state is open (under investigation), closed or exempted (容错免责)."""

    key: str
    title: str
    opened: date
    closed: date | None
    state: str
    organ: str
    document: str = ""


@dataclass(slots=True)
class Person:
    """One invented cadre with everything that is known about them."""

    key: str
    name: str
    sex: str
    birth: str
    id_number: str
    nation: str
    native_place: str
    identity: str
    unit: str
    work_start: str
    politics: str
    phone: str
    joined: str | None = None
    full_member: str | None = None
    hired: date | None = None
    graduate_selected: bool = False
    posts: list[Post] = field(default_factory=list)
    away: list[Post] = field(default_factory=list)  # secondments
    ranks: list[RankStint] = field(default_factory=list)
    staff: list[StaffStint] = field(default_factory=list)
    studies: list[Study] = field(default_factory=list)
    grades: list[Grade] = field(default_factory=list)
    awards: list[Award] = field(default_factory=list)
    kin: list[Kin] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)
    specialities: tuple[str, ...] = ()
    title: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Organization:
    """Everything invented: units in tree order (parents first), quotas, people."""

    units: tuple[Unit, ...]
    quotas: tuple[Quota, ...]
    people: tuple[Person, ...]
