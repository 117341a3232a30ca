"""Lists taken out with a second person's approval."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.choices import ExportState
from common.ids import uuid7
from files.models import StoredFile
from jobs.models import Run, State
from units.models import Unit
from work.choices import ApprovalState
from work.models import Approval


class ListExport(models.Model):
    """One export: what was asked for stands in the approval, which nobody can alter; the file is there until taken."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    approval = models.OneToOneField(Approval, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    run = models.OneToOneField(Run, models.PROTECT, null=True, blank=True, related_name="+")
    file = models.OneToOneField(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    rows = models.PositiveIntegerField(null=True, blank=True, help_text="people in the file that was made")
    made_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["expires_at"], condition=~models.Q(file=None), name="export_to_expire")
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(made_at=None, expires_at=None, rows=None, file=None)
                | models.Q(made_at__isnull=False, expires_at__isnull=False, rows__isnull=False),
                name="export_file_has_its_end",
            ),
            models.CheckConstraint(
                condition=models.Q(taken_at=None) | models.Q(made_at__isnull=False, file=None),
                name="export_taken_is_gone",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """How papers name it: the day it was asked for and the end of its id."""
        return f"{timezone.localtime(self.approval.requested_at):%Y%m%d}-{self.id.hex[-8:].upper()}"

    @property
    def asked_by(self) -> User:
        """Who asked, and alone may take it."""
        return self.approval.requested_by

    @property
    def state(self) -> ExportState:
        """Where it stands: said by the approval, then by the run, then by what became of the file."""
        if self.taken_at:
            return ExportState.TAKEN
        if self.made_at:
            there = self.file_id is not None and self.expires_at > timezone.now()
            return ExportState.READY if there else ExportState.EXPIRED
        if self.run:
            ended = {State.FAILED: ExportState.FAILED, State.CANCELLED: ExportState.STOPPED}
            return ended.get(self.run.state, ExportState.MAKING)
        undecided = {ApprovalState.EXPIRED: ExportState.LAPSED}
        return undecided.get(self.approval.state) or ExportState(self.approval.state)
