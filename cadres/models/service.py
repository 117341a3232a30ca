"""Posts, ranks and grassroots work: periods of service."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from cadres.choices import AppointmentKind, ChangeKind, Level, PostCategory, Precision, Scale
from cadres.models.cadre import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from units.models import Unit


def no_overlap(name: str, condition: Q, message: object) -> ExclusionConstraint:
    """At most one row of a person at a time among those for which `condition` holds."""
    return ExclusionConstraint(
        name=name,
        index_type="GIST",
        expressions=[
            (Func(F("cadre"), F("cadre"), Value("[]"), function="uuidrange"), RangeOperators.OVERLAPS),
            ("valid", RangeOperators.OVERLAPS),
        ],
        condition=condition,
        violation_error_message=message,
    )


@tracked()
class Appointment(models.Model):
    """A post a cadre holds or held (A02), at the level of the post and, where it differs, of the person."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="appointments")
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", db_comment="A0201B"
    )
    unit_text = models.CharField(_("unit outside the tree"), max_length=120, blank=True, db_comment="A0201A")
    title = models.CharField(_("post"), max_length=120, db_comment="A0215A")
    kind = models.CharField(_("kind"), max_length=12, choices=AppointmentKind, default=AppointmentKind.POST)
    category = models.CharField(_("category of the post"), max_length=12, choices=PostCategory, blank=True)
    level = models.PositiveSmallIntegerField(
        _("level of the post"), choices=Level, null=True, blank=True, db_comment="A0221"
    )
    person_level = models.PositiveSmallIntegerField(
        _("own level, if different"), choices=Level, null=True, blank=True
    )
    is_leadership = models.BooleanField(_("leadership post"), default=False, db_comment="A0219")
    is_principal = models.BooleanField(_("principal"), null=True, blank=True, db_comment="A0201E")
    is_main = models.BooleanField(_("main post"), default=True, db_comment="A0279")
    in_team = models.BooleanField(_("member of the leadership team"), default=False, db_comment="A0201D")
    change = models.CharField(
        _("kind of change"), max_length=12, choices=ChangeKind, blank=True, db_comment="A0247"
    )
    exceptional = models.BooleanField(_("exceptional promotion"), default=False, db_comment="A0251B")
    probation_until = models.DateField(_("on probation until"), null=True, blank=True)
    confirmed_on = models.DateField(_("confirmed in post on"), null=True, blank=True)
    grassroots = models.BooleanField(_("grassroots, if different from the unit"), null=True, blank=True)
    grassroots_reason = models.CharField(_("reason"), max_length=200, blank=True)
    document_no = models.CharField(_("document"), max_length=80, blank=True, db_comment="A0245")
    removal_document_no = models.CharField(
        _("removal document"), max_length=80, blank=True, db_comment="A0267"
    )
    confirmation_document_no = models.CharField(
        _("document of confirmation"), max_length=80, blank=True, default="", db_default=""
    )
    valid = DateRangeField(_("from – to"), db_comment="A0243 A0265")
    start_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)

    class Meta:
        ordering = ["-valid", "id"]
        constraints = [
            no_overlap(
                "appointment_one_main_at_a_time",
                Q(is_main=True),
                _("Another main post covers part of this time."),
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False) & Q(valid__startswith__isnull=False),
                name="appointment_dates_in_order",
                violation_error_message=_("A post begins before it ends."),
            ),
        ]
        indexes = [
            models.Index(fields=["cadre", "valid"]),
            models.Index(fields=["level", "cadre"], condition=Q(is_main=True), name="appointment_level"),
            models.Index(
                fields=["person_level", "cadre"],
                condition=Q(is_main=True, person_level__isnull=False),
                name="appointment_person_level",
            ),
            models.Index(
                fields=["unit", "cadre"],
                include=["valid", "is_main", "level"],
                condition=Q(is_leadership=True),
                name="appointment_leading",
            ),
        ]

    def __str__(self) -> str:
        return self.title


@tracked()
class RankPeriod(models.Model):
    """A rank (职级) a cadre holds or held (A05), or a management staff grade."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="ranks")
    scale = models.CharField(max_length=5, choices=Scale, default=Scale.CIVIL, db_comment="A0531")
    rank = models.PositiveSmallIntegerField(
        _("rank"), help_text="1 … 12; on the staff scale 11 minus the grade", db_comment="A0501B"
    )
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    removal_document_no = models.CharField(
        _("removal document"), max_length=80, blank=True, default="", db_default=""
    )
    valid = DateRangeField(_("from – to"), db_comment="A0504 A0517")
    start_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)

    class Meta:
        ordering = ["-valid", "id"]
        constraints = [
            no_overlap(
                "rank_one_civil_at_a_time", Q(scale=Scale.CIVIL), _("Another rank covers part of this time.")
            ),
            no_overlap(
                "rank_one_staff_at_a_time", Q(scale=Scale.STAFF), _("Another grade covers part of this time.")
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False) & Q(valid__startswith__isnull=False),
                name="rank_dates_in_order",
                violation_error_message=_("A rank begins before it ends."),
            ),
            models.CheckConstraint(condition=Q(rank__gte=1, rank__lte=12), name="rank_of_the_ladder"),
        ]
        indexes = [
            models.Index(fields=["cadre", "valid"]),
            models.Index(fields=["scale", "rank", "cadre"], include=["valid"], name="rank_held"),
        ]

    def __str__(self) -> str:
        return f"{self.scale} {self.rank}"


@tracked()
class GrassrootsPeriod(models.Model):
    """A time of grassroots work outside the recorded appointments, and who decided that it counts."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="grassroots_periods")
    valid = DateRangeField(_("from – to"))
    description = models.CharField(_("what and where"), max_length=200)
    decided_by = models.CharField(_("decided by"), max_length=60)

    def __str__(self) -> str:
        return self.description
