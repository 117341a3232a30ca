"""Figures for Prometheus: what the web processes answered (each counts in a file of its own), and how all fares.

Routes are told by room, never by address: an address may hold an id.
"""

import os
from collections.abc import Iterable
from dataclasses import asdict

from django.utils import timezone
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from operations import queries, timetable

BUCKETS = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 2.5, 5.0, 15.0)
PER_PROCESS = CollectorRegistry()
ANSWERS = Counter(
    "cadre_answers_total", "Requests answered", ["room", "method", "status"], registry=PER_PROCESS
)
SECONDS = Histogram(
    "cadre_answer_seconds", "Seconds until the answer", ["room"], buckets=BUCKETS, registry=PER_PROCESS
)
MEANINGS = {
    "waiting": ("cadre_queue_waiting", "Work items nobody has begun"),
    "running": ("cadre_queue_running", "Work items under way"),
    "oldest": ("cadre_queue_oldest_seconds", "Age of the oldest run with a waiting item"),
    "parked": ("cadre_queue_parked", "Work items given up"),
    "failed": ("cadre_runs_failed_in_a_day", "Runs that failed within 24 hours"),
    "unsealed": ("cadre_trail_unsealed_seconds", "Age of the oldest entry of the trail without a seal"),
    "backup": ("cadre_backup_age_seconds", "Since the last archive was made"),
    "free": ("cadre_disk_free_bytes", "Free on the disk of the program"),
    "disk": ("cadre_disk_bytes", "Size of that disk"),
    "database": ("cadre_database_bytes", "Size of the database"),
    "connections": ("cadre_database_connections", "Connections to the database"),
    "redis": ("cadre_redis_up", "Whether Redis answers"),
}


def count_answer(room: str, method: str, status: int, seconds: float) -> None:
    """Count one answer of this process."""
    ANSWERS.labels(room, method, str(status)).inc()
    SECONDS.labels(room).observe(seconds)


class StateCollector(Collector):
    """Asked at each look: how queue, timetable, trail, disk and backups fare."""

    def collect(self) -> Iterable[Metric]:
        """Gauges; what never happened has none."""
        now = timezone.now()
        for key, value in asdict(queries.health(now)).items():
            if value is not None:
                yield GaugeMetricFamily(*MEANINGS[key], value=float(value))
        good = GaugeMetricFamily("cadre_task_good_age_seconds", "Since it last ended well", labels=["task"])
        late = GaugeMetricFamily("cadre_task_overdue", "Whether it should have by now", labels=["task"])
        for entry in timetable.entries(now):
            if entry.outcome and entry.outcome.good_at:
                good.add_metric([entry.task], queries.age(entry.outcome.good_at, now))
            late.add_metric([entry.task], float(entry.overdue))
        yield from (good, late)


def told() -> bytes:
    """Everything in Prometheus' words; answers of all web processes where they share a folder, else of this one."""
    registry = CollectorRegistry()
    registry.register(StateCollector())
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(registry)
        return generate_latest(registry)
    return generate_latest(registry) + generate_latest(PER_PROCESS)
