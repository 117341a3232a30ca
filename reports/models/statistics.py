"""Bands of age, and tables of numbers kept as they were."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.ids import uuid7
from common.language import in_language
from units.models import Unit

YOUNGEST, OLDEST = 17, 80


class AgeSplit(models.Model):
    """Into which bands ages are put: `lows` are the lowest ages of all bands but the first, ascending."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name_zh = models.CharField(_("name in Chinese"), max_length=40)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    lows = ArrayField(
        models.PositiveSmallIntegerField(),
        verbose_name=_("lowest age of each band but the first"),
        help_text=_("in full years, ascending: 31, 36, 41 makes up to 30, 31–35, 36–40, 41 and more"),
    )
    shipped = models.BooleanField(default=False, editable=False)
    order = models.PositiveSmallIntegerField(default=100, editable=False)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["name_zh"], name="age_split_named_once")]

    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)

    def clean(self) -> None:
        """Ages of working people, each above the one before."""
        lows = list(self.lows or [])
        if lows != sorted(set(lows)) or not all(YOUNGEST < low <= OLDEST for low in lows):
            raise ValidationError(
                {
                    "lows": _("Ages from %(low)d to %(high)d, each above the one before.")
                    % {"low": YOUNGEST + 1, "high": OLDEST}
                }
            )


class Snapshot(models.Model):
    """A table of statistics as it was: numbers only, for a unit and all below it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=60)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    as_of = models.DateField(_("as of"))
    question = models.JSONField(default=dict, blank=True, help_text="conditions of the roster by parameter")
    lows = ArrayField(models.PositiveSmallIntegerField(), help_text="of the bands of age")
    numbers = models.JSONField(help_text="dimension to value to column to people; sums of months of birth")
    taken_at = models.DateTimeField(auto_now_add=True)
    taken_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "name"],
                name="snapshot_named_once",
                violation_error_message=_("The unit has a table of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
