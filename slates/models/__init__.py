"""Slates of people compared for a post, and the sealed papers of meetings."""

from slates.models.packs import Pack, PackInput, PackPart
from slates.models.slates import Candidate, PassedOver, Slate

__all__ = ["Candidate", "Pack", "PackInput", "PackPart", "PassedOver", "Slate"]
