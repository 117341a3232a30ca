"""Labels with the records they rest on, portraits as they were taken; the responsibility index, formulas and prompts."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from common.ids import uuid7
from portraits.choices import Ground, Outcome, Tone


class Label(models.Model):
    """What an officer says of somebody in a few words, under one axis. Never altered, only withdrawn.

    The database refuses a label without a record it rests on (see `LabelEvidence`).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+", editable=False)
    axis = models.CharField(pgettext_lazy("portrait", "axis"), max_length=20)
    tone = models.CharField(_("what it says"), max_length=8, choices=Tone)
    text = models.CharField(
        pgettext_lazy("portrait", "label"),
        max_length=40,
        help_text=_("A few words, as “good at crisis work”."),
    )
    given_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    given_on = models.DateField(editable=False)
    withdrawn_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    withdrawn_on = models.DateField(null=True, blank=True, editable=False)
    withdrawn_because = models.CharField(_("why the label is withdrawn"), max_length=200, blank=True)

    class Meta:
        ordering = ["axis", "given_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cadre", "axis", "text"],
                condition=Q(withdrawn_on=None),
                name="label_once",
                violation_error_message=_("This person has the label already."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None, withdrawn_by=None, withdrawn_because="")
                | Q(withdrawn_on__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because=""),
                name="label_withdrawn_with_reason",
                violation_error_message=_("Say why the label is withdrawn."),
            ),
        ]

    def __str__(self) -> str:
        return self.text


class LabelEvidence(models.Model):
    """A record a label rests on: its source and id, as `portraits.evidence` finds it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    label = models.ForeignKey(Label, models.CASCADE, related_name="links", db_index=False)
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+")
    source = models.CharField(max_length=20)
    record = models.UUIDField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["label", "source", "record"], name="label_rests_on_a_record_once")
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.record}"


class Portrait(models.Model):
    """A portrait as it was on the day it was taken; never altered.

    `content`: {"axes": [{"key", "value", "records": [[source, record, day, mark, points, weight]]}], "labels": [id]}. It holds
    no words of a record: each reader is shown of it what they may read today.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+", editable=False)
    taken_on = models.DateField(editable=False)
    taken_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    occasion = models.CharField(pgettext_lazy("portrait", "what it is taken for"), max_length=80)
    version = models.CharField(max_length=20, editable=False, help_text="of the formula")
    content = models.JSONField(editable=False)

    class Meta:
        ordering = ["-taken_on", "-id"]
        indexes = [models.Index(fields=["cadre", "-taken_on"], name="portrait_of_cadre")]

    def __str__(self) -> str:
        return f"{self.taken_on} {self.occasion}"


class FormulaVersion(models.Model):
    """A version of the index's formula: proposed by one person, enacted by another, never altered."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    version = models.CharField(max_length=20, unique=True, editable=False)
    text = models.TextField(editable=False, help_text="YAML")
    reason = models.CharField(_("why the weights are changed"), max_length=300)
    proposed_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    proposed_on = models.DateField(editable=False)
    enacted_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    enacted_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-proposed_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(enacted_by=None, enacted_on=None)
                | Q(enacted_by__isnull=False, enacted_on__isnull=False) & ~Q(enacted_by=F("proposed_by")),
                name="formula_enacted_by_another_person",
                violation_error_message=_("Another person than who proposed it enacts a formula."),
            )
        ]

    def __str__(self) -> str:
        return self.version


class IndexResult(models.Model):
    """The responsibility index of a leading cadre as last computed.

    `value`: of all records; `open_value`: as if there were no sanction, for whoever may not read of them. Null: too few
    records. `lines`: [{"key", "score", "open_score"}]; the records behind them are read when somebody asks.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.OneToOneField(Cadre, models.CASCADE, related_name="+")
    group = models.CharField(max_length=20)
    version = models.CharField(max_length=20)
    value = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    open_value = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    lines = models.JSONField()
    changed_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.value}"


class IndexMonth(models.Model):
    """The index at the end of a month, as if there were no sanction: what was exempted leaves no trace in the course."""

    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+", db_index=False)
    month = models.DateField(help_text="its first day")
    value = models.DecimalField(max_digits=5, decimal_places=2)
    version = models.CharField(max_length=20)

    class Meta:
        ordering = ["month"]
        constraints = [models.UniqueConstraint(fields=["cadre", "month"], name="index_once_a_month")]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.month} {self.value}"


class Prompt(models.Model):
    """That a low or falling value is to be studied by people (研判); what they found is theirs. It opens no case."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+")
    ground = models.CharField(max_length=7, choices=Ground)
    raised_on = models.DateField()
    value = models.DecimalField(max_digits=5, decimal_places=2)
    before = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    outcome = models.CharField(
        pgettext_lazy("prompt", "what came of it"), max_length=8, choices=Outcome, blank=True
    )
    words = models.CharField(pgettext_lazy("prompt", "what was found"), max_length=500, blank=True)
    judged_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    judged_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["judged_on", "-raised_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["cadre"], condition=Q(judged_on=None), name="prompt_open_once"),
            models.CheckConstraint(
                condition=Q(judged_on=None, judged_by=None, outcome="", words="")
                | Q(judged_on__isnull=False, judged_by__isnull=False) & ~Q(outcome="") & ~Q(words=""),
                name="prompt_judged_by_somebody",
                violation_error_message=_("Say what was found and what came of it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.ground}"
