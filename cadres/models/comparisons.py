"""Appointment forms compared with the files: one run of it, and what came out for each form."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.models.cadre import Cadre
from common.ids import uuid7
from files.models import StoredFile
from jobs.models import Run
from units.models import Unit


class FormComparison(models.Model):
    """One comparison of forms with the files of a unit and all below it; it changes nothing."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    files = models.ManyToManyField(StoredFile, related_name="+", help_text="in the order sent")
    total = models.PositiveIntegerField(default=0, help_text="forms sent")
    without_form = models.PositiveIntegerField(default=0, help_text="people in service of whom no form came")
    run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="+")
    started_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d %H:%M}"


class ComparedForm(models.Model):
    """One form and the file it means, line by line; sensitive values are never kept here, only whether they agree."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    comparison = models.ForeignKey(FormComparison, models.CASCADE, related_name="forms")
    number = models.PositiveIntegerField(help_text="place in the upload, from 1")
    file_name = models.CharField(max_length=200)
    name = models.CharField(max_length=60, blank=True)
    cadre = models.ForeignKey(Cadre, models.CASCADE, null=True, blank=True, related_name="+")
    problems = models.JSONField(default=list, blank=True, help_text="as in the report of an import")
    lines = models.JSONField(
        default=list, blank=True, help_text="key, outcome, form, file, rule, part of each"
    )
    same = models.PositiveSmallIntegerField(default=0)
    normalized = models.PositiveSmallIntegerField(default=0)
    differs = models.PositiveSmallIntegerField(default=0)
    only_form = models.PositiveSmallIntegerField(default=0)
    only_file = models.PositiveSmallIntegerField(default=0)
    to_look_at = models.PositiveSmallIntegerField(default=0, help_text="differs, only_form and only_file")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["comparison", "number"], name="compared_once_a_number")
        ]

    def __str__(self) -> str:
        return self.file_name
