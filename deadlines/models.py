"""What expires, how long before people are told, and the year of the department."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import RoleDefinition, User
from cadres.models import Cadre
from common.ids import uuid7
from deadlines.choices import LeadUnit, State


class Deadline(models.Model):
    """One dated fact of one cadre, as the last refresh found it: one fact, one to-do, one id.

    It is open from `opens_on` on, while it stands and is not put off. `stage` is the number of the last lead time reached:
    settled at one, it opens again at the next. Kinds are declared by the apps (`common/expiries.py`).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(_("kind"), max_length=40)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="deadlines")
    record = models.CharField(max_length=60, help_text="what tells the fact from others of its kind")
    due_on = models.DateField(_("due"))
    told = models.JSONField(default=dict, blank=True, help_text="what the words of the kind name")
    stage = models.PositiveSmallIntegerField(default=0)
    opens_on = models.DateField(_("told from"))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.STANDING)
    postponed_until = models.DateField(_("put off until"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    handled_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    handled_on = models.DateField(null=True, blank=True)
    announced_on = models.DateField(null=True, blank=True, help_text="day of the summary that told of it")
    changed_on = models.DateField(help_text="day for which the row was last written")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "cadre", "record"], name="deadline_once_a_fact")
        ]
        indexes = [
            models.Index(
                fields=["due_on", "id"], condition=Q(state=State.STANDING), name="deadline_standing"
            ),
            models.Index(
                fields=["opens_on"],
                condition=Q(state=State.STANDING, announced_on=None),
                name="deadline_unannounced",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_on}"


class LeadTime(models.Model):
    """How long before the day a kind is told, where the department wants it otherwise than delivered."""

    kind = models.CharField(primary_key=True, max_length=40)
    amounts = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("how long before"))
    unit = models.CharField(_("counted in"), max_length=5, choices=LeadUnit)

    def __str__(self) -> str:
        return f"{self.kind} {self.amounts} {self.unit}"


class Mark(models.Model):
    """A cadre whose records have changed: written by triggers on the tables of the kinds, in the same transaction."""

    id = models.BigAutoField(primary_key=True)
    cadre_id = models.UUIDField()
    marked_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.cadre_id}"


class YearItem(models.Model):
    """What the department does every year, from one month to another, and who sees to it."""

    MONTHS = (MinValueValidator(1), MaxValueValidator(12))

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    month_from = models.PositiveSmallIntegerField(_("from month"), validators=MONTHS)
    month_to = models.PositiveSmallIntegerField(_("to month"), validators=MONTHS)
    title_zh = models.CharField(_("what, in Chinese"), max_length=60)
    title_en = models.CharField(_("what, in English"), max_length=120, blank=True)
    owner = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("person in charge")
    )
    owner_role = models.ForeignKey(
        RoleDefinition, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("or role")
    )

    class Meta:
        ordering = ["month_from", "month_to", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(month_from__gte=1, month_from__lte=F("month_to"), month_to__lte=12),
                name="year_item_months_in_order",
                violation_error_message=_("The first month is not after the last one."),
            ),
            models.CheckConstraint(
                condition=Q(owner=None) | Q(owner_role=None),
                name="year_item_one_owner",
                violation_error_message=_("A person or a role, not both."),
            ),
        ]

    def __str__(self) -> str:
        chinese = (get_language() or "zh").startswith("zh")
        return self.title_zh if chinese or not self.title_en else self.title_en


class YearMark(models.Model):
    """That an item of the year has been done in a year."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    item = models.ForeignKey(YearItem, models.CASCADE, related_name="marks")
    year = models.PositiveSmallIntegerField(_("year"))
    done_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    done_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "year"], name="year_item_done_once")]

    def __str__(self) -> str:
        return f"{self.item} {self.year}"
