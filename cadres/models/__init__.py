"""The cadre's file."""

from cadres.models.cadre import Cadre, DateVerification
from cadres.models.matters import Declaration, Matter
from cadres.models.records import Appraisal, Award, Education, FamilyMember, ResumeLine
from cadres.models.service import Appointment, GrassrootsPeriod, RankPeriod

__all__ = [
    "Appointment",
    "Appraisal",
    "Award",
    "Cadre",
    "DateVerification",
    "Declaration",
    "Education",
    "FamilyMember",
    "GrassrootsPeriod",
    "Matter",
    "RankPeriod",
    "ResumeLine",
]
