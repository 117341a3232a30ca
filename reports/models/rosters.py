"""Layouts of rosters that the office has made."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.ids import uuid7


class Paper(models.TextChoices):
    """Paper, always across."""

    A3 = "A3", _("A3, across")
    A4 = "A4", _("A4, across")


class Order(models.TextChoices):
    """In which order people stand."""

    HOUSE = "house", _("order of the institution, then within the team")
    STROKES = "strokes", _("by the strokes of the surname")


class SavedLayout(models.Model):
    """Columns, paper and order of a roster; no personal data. Shared: everybody who may look at files chooses it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(User, models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=60)
    columns = ArrayField(models.CharField(max_length=60), verbose_name=_("columns"))
    paper = models.CharField(_("paper"), max_length=2, choices=Paper, default=Paper.A3)
    by_unit = models.BooleanField(_("under a line for each unit"), default=False)
    order = models.CharField(_("order"), max_length=8, choices=Order, default=Order.HOUSE)
    shared = models.BooleanField(_("share with everybody who may look at files"), default=False)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"],
                name="roster_layout_named_once",
                violation_error_message=_("You have a layout of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
