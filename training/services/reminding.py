"""In the morning who planned an event is told what comes tomorrow: its enrolment closes, a session takes place."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Permission
from accounts.queries import holders
from common.clock import today
from training.choices import EventState
from training.models import Event, Session
from work.models import Notice
from work.services import notify

CLOSING, TOMORROW = "training.closing", "training.tomorrow"


@transaction.atomic
def remind() -> int:
    """Tell each of them once; how many notices there were. Only who still plans for the unit is told."""
    return sum(_tell(kind, event) for kind, event in _due())


def _due() -> Iterator[tuple[str, Event]]:
    """What there is to be told, and of which event."""
    day = today() + timedelta(days=1)
    open_ones = (
        Event.objects.filter(state=EventState.OPEN).select_related("unit", "created_by").order_by("pk")
    )
    for event in open_ones.filter(enrol_until=day):
        yield CLOSING, event
    begin = timezone.make_aware(datetime.combine(day, time()))
    sessions = Session.objects.filter(starts_at__gte=begin, starts_at__lt=begin + timedelta(days=1))
    for event in open_ones.filter(pk__in=sessions.values("event")):
        yield TOMORROW, event


def _tell(kind: str, event: Event) -> bool:
    href = reverse("training:event", args=[event.pk])
    words = {"event": event.name, "day": f"{today() + timedelta(days=1):%Y.%m.%d}"}
    planner = holders(Permission.EDIT_TRAINING, event.unit).filter(pk=event.created_by_id).first()
    if (
        planner is None
        or Notice.objects.filter(recipient=planner, kind=kind, href=href, words=words).exists()
    ):
        return False
    notify([planner], kind, href=href, **words)
    return True
