"""What the API remembers so that a request repeated is not a deed repeated."""

from django.db import models

from common.ids import uuid7


class KeptAnswer(models.Model):
    """The answer to a POST under an Idempotency-Key: the same key gives it again, and nothing is done twice."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    actor_id = models.UUIDField()
    key = models.CharField(max_length=80)
    request_digest = models.CharField(max_length=64, help_text="method, address and body")
    status = models.PositiveSmallIntegerField(null=True, help_text="empty only until the transaction ends")
    body = models.JSONField(default=dict)
    headers = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor_id", "key"], name="answer_kept_once")]

    def __str__(self) -> str:
        return f"{self.actor_id} {self.key}"
