"""The annual appraisal of a unit in a year, decided as a whole; what people say to their grades."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from assessments.choices import AnswerKind, Ground, State
from cadres.choices import Grade
from cadres.models import Cadre
from common.ids import uuid7
from units.models import Unit


class Round(models.Model):
    """One unit and one year. The grades enter the files when it is committed; then it is never altered."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    year = models.PositiveSmallIntegerField(_("year"))
    approval_no = models.CharField(
        _("approval for 25 %"),
        max_length=80,
        blank=True,
        help_text=_("Number of the approval by which 25 % instead of 20 % may be excellent."),
    )
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    explanation = models.CharField(_("explanation of the warnings"), max_length=500, blank=True)
    started_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    committed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    committed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-year", "unit__path", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year"],
                name="appraisal_round_once",
                violation_error_message=_("This unit already has a round of that year."),
            ),
            models.CheckConstraint(
                condition=Q(state=State.DRAFT, committed_at=None)
                | Q(state=State.COMMITTED, committed_at__isnull=False, decided_on__isnull=False),
                name="appraisal_round_committed_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.year}"

    @property
    def is_draft(self) -> bool:
        """Whether it may still change."""
        return self.state == State.DRAFT

    @property
    def share(self) -> int:
        """How many of a hundred may be excellent."""
        return 25 if self.approval_no else 20


class RoundLine(models.Model):
    """One person of a round; `counted` no: a leading cadre who is appraised elsewhere and not in the base of the quota."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    round = models.ForeignKey(Round, models.CASCADE, related_name="lines")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="round_lines")
    unit_text = models.CharField(max_length=120, help_text="the unit at the time")
    grade = models.CharField(_("grade"), max_length=12, choices=Grade, blank=True)
    counted = models.BooleanField(default=True)
    told_on = models.DateField(_("told on"), null=True, blank=True, help_text="when the person was told")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "cadre"], name="round_line_once")]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.grade}"


class Answer(models.Model):
    """What somebody said to a grade or a measure, and what was answered."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+", verbose_name=_("cadre"))
    line = models.ForeignKey(RoundLine, models.PROTECT, null=True, blank=True, related_name="answers")
    kind = models.CharField(_("what it is"), max_length=8, choices=AnswerKind)
    ground = models.CharField(_("against what"), max_length=11, choices=Ground, blank=True)
    told_on = models.DateField(
        _("told on"), help_text=_("The day the person was told; an appeal: of the review.")
    )
    made_on = models.DateField(_("made on"))
    text = models.TextField(_("what the person says"), max_length=2000)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.TextField(_("reply given"), max_length=2000, blank=True)

    class Meta:
        ordering = ["-made_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=AnswerKind.FEEDBACK, ground="", line__isnull=False)
                | ~Q(kind=AnswerKind.FEEDBACK) & ~Q(ground=""),
                name="answer_on_a_ground",
                violation_error_message=_("A review or an appeal has a ground the law names; feedback has none."),
            ),
            models.CheckConstraint(
                condition=~Q(ground=Ground.INCOMPETENT) | Q(line__isnull=False),
                name="answer_to_a_grade",
                violation_error_message=_("Name the grade it is about."),
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None, answer="") | (Q(answered_on__isnull=False) & ~Q(answer="")),
                name="answer_has_its_day",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.made_on}"
