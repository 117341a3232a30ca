"""The Celery app and the whole timetable."""

import os
import signal

from celery import Celery
from celery.signals import worker_process_init

from config.launch.processes import die_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("cadre")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "wake waiting work items": {"task": "jobs.sweep", "schedule": 5.0},
    "seal the audit trail": {"task": "audit.seal", "schedule": 5.0},
}


@worker_process_init.connect
def end_with_the_worker(**_: object) -> None:
    """A pool process does not outlive a killed worker."""
    die_with_parent(signal.SIGKILL, os.getppid())
