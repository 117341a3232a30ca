"""Negative matters with their exemption, and what was declared not to exist."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cadres.choices import DeclarationKind, MatterKind
from cadres.models.cadre import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7


@tracked()
class Matter(models.Model):
    """A negative matter. Every negative record points to one; an exempted matter counts nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="matters")
    kind = models.CharField(max_length=16, choices=MatterKind)
    opened_on = models.DateField(_("opened on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    exempted_on = models.DateField(_("exempted on"), null=True, blank=True)
    exemption_document_no = models.CharField(_("exemption document"), max_length=80, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_on=None) | models.Q(closed_on__gte=models.F("opened_on")),
                name="matter_dates_in_order",
                violation_error_message=_("A matter is closed after it was opened."),
            ),
            models.CheckConstraint(
                condition=models.Q(exempted_on=None) | ~models.Q(exemption_document_no=""),
                name="matter_exempted_by_document",
                violation_error_message=_("An exemption names its document."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.opened_on}"


@tracked()
class Declaration(models.Model):
    """What was declared, by whom and when; `present` False says: 无此类情况."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="declarations")
    kind = models.CharField(max_length=16, choices=DeclarationKind)
    present = models.BooleanField()
    declared_on = models.DateField()
    declared_by = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cadre", "kind", "declared_on"], name="declared_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.present}"
