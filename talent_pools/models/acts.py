"""What is found, voted, planned and reviewed about a membership: each entry stays as it was made."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from common.ids import uuid7
from talent_pools.choices import Item, Said, Verdict, Vote
from talent_pools.models.members import Membership


class Act(models.Model):
    """An entry about a membership, by somebody, on a day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class CheckFinding(Act):
    """One of the four checks: what was found, by which office, on which evidence. A later entry stands for the item."""

    membership = models.ForeignKey(Membership, models.PROTECT, related_name="findings")
    item = models.CharField(_("item"), max_length=10, choices=Item)
    said = models.CharField(_("result"), max_length=8, choices=Said)
    said_on = models.DateField(_("date"))
    office = models.CharField(_("by whom"), max_length=80)
    evidence = models.CharField(_("evidence: document or record"), max_length=160)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(said=Said.FOUND) | ~models.Q(note=""),
                name="pool_check_says_what",
                violation_error_message=_("Where something was found, the note says what."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.said}"


class Ballot(Act):
    """The vote of one member of the panel at one meeting, with the reason."""

    membership = models.ForeignKey(Membership, models.PROTECT, related_name="ballots", db_index=False)
    held_on = models.DateField(_("date of the meeting"))
    voter = models.CharField(_("member of the panel"), max_length=60)
    vote = models.CharField(_("vote"), max_length=9, choices=Vote)
    reason = models.CharField(pgettext_lazy("ballot", "reason"), max_length=300)

    class Meta:
        ordering = ["held_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["membership", "held_on", "voter"],
                name="one_ballot_a_meeting",
                violation_error_message=_("This member of the panel has voted at this meeting already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.voter}: {self.vote}"


class Plan(Act):
    """How somebody is cultivated from a day on; a later plan takes its place."""

    membership = models.ForeignKey(Membership, models.PROTECT, related_name="plans")
    direction = models.CharField(_("direction of cultivation"), max_length=120)
    measures = models.CharField(_("what is done, and by when"), max_length=600)
    mentor = models.CharField(_("mentor"), max_length=60)
    mentor_post = models.CharField(_("unit and post of the mentor"), max_length=120, blank=True)
    since = models.DateField(_("plan from"))

    class Meta:
        ordering = ["-since", "-id"]

    def __str__(self) -> str:
        return self.direction


class YearlyReview(Act):
    """What a year in the pool has shown, and what is recommended."""

    membership = models.ForeignKey(Membership, models.PROTECT, related_name="reviews", db_index=False)
    year = models.PositiveSmallIntegerField(pgettext_lazy("pool review", "year"))
    verdict = models.CharField(_("recommendation"), max_length=7, choices=Verdict)
    text = models.CharField(_("what the year has shown"), max_length=600)

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["membership", "year"],
                name="one_review_a_year",
                violation_error_message=_("This year has been reviewed already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.verdict}"
