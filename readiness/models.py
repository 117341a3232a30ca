"""Results of the engine, the log of their changes, the versions of rules used, the marks of what to recompute."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.models import Cadre
from common.ids import uuid7
from readiness.choices import Cause, Ladder, Status


class RuleSetVersion(models.Model):
    """A rule set as it was when first used or enacted: its text never changes, only who confirmed it is filled in.

    `confirmations`: {id of a rule: {"by": name, "on": day}} of a version enacted here.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.CharField(max_length=60)
    version = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    text = models.TextField(help_text="the set as YAML, without the confirmation")
    title_zh = models.CharField(max_length=120)
    title_en = models.CharField(max_length=200)
    from_day = models.DateField(_("in force from"))
    to_day = models.DateField(_("in force until before"), null=True, blank=True)
    confirmed_by = models.CharField(_("confirmed by"), max_length=60, blank=True)
    confirmed_on = models.DateField(pgettext_lazy("rule set", "confirmed on"), null=True, blank=True)
    first_used_on = models.DateField(_("first used on"), null=True, blank=True)
    enacted_at = models.DateTimeField(null=True, blank=True, help_text="empty: it came with the product")
    enacted_by = models.CharField(max_length=60, blank=True)
    confirmations = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["key", "version"]
        constraints = [
            models.UniqueConstraint(fields=["key", "version"], name="rule_set_version_once"),
            models.CheckConstraint(
                condition=Q(enacted_at=None) ^ ~Q(enacted_by=""), name="rule_set_version_enacted_by_somebody"
            ),
            models.CheckConstraint(
                condition=Q(first_used_on__isnull=False) | Q(enacted_at__isnull=False),
                name="rule_set_version_used_or_enacted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}@{self.version}"


class Result(models.Model):
    """What the engine says of one cadre and one step, with one line per rule in rule order.

    A line: rule, outcome, found, needed, evidence; met_on, lapses_on, note, assumption where there is one.
    Step `none`: no step applies, the only line says why.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(  # found by the unique key
        Cadre, models.CASCADE, related_name="results", db_index=False
    )
    step = models.CharField(max_length=40)
    ladder = models.CharField(max_length=12, choices=Ladder)
    version = models.TextField(help_text="names of the rule sets, key@version, joined by ' + '")
    status = models.CharField(_("status"), max_length=12, choices=Status)
    earliest_on = models.DateField(_("earliest"), null=True, blank=True)
    next_change_on = models.DateField(
        null=True, blank=True, help_text="first day a line could change by itself"
    )
    lines = models.JSONField(default=list)
    changed_on = models.DateField(help_text="day for which the row was last written")
    written_at = models.DateTimeField(
        db_default=Now(), help_text="what was known then gave this row; read after the records were"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cadre", "step"], name="result_once_a_step")]
        indexes = [
            models.Index(fields=["next_change_on"]),
            models.Index(  # boards are counted from it alone
                fields=["ladder", "status", "earliest_on", "cadre"],
                include=["step", "id"],
                name="result_in_lanes",
            ),
            models.Index(fields=["cadre"], condition=Q(status=Status.INCOMPLETE), name="result_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.step} {self.status}"


class StatusChange(models.Model):
    """A status that changed: from, to, because of which rules, when, under which version; append-only."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="status_changes")
    step = models.CharField(max_length=40)
    before = models.CharField(max_length=12, choices=Status)
    after = models.CharField(
        max_length=12, choices=Status, blank=True, help_text="empty: the step no longer applies"
    )
    cause = models.CharField(max_length=8, choices=Cause)
    rules = ArrayField(models.CharField(max_length=40), default=list)
    version = models.TextField()
    version_before = models.TextField(blank=True)
    changed_on = models.DateField()
    held_on = models.DateField(
        null=True, blank=True, help_text="last day on which the status before held by itself"
    )
    known_before = models.DateTimeField(null=True, blank=True, help_text="when the status before was written")
    known_after = models.DateTimeField(null=True, blank=True, help_text="when the status after was written")

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["cadre", "step"]),
            models.Index(fields=["changed_on"]),
            models.Index(fields=["known_after"], name="change_known_after"),
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.step} {self.before} → {self.after}"


class Attribution(models.Model):
    """What made a status change: each cause that moved it, in the order rule, data, clock; made once, never altered.

    A part: cause, before, after, and of each line that differs `rule`, `was`, `now` (a line, or null where it had none).
    """

    change = models.OneToOneField(StatusChange, models.CASCADE, primary_key=True, related_name="attribution")
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+")
    causes = ArrayField(models.CharField(max_length=8, choices=Cause))
    rules = ArrayField(models.CharField(max_length=40), default=list, help_text="of every part")
    parts = models.JSONField()

    def __str__(self) -> str:
        return f"{self.change_id}: {', '.join(self.causes)}"


class KeptReceipt(models.Model):
    """An answer as it was given, kept to the byte: canonical JSON of its lines with their inputs; never altered."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="kept_receipts")
    step = models.CharField(max_length=40)
    as_of = models.DateField(_("as of"))
    known_at = models.DateTimeField(help_text="what was known then; also when it was kept")
    text = models.TextField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the text")
    kept_by = models.CharField(max_length=60)

    class Meta:
        ordering = ["-known_at"]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.step} {self.as_of}"


class Mark(models.Model):
    """A cadre whose records have changed: written by triggers on the facts' tables, in the same transaction.

    No unique key and no relation, so that marking never waits; the drain removes doubles.
    """

    id = models.BigAutoField(primary_key=True)
    cadre_id = models.UUIDField()
    marked_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.cadre_id}"
