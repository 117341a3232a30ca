"""What becomes of the tasks that run at an hour of the day: noted when they end, asked for by page and metrics."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from celery import Task, current_app
from celery.schedules import crontab
from celery.signals import task_postrun, task_prerun
from django.db import Error
from django.utils import timezone

from common.tracing import UNDER_WAY
from operations.models import TaskOutcome

GRACE = timedelta(minutes=30)  # a task may wait for others, and take its time
BEGAN: dict[str, datetime] = {}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """A task of the timetable: its outcome, None before its first time, and whether it is overdue."""

    task: str
    outcome: TaskOutcome | None
    overdue: bool


def hours() -> dict[str, crontab]:
    """The tasks with an hour of their own; those that come round every few seconds show in the queue."""
    plan = {entry["task"]: entry["schedule"] for entry in current_app.conf.beat_schedule.values()}
    return {task: when for task, when in plan.items() if isinstance(when, crontab)}


def entries(now: datetime) -> Iterator[Entry]:
    """Every task of the timetable with an hour, by name."""
    found = TaskOutcome.objects.in_bulk()
    for task, when in sorted(hours().items()):
        outcome = found.get(task)
        yield Entry(task, outcome, bool(outcome) and is_overdue(when, outcome, now))


def is_overdue(when: crontab, outcome: TaskOutcome, now: datetime) -> bool:
    """Whether it should have ended well again since it last did; one that has never done so counts from its begin."""
    since = timezone.localtime(outcome.good_at or outcome.began_at)
    start, wait, _now = when.remaining_delta(since)
    return start + wait + GRACE < now


def note_begin(task_id: str, task: Task, **_: object) -> None:
    """Lines of the log carry the task's id from now on."""
    UNDER_WAY.set(task_id)
    BEGAN[task_id] = timezone.now()


def note_end(task_id: str, task: Task, retval: object, state: str, **_: object) -> None:
    """Keep how a task with an hour has ended; whatever hinders that hinders no task."""
    began, now = BEGAN.pop(task_id, None) or timezone.now(), timezone.now()
    UNDER_WAY.set("")
    if task.name not in hours():
        return
    good = state == "SUCCESS"
    told = {"began_at": began, "ended_at": now, "error": "" if good else type(retval).__name__[:60]}
    try:
        TaskOutcome.objects.update_or_create(
            task=task.name, defaults=told | ({"good_at": now} if good else {})
        )
    except Error as error:
        log.warning("The end of %s was not noted: %s", task.name, type(error).__name__)


def connect() -> None:
    """Listen to the workers."""
    task_prerun.connect(note_begin, dispatch_uid="operations begin")
    task_postrun.connect(note_end, dispatch_uid="operations end")
