"""Specialities, themed activities, a symposium with its follow-ups, an evaluation, and what the ledger has of last year."""

import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from django.utils import timezone

from accounts.models import User
from cadres.models import Cadre
from cadres.queries import in_house_order
from dashboards.demo.units import ZONE
from training.choices import EventKind, Mode, OutsideKind
from training.duties import BOUND, FIVE_YEARS, with_duty
from training.models import (
    Answer,
    Cultivation,
    Enrolment,
    Event,
    FollowUp,
    HoursEntry,
    LineFinding,
    Minutes,
    OnlineDuty,
    OutsideTraining,
    Point,
    PointRaiser,
    Programme,
    RoleModel,
    Session,
    Speciality,
    SpecialityHolder,
    SpecialityNeed,
    TargetedProgramme,
    ThemeLine,
)
from training.services import evaluations, planning, themes
from training.services.attending import record_attendance
from training.services.completing import close_event
from training.services.enrolling import enrol_all
from units.models import Unit

TOLD = json.loads((Path(__file__).with_suffix(".json")).read_text())
GROUNDS = ("博士研究生，先进制造方向", "经济师（中级）", "招商引资突出贡献个人")
TAKING_PART, YOUNG, FRIDAY = 12, 35, 4
MARKS = {"content": 5, "speakers": 4, "organization": 4, "usefulness": 5}


def grow_people(units: dict[str, Unit], day: date) -> None:
    """The story of an officer who plans training for the zone."""
    officer, zone = User.objects.get(username="officer"), units[ZONE]
    people = list(
        in_house_order(with_duty(Cadre.objects.filter(identity__in=BOUND, management_state="serving")))
    )
    young = [one for one in people if one.birth and one.birth.earliest.year > day.year - YOUNG][
        : 2 * TAKING_PART
    ]
    keep_ledger(people, day)
    name_specialities(people, young, zone, day)
    act_by_themes(people, young, zone, day, officer)
    sit_together(young, zone, day, officer)


def keep_ledger(people: Sequence[Cadre], day: date) -> None:
    """Training that schools held: enough, some, in days, or none at all; by turns."""
    last = day.year - 1
    rows = []
    for number, cadre in enumerate(people):
        if cadre.duty == FIVE_YEARS:
            rows += [school(cadre, year, hours=130 + 5 * (number % 5)) for year in range(last - 3, last + 1)]
        elif turn := number % 5:
            rows += [[], [school(cadre, last, hours=96)], [school(cadre, last, days=12)], [school(cadre, last, hours=48)],
                     [school(cadre, last, hours=90), school(cadre, last + 1, hours=56)]][turn]  # fmt: skip
        if number % 3:
            rows.append(online(cadre, last, hours=40 + 10 * (number % 4)))
    OutsideTraining.objects.bulk_create(rows, 500)
    HoursEntry.objects.bulk_create([entry(row) for row in rows], 500)
    OnlineDuty.objects.get_or_create(year=last, hours=Decimal(50), document_no="澄组通〔2025〕6号")


def school(cadre: Cadre, year: int, *, hours: int = 0, days: int = 0) -> OutsideTraining:
    """A class of that year."""
    return OutsideTraining(
        cadre=cadre, kind=OutsideKind.PARTY_SCHOOL, mode=Mode.FULL_TIME, name=f"{year}年干部主体班", school="市委党校",
        began_on=date(year, 4, 8), ended_on=date(year, 4, 26), hours=Decimal(hours) or None, days=Decimal(days) or None,
        document_no=f"澄组训〔{year}〕4号",
    )  # fmt: skip


def online(cadre: Cadre, year: int, *, hours: int) -> OutsideTraining:
    """Online hours of that year."""
    return OutsideTraining(
        cadre=cadre, kind=OutsideKind.ONLINE, mode=Mode.ONLINE, name=f"{year}年度必修课", school="干部网络学院",
        began_on=date(year, 1, 5), ended_on=date(year, 12, 20), hours=Decimal(hours),
    )  # fmt: skip


def entry(row: OutsideTraining) -> HoursEntry:
    """Its line of the ledger."""
    return HoursEntry(
        cadre=row.cadre, on=row.ended_on, hours=row.hours or 0, days=row.days or 0, mode=row.mode, outside=row
    )


def name_specialities(people: Sequence[Cadre], young: Sequence[Cadre], zone: Unit, day: date) -> None:
    """Who has one, who is brought up towards one, what the zone and some bureaus need."""
    fields = list(Speciality.objects.order_by("order")[: len(GROUNDS)])
    programme = Programme.objects.create(
        unit=zone, code="DX01", name="“定向式”紧缺专业培养", aim="补科技创新、经济金融、招商引资短板"
    )
    TargetedProgramme.objects.create(programme=programme, speciality=fields[0])
    bureaus = Unit.objects.filter(parent=zone).order_by("path")[:6]
    SpecialityNeed.objects.bulk_create(
        SpecialityNeed(unit=unit, speciality=one, needed=number, basis="2026年干部队伍分析")
        for unit in (zone, *bureaus)
        for one, number in zip(fields, [12, 10, 14] if unit == zone else TOLD["needs"], strict=True)
    )
    SpecialityHolder.objects.bulk_create(
        SpecialityHolder(cadre=cadre, speciality=fields[number % 3], grounds=GROUNDS[number % 3], since=date(day.year - 1, 6, 1))
        for number, cadre in enumerate(people[10:200:9])
    )  # fmt: skip
    Cultivation.objects.bulk_create(
        Cultivation(
            cadre=cadre, speciality=fields[number % 3], programme=programme if number % 3 == 0 else None, mentor="业务骨干导师",
            mentor_post="市科技局" if number % 3 == 0 else "区财政金融局", began_on=date(day.year, 3, 1),
            until=date(day.year + 1, 2, 28), plan="每季度跟班两周，完成一项课题，年末述学",
        )
        for number, cadre in enumerate(young[:TAKING_PART])
    )  # fmt: skip


def act_by_themes(
    people: Sequence[Cadre], young: Sequence[Cadre], zone: Unit, day: date, officer: User
) -> None:
    """学有榜样、行有示范、比有标杆, evaluated; and 四比四看、奋进有我 with what the lines showed."""
    cadres = iter(people[:: max(1, len(people) // 5)])
    models = [
        RoleModel.objects.create(
            unit=zone,
            named_on=day - timedelta(days=70),
            cadre=None if told["outsider"] else next(cadres),
            **told,
        )
        for told in TOLD["models"]
    ]
    event = held(
        "“学有榜样、行有示范、比有标杆”专题活动", EventKind.THEMED, zone, day - timedelta(days=41), officer
    )
    themes.set_theme(event, "models", by=officer)
    themes.tie_models(event, models, by=officer)
    attended_by(event, people[30:38], officer)
    for number, code in enumerate(evaluations.issue_ballots(event, by=officer)):
        words = TOLD["answers"][min(number, len(TOLD["answers"]) - 1)]
        marks = {name: mark - number % 2 for name, mark in MARKS.items()}
        evaluations.answer(evaluations.ballot_of(code), Answer(words=words, **marks))
    evaluations.close_evaluation(event, by=officer)
    close_event(event, by=officer)
    lines = list(ThemeLine.objects.all())
    event = held(
        "“四比四看、奋进有我”活动", EventKind.THEMED, zone, day - timedelta(days=20), officer, age_under=YOUNG
    )
    themes.set_theme(event, "lines", by=officer)
    taken = attended_by(event, young[:TAKING_PART], officer)
    LineFinding.objects.bulk_create(
        LineFinding(event=event, cadre=row.cadre, line=line, found=found, note=note)
        for place, row in enumerate(taken)
        for line, (found, note) in zip(lines[place % 3 :: 2], TOLD["findings"], strict=False)
    )
    close_event(event, by=officer)


def sit_together(young: Sequence[Cadre], zone: Unit, day: date, officer: User) -> None:
    """年轻干部座谈会: minutes, points, who does what about them; one is overdue."""
    event = held("年轻干部座谈会", EventKind.SYMPOSIUM, zone, day - timedelta(days=55), officer)
    people = young[:TAKING_PART]
    attended_by(event, people, officer)
    Minutes.objects.create(event=event, chair="部领导", text=TOLD["minutes"], kept_by=officer)
    for number, told in enumerate(TOLD["points"]):
        point = Point.objects.create(event=event, text=told["text"])
        PointRaiser.objects.create(point=point, cadre=people[number % len(people)])
        if "action" in told:
            done = (
                {"settled_on": day - timedelta(days=30), "result": told["result"]} if "result" in told else {}
            )
            FollowUp.objects.create(
                point=point, action=told["action"], owner=people[-1 - number % len(people)], state=told["state"],
                due_on=day + timedelta(days=told["due"]), **done,
            )  # fmt: skip
    close_event(event, by=officer)


def attended_by(event: Event, people: Sequence[Cadre], by: User) -> list[Enrolment]:
    """Those of the people who were enrolled, and attended the whole of it."""
    taken = enrol_all(event, people, by=by).taken
    for session in event.sessions.all():
        record_attendance(session, {row.cadre_id: session.hours for row in taken}, by=by)
    return taken


def held(name: str, kind: str, unit: Unit, day: date, by: User, **fields: object) -> Event:
    """An open event of one morning, on a working day."""
    while day.weekday() > FRIDAY:
        day -= timedelta(days=1)
    event = planning.save_event(Event(unit=unit, kind=kind, name=name, **fields), by=by)
    start = timezone.make_aware(datetime.combine(day, time(9)))
    planning.save_session(
        Session(event=event, starts_at=start, ends_at=start + timedelta(hours=3), hours=Decimal("4.0")), by=by
    )
    return planning.open_event(event, by=by)
