"""Cadre files over REST: the file, its dated records, what may be changed and added."""

from cadres.api.additions import AppointmentAdditions, GradeAdditions, RankAdditions
from cadres.api.cadre import CadreViewSet

__all__ = ["AppointmentAdditions", "CadreViewSet", "GradeAdditions", "RankAdditions"]
