"""A placement: who goes where, by what nature, for how long, what is learned, where the person lands, what came of it."""

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.models import Appointment, Cadre
from cadres.models.service import no_overlap
from cadres.models.tracking import tracked
from common.ids import uuid7
from placements.choices import (
    APPRAISED,
    AppraisalKind,
    Batch,
    Direction,
    Nature,
    Outcome,
    Stage,
    Tag,
    TermKind,
)
from placements.models.season import PostField, Season
from units.models import Unit

CADRE, GUEST = Q(cadre__isnull=False), Q(cadre=None)
IS_PERSON = (CADRE & Q(guest_name="", direction__in=[Direction.OUT, Direction.WITHIN])) | (
    GUEST & ~Q(guest_name="") & ~Q(guest_unit="") & Q(direction=Direction.IN)
)
HAS_HOST = Q(direction=Direction.OUT, host_unit=None) & ~Q(host_text="")
HOSTED_HERE = Q(direction__in=[Direction.IN, Direction.WITHIN], host_unit__isnull=False, host_text="")
USE_IS_PROVEN = ~Q(outcome=Outcome.USED) | (~Q(outcome_title="") & ~Q(outcome_document=""))


@tracked()
class Placement(models.Model):
    """One person in one place for a term.

    Of a cadre on file, or, received from outside, of a guest known by name, home unit and post only: the department has
    no right to a file of whom it does not manage. `appointment`: the secondment in the file, from the decision on; a
    transfer is entered in the file as a post of its own. `valid` follows that secondment by trigger. `version` rises with
    everything written about the placement.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    season = models.ForeignKey(
        Season, models.PROTECT, null=True, blank=True, related_name="placements", verbose_name=_("season")
    )
    cadre = models.ForeignKey(
        Cadre, models.CASCADE, null=True, blank=True, related_name="placements", verbose_name=_("cadre")
    )
    guest_name = models.CharField(_("name of the guest"), max_length=60, blank=True)
    guest_unit = models.CharField(_("home unit of the guest"), max_length=120, blank=True)
    guest_post = models.CharField(_("post at home"), max_length=120, blank=True)
    direction = models.CharField(_("direction"), max_length=6, choices=Direction)
    batch = models.CharField(_("batch"), max_length=10, choices=Batch)
    nature = models.CharField(_("legal nature"), max_length=10, choices=Nature)
    tags = ArrayField(
        models.CharField(max_length=10, choices=Tag),
        verbose_name=_("borders crossed"),
        default=list,
        blank=True,
    )
    field = models.ForeignKey(
        PostField, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("field of work")
    )
    home_unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", help_text="kept while away"
    )
    host_unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("host unit")
    )
    host_text = models.CharField(_("host outside"), max_length=120, blank=True)
    title = models.CharField(_("post at the host"), max_length=120)
    valid = DateRangeField(_("from – to"))
    mentor = models.CharField(_("mentor"), max_length=60, blank=True)
    aims = models.TextField(_("plan and aims"), max_length=1000, blank=True)
    stage = models.CharField(_("stage"), max_length=10, choices=Stage, default=Stage.PLANNED)
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    appointment = models.OneToOneField(
        Appointment, models.SET_NULL, null=True, blank=True, related_name="placement"
    )
    called_off_because = models.CharField(_("why it was called off"), max_length=200, blank=True)
    landing_unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("unit of the landing post"),
    )
    landing_title = models.CharField(_("landing post"), max_length=120, blank=True)
    landing_note = models.CharField(_("remark on the landing post"), max_length=200, blank=True)
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome, blank=True)
    outcome_on = models.DateField(_("outcome since"), null=True, blank=True)
    outcome_unit = models.CharField(_("unit of the post given"), max_length=120, blank=True)
    outcome_title = models.CharField(_("post given"), max_length=120, blank=True)
    outcome_document = models.CharField(_("document of the outcome"), max_length=80, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            no_overlap(
                "placement_one_at_a_time",
                Q(cadre__isnull=False) & ~Q(stage=Stage.CALLED_OFF),
                _("Another placement covers part of this time."),
            ),
            models.CheckConstraint(
                condition=Q(
                    valid__isempty=False, valid__startswith__isnull=False, valid__endswith__isnull=False
                ),
                name="placement_has_a_term",
                violation_error_message=_("A placement has a first and a last day, in that order."),
            ),
            models.CheckConstraint(
                condition=IS_PERSON,
                name="placement_of_a_person",
                violation_error_message=_("Name a cadre on file, or of a guest the name and the home unit."),
            ),
            models.CheckConstraint(
                condition=HAS_HOST | HOSTED_HERE,
                name="placement_has_a_host",
                violation_error_message=_(
                    "Name one host: a unit of ours, or a body outside for who is sent out."
                ),
            ),
            models.CheckConstraint(
                condition=Q(stage__in=[Stage.PLANNED, Stage.CALLED_OFF]) | ~Q(document_no=""),
                name="placement_decided_by_document",
                violation_error_message=_("A decided placement names its document."),
            ),
            models.CheckConstraint(
                condition=Q(landing_unit=None, landing_title="")
                | (Q(landing_unit__isnull=False) & ~Q(landing_title="")),
                name="placement_landing_whole",
                violation_error_message=_("A landing post has a unit and a title."),
            ),
            models.CheckConstraint(
                condition=(Q(stage=Stage.SETTLED, outcome_on__isnull=False) & ~Q(outcome=""))
                | (~Q(stage=Stage.SETTLED) & Q(outcome="", outcome_on=None)),
                name="placement_settled_with_outcome",
                violation_error_message=_("A settled placement has an outcome and its day."),
            ),
            models.CheckConstraint(
                condition=USE_IS_PROVEN,
                name="placement_use_proven",
                violation_error_message=_("Say which post was given, by which document."),
            ),
            models.CheckConstraint(
                condition=~Q(stage=Stage.CALLED_OFF) | ~Q(called_off_because=""),
                name="placement_called_off_with_reason",
                violation_error_message=_("Say why it was called off."),
            ),
        ]
        indexes = [
            models.Index(fields=["cadre", "valid"]),
            models.Index(fields=["stage", "id"], name="placement_by_stage"),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.valid}"


@tracked()
class TermChange(models.Model):
    """That a term was made longer or shorter, by which document; days are the last ones of the term."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    placement = models.ForeignKey(Placement, models.CASCADE, related_name="changes")
    kind = models.CharField(_("kind"), max_length=10, choices=TermKind)
    before = models.DateField(_("last day before"))
    after = models.DateField(_("new last day"))
    document_no = models.CharField(_("document"), max_length=80)
    reason = models.CharField(_("reason"), max_length=200)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    recorded_on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=TermKind.EXTENDED, after__gt=models.F("before"))
                | Q(kind=TermKind.SHORTENED, after__lt=models.F("before")),
                name="term_change_in_its_direction",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.after}"


@tracked()
class PlacementAppraisal(models.Model):
    """The mid-term or final appraisal of a placement, as the host or the department gave it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    placement = models.ForeignKey(Placement, models.CASCADE, related_name="appraisals")
    kind = models.CharField(_("which appraisal"), max_length=5, choices=AppraisalKind)
    held_on = models.DateField(_("held on"))
    grade = models.CharField(_("grade"), max_length=12, choices=APPRAISED)
    organ = models.CharField(_("appraised by"), max_length=120)
    text = models.TextField(_("findings"), max_length=1000, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["held_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["placement", "kind"],
                name="placement_appraised_once_each",
                violation_error_message=_("This appraisal is recorded already: correct that one."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.grade}"
