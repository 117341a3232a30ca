"""How much somebody has read on a day."""

from django.db import models

from accounts.models.users import User


class ReadTally(models.Model):
    """One count of one user and day; reading the same thing again at once counts once (`last_subject`)."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    day = models.DateField()
    kind = models.CharField(max_length=40, help_text="files, reveals, rows of a token")
    count = models.PositiveIntegerField(default=0)
    last_subject = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "day", "kind"], name="reads_counted_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.day} {self.kind}: {self.count}"
