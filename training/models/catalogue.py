"""What events are made of: the programme they belong to, the bodies they are held with, the rooms."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.ids import uuid7
from units.models import Unit


class Programme(models.Model):
    """A series of events under one aim, of the unit that runs it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    code = models.CharField(
        pgettext_lazy("programme", "code"),
        max_length=30,
        unique=True,
        error_messages={"unique": _("Another programme has this code.")},
    )
    name = models.CharField(_("name of the programme"), max_length=80)
    aim = models.TextField(pgettext_lazy("programme", "aim"), max_length=1000, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


class PartnerBody(models.Model):
    """A body that events are held with, such as the bureau of science and technology of the city."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(
        _("name of the body"),
        max_length=120,
        unique=True,
        error_messages={"unique": _("This body is there already.")},
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Room(models.Model):
    """A room that holds one session at a time."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    name = models.CharField(_("name of the room"), max_length=80)
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "name"],
                name="room_once_a_unit",
                violation_error_message=_("The unit has a room of this name."),
            )
        ]

    def __str__(self) -> str:
        return self.name
