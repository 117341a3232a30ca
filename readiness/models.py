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
    """A rule set as it was when first used: its text never changes, only who confirmed it is filled in."""

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
    first_used_on = models.DateField(_("first used on"))

    class Meta:
        ordering = ["key", "version"]
        constraints = [models.UniqueConstraint(fields=["key", "version"], name="rule_set_version_once")]

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
    changed_on = models.DateField()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["cadre", "step"]), models.Index(fields=["changed_on"])]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.step} {self.before} → {self.after}"


class Mark(models.Model):
    """A cadre whose records have changed: written by triggers on the facts' tables, in the same transaction.

    No unique key and no relation, so that marking never waits; the drain removes doubles.
    """

    id = models.BigAutoField(primary_key=True)
    cadre_id = models.UUIDField()
    marked_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.cadre_id}"
