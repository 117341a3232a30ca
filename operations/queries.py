"""How the installation fares: queue, runs given up, trail, disk, backups. Figures only, nothing of anybody."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.db.models import Count, Min, Q, QuerySet

from accounts.models import User
from audit.chain import MARGIN
from audit.models import Entry, SealedEntry
from jobs import broker
from jobs.models import Run, State, WorkItem
from jobs.queries import visible_runs
from jobs.services import OPEN

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Health:
    """Ages in seconds (None: nothing waits, or never happened), sizes in bytes."""

    waiting: int
    running: int
    oldest: float | None
    parked: int
    failed: int
    unsealed: float | None
    backup: float | None
    free: int
    disk: int
    database: int
    connections: int
    redis: bool


def visible_parked(user: User) -> QuerySet[Run]:
    """Failed runs this user may watch that have parts given up, counted as `parked`; the newest first."""
    parked = Count("items", filter=Q(items__state=State.FAILED))
    found = visible_runs(user).filter(state=State.FAILED).annotate(parked=parked)
    return found.filter(parked__gt=0).order_by("-pk")


def health(now: datetime) -> Health:
    """Everything in some ten short queries."""
    items = WorkItem.objects.filter(run__state__in=OPEN).aggregate(
        waiting=Count("pk", filter=Q(state=State.WAITING)),
        running=Count("pk", filter=Q(state=State.RUNNING)),
        oldest=Min("run__created_at", filter=Q(state=State.WAITING)),
    )
    disk = shutil.disk_usage(settings.BASE_DIR)
    return Health(
        waiting=items["waiting"],
        running=items["running"],
        oldest=age(items["oldest"], now),
        parked=WorkItem.objects.filter(state=State.FAILED).count(),
        failed=Run.objects.filter(state=State.FAILED, finished_at__gt=now - DAY).count(),
        unsealed=age(first_unsealed(), now),
        backup=age(last_backup(), now),
        free=disk.free,
        disk=disk.total,
        database=asked("SELECT pg_database_size(current_database())"),
        connections=asked("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"),
        redis=broker.answers(),
    )


def age(since: datetime | None, now: datetime) -> float | None:
    """Seconds since then; None for never."""
    return (now - since).total_seconds() if since else None


def first_unsealed() -> datetime | None:
    """When the oldest entry that no seal covers yet was made."""
    last = SealedEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    waiting = Entry.objects.filter(pk__gt=last - MARGIN, sealed=None).order_by("pk")
    return waiting.values_list("at", flat=True).first()


def last_backup() -> datetime | None:
    """When the last archive was made."""
    return Entry.objects.filter(action="backup.made").order_by("-pk").values_list("at", flat=True).first()


def asked(question: str) -> int:
    """One number of the server."""
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()[0]
