"""Checking in by code: one clear answer for whatever happens, and nothing counted twice.

The person is nobody who is signed in: what is looked at is looked at here, for this one enrolment, and for no page.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import throttle
from accounts.throttle import Limit
from audit.services import record
from common import scope
from training.choices import TAKING_PART, EnrolmentState, EventState, How
from training.models import Attendance, Enrolment, Session
from training.services.attending import Recorded, store
from training.services.codes import EARLY, GRACE, agrees, clean, is_fresh, is_kept_scan, moment_of, step_of
from training.services.completing import settle
from training.services.enrolling import locked_event

ACTOR = "check-in"


class Answer(TextChoices):
    """What becomes of a check-in."""

    DONE = "done", _("You are checked in.")
    KEPT = "kept", _("You are checked in; what your phone had kept has arrived.")
    AGAIN = "again", _("You were checked in before. It counts once.")
    EXPIRED = "expired", _("This code has been replaced: use the one on the screen now.")
    OTHER = "other", _("This is the code of another session. Look at the screen of yours.")
    UNKNOWN = "unknown", _("This is no code of a session: compare it with the screen.")
    NOT_NOW = (
        "not_now",
        _("The session is not open for check-in: it opens 30 minutes before it begins, until it ends."),
    )
    NOT_ENROLLED = "not_enrolled", _("You are not enrolled in this event. Speak to the organizer.")
    WAITING = "waiting", _("You are on the waiting list of this event. Speak to the organizer.")
    NO_PHONES = "no_phones", _("No phones at this event: sign the sheet.")
    TOO_LATE = (
        "too_late",
        _("Kept for too long: what has no network is sent within 24 hours. Speak to the organizer."),
    )
    FORGED = "forged", _("What was kept does not fit this phone or this time. Speak to the organizer.")
    BLOCKED = "blocked", _("Too many attempts. Wait five minutes, or speak to the organizer.")


GOOD = (Answer.DONE, Answer.KEPT, Answer.AGAIN)


@dataclass(frozen=True, slots=True)
class Kept:
    """A scan that a phone kept without network: the second it was made, and the phone's signature."""

    scanned: int
    signature: str


def check_in_by_number(session: UUID, code: str, *, name: str, number: str, address: str) -> Answer:
    """Somebody who says name and check-in number at the address of a code; guesses are counted."""
    with scope.everything():
        found = Session.objects.filter(pk=session).select_related("event").first()
        if found is None:
            return Answer.UNKNOWN
        if throttle.wait_for(Limit.CHECK_IN, session, name) or throttle.wait_for(
            Limit.CHECK_IN_PLACE, session, address
        ):
            return Answer.BLOCKED
        who = Enrolment.objects.filter(
            event=found.event, number=number.strip(), cadre__name=name.strip()
        ).first()
        if who is None:
            throttle.count(Limit.CHECK_IN, session, name)
            throttle.count(Limit.CHECK_IN_PLACE, session, address)
            return Answer.NOT_ENROLLED
        return _answer(who, [found], code, None)


def check_in_by_pass(enrolment: UUID, code: str, kept: Kept | None = None) -> Answer:
    """Somebody whose phone has a pass: any session of the event the code is of; `kept`: scanned before, sent now."""
    with scope.everything():
        who = Enrolment.objects.filter(pk=enrolment).select_related("event").first()
        if who is None:
            return Answer.NOT_ENROLLED
        return _answer(who, list(who.event.sessions.all()), code, kept)


def _answer(who: Enrolment, sessions: list[Session], code: str, kept: Kept | None) -> Answer:
    if refusal := _refusal_of(who):
        return refusal
    now = timezone.now()
    for session in sessions:
        if (step := step_of(session, code, now)) is not None:
            return _of_step(who, session, step, now, code=code, kept=kept)
    if _is_of_others(who, code, now):
        return Answer.OTHER
    under_way = any(session.starts_at - EARLY <= now <= session.ends_at for session in sessions)
    return Answer.UNKNOWN if under_way or kept else Answer.NOT_NOW


def _refusal_of(who: Enrolment) -> Answer | None:
    """Why this person can not be checked in whatever the code."""
    if who.state == EnrolmentState.WAITING:
        return Answer.WAITING
    if who.state not in TAKING_PART or who.event.state == EventState.DRAFT:
        return Answer.NOT_ENROLLED
    return None if who.event.phones_allowed else Answer.NO_PHONES


def _of_step(
    who: Enrolment, session: Session, step: int, now: datetime, *, code: str, kept: Kept | None
) -> Answer:
    """The code is one of the session's: it counts while it is on the screen, or when a phone kept it in time."""
    if kept is None:
        if now > session.ends_at:
            return Answer.NOT_NOW
        return _write(who, session, step, late=False) if is_fresh(step, now) else Answer.EXPIRED
    if now > session.ends_at + GRACE:
        return Answer.TOO_LATE
    if not is_kept_scan(who.pk, clean(code), kept.scanned, kept.signature) or not agrees(step, kept.scanned):
        return Answer.FORGED
    return _write(who, session, step, late=True)


def _is_of_others(who: Enrolment, code: str, now: datetime) -> bool:
    """Whether a session of another event shows this code now."""
    running = Session.objects.filter(starts_at__lte=now + EARLY, ends_at__gte=now).exclude(event=who.event_id)
    steps = (step_of(session, code, now) for session in running)
    return any(step is not None for step in steps)


@transaction.atomic
def _write(who: Enrolment, session: Session, step: int, *, late: bool) -> Answer:
    """Full hours of the session, unless something is on file: then that stands."""
    event = locked_event(who.event)
    if Attendance.objects.filter(session=session, cadre=who.cadre_id).exists():
        return Answer.AGAIN
    row = Attendance(
        session=session, cadre_id=who.cadre_id, hours=session.hours, how=How.QR, scanned_at=moment_of(step),
        sent_late=late,
    )  # fmt: skip
    store(Recorded(added=[row]))
    record("attendance.checked_in", row, by=ACTOR, detail={"cadre": str(who.cadre_id), "late": late})
    if event.is_closed:
        settle(event, [who.cadre_id], by=ACTOR)
    return Answer.KEPT if late else Answer.DONE
