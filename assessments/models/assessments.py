"""Assessments of a cadre with findings by dimension, and the daily appraisal by quarter."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from assessments.choices import DailyWord, Kind
from assessments.models.projects import Project, ProjectNode, ProjectResult
from assessments.models.scales import Dimension
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7


@tracked()
class Assessment(models.Model):
    """One assessment of a cadre on an occasion. It informs; it decides nothing."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="assessments", verbose_name=_("cadre"))
    kind = models.CharField(_("occasion"), max_length=16, choices=Kind)
    project = models.ForeignKey(
        Project, models.PROTECT, null=True, blank=True, related_name="assessments", verbose_name=_("project")
    )
    node = models.ForeignKey(
        ProjectNode, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("key node")
    )
    held_on = models.DateField(_("held on"))
    assessors = models.CharField(_("assessed by"), max_length=200)
    summary = models.TextField(_("finding as a whole"), max_length=2000)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-held_on", "-id"]
        indexes = [models.Index(fields=["-held_on", "-id"], name="assessment_newest_first")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind__in=[Kind.FRONT_LINE, Kind.KEY_NODE]) | Q(project__isnull=False),
                name="assessment_at_the_front_line_of_a_project",
                violation_error_message=_("Name the project."),
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.KEY_NODE, node__isnull=False) | ~Q(kind=Kind.KEY_NODE) & Q(node=None),
                name="assessment_at_a_key_node",
                violation_error_message=_("Name the key node, and only for an assessment at a key node."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.held_on}"


@tracked()
class Finding(models.Model):
    """What an assessment says under one dimension, and on what it rests."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="findings")
    dimension = models.ForeignKey(Dimension, models.PROTECT, related_name="+", verbose_name=_("dimension"))
    level = models.CharField(_("level"), max_length=20, help_text="a key of the dimension's scale")
    evidence = models.CharField(_("evidence"), max_length=500)
    result = models.ForeignKey(
        ProjectResult, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("result of a project")
    )  # fmt: skip

    class Meta:
        ordering = ["dimension__order", "id"]
        constraints = [models.UniqueConstraint(fields=["assessment", "dimension"], name="finding_once")]

    def __str__(self) -> str:
        return f"{self.dimension_id}: {self.level}"


@tracked()
class DailyAppraisal(models.Model):
    """The word of the daily appraisal (平时考核) for a quarter."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="daily_appraisals")
    year = models.PositiveSmallIntegerField(_("year"))
    quarter = models.PositiveSmallIntegerField(_("quarter"))
    word = models.CharField(_("result"), max_length=5, choices=DailyWord)
    decided_on = models.DateField(_("decided on"))

    class Meta:
        ordering = ["-year", "-quarter"]
        constraints = [
            models.UniqueConstraint(fields=["cadre", "year", "quarter"], name="daily_appraisal_once"),
            models.CheckConstraint(
                condition=Q(quarter__gte=1, quarter__lte=4), name="daily_appraisal_of_a_quarter"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} Q{self.quarter} {self.word}"
