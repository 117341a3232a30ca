"""Plans: who is to be talked with, how often, until when."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.ids import uuid7
from interviews.choices import PlanGroup, TalkKind
from units.models import Unit


class Plan(models.Model):
    """A plan of a unit: everybody of a group is covered by this kind once in so many months, as long as it runs."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name of the plan"), max_length=80)
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    group = models.CharField(
        _("whom it is for"), max_length=10, choices=PlanGroup, default=PlanGroup.EVERYBODY
    )
    kind = models.CharField(_("kind of talk"), max_length=12, choices=TalkKind)
    interviewer = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("who talks")
    )
    begins_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    every_months = models.PositiveSmallIntegerField(
        _("once in so many months"), default=12, validators=[MinValueValidator(1), MaxValueValidator(24)]
    )
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-ends_on", "name"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gt=F("begins_on")), name="plan_ends_after_it_begins"),
            models.CheckConstraint(condition=Q(every_months__range=(1, 24)), name="plan_every_months"),
            models.UniqueConstraint(
                fields=["unit", "name"],
                name="plan_once_a_name",
                violation_error_message=_("This unit has a plan of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """It ends after it begins."""
        if self.begins_on and self.ends_on and self.ends_on <= self.begins_on:
            raise ValidationError({"ends_on": _("The plan ends before it begins.")})
