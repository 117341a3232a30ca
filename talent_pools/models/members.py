"""Who is in a pool, and everything that was proposed and decided about it: dated, never deleted."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from assessments.models import PersonPage
from cadres.models import Cadre
from common.ids import uuid7
from talent_pools.choices import OPEN, Decision, Horizon, Kind, Source, State, Suggested, Why
from talent_pools.models.pools import Pool
from units.models import Unit


class Membership(models.Model):
    """One stay of a person in a pool, from the nomination on; a closed one is never altered.

    `horizon`: as proposed, then as decided. `suggested`: what the rules said when last asked, `suggestion` how they said
    it: {"version", "steps": {step: {"status", "lines"}}}.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pool = models.ForeignKey(
        Pool, models.PROTECT, related_name="memberships", db_index=False, verbose_name=_("pool")
    )
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="pool_memberships")
    horizon = models.CharField(pgettext_lazy("pool", "horizon"), max_length=4, choices=Horizon)
    state = models.CharField(max_length=9, choices=State, default=State.NOMINATED, editable=False)
    source = models.CharField(_("brought forward by"), max_length=10, choices=Source)
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("nominating unit"),
    )
    grounds = models.CharField(_("grounds"), max_length=600)
    document_no = models.CharField(_("material or document"), max_length=120)
    field = models.CharField(_("scarce field"), max_length=80, blank=True)
    title = models.CharField(_("professional title"), max_length=80, blank=True)
    programme = models.CharField(_("talent programme"), max_length=80, blank=True)
    page = models.ForeignKey(
        PersonPage, models.PROTECT, null=True, blank=True, related_name="+", editable=False,
        help_text="what a task force says of the person, where it rests on that",
    )  # fmt: skip
    nominated_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    nominated_on = models.DateField(editable=False)
    entered_on = models.DateField(null=True, blank=True, editable=False)
    left_on = models.DateField(null=True, blank=True, editable=False)
    left_because = models.CharField(max_length=10, choices=Why, blank=True, editable=False)
    suggested = models.CharField(max_length=10, choices=Suggested, blank=True, editable=False)
    suggested_on = models.DateField(null=True, blank=True, editable=False)
    suggestion = models.JSONField(default=dict, blank=True, editable=False)
    follows = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="followers", editable=False
    )

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["pool", "cadre"],
                condition=Q(state__in=OPEN),
                name="once_in_a_pool",
                violation_error_message=_("This person is in the pool, or nominated for it, already."),
            ),
            models.CheckConstraint(
                condition=Q(state=State.MEMBER, entered_on__isnull=False, left_on=None)
                | Q(state=State.LEFT, entered_on__isnull=False, left_on__gte=F("entered_on"))
                & ~Q(left_because="")
                | Q(
                    state__in=(State.NOMINATED, State.REFUSED, State.WITHDRAWN), entered_on=None, left_on=None
                ),
                name="membership_dated",
            ),
        ]
        indexes = [models.Index(fields=["pool", "state", "horizon"], name="pool_on_the_board")]

    def __str__(self) -> str:
        return f"{self.pool_id} {self.cadre_id}: {self.state}"

    @property
    def is_open(self) -> bool:
        """Whether it may still change."""
        return self.state in OPEN


class Proposal(models.Model):
    """Entry, move or exit: proposed by one person, decided by another, with the file as it was on that day.

    `proposed_by` is empty where the look of the night has put up the exit of who is no longer in service.
    `snapshot`: unit, posts, ranks, birth, schooling and what the rules said, when it was decided.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    membership = models.ForeignKey(Membership, models.PROTECT, related_name="proposals", db_index=False)
    kind = models.CharField(_("what is proposed"), max_length=8, choices=Kind)
    horizon = models.CharField(pgettext_lazy("pool", "horizon"), max_length=4, choices=Horizon, blank=True)
    was = models.CharField(max_length=4, choices=Horizon, blank=True, editable=False)
    pool = models.ForeignKey(
        Pool, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("other pool")
    )
    because = models.CharField(_("reason for leaving"), max_length=10, choices=Why, blank=True)
    reason = models.CharField(_("reason"), max_length=600)
    proposed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    proposed_at = models.DateTimeField(auto_now_add=True)
    decision = models.CharField(max_length=9, choices=Decision, default=Decision.OPEN)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(_("words to the decision"), max_length=600, blank=True)
    snapshot = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["membership"],
                condition=Q(decision=Decision.OPEN),
                name="one_open_proposal",
                violation_error_message=_("Something is proposed already and awaits a decision."),
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None)
                | ~Q(decided_by=F("proposed_by"))
                | Q(decision=Decision.WITHDRAWN),
                name="proposal_by_another_person",
                violation_error_message=_("Who proposes does not decide."),
            ),
            models.CheckConstraint(
                condition=Q(decision=Decision.OPEN, decided_by=None, decided_at=None)
                | ~Q(decision=Decision.OPEN) & Q(decided_by__isnull=False, decided_at__isnull=False),
                name="proposal_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(proposed_by__isnull=False) | Q(kind=Kind.EXIT),
                name="proposal_by_somebody_or_an_exit",
                violation_error_message=_("Only an exit is proposed by the night."),
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.EXIT) & ~Q(because="")
                | Q(kind__in=(Kind.ENTRY, Kind.MOVE)) & ~Q(horizon="")
                | Q(kind=Kind.TRANSFER, pool__isnull=False) & ~Q(horizon=""),
                name="proposal_says_whereto",
                violation_error_message=_("Say to which horizon or pool, or why the person leaves."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.membership_id} {self.kind}: {self.decision}"
