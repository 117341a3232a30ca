"""What the locality asks beyond the Regulation: hours of online training in a year, by its own document."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.ids import uuid7


class OnlineDuty(models.Model):
    """Online hours a year, as a local notice sets them; without one nothing is asked."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    year = models.PositiveSmallIntegerField(
        _("year"),
        unique=True,
        validators=[MinValueValidator(2000), MaxValueValidator(2099)],
        error_messages={"unique": _("This year has its number already.")},
    )
    hours = models.DecimalField(
        _("online hours"),
        max_digits=5,
        decimal_places=1,
        validators=[MinValueValidator(Decimal("0.1")), MaxValueValidator(Decimal("999.9"))],
    )
    document_no = models.CharField(_("local notice"), max_length=80)

    class Meta:
        ordering = ["-year"]

    def __str__(self) -> str:
        return f"{self.year}: {self.hours}"
