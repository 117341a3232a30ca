"""Scenarios of leadership teams: sketches beside the live files, and what the teams of a unit should look like."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.choices import Level
from cadres.models import Cadre
from common.clock import today
from common.ids import uuid7
from teams.choices import Measure, Origin, State
from training.models import Speciality
from units.models import Unit

AGES = (MinValueValidator(18), MaxValueValidator(70))


class Scenario(models.Model):
    """A leadership team copied on a day, with the moves somebody tries; everything is told as of the turnover date.

    It never touches a file: applying it is entering the moves by hand. A closed one is never altered.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("team of the unit"))
    name = models.CharField(_("name of the scenario"), max_length=80)
    note = models.CharField(_("what it is for"), max_length=300, blank=True)
    turnover_on = models.DateField(_("turnover date"))
    copied_on = models.DateField(editable=False)
    state = models.CharField(max_length=6, choices=State, default=State.OPEN, editable=False)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    closed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    closed_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "name"],
                name="scenario_name_once_a_unit",
                violation_error_message=_("This unit has a scenario of that name already."),
            ),
            models.CheckConstraint(
                condition=Q(state=State.OPEN, closed_by=None, closed_on=None)
                | Q(state=State.CLOSED, closed_by__isnull=False, closed_on__isnull=False),
                name="scenario_closed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Whether moves may still be tried."""
        return self.state == State.OPEN

    def clean(self) -> None:
        """A team is not turned over in the past."""
        if self.turnover_on and self.turnover_on < (self.copied_on or today()):
            raise ValidationError({"turnover_on": _("The turnover date lies ahead of the copied team.")})


class Seat(models.Model):
    """Somebody in a scenario: who sat in the team when it was copied, or is moved in; the post, and the one before.

    `leaves`: moved out. `from_…`: the post held when the seat was made; of who sits, the one in this team.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    scenario = models.ForeignKey(Scenario, models.CASCADE, related_name="seats", db_index=False)
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+", verbose_name=_("person to move in"))
    origin = models.CharField(max_length=8, choices=Origin, editable=False)
    leaves = models.BooleanField(default=False, editable=False)
    title = models.CharField(_("post in the team"), max_length=120)
    level = models.PositiveSmallIntegerField(_("level of the post"), choices=Level, null=True, blank=True)
    is_principal = models.BooleanField(_("principal leader"), default=False)
    is_main = models.BooleanField(_("main post of the person"), default=True)
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    from_unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", editable=False)
    from_title = models.CharField(max_length=120, blank=True, editable=False)
    from_level = models.PositiveSmallIntegerField(choices=Level, null=True, editable=False)
    from_principal = models.BooleanField(default=False, editable=False)
    from_leads = models.BooleanField(default=False, editable=False, help_text="the post was one of a team")
    since = models.DateField(null=True, editable=False, help_text="first day of the post of who sits")

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["scenario", "cadre"],
                name="once_in_a_scenario",
                violation_error_message=_("This person is in the scenario already."),
            ),
            models.CheckConstraint(
                condition=Q(origin=Origin.SITTING) | Q(leaves=False), name="only_who_sits_leaves"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scenario_id} {self.title}"

    @property
    def sits(self) -> bool:
        """Whether the person was in the team when it was copied."""
        return self.origin == Origin.SITTING

    @property
    def is_changed(self) -> bool:
        """Whether who sits stays in another post of the team."""
        before = (self.from_title, self.from_level, self.from_principal)
        return self.sits and not self.leaves and before != (self.title, self.level, self.is_principal)

    @property
    def moves(self) -> bool:
        """Whether something has to be entered in the file to make it so."""
        return not self.sits or self.leaves or self.is_changed


class TeamTarget(models.Model):
    """What is wanted of the teams of a unit and all below it: so many, or such a share, by a document that is named."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(
        Unit, models.CASCADE, related_name="+", verbose_name=_("teams of the unit and below")
    )
    measure = models.CharField(pgettext_lazy("team", "what is wanted"), max_length=10, choices=Measure)
    age = models.PositiveSmallIntegerField(_("up to which age"), null=True, blank=True, validators=AGES)
    speciality = models.ForeignKey(
        Speciality, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=pgettext_lazy("team", "which speciality"),
    )  # fmt: skip
    number = models.PositiveSmallIntegerField(_("people at least"), null=True, blank=True)
    share = models.PositiveSmallIntegerField(
        _("share at least, in per cent"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    source = models.CharField(_("document that says so"), max_length=160)

    class Meta:
        ordering = ["unit__path", "measure", "age", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(number__isnull=False, share=None) | Q(number=None, share__isnull=False),
                name="team_target_number_or_share",
                violation_error_message=_("Say either how many people or which share."),
            ),
            models.CheckConstraint(
                condition=Q(measure=Measure.UNDER_AGE, age__isnull=False) | ~Q(measure=Measure.UNDER_AGE) & Q(age=None),
                name="team_target_age",
                violation_error_message=_("An age goes with people of an age, and with nothing else."),
            ),
            models.CheckConstraint(
                condition=Q(measure=Measure.SPECIALITY, speciality__isnull=False)
                | ~Q(measure=Measure.SPECIALITY) & Q(speciality=None),
                name="team_target_speciality",
                violation_error_message=_("A speciality goes with people of a speciality, and with nothing else."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.unit_id} {self.measure}"


class GovernedPlace(models.Model):
    """The place a unit, with all below it, governs: whoever is from there does not head it (地域回避)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.OneToOneField(Unit, models.CASCADE, related_name="+", verbose_name=_("governing unit"))
    words = models.CharField(
        _("names of the place"),
        max_length=120,
        help_text=_("As native places are written, apart by “、”: 江阴、澄江."),
    )
    set_by = models.CharField(max_length=60, editable=False)
    set_on = models.DateField(editable=False)

    class Meta:
        ordering = ["unit__path"]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.words}"

    @property
    def names(self) -> list[str]:
        """The names, apart."""
        return [
            word.strip()
            for word in self.words.replace(",", "、").replace("，", "、").split("、")
            if word.strip()
        ]

    def clean(self) -> None:
        """At least one name."""
        if not self.names:
            raise ValidationError({"words": _("Name the place.")})
