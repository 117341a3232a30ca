"""Closing an event: who has completed it, who missed too much; certificates."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record, record_all
from common import scope
from common.clock import today
from training.choices import EnrolmentState, EventState
from training.models import Attendance, Enrolment, Event
from training.queries import attended_hours
from training.services.enrolling import locked_event
from training.services.ledger import write_attended

BATCH = 1000
SEVENTH = 7  # 条例: leave from full-time training is at most one seventh of its hours
WRITTEN = ["state", "completed_on", "certificate_no"]
JUDGED = (EnrolmentState.ENROLLED, EnrolmentState.COMPLETED, EnrolmentState.NOT_COMPLETED)


@transaction.atomic
def close_event(event: Event, *, by: User) -> Event:
    """Close it once all its sessions are over: everybody enrolled has completed it or not, whoever sees them."""
    locked = locked_event(event)
    if not locked.is_open:
        raise ValidationError(_("Only an open event is closed."))
    if locked.sessions.filter(ends_at__gt=timezone.now()).exists():
        raise ValidationError(_("A session is still to come or under way."))
    locked.state, locked.closed_on = EventState.CLOSED, today()
    locked.save()
    with scope.everything():
        waiting = Enrolment.objects.filter(event=locked, state=EnrolmentState.WAITING)
        waiting.update(state=EnrolmentState.WITHDRAWN)
        rows = judge(locked, list(_judged(locked)))
    record("event.closed", locked, by=by, detail={"name": locked.name, "completed": completed_in(rows)})
    return locked


@transaction.atomic
def settle(event: Event, people: Iterable[UUID], *, by: User) -> None:
    """Judge people of a closed event anew after their hours were corrected."""
    before = dict(_judged(event).filter(cadre__in=people).values_list("pk", "state"))
    rows = judge(event, list(_judged(event).filter(cadre__in=people)))
    changed = [row for row in rows if before[row.pk] != row.state]
    record_all(
        [("enrolment.judged", row, {"cadre": str(row.cadre_id), "state": row.state}) for row in changed],
        by=by,
    )


def judge(event: Event, rows: Sequence[Enrolment]) -> Sequence[Enrolment]:
    """Completed or not, by the hours attended in required sessions; certificates keep their numbers; the ledger follows."""
    required, attended = required_hours(event), attended_hours(event)
    numbers = _certificate_numbers(event)
    for row in rows:
        hours = attended.get(row.cadre_id, Decimal(0))
        if missed_too_much(required, hours):
            row.state, row.completed_on, row.certificate_no = EnrolmentState.NOT_COMPLETED, None, ""
        else:
            row.state = EnrolmentState.COMPLETED
            row.completed_on = row.completed_on or event.closed_on
            row.certificate_no = row.certificate_no or next(numbers)
    Enrolment.objects.bulk_update(rows, WRITTEN, BATCH)
    people = [row.cadre_id for row in rows]
    there = Attendance.objects.filter(session__event=event, cadre__in=people)
    write_attended(there.values_list("pk", flat=True))
    return rows


def required_hours(event: Event) -> Decimal:
    """Hours of the required sessions."""
    return event.sessions.filter(required=True).aggregate(sum=Sum("hours"))["sum"] or Decimal(0)


def missed_too_much(required: Decimal, attended: Decimal) -> bool:
    """More than one seventh of the required hours; who was never there has missed it all."""
    missed = required - attended
    return attended == 0 or missed * SEVENTH > required


def missed_words(required: Decimal, attended: Decimal) -> str:
    """Why an event counts as not completed."""
    if attended == 0:
        return _("attended nothing")
    params = {"missed": required - attended, "required": required}
    return _("missed %(missed)s of %(required)s hours, more than one seventh") % params


def completed_in(rows: Iterable[Enrolment]) -> int:
    """How many have completed it."""
    return sum(row.state == EnrolmentState.COMPLETED for row in rows)


def _judged(event: Event) -> QuerySet[Enrolment]:
    rows = Enrolment.objects.filter(event=event, state__in=JUDGED)
    return rows.order_by("cadre__home_unit__path", "cadre__home_order", "id")


def _certificate_numbers(event: Event) -> Iterator[str]:
    """Numbers nobody of the event has, in sight or not."""
    with scope.everything():
        used = (
            Enrolment.objects.filter(event=event)
            .exclude(certificate_no="")
            .values_list("certificate_no", flat=True)
        )
        last = max((int(number.rpartition("-")[2]) for number in used), default=0)
    while True:
        last += 1
        yield f"{event.code}-{last:04}"
