"""The ledger follows its sources, in their transaction."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from training.choices import EnrolmentState, Mode
from training.models import Attendance, Enrolment, HoursEntry, OutsideTraining

BATCH = 1000
WRITTEN = ["cadre", "on", "hours", "days", "mode"]


def write_attended(ids: Iterable[UUID]) -> None:
    """Bring the lines of these attendances up to date: one for each that counts, none for the others."""
    lines, silent = [], []
    for row in _with_standing(Attendance.objects.filter(pk__in=list(ids))):
        if counts(row.session.event.mode, row.standing):
            lines.append(_line_of(row))
        else:
            silent.append(row.pk)
    HoursEntry.objects.filter(attendance__in=silent).delete()
    HoursEntry.objects.bulk_create(
        lines, BATCH, update_conflicts=True, unique_fields=["attendance"], update_fields=WRITTEN
    )


def counts(mode: str, standing: str) -> bool:
    """Whether hours attended count. Who missed more than a seventh of full-time training has left it (退学): nothing of it
    does; hours of gathered and online training stay what they were."""
    return not (mode == Mode.FULL_TIME and standing == EnrolmentState.NOT_COMPLETED)


def write_outside(training: OutsideTraining) -> None:
    """Its line: the hours and days of the school, on its last day."""
    HoursEntry.objects.update_or_create(
        outside=training,
        defaults={
            "cadre_id": training.cadre_id,
            "on": training.ended_on,
            "hours": training.hours or 0,
            "days": training.days or 0,
            "mode": training.mode,
        },
    )


def _with_standing(rows: QuerySet[Attendance]) -> QuerySet[Attendance]:
    """Each with `standing`: how its cadre stands to the event."""
    enrolled = Enrolment.objects.filter(event=OuterRef("session__event"), cadre=OuterRef("cadre"))
    return rows.select_related("session__event").annotate(standing=Subquery(enrolled.values("state")[:1]))


def _line_of(row: Attendance) -> HoursEntry:
    return HoursEntry(
        attendance=row,
        cadre_id=row.cadre_id,
        on=row.session.on,
        hours=row.hours,
        mode=row.session.event.mode,
    )
