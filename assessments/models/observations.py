"""Embedded observation (“嵌入式”考察): a cadre at work, seen up close over a time; confidential."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from assessments.models.fronts import Headquarters, TouchstonePost
from assessments.models.projects import Project
from assessments.models.scales import Dimension
from cadres.models import Cadre
from common.ids import uuid7
from files.models import StoredFile


class Observation(models.Model):
    """Who is observed by whom, where and from when to when; the reports, once they are written."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+", verbose_name=_("cadre"))
    project = models.ForeignKey(
        Project, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("project")
    )
    headquarters = models.ForeignKey(
        Headquarters, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("headquarters")
    )
    post = models.ForeignKey(
        TouchstonePost, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("touchstone post")
    )  # fmt: skip
    begins_on = models.DateField(_("begins"))
    ends_on = models.DateField(_("ends"))
    observers = models.ManyToManyField(User, related_name="+", verbose_name=_("observers"))
    started_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    midterm_report = models.TextField(_("mid-term report"), max_length=4000, blank=True)
    midterm_on = models.DateField(null=True, blank=True)
    closing_report = models.TextField(_("closing report"), max_length=4000, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-begins_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("begins_on")),
                name="observation_dates_in_order",
                violation_error_message=_("It ends after it has begun."),
            ),
            models.CheckConstraint(
                condition=Q(project__isnull=False, headquarters=None, post=None)
                | Q(project=None, headquarters__isnull=False, post=None)
                | Q(project=None, headquarters=None, post__isnull=False),
                name="observation_in_one_place",
                violation_error_message=_("Name one place: a project, a headquarters or a touchstone post."),
            ),
            models.CheckConstraint(
                condition=(Q(closed_on=None, closing_report="") | (Q(closed_on__isnull=False) & ~Q(closing_report="")))
                & (Q(midterm_on=None, midterm_report="") | (Q(midterm_on__isnull=False) & ~Q(midterm_report=""))),
                name="observation_report_has_its_day",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.begins_on}"

    @property
    def place(self) -> Project | Headquarters | TouchstonePost:
        """Where the cadre is observed."""
        return self.project or self.headquarters or self.post


class ObservationNote(models.Model):
    """What an observer saw on a day, under one dimension; never altered."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    observation = models.ForeignKey(Observation, models.CASCADE, related_name="notes")
    observer = models.ForeignKey(User, models.PROTECT, related_name="+")
    seen_on = models.DateField(_("seen on"))
    dimension = models.ForeignKey(Dimension, models.PROTECT, related_name="+", verbose_name=_("dimension"))
    text = models.TextField(_("what was seen"), max_length=1000)
    evidence = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("evidence")
    )
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["seen_on", "id"]

    def __str__(self) -> str:
        return f"{self.seen_on} {self.dimension_id}"
