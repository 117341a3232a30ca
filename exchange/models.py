"""What other systems mirror: which object has changed, and for whom that matters; and whom we tell of it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common import crypto
from common.ids import uuid7
from exchange.addresses import target_of
from exchange.choices import DeliveryState, Fault, HookState, Resource
from units.models import Unit


class Note(models.Model):
    """That an object has changed, written by triggers in the transaction that did it; soon gathered into its Change.

    Only ever inserted, so that who writes waits for no other; no role but the owner's reads it. `units`: as of Change.
    """

    resource = models.CharField(max_length=10, choices=Resource)
    object_id = models.UUIDField()
    units = ArrayField(models.UUIDField(), default=list)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.resource} {self.object_id}"


class Change(models.Model):
    """The latest change of an object; one row an object.

    `number`: its place in the feed, given only once the change is committed, so that none comes in behind a reader.
    `units`: where the object is and ever was, with all units above: who sees one of them is told that it is gone.
    """

    resource = models.CharField(max_length=10, choices=Resource)
    object_id = models.UUIDField()
    units = ArrayField(models.UUIDField(), default=list)
    changed_at = models.DateTimeField()
    number = models.BigIntegerField(unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resource", "object_id"], name="change_once_an_object")
        ]

    def __str__(self) -> str:
        return f"{self.resource} {self.object_id}"


class Webhook(models.Model):
    """A system that is told when something of a unit, or below it, has changed.

    `place`: up to where in the feed its messages are made; null until the first look. `failing_since`: nothing has
    arrived since. Both secrets sign while one takes the place of the other.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("Name"), max_length=60)
    url = models.CharField(_("Address"), max_length=300)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("Unit"))
    resources = ArrayField(models.CharField(max_length=10, choices=Resource), verbose_name=_("Told of"))
    state = models.CharField(max_length=10, choices=HookState, default=HookState.ON, editable=False)
    place = models.BigIntegerField(null=True, editable=False)
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    data_key = models.BinaryField(editable=False, default=crypto.new_data_key)
    secret_sealed = models.BinaryField(editable=False)
    old_secret_sealed = models.BinaryField(null=True, blank=True, editable=False)
    old_until = models.DateTimeField(null=True, blank=True, editable=False)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Only to addresses on the list."""
        target_of(self.url)


class Delivery(models.Model):
    """A message to a webhook: an object has changed. `number`: the place of the change in the feed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    webhook = models.ForeignKey(Webhook, models.PROTECT, related_name="deliveries")
    resource = models.CharField(max_length=10, choices=Resource)
    object_id = models.UUIDField()
    number = models.BigIntegerField()
    changed_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=DeliveryState, default=DeliveryState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()
    tried_at = models.DateTimeField(null=True, blank=True)
    status = models.PositiveSmallIntegerField(null=True, blank=True, help_text="of the last answer")
    fault = models.CharField(max_length=12, choices=Fault, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["webhook", "number"], name="delivery_once_a_place"),
        ]
        indexes = [
            models.Index(
                fields=["next_at"], condition=models.Q(state=DeliveryState.WAITING), name="delivery_due"
            ),
            models.Index(fields=["webhook", "state", "id"], name="delivery_by_state"),
        ]

    def __str__(self) -> str:
        return self.message_id

    @property
    def message_id(self) -> str:
        """What it is known by to the receiver, however often it is sent."""
        return f"msg_{self.id.hex}"
