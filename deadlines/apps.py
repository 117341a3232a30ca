"""Deadlines: what expires, told in time; the year of the department."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class DeadlinesConfig(AppConfig):
    """Finds every app's kinds of deadline when the process starts."""

    name = "deadlines"

    def ready(self) -> None:
        """Load <app>/expiries.py of every installed app."""
        autodiscover_modules("expiries")
