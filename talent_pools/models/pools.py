"""Pools and what is wanted of them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.ids import uuid7
from common.language import in_language
from talent_pools.choices import Horizon, Measure

LEAST, MOST = MinValueValidator(1), MaxValueValidator(120)


class Pool(models.Model):
    """A reserve of people for a purpose. `key` names its rule set (rulesets/pool-<key>.yaml); three are delivered.

    `near_months`, `mid_months`: within how many months the next step must be met for the horizon; our numbers, to be
    confirmed by the department.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.CharField(max_length=20, unique=True, editable=False)
    name_zh = models.CharField(_("name of the pool, in Chinese"), max_length=40)
    name_en = models.CharField(_("name of the pool, in English"), max_length=60, blank=True)
    about_zh = models.CharField(max_length=200, blank=True)
    about_en = models.CharField(max_length=300, blank=True)
    order = models.PositiveSmallIntegerField(default=100, editable=False)
    near_months = models.PositiveSmallIntegerField(
        _("months of the near horizon"), default=12, validators=[LEAST, MOST]
    )
    mid_months = models.PositiveSmallIntegerField(
        _("months of the mid-term horizon"), default=36, validators=[LEAST, MOST]
    )
    by_expertise = models.BooleanField(default=False, editable=False)
    takes_self_recommendation = models.BooleanField(_("takes self-recommendations"), default=False)
    beside_others = models.BooleanField(_("members may be in other pools as well"), default=True)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(near_months__gt=0, mid_months__gt=F("near_months")),
                name="pool_horizons_in_order",
                violation_error_message=_("The mid-term horizon is longer than the near one."),
            )
        ]

    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)

    @property
    def about(self) -> str:
        """What it is for, in the language of the page."""
        return in_language(self.about_zh, self.about_en)


class Target(models.Model):
    """How many people, or which share, a pool should hold; without a source no number is kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pool = models.ForeignKey(Pool, models.PROTECT, related_name="targets", db_index=False)
    horizon = models.CharField(pgettext_lazy("pool", "horizon"), max_length=4, choices=Horizon, blank=True)
    measure = models.CharField(_("what is counted"), max_length=10, choices=Measure)
    number = models.PositiveSmallIntegerField(_("people"), null=True, blank=True)
    share = models.PositiveSmallIntegerField(
        _("share in per cent"), null=True, blank=True, validators=[LEAST, MaxValueValidator(100)]
    )
    source = models.CharField(_("document the number comes from"), max_length=160, blank=True)

    class Meta:
        ordering = ["pool", "measure", "horizon"]
        constraints = [
            models.UniqueConstraint(fields=["pool", "measure", "horizon"], name="pool_target_once"),
            models.CheckConstraint(
                condition=Q(number=None, share=None) | ~Q(source=""),
                name="pool_target_with_source",
                violation_error_message=_("A number needs the document it comes from."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pool_id} {self.measure}"
