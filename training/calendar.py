"""Sessions of a month by day, and who is enrolled in two of them at one time."""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from cadres.models import Cadre
from training.choices import EnrolmentState
from training.models import Session
from training.queries import visible_enrolments, visible_sessions

WEEKS = calendar.Calendar(firstweekday=0)


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody enrolled in two sessions that overlap."""

    cadre: Cadre
    first: Session
    second: Session


def sessions_of_month(user: User, month: date) -> list[Session]:
    """Sessions in sight that begin in the month, in their order; of events that are not mere drafts of others."""
    begin = timezone.make_aware(datetime.combine(month.replace(day=1), time()))
    end = timezone.make_aware(datetime.combine(next_month(month), time()))
    found = visible_sessions(user).filter(starts_at__gte=begin, starts_at__lt=end)
    return list(found.select_related("event__unit", "room").order_by("starts_at", "id"))


def next_month(month: date) -> date:
    """The first day of the month after."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def previous_month(month: date) -> date:
    """The first day of the month before."""
    return (month.replace(day=1) - timedelta(days=1)).replace(day=1)


def weeks_of(month: date, sessions: Iterable[Session]) -> list[list[tuple[date, list[Session]]]]:
    """The weeks of a month from Monday on, each day with its sessions."""
    by_day: Mapping[date, list[Session]] = defaultdict(list)
    for one in sessions:
        by_day[one.on].append(one)
    return [
        [(day, by_day[day] if day.month == month.month else []) for day in week]
        for week in WEEKS.monthdatescalendar(month.year, month.month)
    ]


def clashes(user: User, sessions: Sequence[Session]) -> list[Clash]:
    """People in sight who are enrolled in two of these sessions at one time; one query."""
    pairs = list(overlapping(sessions))
    events = {one.event_id for pair in pairs for one in pair}
    rows = visible_enrolments(user).filter(event__in=events, state=EnrolmentState.ENROLLED)
    people: dict[UUID, dict[UUID, Cadre]] = defaultdict(dict)
    for row in rows if events else ():
        people[row.event_id][row.cadre_id] = row.cadre
    return [
        Clash(cadre, first, second)
        for first, second in pairs
        for pk, cadre in people[first.event_id].items()
        if pk in people[second.event_id]
    ]


def overlapping(sessions: Sequence[Session]) -> Iterable[tuple[Session, Session]]:
    """Pairs of sessions of different events that overlap; they come in the order of their beginning."""
    for place, first in enumerate(sessions):
        for second in sessions[place + 1 :]:
            if second.starts_at >= first.ends_at:
                break
            if second.event_id != first.event_id:
                yield first, second
