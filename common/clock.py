"""The one place that knows what day it is."""

from datetime import date

from django.utils import timezone


def today() -> date:
    """Today in Asia/Shanghai; every decision takes its date from here, so that tests can move it."""
    return timezone.localdate()
