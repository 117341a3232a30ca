"""Enrolling people, the waiting list, withdrawing."""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record, record_all
from cadres.models import Cadre
from common import scope
from common.clock import today
from training.choices import EnrolmentState
from training.models import Enrolment, Event
from training.queries import seats_left, trained_cadres, visible_events, waiting_first
from training.services.eligibility import clashes_of, reasons_against

BATCH = 1000
NUMBERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What became of each person: enrolled, on the waiting list, refused with the reasons; and where they are at the same
    time."""

    taken: list[Enrolment] = field(default_factory=list)
    waiting: list[Enrolment] = field(default_factory=list)
    refused: list[tuple[Cadre, list[str]]] = field(default_factory=list)
    clashes: Mapping[UUID, list[str]] = field(default_factory=dict)


@transaction.atomic
def enrol(event: Event, cadre: Cadre, *, by: User) -> Enrolment:
    """Enrol one person, or put them on the waiting list; ValidationError says why not."""
    done = enrol_all(event, [cadre], by=by)
    if done.refused:
        raise ValidationError({"cadre": done.refused[0][1]})
    return [*done.taken, *done.waiting][0]


@transaction.atomic
def enrol_all(event: Event, cadres: Sequence[Cadre], *, by: User) -> Enrolled:
    """Enrol people in the order given as long as there are seats; whoever may not take part is refused by name."""
    locked = locked_event(event)
    require_open(locked, by)
    refusals, known = _refusals(locked, cadres, by), _known(locked, cadres)
    free, numbers = seats_left(locked), _numbers(locked)
    done = Enrolled(clashes=clashes_of(locked, [cadre.pk for cadre in cadres]))
    for cadre in dict.fromkeys(cadres):
        if refusals[cadre.pk]:
            done.refused.append((cadre, refusals[cadre.pk]))
            continue
        row = known.get(cadre.pk) or Enrolment(event=locked, cadre=cadre, number=next(numbers))
        there_is_room = free is None or len(done.taken) < free
        _place(row, EnrolmentState.ENROLLED if there_is_room else EnrolmentState.WAITING, by)
        (done.taken if there_is_room else done.waiting).append(row)
    _store(locked, [*done.taken, *done.waiting], taken=len(done.taken))
    event.seats_taken = locked.seats_taken
    acts = [
        ("enrolment.made", row, {"cadre": str(row.cadre_id), "state": row.state})
        for row in [*done.taken, *done.waiting]
    ]
    record_all(acts, by=by)
    return done


@transaction.atomic
def withdraw(enrolment: Enrolment, *, reason: str, by: User) -> Enrolment:
    """Take somebody out; the first one waiting moves up."""
    event = locked_event(enrolment.event)
    row = Enrolment.objects.select_for_update().get(pk=enrolment.pk)
    if row.state not in (EnrolmentState.ENROLLED, EnrolmentState.WAITING) or event.is_closed:
        raise ValidationError(_("There is nothing to withdraw from."))
    if not trained_cadres(by).filter(pk=row.cadre_id).exists():
        raise ValidationError(_("This person is not yours to enrol."))
    if row.state == EnrolmentState.ENROLLED:
        event.seats_taken -= 1
        event.save(update_fields=["seats_taken"])
    row.state, row.reason = EnrolmentState.WITHDRAWN, masked(reason)
    row.full_clean()
    row.save()
    record("enrolment.withdrawn", row, by=by, detail={"cadre": str(row.cadre_id), "reason": reason})
    move_up(event, by=by)
    return row


@transaction.atomic
def move_up(event: Event, *, by: object) -> list[Enrolment]:
    """Give free seats to those who wait longest, also to those whom the user who made room does not see."""
    locked = locked_event(event)
    free = seats_left(locked)
    if not locked.is_open or free == 0:
        return []
    with scope.everything():
        rows = list(waiting_first(locked).select_for_update()[:free])
        for row in rows:
            row.state = EnrolmentState.ENROLLED
        Enrolment.objects.bulk_update(rows, ["state"], BATCH)
    _take_seats(locked, len(rows))
    event.seats_taken = locked.seats_taken
    record_all([("enrolment.moved_up", row, {"cadre": str(row.cadre_id)}) for row in rows], by=by)
    return rows


def require_open(event: Event, by: User) -> None:
    """Only while people are enrolled, and only in what the user sees."""
    if not visible_events(by).filter(pk=event.pk).exists():
        raise ValidationError(_("This event is not there."))
    if not event.is_open:
        raise ValidationError(_("Nobody is enrolled here: the event is not open."))
    if event.enrol_until and event.enrol_until < today():
        day = f"{event.enrol_until:%Y.%m.%d}"
        raise ValidationError(_("Enrolment closed on %(day)s.") % {"day": day})


def locked_event(event: Event) -> Event:
    """The event as it is now, nobody else changing it until the end of the transaction."""
    return Event.objects.select_for_update(of=("self",)).get(pk=event.pk)


def _refusals(event: Event, cadres: Sequence[Cadre], by: User) -> dict[UUID, list[str]]:
    """Why each may not be enrolled: not one's own person, there already, or not whom the event is for."""
    ids = [cadre.pk for cadre in cadres]
    own = set(trained_cadres(by).filter(pk__in=ids).values_list("pk", flat=True))
    there = {row.cadre_id for row in _rows(event, ids) if row.state != EnrolmentState.WITHDRAWN}
    found = {pk: [*reasons] for pk, reasons in reasons_against(event, cadres).items()}
    for pk in ids:
        if pk not in own:
            found[pk] = [_("not yours to enrol")]
        elif pk in there:
            found[pk] = [_("enrolled already")]
    return found


def _known(event: Event, cadres: Sequence[Cadre]) -> dict[UUID, Enrolment]:
    """Rows of people who were here before: they come back to them."""
    return {row.cadre_id: row for row in _rows(event, [cadre.pk for cadre in cadres])}


def _rows(event: Event, ids: Sequence[UUID]) -> list[Enrolment]:
    return list(Enrolment.objects.filter(event=event, cadre__in=ids))


def _numbers(event: Event) -> Iterator[str]:
    """Check-in numbers that nobody can guess and nobody else in the event has."""
    with scope.everything():
        used = set(Enrolment.objects.filter(event=event).values_list("number", flat=True))
    while True:
        number = f"{secrets.randbelow(NUMBERS):06}"
        if number not in used:
            used.add(number)
            yield number


def _place(row: Enrolment, state: str, by: User) -> None:
    row.state, row.asked_at, row.reason, row.enrolled_by = state, timezone.now(), "", by


def _store(event: Event, rows: Sequence[Enrolment], *, taken: int) -> None:
    Enrolment.objects.bulk_create(
        rows, BATCH, update_conflicts=True, unique_fields=["id"],
        update_fields=["state", "asked_at", "reason", "enrolled_by"],
    )  # fmt: skip
    _take_seats(event, taken)


def _take_seats(event: Event, number: int) -> None:
    if number:
        event.seats_taken += number
        event.save(update_fields=["seats_taken"])
