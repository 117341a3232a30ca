"""The one place that knows what day it is."""

from datetime import date, datetime, time, timedelta
from math import ceil

from django.utils import timezone


def today() -> date:
    """Today in Asia/Shanghai; every decision takes its date from here, so that tests can move it."""
    return timezone.localdate()


def seconds_left_today() -> int:
    """Until midnight in Asia/Shanghai."""
    midnight = timezone.make_aware(datetime.combine(today() + timedelta(days=1), time()))
    return ceil((midnight - timezone.now()).total_seconds())
