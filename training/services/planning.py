"""Programmes, rooms, events and their sessions."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Max, Model
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at
from audit.services import record
from common.clock import today
from training.choices import EventState
from training.models import Attendance, Event, PartnerBody, Programme, Room, Session
from training.queries import editable_events
from training.services.enrolling import locked_event, move_up
from training.services.ledger import write_attended
from training.words import span_words
from units.models import Unit

CODE_LOCK = 7411
KEPT = ("code", "state", "seats_taken", "created_by_id", "closed_on")


@transaction.atomic
def save_programme(programme: Programme, *, by: User) -> Programme:
    """Keep a programme, new or changed."""
    return _save(programme, "programme.saved", by)


@transaction.atomic
def save_room(room: Room, *, by: User) -> Room:
    """Keep a room."""
    return _save(room, "room.saved", by)


@transaction.atomic
def add_partner(name: str, *, by: User) -> PartnerBody:
    """Add a body that events are held with."""
    body = PartnerBody(name=name.strip())
    body.full_clean()
    body.save()
    record("partner.added", body, by=by, detail={"name": body.name})
    return body


@transaction.atomic
def save_event(event: Event, *, by: User, partners: Iterable[PartnerBody] | None = None) -> Event:
    """Keep an event, new (a draft) or changed; where it has more seats than before, the waiting list moves up."""
    require_unit(event.unit, by)
    if event._state.adding:
        event.code, event.created_by = _next_code(), by
        before = event.mode
    else:
        locked = locked_event(event)
        refuse_closed(locked)
        before = locked.mode
        for name in KEPT:
            setattr(event, name, getattr(locked, name))
    event.full_clean()
    event.save()
    if partners is not None:
        event.partners.set(partners)
    if before != event.mode:
        write_attended(Attendance.objects.filter(session__event=event).values_list("pk", flat=True))
    record("event.saved", event, by=by, detail={"name": event.name})
    move_up(event, by=by)
    return event


@transaction.atomic
def open_event(event: Event, *, by: User) -> Event:
    """Let people be enrolled; an event has at least one session by then."""
    locked = locked_event(event)
    if locked.state != EventState.DRAFT:
        raise ValidationError(_("Only a draft is opened."))
    if not locked.sessions.exists():
        raise ValidationError(_("Add a session first: nobody can tell when the event is."))
    locked.state = EventState.OPEN
    locked.full_clean()
    locked.save()
    record("event.opened", locked, by=by, detail={"name": locked.name})
    return locked


@transaction.atomic
def save_session(session: Session, *, by: User) -> Session:
    """Keep a session; hours that were attended already stay within those of the session and move with its day."""
    refuse_closed(locked_event(session.event))
    if session.room_id:
        Room.objects.select_for_update().get(pk=session.room_id)
        _refuse_taken_room(session)
    more = Attendance.objects.filter(session=session, hours__gt=session.hours or 0)
    if not session._state.adding and more.exists():
        raise ValidationError({"hours": _("Somebody has attended more hours than that: correct them first.")})
    session.full_clean()
    session.save()
    write_attended(session.attendances.values_list("pk", flat=True))
    record("session.saved", session, by=by, detail={"event": session.event.name, "on": str(session.on)})
    return session


@transaction.atomic
def remove_session(session: Session, *, by: User) -> None:
    """Take out a session nobody has attended."""
    refuse_closed(locked_event(session.event))
    if session.attendances.exists():
        raise ValidationError(_("Somebody has attended this session: it stays."))
    if session.event.is_open and session.event.sessions.count() == 1:
        raise ValidationError(_("An open event keeps at least one session."))
    record("session.removed", session, by=by, detail={"event": session.event.name})
    session.delete()


def refuse_closed(event: Event) -> None:
    """A closed event is not planned any more."""
    if event.is_closed:
        raise ValidationError(_("The event is closed: its results stand."))


def require_unit(unit: Unit, by: User) -> None:
    """Only for a unit for which the user plans training."""
    if not holds_at(by, Permission.EDIT_TRAINING, unit):
        raise ValidationError({"unit": _("You plan no training for this unit.")})


def require_event(event: Event, by: User) -> None:
    """Only an event the user plans."""
    if not editable_events(by).filter(pk=event.pk).exists():
        raise ValidationError(_("This event is not yours to plan."))


def _save(row: Model, action: str, by: User) -> Model:
    require_unit(row.unit, by)
    row.full_clean()
    row.save()
    record(action, row, by=by, detail={"name": row.name})
    return row


def _next_code() -> str:
    """The year and a number; one at a time, so that no number is given twice."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CODE_LOCK])
    year = today().year
    last = Event.objects.filter(code__startswith=f"{year}-").aggregate(last=Max("code"))["last"]
    return f"{year}-{int(last[5:]) + 1 if last else 1:05}"


def _refuse_taken_room(session: Session) -> None:
    """Name the session that has the room; the constraint of the database is the wall behind it."""
    if not (session.starts_at and session.ends_at):
        return
    others = Session.objects.filter(room=session.room_id).exclude(pk=session.pk).select_related("event")
    taken = others.filter(starts_at__lt=session.ends_at, ends_at__gt=session.starts_at).first()
    if taken:
        params = {"event": taken.event.name, "when": span_words(taken)}
        raise ValidationError({"room": _("The room is taken: %(event)s, %(when)s.") % params})
