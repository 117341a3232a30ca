"""Papers and pictures of a talk, sealed with it."""

from django.db import models

from accounts.models import User
from common.ids import uuid7
from files.models import LARGEST
from interviews.models.talks import Talk


class Attachment(models.Model):
    """A PDF or picture of at most 20 MB; its name and bytes are sealed under the key of the talk."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    talk = models.ForeignKey(Talk, models.CASCADE, related_name="attachments")
    content_type = models.CharField(max_length=40)
    size = models.PositiveIntegerField()
    name_sealed = models.BinaryField(editable=False)
    content_sealed = models.BinaryField(editable=False)
    added_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["added_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(size__range=(1, LARGEST)), name="attachment_at_most_20_mb"
            )
        ]

    def __str__(self) -> str:
        return f"{self.talk_id} {self.content_type}"
