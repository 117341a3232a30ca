"""Scarce specialities: what each unit needs, who holds one, who is cultivated towards one."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from common.language import in_language
from training.choices import CultivationState
from training.models.catalogue import Programme
from units.models import Unit


class Speciality(models.Model):
    """A field in which people are scarce; three are delivered, the office adds others."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name_zh = models.CharField(
        _("speciality, in Chinese"),
        max_length=40,
        unique=True,
        error_messages={"unique": _("This speciality is there already.")},
    )
    name_en = models.CharField(_("speciality, in English"), max_length=60, blank=True)
    order = models.PositiveSmallIntegerField(default=100, editable=False)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)


class SpecialityNeed(models.Model):
    """How many people with a speciality a unit, with all below it, needs, and on what that rests."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+", verbose_name=_("unit"))
    speciality = models.ForeignKey(
        Speciality, models.PROTECT, related_name="needs", verbose_name=pgettext_lazy("training", "speciality")
    )
    needed = models.PositiveSmallIntegerField(_("people needed"))
    basis = models.CharField(_("basis of the number"), max_length=160)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "speciality"], name="speciality_need_once_a_unit")
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.speciality}: {self.needed}"


@tracked()
class SpecialityHolder(models.Model):
    """Somebody who has a speciality, and what shows it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="specialities", db_index=False)
    speciality = models.ForeignKey(
        Speciality,
        models.PROTECT,
        related_name="holders",
        verbose_name=pgettext_lazy("training", "speciality"),
    )
    grounds = models.CharField(
        _("what shows it"), max_length=200, help_text=_("Degree, title, certificate or work done.")
    )
    since = models.DateField(_("recognized on"))

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cadre", "speciality"],
                name="speciality_held_once",
                violation_error_message=_("This person has the speciality already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.speciality_id}"


@tracked()
class Cultivation(models.Model):
    """Somebody on the way to a speciality: since when, until when, by which mentor and programme, and what came of it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="cultivations")
    speciality = models.ForeignKey(
        Speciality,
        models.PROTECT,
        related_name="cultivations",
        verbose_name=pgettext_lazy("training", "speciality"),
    )
    programme = models.ForeignKey(
        Programme,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cultivations",
        verbose_name=_("targeted programme"),
    )
    mentor = models.CharField(_("mentor"), max_length=60)
    mentor_post = models.CharField(_("unit and post of the mentor"), max_length=120, blank=True)
    began_on = models.DateField(pgettext_lazy("cultivation", "from"))
    until = models.DateField(pgettext_lazy("cultivation", "planned until"))
    plan = models.CharField(_("what is done"), max_length=400)
    state = models.CharField(
        pgettext_lazy("cultivation", "state"),
        max_length=7,
        choices=CultivationState,
        default=CultivationState.RUNNING,
        editable=False,
    )
    ended_on = models.DateField(_("ended on"), null=True, blank=True, editable=False)
    outcome = models.CharField(_("what came of it"), max_length=300, blank=True, editable=False)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cadre", "speciality"],
                condition=Q(state=CultivationState.RUNNING),
                name="cultivated_once_at_a_time",
                violation_error_message=_("This person is being cultivated towards it already."),
            ),
            models.CheckConstraint(
                condition=Q(until__gt=F("began_on")),
                name="cultivation_in_order",
                violation_error_message=_("It ends after it begins."),
            ),
            models.CheckConstraint(
                condition=Q(state=CultivationState.RUNNING, ended_on=None)
                | (~Q(state=CultivationState.RUNNING) & Q(ended_on__gte=F("began_on")) & ~Q(outcome="")),
                name="cultivation_ended_says_how",
                violation_error_message=_("Say when it ended, not before it began, and what came of it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.speciality_id}: {self.state}"


class TargetedProgramme(models.Model):
    """A programme of training that is aimed at a speciality (“定向式”)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    programme = models.OneToOneField(
        Programme,
        models.CASCADE,
        related_name="target",
        verbose_name=_("programme"),
        error_messages={"unique": _("The programme is aimed at a speciality already.")},
    )
    speciality = models.ForeignKey(
        Speciality,
        models.PROTECT,
        related_name="targeted",
        verbose_name=pgettext_lazy("training", "speciality"),
    )

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.programme} → {self.speciality}"
