"""What other systems mirror: which object has changed, and for whom that matters."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Resource(models.TextChoices):
    """What can be mirrored: the address of the API it has."""

    UNITS = "units"
    CADRES = "cadres"


class Change(models.Model):
    """The latest change of an object, written by triggers in the transaction that made it; one row an object.

    `number`: its place in the feed, given only once the change is committed, so that none comes in behind a reader.
    `units`: where the object is and ever was, with all units above: who sees one of them is told that it is gone.
    """

    resource = models.CharField(max_length=10, choices=Resource)
    object_id = models.UUIDField()
    units = ArrayField(models.UUIDField(), default=list)
    changed_at = models.DateTimeField()
    number = models.BigIntegerField(null=True, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resource", "object_id"], name="change_once_an_object")
        ]
        indexes = [models.Index(fields=["id"], condition=models.Q(number=None), name="change_without_number")]

    def __str__(self) -> str:
        return f"{self.resource} {self.object_id}"
