"""The readiness engine: facts, rules, results."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ReadinessConfig(AppConfig):
    """Finds every app's facts when the process starts."""

    name = "readiness"

    def ready(self) -> None:
        """Load <app>/facts.py of every installed app."""
        autodiscover_modules("facts")
