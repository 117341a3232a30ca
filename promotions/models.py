"""Rank batches: who may rise to which rank on a cut-off day, and how many places were approved."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.choices import Precision
from cadres.models import Cadre
from common.ids import uuid7
from jobs.models import Run
from promotions.choices import Mark, Stage, Verdict, Why
from units.models import Unit


class Batch(models.Model):
    """One computation of a group of units as of a cut-off day; a frozen one is never altered, the database sees to it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(pgettext_lazy("batch", "name"), max_length=80)
    cut_off = models.DateField(_("cut-off day"))
    targets = ArrayField(models.CharField(max_length=40), verbose_name=_("target ranks"), help_text="steps")
    unit_ids = ArrayField(models.UUIDField(), help_text="units, each with all below it")
    group_text = models.CharField(max_length=400, help_text="the units by name, as they were")
    stage = models.CharField(_("stage"), max_length=6, choices=Stage, default=Stage.DRAFT)
    source = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followers")
    run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="+")
    rules = models.TextField(blank=True, help_text="rule sets in force on the cut-off day, with digests")
    computed_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    frozen_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    frozen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(targets__len__gt=0) & Q(unit_ids__len__gt=0),
                name="batch_of_somebody",
                violation_error_message=_("A batch has at least one unit and one target rank."),
            ),
            models.CheckConstraint(
                condition=Q(stage=Stage.DRAFT, frozen_at=None, frozen_by=None)
                | Q(stage=Stage.FROZEN, frozen_at__isnull=False, computed_at__isnull=False),
                name="batch_frozen_once_computed",
                violation_error_message=_("Only a computed batch is frozen."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_draft(self) -> bool:
        """Whether it may still change."""
        return self.stage == Stage.DRAFT


class BatchLine(models.Model):
    """One person of the group as the batch found them: records, verdict and every line of the receipt, in words.

    `lines`: those of the receipt, each with its words by language (see promotions.snapshot). The `plain_` columns are
    the same as if there were no matter: for who may not see until when one is open.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    batch = models.ForeignKey(Batch, models.CASCADE, related_name="lines", db_index=False)
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="batch_lines")
    fresh = models.BooleanField(default=True, help_text="found by the latest computation")
    name = models.CharField(max_length=60)
    unit_text = models.CharField(max_length=120)
    post_text = models.CharField(max_length=300, blank=True)
    place = models.CharField(
        max_length=140, db_collation="C", help_text="order of units, then within the unit"
    )
    rank = models.PositiveSmallIntegerField(null=True, blank=True)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    since = models.DateField(
        null=True, blank=True, help_text="in the rank, or on the level that counts as one"
    )
    since_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    excellent_years = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    step = models.CharField(max_length=40, blank=True)
    verdict = models.CharField(max_length=9, choices=Verdict)
    eligible_on = models.DateField(null=True, blank=True, help_text="since when, or when if nothing changes")
    plain_verdict = models.CharField(max_length=9, choices=Verdict)
    plain_eligible_on = models.DateField(null=True, blank=True)
    why = models.CharField(max_length=24, choices=Why, blank=True)
    why_on = models.DateField(null=True, blank=True)
    assumed = models.BooleanField(default=False, help_text="years to come were taken as competent")
    version = models.TextField(blank=True)
    lines = models.JSONField(default=list, blank=True)
    pool = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    mark = models.CharField(max_length=8, choices=Mark, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    marked_by = models.CharField(max_length=60, blank=True)
    marked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "cadre"], name="batch_line_once"),
            models.CheckConstraint(
                condition=Q(mark="") | ~Q(note=""),
                name="batch_mark_with_note",
                violation_error_message=_("Say why: a note belongs to it."),
            ),
            models.CheckConstraint(
                condition=Q(verdict=Verdict.OUT) | ~Q(step="") | Q(verdict=Verdict.CHECK),
                name="batch_line_compared_for_a_step",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.verdict}"


class BatchQuota(models.Model):
    """A number of the approval document as the batch found it, with how many held one of its ranks on the cut-off day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    batch = models.ForeignKey(Batch, models.CASCADE, related_name="quotas")
    quota_id = models.UUIDField(help_text="the row it was copied from; no relation, that one may go")
    pool = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    pool_text = models.CharField(max_length=400, help_text="the units of the pool by name")
    place = models.CharField(max_length=120, db_collation="C")
    grades = ArrayField(models.PositiveSmallIntegerField())
    approved = models.PositiveSmallIntegerField()
    reserved = models.PositiveSmallIntegerField(pgettext_lazy("quota", "reserved"))
    used = models.PositiveIntegerField()
    share = models.PositiveSmallIntegerField(null=True, blank=True)
    within_grades = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    document_no = models.CharField(max_length=80)
    issued_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["place", "grades", "id"]

    def __str__(self) -> str:
        return f"{self.pool_text} {self.grades}: {self.approved}"
