"""People compared for a post: who, why, in which order, and why others were not put forward."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from common.ids import uuid7
from slates.choices import LEAST, MOST, State
from talent_pools.models import Pool
from units.models import Unit


class Slate(models.Model):
    """One comparison for a post of a unit. `people`: ids of the cadres, so that kin of them can be kept out unseen.

    `step`: what the post is to them, a step of readiness. `blind`: who does not keep it sees 甲乙丙 until it is settled.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit of the post"))
    post = models.CharField(_("post to be filled"), max_length=80)
    step = models.CharField(_("step of qualification"), max_length=40)
    pool = models.ForeignKey(
        Pool, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("out of the pool")
    )
    held_on = models.DateField(_("compared on"))
    blind = models.BooleanField(
        _("names are hidden until the outcome"),
        default=False,
        help_text=_("Who only reads sees 甲, 乙, 丙; who keeps the comparison sees names."),
    )
    people = ArrayField(models.UUIDField(), default=list, editable=False)
    state = models.CharField(max_length=7, choices=State, default=State.OPEN, editable=False)
    outcome = models.CharField(_("outcome in words"), max_length=600, blank=True, editable=False)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    settled_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", editable=False)
    settled_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["-held_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.OPEN, settled_at=None, settled_by=None)
                | Q(state=State.SETTLED, settled_at__isnull=False, settled_by__isnull=False) & ~Q(outcome=""),
                name="slate_settled_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(people__len__gte=LEAST, people__len__lte=MOST),
                name="slate_two_to_six",
                violation_error_message=_("Two to six people are compared."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.post}"

    @property
    def is_open(self) -> bool:
        """Whether it may still change."""
        return self.state == State.OPEN


class Candidate(models.Model):
    """Somebody on a slate. `mark`: which of 甲乙丙 the person is, by lot; `place`: where whoever keeps it has put them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slate = models.ForeignKey(Slate, models.CASCADE, related_name="candidates")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+", verbose_name=_("cadre"))
    place = models.PositiveSmallIntegerField()
    mark = models.PositiveSmallIntegerField()
    reason = models.CharField(pgettext_lazy("slate", "why put forward"), max_length=600)
    chosen = models.BooleanField(default=False)

    class Meta:
        ordering = ["place", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["slate", "cadre"],
                name="once_on_a_slate",
                violation_error_message=_("This person is on the slate already."),
            ),
            models.UniqueConstraint(fields=["slate", "mark"], name="slate_mark_once"),
        ]

    def __str__(self) -> str:
        return f"{self.slate_id} {self.place}"


class PassedOver(models.Model):
    """Why somebody who meets every condition was not put forward; a later reason stands, the earlier one is kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slate = models.ForeignKey(Slate, models.CASCADE, related_name="passed_over")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+", verbose_name=_("cadre"))
    reason = models.CharField(pgettext_lazy("slate", "why not put forward"), max_length=600)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.slate_id} {self.cadre_id}"
