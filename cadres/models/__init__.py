"""The cadre's file."""

from cadres.models.cadre import Cadre, DateVerification
from cadres.models.comparisons import ComparedForm, FormComparison
from cadres.models.exports import ListExport
from cadres.models.imports import ImportBatch, ImportMapping
from cadres.models.matters import Declaration, Matter
from cadres.models.quotas import QuotaUse
from cadres.models.records import Appraisal, Award, Education, FamilyMember, ResumeLine
from cadres.models.service import Appointment, GrassrootsPeriod, RankPeriod

__all__ = [
    "Appointment",
    "Appraisal",
    "Award",
    "Cadre",
    "ComparedForm",
    "DateVerification",
    "Declaration",
    "Education",
    "FamilyMember",
    "FormComparison",
    "GrassrootsPeriod",
    "ImportBatch",
    "ImportMapping",
    "ListExport",
    "Matter",
    "QuotaUse",
    "RankPeriod",
    "ResumeLine",
]
