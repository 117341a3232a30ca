"""Cadre files over REST: the file, its dated records, what may be changed."""

from cadres.api.cadre import CadreViewSet

__all__ = ["CadreViewSet"]
