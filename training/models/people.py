"""Who is enrolled, who attended what, and what they attended elsewhere."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from files.models import StoredFile
from training.choices import EnrolmentState, How, Mode, OutsideKind
from training.models.events import LEAST_HOURS, MOST_HOURS, Event, Session

LEAST, MOST = MinValueValidator(Decimal("0.1")), MaxValueValidator(Decimal("9999.9"))


@tracked()
class Enrolment(models.Model):
    """How somebody stands to an event, once; `number` is what they sign in with, `asked_at` their place in the queue."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.ForeignKey(Event, models.CASCADE, related_name="enrolments", db_index=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="enrolments")
    state = models.CharField(pgettext_lazy("enrolment", "state"), max_length=13, choices=EnrolmentState)
    number = models.CharField(_("check-in number"), max_length=6)
    asked_at = models.DateTimeField()
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    certificate_no = models.CharField(max_length=40, blank=True)
    enrolled_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["event", "cadre"], name="enrolled_once"),
            models.UniqueConstraint(fields=["event", "number"], name="enrolment_number_once"),
            models.UniqueConstraint(
                fields=["certificate_no"], condition=~Q(certificate_no=""), name="certificate_once"
            ),
            models.CheckConstraint(
                condition=Q(state=EnrolmentState.COMPLETED, completed_on__isnull=False)
                | (~Q(state=EnrolmentState.COMPLETED) & Q(completed_on=None, certificate_no="")),
                name="certificate_of_the_completed",
            ),
        ]
        indexes = [models.Index(fields=["event", "state", "asked_at"], name="enrolment_queue")]

    def __str__(self) -> str:
        return f"{self.event_id} {self.cadre_id}: {self.state}"


@tracked()
class Attendance(models.Model):
    """That somebody was at a session, and for how many of its hours; whoever was not there has no row.

    `sent_late`: the phone had no network and sent the scan afterwards. `recorded_by` is empty for the person's own scan.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    session = models.ForeignKey(Session, models.PROTECT, related_name="attendances", db_index=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="attendances")
    hours = models.DecimalField(
        _("hours"),
        max_digits=4,
        decimal_places=1,
        validators=[MinValueValidator(LEAST_HOURS), MaxValueValidator(MOST_HOURS)],
    )
    how = models.CharField(max_length=6, choices=How)
    scanned_at = models.DateTimeField(null=True, blank=True)
    sent_late = models.BooleanField(default=False)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["session", "cadre"], name="attended_once"),
            models.CheckConstraint(
                condition=Q(hours__gte=LEAST_HOURS, hours__lte=MOST_HOURS), name="attendance_hours_in_bounds"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.session_id} {self.cadre_id}: {self.hours}"


@tracked()
class OutsideTraining(models.Model):
    """Training that others held: hours, days or both, as the school entered them; one is never made of the other."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="outside_trainings")
    kind = models.CharField(pgettext_lazy("outside training", "kind"), max_length=12, choices=OutsideKind)
    mode = models.CharField(_("how hours count"), max_length=9, choices=Mode, default=Mode.FULL_TIME)
    name = models.CharField(_("class or course"), max_length=120)
    school = models.CharField(_("training body"), max_length=120)
    began_on = models.DateField(_("first day"))
    ended_on = models.DateField(_("last day"))
    hours = models.DecimalField(
        _("hours"), max_digits=5, decimal_places=1, null=True, blank=True, validators=[LEAST, MOST]
    )
    days = models.DecimalField(
        _("days"), max_digits=5, decimal_places=1, null=True, blank=True, validators=[LEAST, MOST]
    )
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-ended_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__gte=F("began_on")),
                name="outside_training_in_order",
                violation_error_message=_("The last day is before the first."),
            ),
            models.CheckConstraint(
                condition=Q(hours__isnull=False, hours__gt=0) | Q(days__isnull=False, days__gt=0),
                name="outside_training_amounts",
                violation_error_message=_("Enter hours or days, as the school has them."),
            ),
            models.UniqueConstraint(
                fields=["cadre", "school", "name", "began_on"],
                name="outside_training_once",
                violation_error_message=_("This training is on file already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.school} {self.name}"
