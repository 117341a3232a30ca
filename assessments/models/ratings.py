"""Democratic rating (民主测评): what was counted from the paper ballots, by group."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from common.ids import uuid7


class Rating(models.Model):
    """A rating of one cadre. No ballot and no voter is kept, only counts."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="ratings", verbose_name=_("cadre"))
    occasion = models.CharField(pgettext_lazy("rating", "occasion"), max_length=120)
    held_on = models.DateField(_("held on"))
    least = models.PositiveSmallIntegerField(
        _("smallest group shown"), default=5, help_text=_("A group with fewer valid ballots is not shown.")
    )
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-held_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cadre", "held_on", "occasion"],
                name="rating_once",
                violation_error_message=_("This rating is already recorded."),
            ),
            models.CheckConstraint(
                condition=Q(least__gte=3),
                name="rating_hides_small_groups",
                violation_error_message=_("Three is the least."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.occasion} {self.held_on}"


class RatingGroup(models.Model):
    """A group of voters with its weight; `counts` is how often each word was chosen: {word: number}."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    rating = models.ForeignKey(Rating, models.CASCADE, related_name="groups")
    name = models.CharField(pgettext_lazy("rating", "group"), max_length=40)
    weight = models.PositiveSmallIntegerField(_("weight in %"))
    issued = models.PositiveSmallIntegerField(_("ballots issued"))
    returned = models.PositiveSmallIntegerField(_("ballots returned"))
    valid = models.PositiveSmallIntegerField(_("valid ballots"))
    counts = models.JSONField()
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["rating", "name"], name="rating_group_once"),
            models.CheckConstraint(
                condition=Q(valid__lte=F("returned"), returned__lte=F("issued")),
                name="rating_ballots_add_up",
                violation_error_message=_("No more ballots are returned than issued, nor valid than returned."),
            ),
            models.CheckConstraint(
                condition=Q(weight__gte=1, weight__lte=100), name="rating_weight_in_per_cent"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name
