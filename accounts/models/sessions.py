"""Who is signed in, from where, since when; and how often somebody has tried."""

from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.utils import timezone

from accounts.models.users import User


class Session(AbstractBaseSession):
    """A browser's session, with its user, so that all of somebody's can be shown and ended."""

    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="sessions")
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    address = models.CharField(max_length=45, blank=True)
    agent = models.CharField(max_length=200, blank=True)

    objects = BaseSessionManager()

    class Meta:
        pass

    @classmethod
    def get_session_store_class(cls) -> type:
        """The store that reads and writes them."""
        from accounts.sessions import SessionStore  # noqa: PLC0415  the store imports the model

        return SessionStore


class Attempt(models.Model):
    """How often something was tried within a span of time; the key is a keyed hash of who and from where."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    since = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.count}"
