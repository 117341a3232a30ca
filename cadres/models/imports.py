"""Uploads of rosters, forms and grades, and the columns a user has named before."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.choices import ImportKind, ImportState
from common.ids import uuid7
from files.models import StoredFile
from jobs.models import Run
from units.models import Unit


class ImportBatch(models.Model):
    """One import from its upload to its commit: the files, what their columns mean, and the report by row."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(_("kind"), max_length=8, choices=ImportKind)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    files = models.ManyToManyField(
        StoredFile, related_name="+", help_text="in the order sent; mended rows after the roster they mend"
    )
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.MAPPING)
    headings = models.JSONField(blank=True, default=list, help_text="of the sheet; empty for forms")
    samples = models.JSONField(
        blank=True, default=list, help_text="first cells under each heading, numbers of ID masked"
    )
    mapping = models.JSONField(blank=True, default=dict, help_text="column number to column key")
    decided = models.JSONField(blank=True, default=dict, help_text="year to the day its grades were decided")
    approval_number = models.CharField(_("approval of more than 20 % excellent"), max_length=80, blank=True)
    report = models.JSONField(blank=True, default=dict, help_text="by row, without ID numbers")
    run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="+")
    started_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    committed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="committed") ^ models.Q(committed_at=None),
                name="import_committed_has_its_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.created_at:%Y-%m-%d %H:%M}"


class ImportMapping(models.Model):
    """What a user said the headings of a sheet mean, remembered for the next sheet with the same headings."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    heading_set = models.CharField(max_length=64, help_text="SHA-256 of the sorted headings")
    columns = models.JSONField(blank=True, help_text="heading to column key; '' is not imported")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "heading_set"], name="mapping_once_a_heading_set")
        ]

    def __str__(self) -> str:
        return self.heading_set[:8]
