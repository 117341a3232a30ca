"""The ledger of hours: one line for each source that counts."""

from django.db import models
from django.db.models import Q

from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from training.choices import Mode
from training.models.people import Attendance, OutsideTraining


@tracked()
class HoursEntry(models.Model):
    """Hours or days of somebody on the day they count, from exactly one source; written with the source, never by hand."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="hours_entries", db_index=False)
    on = models.DateField()
    hours = models.DecimalField(max_digits=6, decimal_places=1, default=0)
    days = models.DecimalField(max_digits=5, decimal_places=1, default=0)
    mode = models.CharField(max_length=9, choices=Mode)
    attendance = models.OneToOneField(
        Attendance, models.CASCADE, null=True, blank=True, related_name="hours_entry"
    )
    outside = models.OneToOneField(
        OutsideTraining, models.CASCADE, null=True, blank=True, related_name="hours_entry"
    )

    class Meta:
        ordering = ["-on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(attendance__isnull=False, outside=None)
                | Q(attendance=None, outside__isnull=False),
                name="hours_of_one_source",
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=0, days__gte=0) & (Q(hours__gt=0) | Q(days__gt=0)),
                name="hours_or_days",
            ),
        ]
        indexes = [
            models.Index(fields=["cadre", "on"], include=["hours", "days", "mode"], name="hours_of_a_cadre")
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.on}: {self.hours}"
