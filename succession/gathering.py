"""What a forecast rests on, for a reader: posts that may open, causes with their days, lists, who is qualified since when."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID

from django.db import connection
from django.db.models import F, Q, QuerySet

from accountability.choices import Phase
from accountability.queries import visible_stepdowns
from accounts.models import User
from cadres.choices import AppointmentKind, ManagementState
from cadres.expiries import ten_years
from cadres.models import Appointment, Cadre
from cadres.queries import in_force
from cadres.retirement import may_retire, retirement_months
from common.dates import add_months
from common.ids import id_list
from placements.choices import Nature, Stage
from placements.queries import visible_placements
from readiness.choices import Ladder, Status
from readiness.live import rule_book
from readiness.masking import matter_rules, sights_of, with_shown_date
from readiness.models import Result
from readiness.queries import compared_cadres
from succession.choices import Cause
from succession.forecasting import Leave, Organization, Ready, Seat
from succession.queries import visible_posts, visible_successors
from talent_pools.choices import State
from talent_pools.queries import readable_cadres, visible_memberships
from units.models import Unit

TENURE = 120  # months in one post
SECONDMENT = AppointmentKind.SECONDMENT
Held = dict[str, object]


@dataclass(slots=True)
class Known:
    """An organization for the forecast, with the words of its posts: seat → (unit id, title)."""

    organization: Organization
    titles: dict[str, tuple[UUID, str]] = field(default_factory=dict)


def gather(user: User, units: QuerySet[Unit], on: date, until: date) -> Known:
    """Of the posts of these units, as the reader may know them, in a fixed number of queries; nobody's own and kin's."""
    people = readable_cadres(user).filter(management_state=ManagementState.SERVING)
    decided, moving = stepping_down(user), rotating(user, on)
    posts = list(opening(held(people, on).filter(unit__in=units), on, until, [*decided, *moving]))
    named = named_for(user)
    ready = qualified(user, people, {one for rows in named.values() for one in rows}, on, until)
    known_seats = {row["pk"] for row in posts}
    others = [
        row
        for row in held(people.filter(pk__among={one.person for one in ready}), on)
        if row["pk"] not in known_seats
    ]
    vacant = list(visible_posts(user).filter(unit__in=units, holders=[]))
    persons = {row["cadre"] for row in posts} | set(early(people, ready, until))
    leaves = [
        *retiring(persons, on, until),
        *ends_of(posts, until),
        *ten_years_of(posts, on, until),
        *at_main_posts(posts, decided, Cause.STEP_DOWN),
        *at_main_posts(posts, moving, Cause.ROTATION),
        *(Leave(Cause.VACANT, one.checked_on or on, None, str(one.pk)) for one in vacant),
    ]
    rows = [*posts, *others]
    seats = [*(seat_of(row) for row in rows), *(empty_seat(one) for one in vacant)]
    titles = {str(row["pk"]): (row["unit"], row["title"]) for row in rows}
    titles |= {str(one.pk): (one.unit_id, one.title) for one in vacant}
    return Known(
        Organization(seats, sorted(leaves, key=order_of), named, with_level(ready, rows, named, on)), titles
    )


def order_of(leave: Leave) -> tuple:
    """By day, then by what tells them apart, so that a forecast is the same each time."""
    return leave.on, leave.cause, str(leave.person), str(leave.seat)


def held(people: QuerySet[Cadre], on: date) -> QuerySet:
    """The leadership posts these people hold, the main one first."""
    rows = Appointment.objects.filter(
        in_force(on), cadre__in=people, is_leadership=True, level__isnull=False, unit__isnull=False
    )
    names = ("pk", "cadre", "unit", "title", "level", "is_principal", "is_main", "kind")
    return rows.order_by("-is_main", "pk").values(
        *names, begins=F("valid__startswith"), ends=F("valid__endswith")
    )


def opening(posts: QuerySet, on: date, until: date, others: Sequence[UUID]) -> QuerySet:
    """Those of these posts whose holders may leave one in time: by age, a recorded end, ten years; or are among `others`."""
    led = Appointment.objects.filter(is_leadership=True)
    long = led.filter(is_main=True, valid__startswith__lte=add_months(until, -TENURE))
    ending = led.filter(in_force(on), valid__endswith__lte=until)
    people = (rows.values("cadre") for rows in (long, ending))
    leaves = (Q(cadre__in=ids) for ids in (*people, others))
    return posts.filter(reduce(or_, leaves, may_retire(until, "cadre__")))


def early(people: QuerySet[Cadre], ready: Iterable[Ready], until: date) -> list[UUID]:
    """Those of the qualified who may retire in time themselves."""
    ids = {one.person for one in ready}
    return list(people.filter(may_retire(until), pk__among=ids).values_list("pk", flat=True))


def stepping_down(user: User) -> dict[UUID, date]:
    """Who is to leave by a decided step-down, where the reader may know of it, and when it was decided."""
    rows = visible_stepdowns(user).filter(phase__in=(Phase.DECIDED, Phase.TALKED))
    return dict(rows.values_list("cadre", "decided_on"))


def rotating(user: User, on: date) -> dict[UUID, date]:
    """Whose transfer to a new post is planned or decided, and from when on."""
    rows = visible_placements(user).filter(
        is_home=True,
        nature=Nature.TRANSFER,
        stage__in=(Stage.PLANNED, Stage.PLACED),
        valid__startswith__gt=on,
    )
    return dict(rows.exclude(cadre=None).values_list("cadre", F("valid__startswith")))


def retiring(ids: Iterable[UUID], on: date, until: date) -> Iterable[Leave]:
    """Who reaches the statutory month in time: its first day opens the post."""
    for pk, due in retirement_months(ids, on).items():
        if due.month < until:
            yield Leave(Cause.RETIREMENT, due.month, str(pk))


def ends_of(posts: Iterable[Held], until: date) -> Iterable[Leave]:
    """Terms and secondments whose end is on record."""
    for row in posts:
        if row["ends"] and row["ends"] < until:
            cause = Cause.SECONDMENT if row["kind"] == SECONDMENT else Cause.TERM
            yield Leave(cause, row["ends"], str(row["cadre"]), str(row["pk"]))


def ten_years_of(posts: Iterable[Held], on: date, until: date) -> Iterable[Leave]:
    """Whose ten years in the main post are full."""
    posts = list(posts)
    with connection.cursor() as cursor:
        cursor.execute(ten_years(), {"ids": id_list(row["cadre"] for row in posts), "as_of": on})
        due = {row[0]: row[2] for row in cursor.fetchall()}
    for row in posts:
        day = due.get(row["cadre"])
        if row["is_main"] and row["kind"] != SECONDMENT and day and day < until:
            yield Leave(Cause.TENURE, day, str(row["cadre"]), str(row["pk"]))


def at_main_posts(posts: Iterable[Held], days: dict[UUID, date], cause: Cause) -> Iterable[Leave]:
    """A cause of these people, at their main post."""
    for row in posts:
        if row["is_main"] and row["cadre"] in days:
            yield Leave(cause, days[row["cadre"]], str(row["cadre"]), str(row["pk"]))


def named_for(user: User) -> dict[str, list[str]]:
    """Post → who is named for it, in order, as the reader may see them."""
    found: dict[str, list[str]] = defaultdict(list)
    rows = visible_successors(user).order_by("place", "pk").values_list("post__unit", "post__title", "cadre")
    for unit, title, cadre in rows:
        found[key_of(unit, title)].append(str(cadre))
    return dict(found)


def qualified(
    user: User, people: QuerySet[Cadre], named: Iterable[str], on: date, until: date
) -> list[Ready]:
    """From when on the members of the pools and the named hold which qualification, as far as the reader may date it."""
    members = visible_memberships(user).filter(state=State.MEMBER).order_by().values("cadre")
    rows = Result.objects.filter(
        Q(cadre__in=members) | Q(cadre__in=list(named)),
        cadre__in=people.filter(pk__in=compared_cadres(user).values("pk")),
        ladder=Ladder.LEADERSHIP,
        status__in=(Status.HELD, Status.NOT_YET),
    )
    shown = with_shown_date(rows, sights_of(user), matter_rules(rule_book()))
    shown = shown.filter(Q(status=Status.HELD) | Q(shown_on__lt=until))
    told = shown.order_by().values_list("cadre", "cadre__home_unit", "step", "status", "shown_on")
    return [
        Ready(on if status == Status.HELD else day, str(cadre), int(step.removeprefix("lead-")), str(team))
        for cadre, team, step, status, day in told
    ]


def with_level(
    ready: list[Ready], rows: Iterable[Held], named: dict[str, list[str]], on: date
) -> list[Ready]:
    """The same with the named who are on the level already: they may move across."""
    listed = {person for people in named.values() for person in people}
    across = (
        Ready(on, str(row["cadre"]), level, str(row["unit"]))
        for row in rows
        if str(row["cadre"]) in listed and row["is_main"]
        for level in range(1, row["level"] + 1)
    )
    return [*ready, *across]


def key_of(unit: UUID, title: str) -> str:
    """What several places of one post share."""
    return f"{unit} {title}"


def seat_of(row: Held) -> Seat:
    """A place somebody holds."""
    return Seat(
        key=str(row["pk"]), post=key_of(row["unit"], row["title"]), team=str(row["unit"]), level=row["level"],
        principal=bool(row["is_principal"]), holder=str(row["cadre"]),
    )  # fmt: skip


def empty_seat(one: object) -> Seat:
    """A post nobody holds."""
    return Seat(str(one.pk), key_of(one.unit_id, one.title), str(one.unit_id), one.level, one.principal, None)
