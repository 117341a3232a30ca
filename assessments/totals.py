"""Attracted projects in numbers: how many above 100 million yuan, by sector, with how much investment."""

from decimal import Decimal

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import ExtractYear

from assessments.choices import Sector, Stage
from assessments.models import Project

LARGE = 1  # 亿元


def signed(projects: QuerySet[Project]) -> QuerySet[Project]:
    """Projects that count: signed, and not given up."""
    return projects.filter(signed_on__isnull=False).exclude(stage=Stage.STOPPED)


def numbers(projects: QuerySet[Project]) -> dict:
    """Of the large ones: `large`, `industry`, `service`, `investment` (亿元); `all`: with the smaller ones."""
    large = Q(investment__gte=LARGE)
    found = signed(projects).order_by().aggregate(**_columns(large))
    return found | {"investment": found["investment"] or Decimal(0)}


def by_year(projects: QuerySet[Project]) -> list[dict]:
    """The same for each year of signing, the latest first."""
    rows = signed(projects).order_by().annotate(year=ExtractYear("signed_on")).values("year")
    found = rows.annotate(**_columns(Q(investment__gte=LARGE))).order_by("-year")
    return [row | {"investment": row["investment"] or Decimal(0)} for row in found]


def _columns(large: Q) -> dict:
    return {
        "all": Count("pk"),
        "large": Count("pk", filter=large),
        "industry": Count("pk", filter=large & Q(sector=Sector.INDUSTRY)),
        "service": Count("pk", filter=large & Q(sector=Sector.SERVICE)),
        "investment": Sum("investment", filter=large),
    }
