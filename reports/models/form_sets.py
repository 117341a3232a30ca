"""Appointment forms (干部任免审批表) issued for a decision: prepared as a set, then frozen."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.choices import ExportPurpose
from cadres.models import Cadre
from common.ids import uuid7
from jobs.models import Run, State
from units.models import Unit
from work.choices import ApprovalState
from work.models import Approval

DEFAULT_REASON = "工作需要"


CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
UNWRITABLE = _("There is a character in it that cannot be seen and cannot be printed: type the text anew.")


class SetState(models.TextChoices):
    """Where a set of forms stands."""

    DRAFT = "draft", _("being prepared")
    ASKED = "asked", _("awaiting a decision")
    MAKING = "making", _("being made")
    ISSUED = "issued", _("issued")


def refuse_control_characters(row: models.Model, *names: str) -> None:
    """ValidationError by field: no document can hold such a character, and it is not seen when it is typed."""
    faults = {name: UNWRITABLE for name in names if CONTROL.search(getattr(row, name))}
    if faults:
        raise ValidationError(faults)


class FormSet(models.Model):
    """The forms of one decision: what they share. Nothing of it changes once it is issued."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    title = models.CharField(_("decision"), max_length=120)
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    edition = models.CharField(_("edition"), max_length=40)
    age_at = models.DateField(_("ages counted at"))
    filled_on = models.DateField(_("filled in on"), null=True, blank=True)
    reporting_unit = models.CharField(_("reporting unit"), max_length=120, blank=True)
    filled_by = models.CharField(_("filled in by"), max_length=60, blank=True)
    purpose = models.CharField(_("taken out for"), max_length=12, choices=ExportPurpose)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    approval = models.OneToOneField(Approval, models.PROTECT, null=True, blank=True, related_name="+")
    run = models.OneToOneField(Run, models.PROTECT, null=True, blank=True, related_name="+")
    issued_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """What will stand in a document can stand there."""
        refuse_control_characters(self, "title", "document_no", "reporting_unit", "filled_by")

    @property
    def number(self) -> str:
        """How papers name it: the day it was made and the end of its id."""
        return f"{timezone.localtime(self.made_at):%Y%m%d}-{self.id.hex[-8:].upper()}"

    @property
    def state(self) -> SetState:
        """Said by what became of it; a request that came to nothing or a run that failed leaves it a draft."""
        if self.issued_at:
            return SetState.ISSUED
        if self.run and self.run.state not in (State.FAILED, State.CANCELLED):
            return SetState.MAKING
        asked = self.approval and self.approval.state == ApprovalState.ASKED
        return SetState.ASKED if asked else SetState.DRAFT


class PersonForm(models.Model):
    """The form of one person in a set: what is proposed while it is prepared; frozen, sealed and unalterable when issued."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    form_set = models.ForeignKey(FormSet, models.CASCADE, related_name="forms")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField()
    proposed = models.CharField(_("proposed post"), max_length=300, blank=True)
    removed = models.CharField(_("post to be removed from"), max_length=300, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True, default=DEFAULT_REASON)
    warnings = models.JSONField(default=list, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)
    data_key = models.BinaryField(editable=False)
    boxes_sealed = models.BinaryField(null=True, blank=True, help_text="JSON: paragraphs by box")
    lrmx_sealed = models.BinaryField(null=True, blank=True)
    docx_sealed = models.BinaryField(null=True, blank=True)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["form_set", "cadre"], name="form_once_in_a_set"),
            models.CheckConstraint(
                condition=Q(frozen_at=None, boxes_sealed=None, lrmx_sealed=None, docx_sealed=None)
                | Q(
                    frozen_at__isnull=False,
                    boxes_sealed__isnull=False,
                    lrmx_sealed__isnull=False,
                    docx_sealed__isnull=False,
                ),
                name="form_frozen_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form_set_id} {self.order}"

    def clean(self) -> None:
        """As of the set."""
        refuse_control_characters(self, "proposed", "removed", "reason")
