"""Numbers of the overview as they were, kept for whoever saw them."""

from django.db import models

from accounts.models import User
from common.ids import uuid7


class KeptFigures(models.Model):
    """What a reader's overview said at the beginning of a month, within the units and rights of that day; never altered.

    `numbers`: {key of a number: how many}; `by_unit`: {id of a unit right below: {column: how many}}; `reach`: a digest of
    the roles it was counted for, since numbers of other roles can not be compared.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="+", db_index=False)
    month = models.DateField(help_text="its first day")
    counted_at = models.DateTimeField()
    reach = models.CharField(max_length=64)
    numbers = models.JSONField()
    by_unit = models.JSONField()

    class Meta:
        ordering = ["-month"]
        constraints = [models.UniqueConstraint(fields=["user", "month"], name="figures_kept_once_a_month")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.month}"
