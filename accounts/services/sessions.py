"""Ending what somebody is signed in with."""

from django.db import transaction

from accounts.models import Session, User
from audit.services import record


@transaction.atomic
def end_sessions(user: User, *, by: object, but: str = "") -> int:
    """Sign the user out everywhere at once, except in the session with the key `but`; returns how many ended."""
    ended, _by_model = Session.objects.filter(user=user).exclude(session_key=but).delete()
    if ended:
        record("sessions.ended", user, by=by, detail={"sessions": ended})
    return ended
