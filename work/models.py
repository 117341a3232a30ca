"""What waits for people: requests for a second person's decision, and notices."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.ids import uuid7
from units.models import Unit
from work.choices import ApprovalState

DECIDED = (ApprovalState.APPROVED, ApprovalState.REFUSED)


class Approval(models.Model):
    """Something one person asks for and another decides. What is done then, is the purpose's: work/registry.py."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    purpose = models.CharField(max_length=60, help_text="key of the purpose: role.grant …")
    reason = models.CharField(_("reason"), max_length=300)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=60, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    beneficiary = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("for whom")
    )
    payload = models.JSONField(default=dict, blank=True)
    requested_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    expires_at = models.DateTimeField(_("open until"))
    state = models.CharField(max_length=10, choices=ApprovalState, default=ApprovalState.ASKED)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    comment = models.CharField(_("comment"), max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "purpose"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("requested_by")),
                name="approval_by_another_person",
                violation_error_message=_("Who asks does not decide."),
            ),
            models.CheckConstraint(
                condition=Q(beneficiary=None)
                | ~Q(beneficiary=F("requested_by")) & (Q(decided_by=None) | ~Q(decided_by=F("beneficiary"))),
                name="approval_not_for_oneself",
                violation_error_message=_("Nobody asks for rights for themself, or decides on their own."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=DECIDED, decided_by__isnull=False, decided_at__isnull=False)
                | ~Q(state__in=DECIDED) & Q(decided_by=None),
                name="approval_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("requested_at")), name="approval_open_for_a_time"
            ),
            models.UniqueConstraint(
                fields=["purpose", "subject_id", "unit", "payload"],
                condition=Q(state=ApprovalState.ASKED),
                name="approval_asked_once",
                violation_error_message=_("This has been asked for already and awaits a decision."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.get_state_display()}"


class Notice(models.Model):
    """Something one user should know, until read. Its sentence is the kind's: work/registry.py."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    recipient = models.ForeignKey(User, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=60)
    words = models.JSONField(default=dict, blank=True, help_text="what the sentence of the kind names")
    href = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["recipient", "read_at"])]

    def __str__(self) -> str:
        return f"{self.recipient} {self.kind}"
