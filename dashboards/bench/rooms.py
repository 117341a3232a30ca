"""What years of work leave beside the files: training, talks, assessments, members of pools; made by the database."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from accounts.models import User
from assessments.choices import DailyWord, Kind
from assessments.models import Assessment
from cadres.models import Appraisal, Cadre
from common.clock import today
from common.scope import everything
from interviews.choices import TalkKind, TalkState
from interviews.models import Talk
from interviews.sealing import Body, seal_body
from talent_pools.choices import Horizon, Source, State
from talent_pools.models import Membership, Pool
from training.choices import EnrolmentState, EventKind, EventState, How, Mode
from training.models import Attendance, Event, Session
from units.models import Unit

TIMES = 10  # attendances and talks of each person, over five years
SEATS = 250
MEMBERS = 0.05  # of everybody
BY = "officer"
FIVE_YEARS = 5 * 365
HOURS = 6
COUNTED = {
    "hours": HOURS,
    "how": How.SHEET,
    "mode": Mode.GATHERED,
    "completed": EnrolmentState.COMPLETED,
}
ATTENDED = """
    WITH given AS (
        SELECT * FROM unnest(%(sessions)s::uuid[], %(events)s::uuid[], %(cadres)s::uuid[], %(numbers)s::text[], %(days)s::date[])
            AS one (session_id, event_id, cadre_id, number, on_day)
    ), enrolled AS (
        INSERT INTO training_enrolment (id, event_id, cadre_id, state, number, asked_at, reason, completed_on, certificate_no)
        SELECT gen_random_uuid(), event_id, cadre_id, %(completed)s, number, now(), '', on_day, '' FROM given
    ), came AS (
        INSERT INTO training_attendance (id, session_id, cadre_id, hours, how, sent_late, reason, recorded_at)
        SELECT gen_random_uuid(), session_id, cadre_id, %(hours)s, %(how)s, false, '', now() FROM given
        RETURNING id, session_id, cadre_id, hours
    )
    INSERT INTO training_hoursentry (id, cadre_id, "on", hours, days, mode, attendance_id)
    SELECT gen_random_uuid(), came.cadre_id, given.on_day, came.hours, 0, %(mode)s, came.id
    FROM came JOIN given USING (session_id, cadre_id)"""
TALKED = """
    WITH said AS (
        INSERT INTO interviews_talk (id, cadre_id, kinds, held_on, place, interviewer_id, companion, topics, level, state,
                                     data_key, body_sealed, recorded_by_id, signed_at, version, updated_at)
        SELECT gen_random_uuid(), cadre_id, ARRAY[%(kind)s], on_day, '', %(by)s, '', '{}', 1, %(state)s,
               %(key)s, %(body)s, %(by)s, now(), 1, now()
        FROM unnest(%(cadres)s::uuid[], %(days)s::date[]) AS one (cadre_id, on_day)
        RETURNING id, cadre_id, held_on
    )
    INSERT INTO interviews_covered (id, talk_id, cadre_id, kind, held_on, interviewer_id)
    SELECT gen_random_uuid(), id, cadre_id, %(kind)s, held_on, %(by)s FROM said"""

JUDGED = """
    WITH quarters AS (
        INSERT INTO assessments_dailyappraisal (id, cadre_id, year, quarter, word, decided_on)
        SELECT gen_random_uuid(), cadre_id, %(year)s, quarter, %(word)s, make_date(%(year)s, quarter * 3, 28)
        FROM unnest(%(cadres)s::uuid[]) AS one (cadre_id), generate_series(1, 4) AS quarter
        ON CONFLICT DO NOTHING
    )
    INSERT INTO assessments_assessment (id, cadre_id, kind, held_on, assessors, summary, recorded_at)
    SELECT gen_random_uuid(), cadre_id, %(kind)s, on_day, '干部考察组', '熟悉业务，推动工作有办法。', now()
    FROM unnest(%(cadres)s::uuid[], %(days)s::date[]) AS one (cadre_id, on_day)"""


def fill() -> None:
    """Give everybody who has attended nothing TIMES attendances and talks, five appraisals at work, and put one in twenty
    into a pool."""
    with everything():
        officer = User.objects.get(username=BY)
        ids = list(Cadre.objects.filter(attendances=None).order_by("pk").values_list("pk", flat=True))
        if not ids:
            return
        for turn in range(TIMES):
            attend(ids, turn)
            talk(ids, turn, officer)
        judge(ids)
        admit(ids[:: round(1 / MEMBERS)], officer)


def attend(ids: Sequence[UUID], turn: int) -> None:
    """Everybody once, SEATS people an event, each event on a day of its own in the turn's half year."""
    groups = [ids[start : start + SEATS] for start in range(0, len(ids), SEATS)]
    sessions = events_for(len(groups), turn)
    rows = [row for session, group in zip(sessions, groups, strict=True) for row in attended(session, group)]
    with connection.cursor() as cursor:
        names = ("sessions", "events", "cadres", "numbers", "days")
        columns = dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
        cursor.execute(ATTENDED, COUNTED | columns)


def events_for(number: int, turn: int) -> list[Session]:
    """So many closed events of one session."""
    taken = Event.objects.filter(code__startswith=f"9{turn}").count()
    unit = Unit.objects.order_by("path").first()
    events, sessions = [], []
    for place in range(number):
        on = day_of(turn, place)
        about = {
            "code": f"9{turn}{taken + place:06}",
            "name": f"干部专题培训第{turn}{place}期",
            "closed_on": on,
        }
        kind = {"kind": EventKind.COURSE, "state": EventState.CLOSED, "seats_taken": SEATS}
        event = Event(unit=unit, **about, **kind)
        begins = timezone.make_aware(datetime.combine(on, time(9)))
        ends = begins + timedelta(hours=HOURS)
        events.append(event)
        sessions.append(Session(event=event, starts_at=begins, ends_at=ends, hours=HOURS))
    Event.objects.bulk_create(events)
    return Session.objects.bulk_create(sessions)


def attended(session: Session, group: Sequence[UUID]) -> Iterator[tuple[object, ...]]:
    """A row for each of the group."""
    for number, cadre in enumerate(group):
        yield session.pk, session.event_id, cadre, f"{number:06}", session.on


def day_of(turn: int, place: int) -> date:
    """A past day within five years."""
    return today() - timedelta(days=1 + (turn * FIVE_YEARS // TIMES + place * 7 % (FIVE_YEARS // TIMES)))


def talk(ids: Sequence[UUID], turn: int, officer: User) -> None:
    """A signed heart-to-heart talk with everybody; lists and figures never open what was said, so all share one body."""
    body = Talk()
    seal_body(body, Body(summary="工作扎实，无困难需要组织解决。"))
    days = [day_of(turn, place) for place in range(len(ids))]
    given = {
        "cadres": list(ids),
        "days": days,
        "by": officer.pk,
        "key": body.data_key,
        "body": body.body_sealed,
        "kind": TalkKind.HEART,
        "state": TalkState.SIGNED,
    }
    with connection.cursor() as cursor:
        cursor.execute(TALKED, given)


def judge(ids: Sequence[UUID]) -> None:
    """Four quarters of last year and one assessment of everybody."""
    given = {
        "cadres": list(ids),
        "days": [day_of(0, place) for place in range(len(ids))],
        "year": today().year - 1,
        "word": DailyWord.GOOD,
        "kind": Kind.NO_APPOINTMENT,
    }
    with connection.cursor() as cursor:
        cursor.execute(JUDGED, given)


def admit(ids: Sequence[UUID], officer: User) -> None:
    """Members of the pools in turn, in all horizons."""
    pools, horizons = list(Pool.objects.order_by("key")), Horizon.values
    about = {"source": Source.DEPARTMENT, "grounds": "综合素质好", "document_no": "干部工作会议纪要"}
    dated = {"nominated_on": today(), "entered_on": today(), "state": State.MEMBER, "nominated_by": officer}
    rows = (
        Membership(
            cadre_id=pk, pool=pools[place % len(pools)], horizon=horizons[place % len(horizons)], **about, **dated
        )
        for place, pk in enumerate(ids)
    )  # fmt: skip
    Membership.objects.bulk_create(rows, 1000, ignore_conflicts=True)


def counts() -> str:
    """What there is of them, in words."""
    with everything():
        found = (
            ("annual appraisals", Appraisal), ("attendances", Attendance), ("talks", Talk),
            ("assessments", Assessment), ("members of pools", Membership),
        )  # fmt: skip
        return ", ".join(f"{model.objects.count():,} {name}" for name, model in found)
