"""Sanctions with their effect periods."""

from datetime import date

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accountability.choices import Closing, Family
from cadres.models import Cadre, Matter
from cadres.models.tracking import tracked
from common.ids import uuid7

STEPDOWN_KINDS = ("stepdown_transfer", "stepdown_demotion")


class SanctionKind(models.Model):
    """A kind of sanction, and for how long it has which effect: data, with its source."""

    Family = Family

    code = models.CharField(primary_key=True, max_length=40)
    name_zh = models.CharField(max_length=40)
    name_en = models.CharField(max_length=80)
    family = models.CharField(max_length=16, choices=Family)
    months = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="empty: fixed by the decision, or for ever"
    )
    most_months = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="the longest period a decision may fix; empty: no limit of its own"
    )
    is_permanent = models.BooleanField(default=False)
    blocks_leadership = models.BooleanField(default=True)
    blocks_rank = models.BooleanField(default=True)
    source = models.CharField(max_length=200)
    verified = models.CharField(max_length=10, help_text="seen, high, medium, low")

    def __str__(self) -> str:
        return self.name_zh if (get_language() or "zh").startswith("zh") else self.name_en

    def term_on(self, day: date) -> tuple[int | None, str]:
        """Months and source by the text in force on the day of a decision."""
        for term in self.terms.all():
            if term.in_force_from <= day <= term.in_force_until:
                return term.months, term.source
        return self.months, self.source

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way of anything."""
        return self.blocks_leadership or self.blocks_rank


class KindTerm(models.Model):
    """The period of a kind under an earlier text of its regulation: for decisions made while that text was in force."""

    kind = models.ForeignKey(SanctionKind, models.CASCADE, related_name="terms")
    months = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=200)
    in_force_from = models.DateField()
    in_force_until = models.DateField()
    verified = models.CharField(max_length=10, help_text="seen, high, medium, low")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(in_force_until__gte=models.F("in_force_from")),
                name="kind_term_dates_in_order",
            ),
            models.UniqueConstraint(fields=["kind", "in_force_from"], name="kind_term_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind_id} {self.in_force_from}"


@tracked()
class Sanction(models.Model):
    """A sanction or measure against a cadre. It has ended of itself after `effect_until`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="sanctions")
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="sanctions")
    kind = models.ForeignKey(SanctionKind, models.PROTECT, related_name="+", verbose_name=_("kind"))
    reduced_to = models.ForeignKey(
        SanctionKind, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    stepdown = models.OneToOneField(
        "StepDownCase", models.PROTECT, null=True, blank=True, related_name="sanction", editable=False
    )
    decided_on = models.DateField(_("decided on"))
    organ = models.CharField(_("decided by"), max_length=120)
    document_no = models.CharField(_("document"), max_length=80)
    months_decided = models.PositiveSmallIntegerField(
        _("months, if the decision fixes them"), null=True, blank=True
    )
    effect_until = models.DateField(
        _("last day of effect"), null=True, blank=True, help_text="empty: for ever"
    )
    closing_finding = models.TextField(_("closing finding"), blank=True)
    closing_result = models.CharField(
        _("what the finding proposes"), max_length=8, choices=Closing, blank=True
    )
    closed_on = models.DateField(_("found on"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=STEPDOWN_KINDS, stepdown__isnull=False)
                | (~models.Q(kind__in=STEPDOWN_KINDS) & models.Q(stepdown=None)),
                name="sanction_stepdown_has_its_case",
                violation_error_message=_("A step-down has effect only by the decision of its case."),
            ),
            models.CheckConstraint(
                condition=models.Q(reduced_to=None) | ~models.Q(reduced_to__in=STEPDOWN_KINDS),
                name="sanction_reduced_to_no_stepdown",
            ),
            models.CheckConstraint(
                condition=models.Q(effect_until=None) | models.Q(effect_until__gte=models.F("decided_on")),
                name="sanction_dates_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_on=None, closing_finding="") | models.Q(closed_on__isnull=False),
                name="sanction_finding_has_its_day",
            ),
            models.CheckConstraint(
                condition=models.Q(closing_result="") | models.Q(closed_on__isnull=False),
                name="sanction_result_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind_id} {self.decided_on}"

    @property
    def kind_now(self) -> SanctionKind:
        """The kind it is reduced to, or the kind decided on."""
        return self.reduced_to or self.kind
