"""The append-only trail and its seals. The actor is an id and a text, not a foreign key: audit knows no app."""

from django.contrib.postgres.indexes import BrinIndex
from django.db import models


class Entry(models.Model):
    """One act: who, in which role, from where, when, what was done to what."""

    at = models.DateTimeField(auto_now_add=True)
    actor_id = models.UUIDField(null=True)
    actor = models.CharField(max_length=150)
    role = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=45, blank=True)
    action = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=60, blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "at"]),
            models.Index(fields=["actor_id", "id"], name="audit_by_actor"),
            models.Index(fields=["action", "id"], name="audit_by_action"),
            BrinIndex(fields=["at"], name="audit_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.actor} {self.action}"


class Seal(models.Model):
    """A batch of committed entries, chained to the batch before: head = sha256(previous head + root)."""

    sealed_at = models.DateTimeField(auto_now_add=True)
    entry_ids = models.JSONField(help_text="ids of the sealed entries, ascending")
    root = models.CharField(max_length=64)
    previous_head = models.CharField(max_length=64, blank=True)
    head = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return self.head


class SealedEntry(models.Model):
    """Which seal an entry is under."""

    entry = models.OneToOneField(Entry, models.PROTECT, primary_key=True, related_name="sealed")
    seal = models.ForeignKey(Seal, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.digest
