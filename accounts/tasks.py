"""What the timetable does for accounts."""

from celery import shared_task
from django.utils import timezone

from accounts.sessions import SessionStore
from accounts.throttle import clear_old


@shared_task(name="accounts.clear")
def clear() -> None:
    """Remove sessions that are over and attempts that no longer count."""
    SessionStore.clear_expired()
    clear_old(timezone.now())
