"""The app of pages across apps."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class DashboardsConfig(AppConfig):
    """Pages that read several apps; of its own it keeps the numbers of each month."""

    name = "dashboards"

    def ready(self) -> None:
        """Load checks.py."""
        autodiscover_modules("checks")
