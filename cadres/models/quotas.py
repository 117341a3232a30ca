"""How many of the approved ranks are in use."""

from django.db import models

from common.tracking import tracked
from units.models import Quota


@tracked()
class QuotaUse(models.Model):
    """Serving cadres who hold a rank of the quota; counted by cadres.services.count_quota_use() only."""

    quota = models.OneToOneField(Quota, models.CASCADE, primary_key=True, related_name="use")
    used = models.PositiveIntegerField()
    vacant = models.BooleanField(help_text="approved less reserved and used leaves room")
    counted_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.quota}: {self.used}"
