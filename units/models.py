"""The unit tree and what was approved for each unit."""

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.ids import uuid7
from common.tracking import tracked


class UnitKind(models.TextChoices):
    """Legal body, department inside one, or a mere grouping (B0194)."""

    BODY = "body", _("legal body")
    DEPARTMENT = "department", _("internal department")
    GROUP = "group", _("grouping")


@tracked()
class Unit(models.Model):
    """An organization, one of its departments, or a grouping of organizations."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", db_comment="B0121"
    )
    name = models.CharField(_("name"), max_length=120, db_comment="B0101")
    short_name = models.CharField(_("short name"), max_length=40, blank=True, db_comment="B0104")
    code = models.CharField(_("code"), max_length=60, unique=True, db_comment="B0111")
    kind = models.CharField(
        _("kind"), max_length=12, choices=UnitKind, default=UnitKind.BODY, db_comment="B0194"
    )
    path = models.CharField(
        max_length=120, unique=True, db_collation="C", help_text="0001.0003. : place in the tree and order"
    )
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    class Meta:
        ordering = ["path"]

    def __str__(self) -> str:
        return self.short_name or self.name


@tracked()
class GrassrootsDefault(models.Model):
    """From when to when work in a unit counts as grassroots; appointments inherit it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="grassroots_defaults")
    valid = DateRangeField()
    document_no = models.CharField(max_length=80, blank=True)

    def __str__(self) -> str:
        return f"{self.unit}: {self.valid}"


@tracked()
class Quota(models.Model):
    """Posts or ranks approved for a unit and all below it: approved, and reserved by decision (the used ones are counted).

    Quotas nest: one for 一至四级主任科员 and one for 一、二级 of them are two rows, the second `within` the first with its
    `share` of it; who rises needs a vacancy in each that does not count them already.
    """

    class Ladder(models.TextChoices):
        """Which ladder a quota is for."""

        LEADERSHIP = "leadership", _("leadership")
        RANK = "rank", _("rank")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="quotas")
    ladder = models.CharField(max_length=12, choices=Ladder)
    grades = ArrayField(
        models.PositiveSmallIntegerField(), help_text="leadership levels or rank numbers it is for, together"
    )
    approved = models.PositiveSmallIntegerField()
    reserved = models.PositiveSmallIntegerField(default=0)
    document_no = models.CharField(max_length=80)
    issued_on = models.DateField(null=True, blank=True, help_text="day of the document")
    within = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="parts")
    share = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="per cent of the quota it is within, at most"
    )
    valid = DateRangeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(share=None) | models.Q(within__isnull=False, share__range=(1, 100)),
                name="quota_share_of_another",
                violation_error_message=_("A share is a percentage of another quota."),
            ),
            models.CheckConstraint(
                condition=models.Q(reserved__lte=models.F("approved")),
                name="quota_reserved_within_approved",
                violation_error_message=_("More is reserved than approved."),
            ),
            models.CheckConstraint(
                condition=models.Q(grades__len__gt=0),
                name="quota_of_some_grade",
                violation_error_message=_("A quota is for at least one level or rank."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.ladder} {self.grades}: {self.approved}"


@tracked()
class QuotaPool(models.Model):
    """A unit, with all below it, whose people count in the ranks approved for another unit: one pool for both."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="pools")
    owner = models.ForeignKey(Unit, models.CASCADE, related_name="pool_members")
    document_no = models.CharField(max_length=80)
    valid = DateRangeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(unit=models.F("owner")),
                name="pool_of_two_units",
                violation_error_message=_("A unit is in its own pool anyway."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit} → {self.owner}"
