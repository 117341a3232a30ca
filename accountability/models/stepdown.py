"""Adjustment of who does not suit the present post (能下): prompt, findings of two, proposal, decision, what follows."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accountability.choices import Alert, AppealKind, Outcome, Phase, Way
from accountability.models.tolerance import filled
from accounts.models import User
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from units.models import Unit

BEFORE_FINDINGS = [Phase.PROMPT, Phase.UNFOUNDED]
BEFORE_PROPOSAL = [*BEFORE_FINDINGS, Phase.VERIFIED]
BEFORE_DECISION = [*BEFORE_PROPOSAL, Phase.PROPOSED]
IN_EFFECT = [Phase.DECIDED, Phase.TALKED, Phase.PLACED, Phase.REVIEWED]
UNDER_WAY = [Phase.PROMPT, Phase.VERIFIED, Phase.PROPOSED, Phase.DECIDED, Phase.TALKED, Phase.PLACED]


class Situation(models.Model):
    """A situation in which somebody does not suit the present post: data, dated, with its source; `is_local`: the zone's own."""

    code = models.CharField(primary_key=True, max_length=40)
    number = models.PositiveSmallIntegerField()
    text_zh = models.CharField(max_length=200)
    text_en = models.CharField(max_length=300)
    is_local = models.BooleanField(default=False)
    source = models.CharField(max_length=200)
    listed_from = models.DateField()
    listed_until = models.DateField(null=True, blank=True)
    verified = models.CharField(max_length=10, help_text="seen, high, medium, low")

    class Meta:
        ordering = ["is_local", "number"]

    def __str__(self) -> str:
        return self.text_zh if (get_language() or "zh").startswith("zh") else self.text_en


def person(label: object = None) -> models.ForeignKey:
    """The account of who has done something."""
    return models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=label
    )


def whole(phases: list[str], *texts: str, **set_: object) -> Q:
    """In any other phase than these all of it is there."""
    return Q(phase__in=phases) | (filled(*texts) & Q(**set_))


@tracked()
class StepDownCase(models.Model):
    """One case. Before two persons have found it established it is a prompt, without any effect, read by supervision alone."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="stepdown_cases", verbose_name=_("cadre"))
    situation = models.ForeignKey(Situation, models.PROTECT, related_name="+", verbose_name=_("situation"))
    alert = models.CharField(_("prompted by"), max_length=10, choices=Alert)
    facts = models.TextField(_("what is said"), max_length=2000)
    prompted_on = models.DateField(_("prompted on"))
    prompted_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    owner_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("office in charge"))
    due_on = models.DateField(_("to be verified by"))
    phase = models.CharField(_("phase"), max_length=10, choices=Phase, default=Phase.PROMPT)
    first_by = person(_("first to verify"))
    first_on = models.DateField(_("first finding on"), null=True, blank=True)
    first_finding = models.TextField(_("first finding"), max_length=1000, blank=True)
    first_holds = models.BooleanField(_("first finds it established"), null=True, blank=True)
    second_by = person(_("second to verify"))
    second_on = models.DateField(_("second finding on"), null=True, blank=True)
    second_finding = models.TextField(_("second finding"), max_length=1000, blank=True)
    second_holds = models.BooleanField(_("second finds it established"), null=True, blank=True)
    way = models.CharField(_("way of adjustment"), max_length=10, choices=Way, blank=True)
    proposal = models.TextField(_("proposal"), max_length=1000, blank=True)
    proposed_on = models.DateField(_("proposed on"), null=True, blank=True)
    proposed_by = person()
    decision_no = models.CharField(_("number of the decision"), max_length=80, blank=True)
    decision_organ = models.CharField(_("decided by"), max_length=120, blank=True)
    reasons = models.TextField(_("reasons"), max_length=1000, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    decided_by = person()
    told_on = models.DateField(_("told on"), null=True, blank=True)
    told_by = models.CharField(_("told by"), max_length=120, blank=True)
    reaction = models.TextField(_("what the person said"), max_length=1000, blank=True)
    placed_on = models.DateField(_("placed on"), null=True, blank=True)
    new_post = models.CharField(_("new post or rank"), max_length=200, blank=True)
    reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True)
    review = models.TextField(_("what the review found"), max_length=1000, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gte=F("prompted_on")),
                name="stepdown_due_after_prompt",
                violation_error_message=_("The deadline is not before the prompt."),
            ),
            models.CheckConstraint(
                condition=Q(first_by=None) | Q(second_by=None) | ~Q(first_by=F("second_by")),
                name="stepdown_verified_by_two",
                violation_error_message=_("Two different persons verify it."),
            ),
            models.CheckConstraint(
                condition=whole(
                    BEFORE_FINDINGS,
                    "first_finding",
                    "second_finding",
                    first_holds=True,
                    second_holds=True,
                    first_by__isnull=False,
                    second_by__isnull=False,
                    first_on__isnull=False,
                    second_on__isnull=False,
                ),
                name="stepdown_nothing_before_two_findings",
                violation_error_message=_(
                    "Nothing follows from it before two persons have found it established."
                ),
            ),
            models.CheckConstraint(
                condition=whole(
                    BEFORE_PROPOSAL, "proposal", "way", proposed_on__isnull=False, proposed_by__isnull=False
                ),
                name="stepdown_proposed_whole",
                violation_error_message=_("A proposal has its way, its day and its grounds."),
            ),
            models.CheckConstraint(
                condition=(Q(phase__in=BEFORE_DECISION) & Q(decided_on=None, decided_by=None))
                | (
                    ~Q(phase__in=BEFORE_DECISION)
                    & filled("decision_no", "decision_organ", "reasons")
                    & Q(decided_on__isnull=False, decided_by__isnull=False)
                    & ~Q(decided_by=F("proposed_by"))
                ),
                name="stepdown_decided_by_another",
                violation_error_message=_("Somebody else decides than who has proposed."),
            ),
        ]
        indexes = [models.Index(fields=["cadre", "prompted_on"])]

    def __str__(self) -> str:
        return f"{self.situation_id} {self.prompted_on}"


@tracked()
class StepDownAppeal(models.Model):
    """What the person asks for against a decision, by when it is answered, and the answer."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    case = models.ForeignKey(StepDownCase, models.CASCADE, related_name="appeals")
    kind = models.CharField(_("kind of appeal"), max_length=8, choices=AppealKind)
    filed_on = models.DateField(_("filed on"))
    grounds = models.TextField(_("grounds of the appeal"), max_length=1000)
    due_on = models.DateField(_("to be answered by"))
    outcome = models.CharField(_("outcome of the appeal"), max_length=10, choices=Outcome, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    answer_no = models.CharField(_("number of the answer"), max_length=80, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["filed_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind"],
                name="stepdown_appeal_once",
                violation_error_message=_("This appeal is entered already."),
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None, outcome="")
                | (Q(answered_on__isnull=False) & filled("outcome", "answer_no")),
                name="stepdown_appeal_answered_whole",
                violation_error_message=_("An answer has its outcome, number and day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.filed_on}"
