"""Reasons to talk with somebody that no file tells."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from common.ids import uuid7
from interviews.choices import Reason


class Occasion(models.Model):
    """Somebody learnt of a reason to talk with a person until a day; it says no more than `why`: details belong in the talk."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(
        Cadre, models.PROTECT, related_name="talk_occasions", verbose_name=_("person to talk with")
    )
    why = models.CharField(_("why to talk"), max_length=8, choices=Reason)
    interviewer = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("who talks")
    )
    due_on = models.DateField(_("to be talked with by"))
    noted_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    noted_on = models.DateField(editable=False)
    dropped_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cadre", "why", "noted_on"],
                name="occasion_once_a_day",
                violation_error_message=_("This has been noted today already."),
            ),
            models.CheckConstraint(
                condition=models.Q(due_on__gte=models.F("noted_on")), name="occasion_due_after_noted"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.why} {self.due_on}"

    def clean(self) -> None:
        """A talk is asked for from today on."""
        if self._state.adding and self.due_on and self.due_on < today():
            raise ValidationError({"due_on": _("This day is past.")})
