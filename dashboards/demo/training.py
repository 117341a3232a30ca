"""Training of the demonstration: the course series "新城精神" from its programme to the hours in the files, and what is ahead."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone

from accounts.models import User
from cadres.choices import Identity, ManagementState
from cadres.models import Cadre
from common.clock import today
from dashboards.demo.units import ZONE
from training.choices import EventKind, Mode, OutsideKind
from training.models import Event, OutsideTraining, Programme, Room, Session
from training.services import planning
from training.services.attending import record_attendance
from training.services.completing import close_event
from training.services.enrolling import enrol_all
from training.services.outside import save_outside
from units.models import Unit

TAKE_PART, SEATS, SENT = 36, 30, 4
NAMED = ("沈砚秋", "顾临川", "陆文澜")  # persons the documentation points at
SPIRIT = "“新城精神”课程"
HALL, ROOM = "党群服务中心三楼报告厅", "二楼第一会议室"
PARTNER = "市科技局"


@dataclass(frozen=True, slots=True)
class Series:
    """The course series with who plans it and where it is held."""

    programme: Programme
    officer: User
    hall: Room


def hold_training(units: dict[str, Unit]) -> None:
    """One event over, one under way, one that fills up, a lecture with a partner, a salon; terms at the Party school."""
    officer, zone = User.objects.get(username="officer"), units[ZONE]
    aim = "讲清新城发展的历程、定位与作风要求，每人每年不少于三讲。"
    programme = planning.save_programme(Programme(unit=zone, code="XC01", name=SPIRIT, aim=aim), by=officer)
    hall, room = (
        planning.save_room(Room(unit=zone, name=name, seats=seats), by=officer)
        for name, seats in ((HALL, 120), (ROOM, 40))
    )
    series, people = Series(programme, officer, hall), those_who_take_part()
    over(plan(series, "新城精神第一讲：生态立城", -40, capacity=60), people, officer)
    under_way(plan(series, "新城精神第二讲：一线作风", -1, more=6, capacity=60), people, officer)
    enrol_all(plan(series, "新城精神第三讲：项目为王", 9, capacity=SEATS), people, by=officer)
    lecture(zone, officer, room)
    send_away(people[:SENT], officer)


def those_who_take_part() -> list[Cadre]:
    """Civil servants in service, the named ones first, one from each unit in turn."""
    serving = Cadre.objects.filter(management_state=ManagementState.SERVING, identity=Identity.CIVIL_SERVANT)
    ordered = serving.order_by("home_order", "home_unit__path", "pk").select_related("home_unit")
    named = list(serving.filter(name__in=NAMED).order_by("name").select_related("home_unit"))
    return [*named, *(one for one in ordered[:TAKE_PART] if one.name not in NAMED)]


def plan(series: Series, name: str, days: int, *, more: int = 0, capacity: int) -> Event:
    """An event of the series with two half-days so many days from now, the second `more` days later; open."""
    event = Event(
        programme=series.programme, unit=series.programme.unit, name=name, kind=EventKind.COURSE, mode=Mode.GATHERED,
        capacity=capacity, document_no="澄党群培〔2026〕6号",
    )  # fmt: skip
    planning.save_event(event, by=series.officer)
    first = today() + timedelta(days=days)
    lesson, visit = starting(first, 9), starting(first + timedelta(days=more), 14)
    add_session(event, series.hall, lesson, name="专题授课", hours=Decimal("3.0"))
    add_session(event, series.hall, visit, name="现场教学", hours=Decimal("3.5"))
    return planning.open_event(event, by=series.officer)


def starting(day: date, hour: int) -> datetime:
    """A full hour of a day."""
    return timezone.make_aware(datetime.combine(day, time(hour)))


def add_session(event: Event, room: Room, start: datetime, **fields: object) -> None:
    """A session of two and a half hours by the clock."""
    end = start + timedelta(hours=2, minutes=30)
    session = Session(event=event, room=room, starts_at=start, ends_at=end, **fields)
    planning.save_session(session, by=event.created_by)


def over(event: Event, people: list[Cadre], officer: User) -> None:
    """All took part; every ninth left the second half-day early and has not completed it; certificates for the others."""
    enrol_all(event, people, by=officer)
    first, second = event.sessions.all()
    record_attendance(first, {one.pk: first.hours for one in people}, by=officer)
    left_early = {one.pk: Decimal("1.0") if n % 9 == 8 else second.hours for n, one in enumerate(people)}
    record_attendance(second, left_early, by=officer)
    close_event(event, by=officer)


def under_way(event: Event, people: list[Cadre], officer: User) -> None:
    """The first half-day is over and recorded, the second is still to come; one hour was corrected."""
    enrol_all(event, people, by=officer)
    first = event.sessions.first()
    record_attendance(first, {one.pk: first.hours for one in people[:-2]}, by=officer)
    corrected = {people[3].pk: Decimal("2.0")}
    record_attendance(first, corrected, by=officer, reason="中途请假，10:30离场")


def lecture(zone: Unit, officer: User, room: Room) -> None:
    """A lecture held with a partner body and a salon, both still to come, the salon without phones."""
    body = planning.add_partner(PARTNER, by=officer)
    for name, kind, days, phones in (
        ("科技讲坛：低空经济与新城机遇", EventKind.LECTURE, 12, True),
        ("业务沙龙：项目全周期服务怎么做", EventKind.SALON, 16, False),
    ):
        event = Event(unit=zone, name=name, kind=kind, capacity=40, phones_allowed=phones)
        planning.save_event(event, by=officer, partners=[body] if kind == EventKind.LECTURE else [])
        add_session(event, room, starting(today() + timedelta(days=days), 14), hours=Decimal("2.0"))
        planning.open_event(event, by=officer)


def send_away(people: list[Cadre], officer: User) -> None:
    """Terms at the Party school, as the school has them: in days, or in hours."""
    until = today() - timedelta(days=150)
    for number, one in enumerate(people):
        amount = {"days": Decimal("30.0")} if number % 2 == 0 else {"hours": Decimal("120.0")}
        save_outside(
            OutsideTraining(
                cadre=one, kind=OutsideKind.PARTY_SCHOOL, name="中青年干部培训班", school="市委党校",
                began_on=until - timedelta(days=30), ended_on=until, document_no="党校证〔2026〕12号", **amount,
            ),
            by=officer,
        )  # fmt: skip
