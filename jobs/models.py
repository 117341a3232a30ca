"""Long work: a run, and the items of which it is made. PostgreSQL is the queue; a message is only a wake-up."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.ids import uuid7
from units.models import Unit


class State(models.TextChoices):
    """Where a run or an item stands."""

    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")
    CANCELLED = "cancelled", _("cancelled")


class Run(models.Model):
    """One piece of long work, with its progress and its report."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=60, help_text="name of the handler: readiness.full, cadres.import …")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=12, choices=State, default=State.WAITING)
    total = models.PositiveIntegerField(default=0, help_text="in units the handler counts: rows, people")
    done = models.PositiveIntegerField(default=0)
    parameters = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    error = models.TextField(blank=True)
    started_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.created_at:%Y-%m-%d %H:%M}"


class WorkItem(models.Model):
    """A part of a run one worker does at a time: leased, counted, fenced by `token`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    run = models.ForeignKey(Run, models.CASCADE, related_name="items")
    payload = models.JSONField(default=dict)
    size = models.PositiveIntegerField(default=1, help_text="what it adds to the run's `done`")
    state = models.CharField(max_length=12, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True, blank=True)
    token = models.UUIDField(null=True, blank=True)
    error = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "leased_until"]), models.Index(fields=["run", "state"])]

    def __str__(self) -> str:
        return f"{self.run_id} {self.state}"
