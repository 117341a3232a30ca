"""The Celery app and the whole timetable."""

import os
import signal

from celery import Celery
from celery.schedules import crontab
from celery.signals import worker_process_init

from config.launch.processes import die_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("cadre")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "wake waiting work items": {"task": "jobs.sweep", "schedule": 5.0},
    "seal the audit trail": {"task": "audit.seal", "schedule": 5.0},
    "recompute marked cadres": {"task": "readiness.drain", "schedule": 1.0},
    "recompute whom the new day concerns": {
        "task": "readiness.nightly",
        "schedule": crontab(hour=2, minute=10),
    },
    "close requests nobody has decided": {"task": "work.expire", "schedule": crontab(minute=5)},
    "recompute everybody": {"task": "readiness.weekly", "schedule": crontab(hour=3, minute=0, day_of_week=0)},
}


@worker_process_init.connect
def end_with_the_worker(**_: object) -> None:
    """A pool process does not outlive a killed worker."""
    die_with_parent(signal.SIGKILL, os.getppid())
