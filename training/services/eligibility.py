"""Whether somebody may take part in an event, and why not; where they are at the same time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from cadres.choices import Level, ManagementState
from cadres.models import Appointment, Cadre
from cadres.queries import in_force
from common.clock import today
from common.dates import age_on
from training.choices import EnrolmentState
from training.models import Enrolment, Event, Session
from training.words import span_words

Reasons = list[str]


def first_day(event: Event) -> date:
    """The day on which an event begins; today while it has no session."""
    start = event.sessions.order_by("starts_at").values_list("starts_at", flat=True).first()
    return timezone.localtime(start).date() if start else today()


def reasons_against(event: Event, cadres: Sequence[Cadre]) -> Mapping[UUID, Reasons]:
    """By cadre, every condition of the event that is not met, in words; empty for who may take part. Two queries."""
    on = first_day(event)
    levels = levels_of((cadre.pk for cadre in cadres), on) if asks_level(event) else {}
    return {
        cadre.pk: [
            *against_state(cadre),
            *against_age(event, cadre, on),
            *against_level(event, levels.get(cadre.pk)),
        ]
        for cadre in cadres
    }


def asks_level(event: Event) -> bool:
    """Whether the event is for some levels only."""
    return event.level_from is not None or event.level_to is not None


def levels_of(ids: Iterable[UUID], on: date) -> Mapping[UUID, int]:
    """The level of each on a day: the own one, else that of the main post."""
    posts = Appointment.objects.filter(in_force(on), cadre__in=list(ids), is_main=True)
    rows = posts.values_list("cadre", "person_level", "level")
    return {cadre: own or level for cadre, own, level in rows if own or level}


def against_state(cadre: Cadre) -> Reasons:
    """Who is no longer in service is not trained."""
    return [] if cadre.management_state == ManagementState.SERVING else [_("no longer in service")]


def against_age(event: Event, cadre: Cadre, on: date) -> Reasons:
    """Under the age on the first day; a birth known by the year alone must be so for the whole year."""
    if event.age_under is None:
        return []
    if cadre.birth is None:
        return [_("the date of birth is not recorded")]
    age = age_on(cadre.birth, on)
    if age.high < event.age_under:
        return []
    params = {"age": str(age), "day": f"{on:%Y.%m.%d}", "limit": event.age_under}
    return [_("%(age)s years old on %(day)s, not under %(limit)d") % params]


def against_level(event: Event, level: int | None) -> Reasons:
    """Within the levels of the event."""
    if not asks_level(event):
        return []
    if level is None:
        return [_("no level of a present post is recorded")]
    low, high = event.level_from or min(Level.values), event.level_to or max(Level.values)
    if low <= level <= high:
        return []
    return [_("%(level)s is not among the levels of the event") % {"level": Level(level).label}]


def clashes_of(event: Event, ids: Iterable[UUID]) -> Mapping[UUID, list[str]]:
    """By cadre, sessions of other events they are enrolled in that overlap with one of this event; one query each way."""
    own = list(event.sessions.all())
    if not own:
        return {}
    rows = Enrolment.objects.filter(cadre__in=list(ids), state=EnrolmentState.ENROLLED).exclude(event=event)
    held = defaultdict(list)
    for cadre, other in rows.values_list("cadre", "event"):
        held[other].append(cadre)
    span = {
        "starts_at__lt": max(one.ends_at for one in own),
        "ends_at__gt": min(one.starts_at for one in own),
    }
    found: dict[UUID, list[str]] = defaultdict(list)
    for session in Session.objects.filter(event__in=held, **span).select_related("event"):
        if any(session.starts_at < one.ends_at and session.ends_at > one.starts_at for one in own):
            for cadre in held[session.event_id]:
                found[cadre].append(f"{session.event.name} {span_words(session)}")
    return found


def doubled(event: Event) -> Mapping[UUID, list[str]]:
    """Clashes of everybody enrolled in an event."""
    ids = Enrolment.objects.filter(event=event, state=EnrolmentState.ENROLLED).values_list(
        F("cadre"), flat=True
    )
    return clashes_of(event, ids)
