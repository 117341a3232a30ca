"""Events and their sessions."""

from datetime import date
from decimal import Decimal

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.choices import Level
from common.ids import uuid7
from training.choices import EventKind, EventState, Mode
from training.models.catalogue import PartnerBody, Programme, Room
from units.models import Unit

LEAST_HOURS, MOST_HOURS = Decimal("0.1"), Decimal("24.0")
OLDEST, YOUNGEST = 70, 18


class Event(models.Model):
    """Something people are enrolled in: who holds it, how many seats it has, whom it is for.

    `seats_taken` counts everybody enrolled, also those the reader may not see; kept by the services under a lock.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, blank=True, related_name="events", verbose_name=_("programme")
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    code = models.CharField(max_length=20, unique=True, editable=False)
    kind = models.CharField(pgettext_lazy("event", "kind"), max_length=12, choices=EventKind)
    mode = models.CharField(_("how hours count"), max_length=9, choices=Mode, default=Mode.GATHERED)
    name = models.CharField(_("name of the event"), max_length=120)
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    capacity = models.PositiveSmallIntegerField(
        _("capacity"), null=True, blank=True, help_text=_("Empty: as many as come.")
    )
    seats_taken = models.PositiveIntegerField(default=0, editable=False)
    enrol_until = models.DateField(_("enrolment closes on"), null=True, blank=True)
    age_under = models.PositiveSmallIntegerField(
        _("under the age of"),
        null=True,
        blank=True,
        validators=[MinValueValidator(YOUNGEST), MaxValueValidator(OLDEST)],
        help_text=_("On the first day."),
    )
    level_from = models.PositiveSmallIntegerField(_("level from"), choices=Level, null=True, blank=True)
    level_to = models.PositiveSmallIntegerField(_("level to"), choices=Level, null=True, blank=True)
    partners = models.ManyToManyField(
        PartnerBody, blank=True, related_name="+", verbose_name=_("partner bodies")
    )
    phones_allowed = models.BooleanField(_("phones are allowed"), default=True)
    state = models.CharField(
        pgettext_lazy("event", "state"), max_length=6, choices=EventState, default=EventState.DRAFT
    )
    created_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", editable=False)
    closed_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(capacity=None) | Q(capacity__gte=F("seats_taken")),
                name="event_seats_within_capacity",
                violation_error_message=_("More people are enrolled than there would be seats."),
            ),
            models.CheckConstraint(
                condition=Q(level_from=None) | Q(level_to=None) | Q(level_from__lte=F("level_to")),
                name="event_levels_in_order",
                violation_error_message=_("The lowest level is above the highest."),
            ),
            models.CheckConstraint(
                condition=Q(state=EventState.CLOSED, closed_on__isnull=False)
                | (~Q(state=EventState.CLOSED) & Q(closed_on=None)),
                name="event_closed_has_its_day",
            ),
        ]
        indexes = [models.Index(fields=["unit", "state"])]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Whether people are enrolled still."""
        return self.state == EventState.OPEN

    @property
    def is_closed(self) -> bool:
        """Whether it has its results."""
        return self.state == EventState.CLOSED


class Session(models.Model):
    """A stretch of an event that people attend: when, where, for how many hours of training."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.ForeignKey(Event, models.CASCADE, related_name="sessions")
    name = models.CharField(_("topic"), max_length=120, blank=True)
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    room = models.ForeignKey(
        Room, models.PROTECT, null=True, blank=True, related_name="sessions", verbose_name=_("room")
    )
    place = models.CharField(_("place, where it is no room of ours"), max_length=120, blank=True)
    hours = models.DecimalField(
        _("hours of training"),
        max_digits=4,
        decimal_places=1,
        validators=[MinValueValidator(LEAST_HOURS), MaxValueValidator(MOST_HOURS)],
    )
    required = models.BooleanField(_("required"), default=True)

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="session_ends_after_it_begins",
                violation_error_message=_("A session ends after it begins."),
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=LEAST_HOURS, hours__lte=MOST_HOURS), name="session_hours_in_bounds"
            ),
            ExclusionConstraint(
                name="session_room_once_at_a_time",
                index_type="GIST",
                expressions=[
                    (Func(F("room"), F("room"), Value("[]"), function="uuidrange"), RangeOperators.OVERLAPS),
                    (Func(F("starts_at"), F("ends_at"), function="tstzrange"), RangeOperators.OVERLAPS),
                ],
                condition=Q(room__isnull=False),
                violation_error_message=_("The room is taken by another session at this time."),
            ),
        ]
        indexes = [models.Index(fields=["starts_at"])]

    def __str__(self) -> str:
        return self.name or f"{timezone.localtime(self.starts_at):%Y-%m-%d %H:%M}"

    @property
    def on(self) -> date:
        """The day on which its hours count."""
        return timezone.localtime(self.starts_at).date()
