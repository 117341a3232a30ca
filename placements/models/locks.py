"""Periods of service somebody has agreed to (服务期): they speak to transfers and open selection, not to promotion."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7


class LockKind(models.Model):
    """A kind of service period and how long it lasts: data, with its source and how sure that is."""

    code = models.CharField(primary_key=True, max_length=40)
    name_zh = models.CharField(max_length=60)
    name_en = models.CharField(max_length=80)
    years = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=200)
    verified = models.CharField(max_length=10, help_text="seen, high, medium, low")

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name_zh if (get_language() or "zh").startswith("zh") else self.name_en


@tracked()
class ServiceLock(models.Model):
    """A cadre's service period; `until` is its last day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="service_locks")
    kind = models.ForeignKey(LockKind, models.PROTECT, related_name="+", verbose_name=_("kind"))
    began_on = models.DateField(_("began on"))
    until = models.DateField(_("last day of the period"))
    document_no = models.CharField(_("document"), max_length=80)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-began_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cadre", "kind", "began_on"],
                name="service_lock_once",
                violation_error_message=_("This service period is recorded already."),
            ),
            models.CheckConstraint(condition=Q(until__gte=F("began_on")), name="service_lock_days_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.kind_id} {self.until}"
