"""What the timetable does for requests, and what it tells of the trail."""

from celery import shared_task
from django.urls import reverse

from accounts.choices import Permission
from accounts.queries import holders_anywhere
from audit.services import verify
from work.notices import BROKEN
from work.services import expire_overdue, notify


@shared_task(name="work.expire")
def expire() -> None:
    """Close the requests nobody has decided in time."""
    expire_overdue()


@shared_task(name="work.verify_trail")
def verify_trail() -> None:
    """Look through the audit trail; the audit administrators are told what is broken."""
    if broken := verify(by="timetable"):
        notify(holders_anywhere(Permission.VIEW_AUDIT), BROKEN, href=reverse("accounts:audit"), what=broken)
