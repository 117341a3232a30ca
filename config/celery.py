"""The Celery app and the whole timetable."""

import gc
import logging
import os
import signal

from celery import Celery
from celery.app.amqp import AMQP
from celery.schedules import crontab
from celery.signals import after_setup_logger, after_setup_task_logger, task_prerun, worker_process_init
from django.db import close_old_connections
from kombu import Connection

from config.launch.processes import die_with_parent
from config.logs import mask

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


class Broker(Connection):
    """Back a second after its server, however long that was away; kombu's own rests for half a minute at last."""

    def ensure_connection(self, *args: object, **options: object) -> Connection:
        return super().ensure_connection(*args, **{"interval_start": 1, "interval_step": 0, **options})


class Messages(AMQP):
    """Celery's, over that connection."""

    Connection = Broker


app = Celery("cadre", amqp=Messages)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf["CELERY_DB_REUSE_MAX"] = 10_000  # a task's connection serves the next: prepared statements stay
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "wake waiting work items": {"task": "jobs.sweep", "schedule": 5.0},
    "seal the audit trail": {"task": "audit.seal", "schedule": 5.0},
    "seal what came late": {"task": "audit.seal_late", "schedule": crontab(minute=40)},
    "lodge the head of the trail": {"task": "audit.lodge", "schedule": crontab(hour=0, minute=30)},
    "verify the trail": {"task": "work.verify_trail", "schedule": crontab(hour=1, minute=0)},
    "tell webhooks what has changed": {"task": "exchange.tell", "schedule": 5.0},
    "forget messages of long ago": {"task": "exchange.forget", "schedule": crontab(minute=50)},
    "recompute marked cadres": {"task": "readiness.drain", "schedule": 1.0},
    "find what made the latest changes": {"task": "readiness.attribute", "schedule": 5.0},
    "begin and end the sight of host units": {
        "task": "cadres.relations",
        "schedule": crontab(hour=0, minute=5),
    },
    "recompute whom the new day concerns": {
        "task": "readiness.nightly",
        "schedule": crontab(hour=2, minute=10),
    },
    "refresh the deadlines of whom something changed": {"task": "deadlines.drain", "schedule": 2.0},
    "refresh everybody's deadlines": {"task": "deadlines.nightly", "schedule": crontab(hour=0, minute=20)},
    "tell what has newly opened": {"task": "deadlines.announce", "schedule": crontab(hour=7, minute=30)},
    "tell what training comes tomorrow": {"task": "training.remind", "schedule": crontab(hour=7, minute=35)},
    "ask the rules about members of pools": {
        "task": "talent_pools.nightly",
        "schedule": crontab(hour=4, minute=0),
    },
    "look at the lists of successors": {
        "task": "succession.nightly",
        "schedule": crontab(hour=4, minute=30),
    },
    "keep the numbers of the month": {
        "task": "dashboards.keep_figures",
        "schedule": crontab(hour=5, minute=15),
    },
    "compute the responsibility index": {
        "task": "portraits.nightly",
        "schedule": crontab(hour=3, minute=30),
    },
    "forget sessions that are over": {"task": "accounts.clear", "schedule": crontab(minute=20)},
    "close requests nobody has decided": {"task": "work.expire", "schedule": crontab(minute=5)},
    "remove lists nobody has taken": {"task": "cadres.expire_exports", "schedule": crontab(minute="*/10")},
    "recompute everybody": {"task": "readiness.weekly", "schedule": crontab(hour=3, minute=0, day_of_week=0)},
}


@after_setup_logger.connect
@after_setup_task_logger.connect
def mask_lines(logger: logging.Logger, **_: object) -> None:
    """Celery sets up loggers of its own."""
    mask(logger)


@worker_process_init.connect
def end_with_the_worker(**_: object) -> None:
    """A pool process does not outlive a killed worker."""
    die_with_parent(signal.SIGKILL, os.getppid())


@worker_process_init.connect
def collect_seldom(**_: object) -> None:
    """What was loaded at the start stays; a job makes a hundred thousand objects that all live to its end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 15, 15)


@task_prerun.connect
def leave_broken_connections(**_: object) -> None:
    """As at the beginning of a request: a connection that has failed or grown old is opened anew."""
    close_old_connections()
