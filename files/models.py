"""Bytes that people bring in or take out, sealed in the database behind a scoped row."""

from django.db import models

from accounts.models import User
from common.ids import uuid7
from units.models import Unit

LARGEST = 20 * 2**20


class StoredFile(models.Model):
    """One file of at most 20 MB: sealed bytes, of a unit, brought by a user."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    data_key = models.BinaryField()
    sealed = models.BinaryField()
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    uploaded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(size__lte=LARGEST), name="file_at_most_20_mb")
        ]

    def __str__(self) -> str:
        return self.name
