"""Tolerance of errors at work (容错纠错): the case, what is weighed in it, its decision, what is put right."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accountability.choices import Clause, Conduct, Decision, Intent, Interest, Source, Stage, Weight
from accountability.models.sanctions import SanctionKind
from accounts.models import User
from cadres.models import Cadre, Matter
from cadres.models.tracking import tracked
from common.ids import uuid7
from units.models import Unit

FACTORS = ("motive", "conditions", "procedure", "gravity", "consequences", "remedy")
DISTINCTIONS = ("intent", "interest", "conduct")
GRID = (*DISTINCTIONS, *(f"{factor}_weight" for factor in FACTORS))


def weight(label: object) -> models.CharField:
    """Which way one factor speaks."""
    return models.CharField(label, max_length=8, choices=Weight, blank=True)


def note(label: object) -> models.CharField:
    """What was found about one factor."""
    return models.CharField(label, max_length=300, blank=True)


def filled(*names: str) -> Q:
    """None of these texts is empty."""
    found = Q()
    for name in names:
        found &= ~Q(**{name: ""})
    return found


class ToleranceClause(models.Model):
    """An item of the list of what may, or may not, be tolerated: data, dated, with its source."""

    code = models.CharField(primary_key=True, max_length=40)
    clause = models.CharField(max_length=10, choices=Clause)
    text_zh = models.CharField(max_length=200)
    text_en = models.CharField(max_length=300)
    source = models.CharField(max_length=200)
    listed_from = models.DateField()
    listed_until = models.DateField(null=True, blank=True)
    verified = models.CharField(max_length=10, help_text="seen, high, medium, low")

    class Meta:
        ordering = ["clause", "listed_from", "code"]

    def __str__(self) -> str:
        return self.text_zh if (get_language() or "zh").startswith("zh") else self.text_en


UNDER_WAY = [Stage.OPEN, Stage.PREPARED]
IS_PREPARED = filled(*GRID, "opinion", "opinion_organ") & Q(
    opinion_on__isnull=False, prepared_by__isnull=False
)
IS_DECIDED = filled("decision", "decision_no", "decision_organ", "reasons") & Q(
    decided_on__isnull=False, decided_by__isnull=False
)
UNDECIDED = Q(decision="", decided_on=None, decided_by=None)
IS_REVOKED = filled("revocation_no", "revocation_reason") & Q(
    revoked_on__isnull=False, revoked_by__isnull=False
)
BY_ANOTHER = Q(decided_by=None) | (
    Q(prepared_by__isnull=False)
    & ~Q(decided_by=F("prepared_by"))
    & (Q(applicant=None) | ~Q(decided_by=F("applicant")))
)


@tracked()
class ToleranceCase(models.Model):
    """One case: who asks, what happened, what is weighed, what discipline thinks, what another person decides.

    `applicant` is the account of who asks, if there is one. While it is decided to exempt, its matter is exempted.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="tolerance_cases", verbose_name=_("cadre"))
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="tolerance_cases")
    subject = models.CharField(_("subject"), max_length=120)
    facts = models.TextField(_("facts"), max_length=2000)
    source = models.CharField(_("applied for by"), max_length=8, choices=Source)
    applicant_text = models.CharField(_("applicant"), max_length=120, blank=True)
    applicant = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    applied_on = models.DateField(_("applied on"))
    owner_unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", verbose_name=_("responsible office")
    )
    due_on = models.DateField(_("to be decided by"))
    ground = models.ForeignKey(
        ToleranceClause,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("may be tolerated as"),
    )
    forbidden = models.ForeignKey(
        ToleranceClause,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("may not be, as"),
    )
    intent = models.CharField(_("wilful or negligent"), max_length=10, choices=Intent, blank=True)
    interest = models.CharField(_("for oneself or for the work"), max_length=10, choices=Interest, blank=True)
    conduct = models.CharField(_("breach or trial"), max_length=10, choices=Conduct, blank=True)
    motive_weight = weight(_("motive and attitude"))
    motive_note = note(_("on motive and attitude"))
    conditions_weight = weight(_("objective conditions"))
    conditions_note = note(_("on objective conditions"))
    procedure_weight = weight(_("procedure and method"))
    procedure_note = note(_("on procedure and method"))
    gravity_weight = weight(_("nature and gravity"))
    gravity_note = note(_("on nature and gravity"))
    consequences_weight = weight(_("consequences"))
    consequences_note = note(_("on consequences"))
    remedy_weight = weight(_("losses made good"))
    remedy_note = note(_("on losses made good"))
    opinion = models.TextField(_("opinion of discipline inspection"), max_length=1000, blank=True)
    opinion_organ = models.CharField(_("given by"), max_length=120, blank=True)
    opinion_on = models.DateField(_("given on"), null=True, blank=True)
    prepared_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    stage = models.CharField(_("stage"), max_length=8, choices=Stage, default=Stage.OPEN)
    decision = models.CharField(_("decision"), max_length=8, choices=Decision, blank=True)
    decision_no = models.CharField(_("number of the decision"), max_length=80, blank=True)
    decision_organ = models.CharField(_("decided by"), max_length=120, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    reasons = models.TextField(_("reasons"), max_length=1000, blank=True)
    reduced_to = models.ForeignKey(
        SanctionKind, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("reduced to")
    )
    revocation_no = models.CharField(_("number of the revocation"), max_length=80, blank=True)
    revocation_reason = models.CharField(_("why it is revoked"), max_length=300, blank=True)
    revoked_on = models.DateField(_("revoked on"), null=True, blank=True)
    revoked_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gte=F("applied_on")),
                name="tolerance_due_after_application",
                violation_error_message=_("The deadline is not before the application."),
            ),
            models.CheckConstraint(
                condition=~Q(source=Source.OFFICE) | Q(applicant__isnull=False),
                name="tolerance_office_is_somebody",
            ),
            models.CheckConstraint(
                condition=Q(stage=Stage.OPEN) | IS_PREPARED,
                name="tolerance_prepared_whole",
                violation_error_message=_(
                    "Weigh all nine points and record the opinion of discipline inspection."
                ),
            ),
            models.CheckConstraint(
                condition=(Q(stage__in=UNDER_WAY) & UNDECIDED) | (~Q(stage__in=UNDER_WAY) & IS_DECIDED),
                name="tolerance_decided_whole",
                violation_error_message=_("A decision has its organ, number, day and reasons."),
            ),
            models.CheckConstraint(
                condition=BY_ANOTHER,
                name="tolerance_decided_by_another",
                violation_error_message=_("Somebody else decides than who has applied or prepared."),
            ),
            models.CheckConstraint(
                condition=~Q(decision=Decision.EXEMPT)
                | Q(intent=Intent.NEGLIGENT, interest=Interest.PUBLIC, forbidden=None),
                name="tolerance_never_for_wilful_or_selfish",
                violation_error_message=_(
                    "What is wilful, for oneself or on the forbidden list is never exempted."
                ),
            ),
            models.CheckConstraint(
                condition=Q(reduced_to=None) | Q(decision=Decision.MITIGATE),
                name="tolerance_reduces_when_mitigated",
                violation_error_message=_("Only a mitigation reduces a sanction."),
            ),
            models.CheckConstraint(
                condition=(Q(stage=Stage.REVOKED) & IS_REVOKED & ~Q(revoked_by=F("prepared_by")))
                | (~Q(stage=Stage.REVOKED) & Q(revoked_on=None, revoked_by=None)),
                name="tolerance_revoked_whole",
                violation_error_message=_(
                    "Somebody else revokes than who has prepared, with number and reason."
                ),
            ),
            models.UniqueConstraint(
                fields=["matter"],
                condition=Q(stage__in=UNDER_WAY),
                name="tolerance_one_case_a_matter",
                violation_error_message=_("A case about this matter is under way already."),
            ),
        ]
        indexes = [models.Index(fields=["cadre", "applied_on"])]

    def __str__(self) -> str:
        return self.subject


@tracked()
class Correction(models.Model):
    """What is to be put right after a decision (纠错), by when, and what came of it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    case = models.ForeignKey(ToleranceCase, models.CASCADE, related_name="corrections")
    task = models.CharField(_("to be put right"), max_length=300)
    responsible = models.CharField(_("who puts it right"), max_length=120)
    due_on = models.DateField(_("until"))
    done_on = models.DateField(_("done on"), null=True, blank=True)
    result = models.CharField(_("what came of it"), max_length=300, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on=None, result="") | (Q(done_on__isnull=False) & ~Q(result="")),
                name="correction_done_with_result",
                violation_error_message=_("What is done has its day and its result."),
            )
        ]

    def __str__(self) -> str:
        return self.task
