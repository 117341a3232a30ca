"""What a symposium leaves: minutes, the points that were raised, who follows them up until when."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from training.choices import FollowUpState
from training.models.events import Event


class Minutes(models.Model):
    """The minutes of a symposium."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.OneToOneField(Event, models.CASCADE, related_name="minutes")
    chair = models.CharField(_("in the chair"), max_length=60)
    text = models.TextField(_("minutes"), max_length=8000)
    kept_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    kept_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.event_id}"


class Point(models.Model):
    """A point that was raised, without who raised it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.ForeignKey(Event, models.CASCADE, related_name="points")
    text = models.CharField(_("point"), max_length=500)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text


class PointRaiser(models.Model):
    """Who raised a point: a confidential note of who plans training, kept apart from the point."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    point = models.OneToOneField(Point, models.CASCADE, related_name="raiser")
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.point_id}"


@tracked()
class FollowUp(models.Model):
    """What is done about a point: by whom, until when, and what came of it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    point = models.ForeignKey(Point, models.CASCADE, related_name="follow_ups")
    action = models.CharField(_("what is done"), max_length=300)
    owner = models.ForeignKey(
        Cadre, models.PROTECT, related_name="follow_ups", verbose_name=pgettext_lazy("follow-up", "by whom")
    )
    due_on = models.DateField(_("due on"))
    state = models.CharField(
        pgettext_lazy("follow-up", "state"),
        max_length=7,
        choices=FollowUpState,
        default=FollowUpState.OPEN,
        editable=False,
    )
    settled_on = models.DateField(null=True, blank=True, editable=False)
    result = models.CharField(_("what came of it"), max_length=300, blank=True, editable=False)

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=FollowUpState.OPEN, settled_on=None)
                | (~Q(state=FollowUpState.OPEN) & Q(settled_on__isnull=False) & ~Q(result="")),
                name="follow_up_settled_says_how",
                violation_error_message=_("Say what came of it."),
            )
        ]

    def __str__(self) -> str:
        return self.action
