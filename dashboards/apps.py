"""The app of pages across apps."""

from django.apps import AppConfig


class DashboardsConfig(AppConfig):
    """Pages that read several apps; no tables of its own."""

    name = "dashboards"
