"""How items go on: reports with their proof, and dates put off by a second person's word."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.ids import uuid7
from files.models import StoredFile
from measures.models.plans import PlanItem
from units.models import Unit


class ProgressReport(models.Model):
    """What a responsible unit says of an item on a day; never altered."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    item = models.ForeignKey(PlanItem, models.PROTECT, related_name="reports")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("reporting unit"))
    said_on = models.DateField()
    percent = models.PositiveSmallIntegerField(
        _("done so far, per cent"), validators=[MaxValueValidator(100)]
    )
    text = models.TextField(_("progress"), max_length=2000)
    difficulty = models.TextField(_("difficulties"), max_length=1000, blank=True)
    proof = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("proof")
    )
    said_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-said_on", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(percent__lte=100), name="report_at_most_all"),
            models.CheckConstraint(
                condition=Q(percent__lt=100) | Q(proof__isnull=False),
                name="report_of_all_with_proof",
                violation_error_message=_("Whoever reports an item as done adds the proof."),
            ),
        ]
        indexes = [models.Index(fields=["item", "said_on"], name="report_latest")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.said_on}: {self.percent} %"


class Extension(models.Model):
    """A date put off: asked for by one person, allowed by another."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    item = models.ForeignKey(PlanItem, models.PROTECT, related_name="extensions")
    old_due_on = models.DateField()
    new_due_on = models.DateField()
    reason = models.CharField(_("reason"), max_length=300)
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    allowed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    allowed_on = models.DateField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(new_due_on__gt=F("old_due_on")),
                name="extension_to_a_later_day",
                violation_error_message=_("The new date is not after the present one."),
            ),
            models.CheckConstraint(condition=~Q(asked_by=F("allowed_by")), name="extension_by_two_people"),
        ]

    def __str__(self) -> str:
        return f"{self.old_due_on} → {self.new_due_on}"


class PlanSheet(models.Model):
    """A sheet of the office brought in for a plan: kept as sent, read again when its rows are taken over."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    plan = models.ForeignKey("measures.Plan", models.CASCADE, related_name="sheets")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    brought_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    brought_at = models.DateTimeField(auto_now_add=True)
    rows = models.PositiveSmallIntegerField(null=True, blank=True, help_text="taken over")
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.brought_at}"
