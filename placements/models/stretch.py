"""Stretch assignments (压担子): what is put on somebody's shoulders, why, by how much, and what came of it."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from placements.choices import Course, Ground, Load, Result
from placements.models.season import PostField


def lever(label: object) -> models.PositiveSmallIntegerField:
    """One level of one lever."""
    return models.PositiveSmallIntegerField(label, choices=Load, default=Load.USUAL)


NOT_LOWERED = Q(
    volume_after__gte=F("volume_before"),
    difficulty_after__gte=F("difficulty_before"),
    test_after__gte=F("test_before"),
)
RAISED = (
    Q(volume_after__gt=F("volume_before"))
    | Q(difficulty_after__gt=F("difficulty_before"))
    | Q(test_after__gt=F("test_before"))
)
MODERATE = Q(
    volume_after__lte=F("volume_before") + 2,
    difficulty_after__lte=F("difficulty_before") + 2,
    test_after__lte=F("test_before") + 2,
)


@tracked()
class Stretch(models.Model):
    """One assignment of one cadre, with the three levers: volume of tasks, difficulty, test; each before and after."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="stretches", verbose_name=_("cadre"))
    task = models.CharField(_("assignment"), max_length=120)
    detail = models.TextField(_("what is to be achieved"), max_length=1000, blank=True)
    field = models.ForeignKey(
        PostField, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("field of work")
    )
    ground = models.CharField(_("ground of entry"), max_length=10, choices=Ground)
    ground_reason = models.CharField(pgettext_lazy("stretch", "what shows it"), max_length=300)
    supervisor = models.CharField(_("supervisor"), max_length=60)
    valid = DateRangeField(_("from – to"))
    volume_before = lever(_("volume of tasks, before"))
    volume_after = lever(_("volume of tasks, after"))
    difficulty_before = lever(_("difficulty, before"))
    difficulty_after = lever(_("difficulty, after"))
    test_before = lever(_("test, before"))
    test_after = lever(_("test, after"))
    result = models.CharField(_("result"), max_length=10, choices=Result, blank=True)
    result_text = models.TextField(_("what was achieved"), max_length=1000, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    valid__isempty=False, valid__startswith__isnull=False, valid__endswith__isnull=False
                ),
                name="stretch_has_a_term",
                violation_error_message=_("An assignment has a first and a last day, in that order."),
            ),
            models.CheckConstraint(
                condition=NOT_LOWERED & RAISED,
                name="stretch_raises_a_lever",
                violation_error_message=_("At least one lever is raised, and none is lowered."),
            ),
            models.CheckConstraint(
                condition=MODERATE,
                name="stretch_is_moderate",
                violation_error_message=_("A lever is raised by two levels at most: it is to be moderate."),
            ),
            models.CheckConstraint(
                condition=Q(result="", closed_on=None)
                | (~Q(result="") & ~Q(result_text="") & Q(closed_on__isnull=False)),
                name="stretch_closed_with_result",
                violation_error_message=_(
                    "A closed assignment says what was achieved, and when it was closed."
                ),
            ),
        ]
        indexes = [models.Index(fields=["cadre", "valid"])]

    def __str__(self) -> str:
        return self.task


@tracked()
class CheckIn(models.Model):
    """A talk between supervisor and cadre while an assignment runs."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    stretch = models.ForeignKey(Stretch, models.CASCADE, related_name="check_ins")
    held_on = models.DateField(_("held on"))
    course = models.CharField(pgettext_lazy("check-in", "course"), max_length=10, choices=Course)
    note = models.CharField(_("note"), max_length=300)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["held_on", "id"]

    def __str__(self) -> str:
        return f"{self.held_on} {self.course}"
