"""Draws (随机抽取) of places or people: the commitment is published, the lot itself is for members until the visits start."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from assessments.choices import Drawn
from assessments.models.forces import TaskForce
from common.ids import uuid7


class Draw(models.Model):
    """What anybody who sees the task force may know: how many of how many, the hash published beforehand, when."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    force = models.ForeignKey(TaskForce, models.PROTECT, related_name="draws")
    of = models.CharField(_("what is drawn"), max_length=6, choices=Drawn)
    wanted = models.PositiveSmallIntegerField(_("how many are drawn"))
    by_unit = models.BooleanField(_("spread over the units"), default=False)
    commitment = models.CharField(max_length=64, editable=False)
    committed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    committed_at = models.DateTimeField(auto_now_add=True)
    drawn_at = models.DateTimeField(null=True, blank=True)
    revealed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-committed_at"]
        constraints = [
            models.CheckConstraint(condition=Q(wanted__gte=1), name="draw_of_one_at_least"),
            models.CheckConstraint(
                condition=Q(revealed_at=None) | Q(drawn_at__isnull=False), name="revealed_after_it_was_drawn"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.commitment[:12]


class Lot(models.Model):
    """Seed, roster and outcome. `roster`: [{"id", "label", "stratum", "barred"}] as it was committed to."""

    draw = models.OneToOneField(Draw, models.PROTECT, primary_key=True, related_name="lot")
    seed = models.CharField(max_length=64)
    roster = models.JSONField()
    outcome = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return str(self.pk)
