"""Themed activities: role models of three kinds, and the eight lines of 四比四看 with what they showed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from common.language import in_language
from training.choices import Found, ModelKind, Side, ThemeStyle
from training.models.events import Event
from units.models import Unit


class Theme(models.Model):
    """What a themed activity is built around; one for each such event."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.OneToOneField(Event, models.CASCADE, related_name="theme")
    style = models.CharField(_("built around"), max_length=6, choices=ThemeStyle)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.event_id}: {self.style}"


class ThemeLine(models.Model):
    """One of the eight lines; the office words them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    side = models.CharField(max_length=7, choices=Side)
    number = models.PositiveSmallIntegerField()
    text_zh = models.CharField(_("line, in Chinese"), max_length=60)
    text_en = models.CharField(_("line, in English"), max_length=120, blank=True)

    class Meta:
        ordering = ["side", "number"]
        constraints = [
            models.UniqueConstraint(fields=["side", "number"], name="theme_line_once"),
            models.CheckConstraint(condition=Q(number__range=(1, 4)), name="theme_lines_four_and_four"),
        ]

    def __str__(self) -> str:
        return in_language(self.text_zh, self.text_en)


@tracked()
class RoleModel(models.Model):
    """A role model: a cadre of the house, or somebody from outside by name; with deeds and where they are written."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    kind = models.CharField(pgettext_lazy("role model", "kind"), max_length=9, choices=ModelKind)
    cadre = models.ForeignKey(
        Cadre,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="role_models",
        verbose_name=_("cadre of the house"),
    )
    outsider = models.CharField(_("name, if from outside"), max_length=60, blank=True)
    organization = models.CharField(_("where they work"), max_length=120, blank=True)
    deeds = models.TextField(_("deeds"), max_length=2000)
    source = models.CharField(_("where that is written"), max_length=160)
    named_on = models.DateField(_("named on"))
    activities = models.ManyToManyField(Event, blank=True, related_name="role_models")

    class Meta:
        ordering = ["-named_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(cadre__isnull=False, outsider="") | (Q(cadre=None) & ~Q(outsider="")),
                name="role_model_of_one_person",
                violation_error_message=_("Choose a cadre of the house, or write the name of an outsider."),
            ),
            models.UniqueConstraint(
                fields=["cadre", "kind", "named_on"],
                name="role_model_once_a_day",
                violation_error_message=_("This cadre was named so on that day already."),
            ),
        ]

    def __str__(self) -> str:
        return self.cadre.name if self.cadre else self.outsider


@tracked()
class LineFinding(models.Model):
    """What one of the eight lines showed of somebody who took part."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.ForeignKey(Event, models.CASCADE, related_name="findings", db_index=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="line_findings")
    line = models.ForeignKey(ThemeLine, models.PROTECT, related_name="+")
    found = models.CharField(pgettext_lazy("line", "finding"), max_length=11, choices=Found)
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["event", "cadre", "line"], name="line_found_once"),
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.line_id}: {self.found}"
