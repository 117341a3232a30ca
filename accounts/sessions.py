"""Sessions in PostgreSQL (settings.SESSION_ENGINE): each knows its user, and ends idle or old.

The database holds a hash of the key the browser has, and the data sealed: whoever reads a dump signs in nowhere, and
learns no key of an authenticator app that is being enrolled.
"""

import hashlib
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

from accounts.models import Session
from common import crypto

SEALED_FOR = "session"
STARTED, ADDRESS, AGENT = "started", "address", "agent"
SEEN_EVERY = timedelta(minutes=1)


def stored(key: str | None) -> str:
    """The key as the database holds it."""
    return hashlib.sha256((key or "").encode()).hexdigest()[:40]


class SessionStore(DatabaseStore):
    """A session ends SESSION_IDLE after its last request and SESSION_COOKIE_AGE after the sign-in."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Our own table."""
        return Session

    def load(self) -> dict:
        """The data, unless the session is over; once a minute it is noted that it is in use."""
        now = timezone.now()
        row = Session.objects.filter(
            session_key=stored(self.session_key), expire_date__gt=now, seen_at__gt=now - settings.SESSION_IDLE
        ).first()
        if row is None:
            self._session_key = None
            return {}
        if now - row.seen_at > SEEN_EVERY:
            Session.objects.filter(pk=row.pk).update(seen_at=now)
        return self.decode(row.session_data)

    def encode(self, session_dict: dict) -> str:
        """Sealed under the master key."""
        return crypto.seal_text(super().encode(session_dict), SEALED_FOR)

    def decode(self, session_data: str) -> dict:
        """Empty, as for a session that is over, when it was sealed under a key that is no longer known."""
        try:
            return super().decode(crypto.open_text(session_data, SEALED_FOR))
        except (crypto.SealBrokenError, ValueError):
            return {}

    def exists(self, session_key: str) -> bool:
        """Whether a new key is taken already."""
        return Session.objects.filter(session_key=stored(session_key)).exists()

    def delete(self, session_key: str | None = None) -> None:
        """Forget a session."""
        Session.objects.filter(session_key=stored(session_key or self.session_key)).delete()

    def cycle_key(self) -> None:
        """At sign-in: another key, and its time begins now."""
        self[STARTED] = timezone.now().isoformat()
        super().cycle_key()

    def create_model_instance(self, data: dict) -> Session:
        """The row to be saved, with what the lists of sessions show."""
        now = timezone.now()
        started = datetime.fromisoformat(data.setdefault(STARTED, now.isoformat()))
        return Session(
            session_key=stored(self._get_or_create_session_key()),
            session_data=self.encode(data),
            expire_date=started + timedelta(seconds=self.get_expiry_age()),
            user_id=data.get(SESSION_KEY),
            started_at=started,
            seen_at=now,
            address=data.get(ADDRESS, ""),
            agent=data.get(AGENT, "")[:200],
        )

    @classmethod
    def clear_expired(cls) -> None:
        """Remove what is over."""
        now = timezone.now()
        Session.objects.filter(expire_date__lt=now).delete()
        Session.objects.filter(seen_at__lt=now - settings.SESSION_IDLE).delete()
