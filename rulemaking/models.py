"""Drafts of rule sets, what a draft would change for whom, and who was found by trying."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from common.ids import uuid7
from jobs.models import Run
from readiness.choices import Status
from rulemaking.choices import Stage, Way


class Draft(models.Model):
    """A rule set that is being written beside the one in force; who wrote in it does not enact it.

    `text` is the set as YAML; `author_ids` are all who ever saved a text of it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.CharField(max_length=60, help_text="of the rule set")
    base = models.CharField(max_length=110, blank=True, help_text="the version it started from, key@version")
    text = models.TextField(_("text of the rule set"))
    title_zh = models.CharField(max_length=120)
    title_en = models.CharField(max_length=200)
    from_day = models.DateField(_("in force from"))
    reason = models.CharField(pgettext_lazy("rule draft", "what it is for"), max_length=300)
    stage = models.CharField(
        pgettext_lazy("rule draft", "stage"), max_length=8, choices=Stage, default=Stage.DRAFT
    )
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    author_ids = ArrayField(models.UUIDField(), default=list, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    version = models.CharField(max_length=40, blank=True, help_text="as enacted")
    enacted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    enacted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(enacted_by=None) | ~Q(enacted_by=F("author")),
                name="rule_draft_enacted_by_another",
                violation_error_message=_("Who wrote a draft does not enact it."),
            ),
            models.CheckConstraint(
                condition=~Q(stage=Stage.ENACTED)
                | (Q(enacted_by__isnull=False, enacted_at__isnull=False) & ~Q(version="")),
                name="rule_draft_enacted_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.from_day}"

    @property
    def is_open(self) -> bool:
        """Whether it may still change."""
        return self.stage == Stage.DRAFT


class Simulation(models.Model):
    """A draft tried over everybody in service, as if it were in force on a day; it says nothing of any live result."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    draft = models.ForeignKey(Draft, models.PROTECT, related_name="simulations")
    text = models.TextField(help_text="the draft as it was tried")
    as_of = models.DateField()
    run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="+")
    people = models.PositiveIntegerField(
        default=0, help_text="compared, of whom the reader may see only some"
    )
    started_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.draft} {self.as_of}"


class Flip(models.Model):
    """One person's status of one step that the draft would change, and the rule it is put down to.

    An empty status: the step does not apply; an empty rule: whom the set applies to.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    simulation = models.ForeignKey(Simulation, models.CASCADE, related_name="flips", db_index=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+")
    step = models.CharField(max_length=40)
    before = models.CharField(
        pgettext_lazy("simulation", "under the rules in force"), max_length=12, choices=Status, blank=True
    )
    after = models.CharField(
        pgettext_lazy("simulation", "under the draft"), max_length=12, choices=Status, blank=True
    )
    way = models.CharField(max_length=4, choices=Way)
    rule = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["simulation", "cadre", "step"], name="flip_once")]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.step} {self.before} → {self.after}"
