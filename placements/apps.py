"""Secondments both ways, the seasons they are planned in, stretch assignments."""

from django.apps import AppConfig


class PlacementsConfig(AppConfig):
    """Placements."""

    name = "placements"
