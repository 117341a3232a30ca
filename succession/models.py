"""Leadership posts with those who are named to follow on them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.choices import Level
from cadres.models import Cadre
from common.ids import uuid7
from succession.choices import Change, PostChange, Source
from talent_pools.models import Membership
from units.models import Unit


class Post(models.Model):
    """A leadership post: what a unit calls it, whoever holds it. The night finds the posts of the files by itself.

    `holders`: who held it at the last look; `change`: what the last look has found since a person confirmed the list.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    title = models.CharField(_("post"), max_length=120)
    level = models.PositiveSmallIntegerField(_("level of the post"), choices=Level)
    principal = models.BooleanField(_("principal"), default=False)
    in_team = models.BooleanField(_("member of the leadership team"), default=False)
    holders = ArrayField(models.UUIDField(), default=list, blank=True, editable=False)
    change = models.CharField(max_length=9, choices=PostChange, blank=True, editable=False)
    checked_on = models.DateField(null=True, blank=True, editable=False)
    confirmed_on = models.DateField(null=True, blank=True, editable=False)
    confirmed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    closed_on = models.DateField(null=True, blank=True, editable=False)
    closed_because = models.CharField(_("why the post is given up"), max_length=300, blank=True)

    class Meta:
        ordering = ["unit__path", "-level", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "title"],
                condition=Q(closed_on=None),
                name="post_once_in_a_unit",
                violation_error_message=_("This post is kept already."),
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None) | ~Q(closed_because=""),
                name="post_given_up_for_a_reason",
                violation_error_message=_("Say why the post is given up."),
            ),
        ]
        indexes = [models.Index(fields=["level", "unit"], name="post_by_level")]

    def __str__(self) -> str:
        return f"{self.unit} {self.title}"


class Successor(models.Model):
    """Somebody named to follow on a post; never deleted, only taken off the list with a reason.

    `post_then`, `status_then`: main post and comparison with the post's level when a person last confirmed the list;
    `changes`: what the last look has found since.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    post = models.ForeignKey(Post, models.PROTECT, related_name="successors")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+", verbose_name=_("Person"))
    place = models.PositiveSmallIntegerField(pgettext_lazy("successor", "place on the list"), default=1)
    source = models.CharField(_("rests on"), max_length=9, choices=Source)
    membership = models.ForeignKey(
        Membership, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("stay in a pool")
    )
    reason = models.CharField(pgettext_lazy("successor", "why this person"), max_length=300)
    named_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    named_on = models.DateField(editable=False)
    post_then = models.UUIDField(null=True, blank=True, editable=False)
    status_then = models.CharField(max_length=12, blank=True, editable=False)
    changes = ArrayField(
        models.CharField(max_length=11, choices=Change), default=list, blank=True, editable=False
    )
    removed_on = models.DateField(null=True, blank=True, editable=False)
    removed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    removed_because = models.CharField(_("why this person is taken off"), max_length=300, blank=True)

    class Meta:
        ordering = ["place", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["post", "cadre"],
                condition=Q(removed_on=None),
                name="successor_once_a_post",
                violation_error_message=_("This person is on the list already."),
            ),
            models.CheckConstraint(
                condition=Q(source=Source.POOL, membership__isnull=False)
                | Q(source=Source.READINESS, membership=None),
                name="successor_rests_on_something",
                violation_error_message=_("Who rests on a stay in a pool is in it."),
            ),
            models.CheckConstraint(
                condition=Q(removed_on=None, removed_by=None)
                | Q(removed_on__isnull=False, removed_by__isnull=False) & ~Q(removed_because=""),
                name="successor_removed_for_a_reason",
                violation_error_message=_("Say why this person is taken off."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.post_id} {self.place}: {self.cadre_id}"
