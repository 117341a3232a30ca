"""The theme of a year, its tasks, and the action plans that serve it with their numbered items."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.models import Cadre
from common.ids import uuid7
from units.models import Unit

NEAR_DAYS, SILENT_DAYS = 30, 90


class YearTheme(models.Model):
    """What a year stands under, 攻坚突破年 for one."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    name = models.CharField(_("theme"), max_length=60)
    purpose = models.TextField(_("what it is for"), max_length=1000, blank=True)
    document_no = models.CharField(_("document"), max_length=80, blank=True)

    class Meta:
        ordering = ["-year", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year"],
                name="theme_once_a_year",
                violation_error_message=_("This year has its theme already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.name}"


class ThemeTask(models.Model):
    """One of the tasks of a theme."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    theme = models.ForeignKey(YearTheme, models.CASCADE, related_name="tasks")
    number = models.PositiveSmallIntegerField(_("number"))
    text = models.CharField(_("task"), max_length=200)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["theme", "number"], name="theme_task_number_once")]

    def __str__(self) -> str:
        return self.text


class Plan(models.Model):
    """A document with numbered items that serves the theme of a year; its two numbers of days drive the traffic light."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    theme = models.ForeignKey(YearTheme, models.PROTECT, related_name="plans", verbose_name=_("theme"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    name = models.CharField(_("name of the plan"), max_length=120)
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    issued_on = models.DateField(_("issued on"))
    sheet_form = models.JSONField(
        default=dict, blank=True, editable=False, help_text="titles and headings of the sheet it came from"
    )
    near_days = models.PositiveSmallIntegerField(
        _("yellow so many days before the date"),
        default=NEAR_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(180)],
    )
    silent_days = models.PositiveSmallIntegerField(
        _("yellow after so many days without a report"),
        default=SILENT_DAYS,
        validators=[MinValueValidator(7), MaxValueValidator(366)],
    )

    class Meta:
        ordering = ["-issued_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "name"],
                name="plan_name_once",
                violation_error_message=_("The unit has a plan of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class PlanItem(models.Model):
    """One numbered item: what is to be done, by which units and persons, until when.

    `due_text` and `units_text` are as the office wrote them, so that its sheet goes out again as it came.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="items", db_index=False)
    number = models.PositiveSmallIntegerField(_("number"), validators=[MinValueValidator(1)])
    task = models.ForeignKey(
        ThemeTask,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="items",
        verbose_name=_("task of the theme"),
    )
    section = models.CharField(_("section"), max_length=80, blank=True)
    text = models.TextField(_("what is to be done"), max_length=1000)
    goal = models.CharField(_("what shows that it is done"), max_length=300, blank=True)
    units = models.ManyToManyField(Unit, through="ItemUnit", related_name="+")
    units_text = models.CharField(max_length=300, blank=True, editable=False)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    due_text = models.CharField(_("due, in words"), max_length=40, blank=True)
    standing = models.BooleanField(_("kept up without end"), default=False)
    remark = models.CharField(_("remark"), max_length=200, blank=True)
    done_on = models.DateField(_("finished on"), null=True, blank=True, editable=False)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"],
                name="item_number_once",
                violation_error_message=_("The plan has an item of this number already."),
            ),
            models.CheckConstraint(
                condition=Q(standing=True, due_on=None, done_on=None)
                | Q(standing=False, due_on__isnull=False),
                name="item_due_or_standing",
                violation_error_message=_("An item has a date, or is kept up without end."),
            ),
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(done_on=None), name="item_open_by_date")]

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:40]}"


class ItemUnit(models.Model):
    """A unit responsible for an item; the first one leads."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    item = models.ForeignKey(PlanItem, models.CASCADE, related_name="responsible")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["item", "unit"], name="item_unit_once")]

    def __str__(self) -> str:
        return str(self.unit)


class ItemPerson(models.Model):
    """A cadre responsible for an item."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    item = models.ForeignKey(PlanItem, models.CASCADE, related_name="persons")
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="plan_items")
    order = models.PositiveSmallIntegerField()
    written = models.CharField(max_length=300, blank=True, help_text="the name as the sheet has it")
    joint = models.CharField(max_length=300, blank=True, help_text="what stands before the name there")

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["item", "cadre"], name="item_person_once")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.cadre_id}"


class Milestone(models.Model):
    """A step on the way of an item, with its day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    item = models.ForeignKey(PlanItem, models.CASCADE, related_name="milestones")
    name = models.CharField(pgettext_lazy("milestone", "milestone"), max_length=80)
    due_on = models.DateField(_("due on"))
    reached_on = models.DateField(_("reached on"), null=True, blank=True)

    class Meta:
        ordering = ["due_on", "id"]

    def __str__(self) -> str:
        return self.name
