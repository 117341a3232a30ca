"""Sanctions with their effect periods: the access boundary of supervision."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cadres.models import Cadre, Matter
from cadres.models.tracking import tracked
from common.ids import uuid7


class SanctionKind(models.Model):
    """A kind of sanction, and for how long it has which effect: data, with its source."""

    class Family(models.TextChoices):
        """Periods add up within the party and the administrative family; across families the longest counts."""

        PARTY = "party", _("party discipline")
        ADMINISTRATIVE = "administrative", _("administrative")
        ORGANIZATIONAL = "organizational", _("organizational measure")
        ADMONITION = "admonition", _("admonition")

    code = models.CharField(primary_key=True, max_length=40)
    name_zh = models.CharField(max_length=40)
    name_en = models.CharField(max_length=80)
    family = models.CharField(max_length=16, choices=Family)
    months = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="empty: fixed by the decision, or for ever"
    )
    is_permanent = models.BooleanField(default=False)
    blocks_leadership = models.BooleanField(default=True)
    blocks_rank = models.BooleanField(default=True)
    source = models.CharField(max_length=200)
    verified = models.CharField(max_length=10, help_text="seen, high, medium, low")

    def __str__(self) -> str:
        return self.name_zh


@tracked()
class Sanction(models.Model):
    """A sanction or measure against a cadre. It has ended of itself after `effect_until`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="sanctions")
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="sanctions")
    kind = models.ForeignKey(SanctionKind, models.PROTECT, related_name="+")
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
    closed_on = models.DateField(_("found on"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(effect_until=None) | models.Q(effect_until__gte=models.F("decided_on")),
                name="sanction_dates_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_on=None, closing_finding="") | models.Q(closed_on__isnull=False),
                name="sanction_finding_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind_id} {self.decided_on}"
