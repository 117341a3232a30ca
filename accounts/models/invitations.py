"""Links by which people take over an account."""

from django.db import models

from accounts.models.users import User
from common.ids import uuid7


class Invitation(models.Model):
    """A link with which its person, once and within a time, sets the password. The link itself is kept nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    void_at = models.DateTimeField(
        null=True, help_text="since when a newer link or a closed account makes it useless"
    )

    def __str__(self) -> str:
        return f"{self.user} {self.expires_at:%Y-%m-%d %H:%M}"
