"""Recording who was at a session, correcting it with a reason; the ledger follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record, record_all
from common.clock import today
from training.choices import TAKING_PART, EventState, How
from training.models import Attendance, Enrolment, Session
from training.models.events import LEAST_HOURS
from training.queries import trained_cadres
from training.services.completing import settle
from training.services.enrolling import locked_event
from training.services.ledger import write_attended

BATCH = 1000
Hours = Mapping[UUID, Decimal | None]
WRITTEN = ["hours", "how", "reason", "recorded_by", "recorded_at"]


@dataclass(slots=True)
class Recorded:
    """What changed: rows added, corrected (with the hours before), taken out."""

    added: list[Attendance] = field(default_factory=list)
    corrected: list[tuple[Attendance, Decimal]] = field(default_factory=list)
    removed: list[Attendance] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether everything stood there already."""
        return not (self.added or self.corrected or self.removed)


@transaction.atomic
def record_attendance(
    session: Session, hours: Hours, *, by: User, how: str = How.MANUAL, reason: str = ""
) -> Recorded:
    """Hours by cadre, None for who was not there. What stood there otherwise is corrected, which takes a reason.

    ValidationError with a list: every person whose hours cannot be kept, and why.
    """
    event = locked_event(session.event)
    _refuse_faults(session, event.state, hours, by)
    done = _compared(session, hours, how, by)
    if (done.corrected or done.removed) and not reason.strip():
        raise ValidationError(_("Say why: hours that were recorded are being changed."))
    store(done, reason=masked(reason.strip()))
    people = [*hours]
    if event.is_closed and not done.is_empty:
        settle(event, people, by=by)
    _tell(session, done, reason, by)
    return done


def store(done: Recorded, *, reason: str = "") -> None:
    """Write the rows and their lines of the ledger."""
    changed = [row for row, _before in done.corrected]
    for row in [*changed, *done.removed]:
        row.reason = reason
    for row in done.removed:  # the reason stands in the history beside the removal
        row.save(update_fields=["reason"])
    Attendance.objects.filter(pk__in=[row.pk for row in done.removed]).delete()
    Attendance.objects.bulk_update(changed, WRITTEN, BATCH)
    Attendance.objects.bulk_create(done.added, BATCH)
    write_attended(row.pk for row in [*done.added, *changed])


def faults_of(session: Session, hours: Decimal | None) -> str:
    """What is wrong with a number of hours for a session; empty when nothing is."""
    if hours is None:
        return ""
    if hours < LEAST_HOURS or hours != round(hours, 1):
        return _("hours go by 0.1, from 0.1 on")
    if hours > session.hours:
        return _("the session has %(hours)s hours") % {"hours": session.hours}
    return ""


def _refuse_faults(session: Session, state: str, hours: Hours, by: User) -> None:
    if state == EventState.DRAFT:
        raise ValidationError(_("A draft has no attendance: open the event first."))
    if session.on > today():
        raise ValidationError(_("This session is still to come."))
    own = set(trained_cadres(by).filter(pk__in=hours).values_list("pk", flat=True))
    rows = Enrolment.objects.filter(event=session.event_id, state__in=TAKING_PART, cadre__in=hours)
    names = dict(rows.values_list("cadre", "cadre__name"))
    if strangers := [pk for pk in hours if pk not in own or pk not in names]:
        lines = _("%(number)d people are not enrolled here, or not yours to record.")
        raise ValidationError(lines % {"number": len(strangers)})
    faults = {pk: faults_of(session, amount) for pk, amount in hours.items()}
    if lines := [f"{names[pk]}: {text}" for pk, text in faults.items() if text]:
        raise ValidationError(lines)


def _compared(session: Session, hours: Hours, how: str, by: User) -> Recorded:
    there = {row.cadre_id: row for row in _there(session, [*hours])}
    done = Recorded()
    for cadre, amount in hours.items():
        row = there.get(cadre)
        if row is None and amount is not None:
            done.added.append(
                Attendance(session=session, cadre_id=cadre, hours=amount, how=how, recorded_by=by)
            )
        elif row is not None and amount is None:
            done.removed.append(row)
        elif row is not None and row.hours != amount:
            before, row.hours, row.how, row.recorded_by = row.hours, amount, how, by
            row.recorded_at = timezone.now()
            done.corrected.append((row, before))
    return done


def _there(session: Session, ids: Sequence[UUID]) -> list[Attendance]:
    return list(Attendance.objects.select_for_update().filter(session=session, cadre__in=ids))


def _tell(session: Session, done: Recorded, reason: str, by: User) -> None:
    if done.added:
        record("attendance.recorded", session, by=by, detail={"people": len(done.added)})
    acts = [
        (
            "attendance.corrected",
            row,
            {"cadre": str(row.cadre_id), "from": str(before), "to": str(row.hours), "reason": reason},
        )
        for row, before in done.corrected
    ]
    acts += [
        ("attendance.removed", row, {"cadre": str(row.cadre_id), "from": str(row.hours), "reason": reason})
        for row in done.removed
    ]
    record_all(acts, by=by)
