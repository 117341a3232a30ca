"""A season of placements in all four batches and every state, five stretch assignments, a service period."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from psycopg2.extras import DateRange

from accounts.models import User
from cadres.choices import Identity, ManagementState
from cadres.models import Appointment, Cadre
from common.dates import add_months
from dashboards.demo.expiring import expiring_people
from dashboards.demo.fixed import fixed_people
from dashboards.demo.units import ZONE
from placements import services
from placements.models import CheckIn, LockKind, Placement, PlacementAppraisal, Season, Stretch
from units.models import Unit

DAY = timedelta(days=1)
TOLD = Path(__file__).with_name("placements.json")
BORN_SINCE = 40  # years ago
WANTED = (Identity.CIVIL_SERVANT, Identity.REF_MANAGED, Identity.INSTITUTION)
MENTORS = ("周砚", "吴执白", "郑牧云", "冯晚舟")


@dataclass(frozen=True, slots=True)
class Story:
    """One placement: begins so many months ago (the first of the month), for so many months."""

    batch: str
    nature: str
    host: str
    title: str
    ago: int
    months: int
    field: str = ""
    tags: Sequence[str] = ()
    mid: str = ""
    final: str = ""
    landing: Sequence[str] = ("", "")
    outcome: Sequence[str] = ("", "", "")  # kind, unit, post
    more: str = ""  # planned, called_off, extended, ended_early
    guest: Sequence[str] = ("", "", "")
    counts: bool | None = None
    outside: bool = False
    person: str = ""


def place_people(units: dict[str, Unit], day: date) -> None:
    """The season with its placements, then assignments and a service period of others."""
    officer = User.objects.get(username="officer")
    year = {"opens_on": date(day.year, 1, 1), "closes_on": date(day.year, 12, 31)}
    aims = "从各部门选派有潜力的年轻干部到基层、部门、上级机关和企业锻炼，跨部门、跨条块、跨领域，成熟一批、选配一批。"
    season = Season(
        name=f"{day.year}年赛马计划",
        unit=units[ZONE],
        aims=aims,
        document_no=f"澄新组〔{day.year}〕6号",
        **year,
    )
    services.save_season(season, by=officer)
    people, told = iter(young_people(day)), json.loads(TOLD.read_text(encoding="utf-8"))
    by_name = {unit.name: unit for unit in units.values() if unit.parent_id}
    for number, row in enumerate(told["placements"]):
        tell(Story(**row), number, season, by_name, people, day)
    stretch_people(told["stretches"], people, officer, day)


def young_people(day: date) -> list[Cadre]:
    """Young people in service whom no other story is about, every third in house order."""
    told = {person.name for person in [*fixed_people(day), *expiring_people(day)]}
    found = Cadre.objects.filter(
        management_state=ManagementState.SERVING, identity__in=WANTED, birth__gte=f"{day.year - BORN_SINCE}-01",
        appointments__is_leadership=False, appointments__is_main=True, appointments__valid__contains=day,
    ).exclude(name__in=told)  # fmt: skip
    ordered = list(
        found.select_related("home_unit").order_by("home_unit__path", "home_order", "id").distinct()
    )
    return [*ordered[::3], *ordered[1::3], *ordered[2::3]]


def tell(
    story: Story, number: int, season: Season, units: dict[str, Unit], people: Iterator[Cadre], day: date
) -> None:
    """One placement from its plan to where it stands today."""
    officer = season.created_by
    in_view = planned(story, number, season, units, people, day)
    if in_view is None:
        return
    made = services.plan(in_view, by=officer)
    if story.more == "called_off":
        services.call_off(made, reason="本单位年度预算编制任务重，暂不选派", by=officer)
    if story.more in ("planned", "called_off"):
        return
    rule = "" if story.counts is None else "本区关于认定基层工作经历的规定"
    made = services.place(
        made,
        document_no=document_of(made, number),
        grassroots=story.counts,
        grassroots_reason=rule,
        by=officer,
    )
    appraise(made, story, officer, day)
    made = move_end(made, story, officer, day)
    unit, title = story.landing
    if title:
        services.set_landing(made, unit=units[unit], title=title, note="", by=officer)
    kind, unit, title = story.outcome
    if kind:
        told = {"outcome": kind, "outcome_on": made.valid.upper, "outcome_unit": unit, "outcome_title": title}
        services.settle(made, outcome_document=f"澄新组干〔{day.year}〕{30 + number}号", by=officer, **told)


def planned(
    story: Story, number: int, season: Season, units: dict[str, Unit], people: Iterator[Cadre], day: date
) -> Placement | None:
    """The plan; of who is away already, as the file has it. None when a small demonstration has nobody left for it."""
    told = {
        "season": season, "batch": story.batch, "nature": story.nature, "tags": list(story.tags), "field_id": story.field or None,
        "mentor": MENTORS[number % len(MENTORS)], "aims": "熟悉岗位业务，牵头或参与一项重点任务，期满形成调研报告一篇。",
    }  # fmt: skip
    if story.person:
        return taken_from_the_file(story.person, told)
    start = add_months(day.replace(day=1), -story.ago)
    told |= {"title": story.title, "valid": DateRange(start, add_months(start, story.months))}
    host = None if story.outside else units[story.host]
    if any(story.guest):
        name, home, post = story.guest
        return Placement(
            direction="in", host_unit=host, guest_name=name, guest_unit=home, guest_post=post, **told
        )
    cadre = next((one for one in people if not host or not one.home_unit.path.startswith(host.path)), None)
    where = (
        {"direction": "within", "host_unit": host} if host else {"direction": "out", "host_text": story.host}
    )
    return cadre and Placement(cadre=cadre, **where, **told)


def taken_from_the_file(name: str, told: dict) -> Placement | None:
    """The placement of who is away already, as the file has it."""
    away = Appointment.objects.filter(cadre__name=name, kind="secondment").first()
    if away is None:
        return None
    where = {"direction": "out", "host_text": away.unit_text, "title": away.title, "valid": away.valid}
    return Placement(cadre=away.cadre, **where, **told)


def document_of(placement: Placement, number: int) -> str:
    """The number of the decision; of who is away already, that of the file."""
    away = Appointment.objects.filter(
        cadre=placement.cadre_id, kind="secondment", valid=placement.valid
    ).first()
    return away.document_no if away else f"澄新组〔{placement.valid.lower.year}〕{40 + number}号"


def appraise(made: Placement, story: Story, officer: User, day: date) -> None:
    """Half of the term and its end, as far as these days have come."""
    last, first = made.valid.upper - DAY, made.valid.lower
    half = min(first + (last - first) / 2, day)
    for kind, held_on, grade in (("mid", half, story.mid), ("final", min(last, day), story.final)):
        if grade:
            told = {
                "kind": kind,
                "held_on": held_on,
                "grade": grade,
                "organ": str(made.host_unit or made.host_text),
            }
            services.appraise(PlacementAppraisal(placement=made, **told), by=officer)


def move_end(made: Placement, story: Story, officer: User, day: date) -> Placement:
    """An extension of half a year, or an end on the last day of last month."""
    if story.more == "extended":
        later = add_months(made.valid.upper, 6) - DAY
        told = {"document_no": f"澄新组〔{day.year}〕88号", "reason": "承担的研发项目尚未结题"}
        return services.extend(made, later, by=officer, **told)
    if story.more == "ended_early":
        told = {"document_no": f"澄新组〔{day.year}〕91号", "reason": "原单位工作需要"}
        return services.end_early(made, day.replace(day=1) - DAY, by=officer, **told)
    return made


NAMES = (
    "volume_before",
    "volume_after",
    "difficulty_before",
    "difficulty_after",
    "test_before",
    "test_after",
)


def stretch_people(told: Sequence[dict], people: Iterator[Cadre], officer: User, day: date) -> None:
    """Five assignments, one past its last day and one closed; a service period of the first person."""
    for number, row in enumerate(told):
        ago, months, result, levers = (row.pop(key) for key in ("ago", "months", "result", "levers"))
        start, cadre = add_months(day.replace(day=1), -ago), next(people, None)
        if cadre is None:
            return
        row |= {"field_id": row.pop("field") or None, **dict(zip(NAMES, levers, strict=True))}
        row |= {
            "supervisor": MENTORS[number % len(MENTORS)],
            "valid": DateRange(start, add_months(start, months)),
        }
        made = services.assign(Stretch(cadre=cadre, **row), by=officer)
        talk = {"held_on": add_months(start, 2), "course": "slower" if number == 1 else "on_course"}
        services.check_in(CheckIn(stretch=made, note="按计划推进，难点已列清单。", **talk), by=officer)
        if result:
            text = "积案全部化解，无新增。"
            services.close_stretch(made, result=result, text=text, on=day - DAY, by=officer)
        if not number:
            kind, began = LockKind.objects.get(pk="xuandiao_2"), add_months(day, -18)
            services.record_lock(cadre, kind, began_on=began, document_no="选调通知", by=officer)
