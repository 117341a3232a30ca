"""Seasons placements are planned in, and the lists the office may change: fields of posts, who counts as young."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.ids import uuid7
from units.models import Unit


class Named(models.Model):
    """Something with a name in both languages."""

    code = models.CharField(primary_key=True, max_length=40)
    name_zh = models.CharField(_("name in Chinese"), max_length=60)
    name_en = models.CharField(_("name in English"), max_length=80)
    order = models.PositiveSmallIntegerField(default=99)

    class Meta:
        abstract = True
        ordering = ["order", "code"]

    def __str__(self) -> str:
        return self.name_zh if (get_language() or "zh").startswith("zh") else self.name_en


class PostField(Named):
    """A field of work of posts people are placed on (招商引资, 科技创新, 项目建设): data."""


class YoungGroup(Named):
    """Who counts as a young cadre: an age that is not passed yet, as data."""

    age_until = models.PositiveSmallIntegerField(_("up to the age of"))


class Season(models.Model):
    """The plan of one season (赛马计划): its aims, and the placements of the four batches planned in it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(pgettext_lazy("season", "name"), max_length=80)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    opens_on = models.DateField(pgettext_lazy("season", "from"))
    closes_on = models.DateField(pgettext_lazy("season", "to"))
    aims = models.TextField(_("aims"), max_length=1000, blank=True)
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    created_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-opens_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")),
                name="season_days_in_order",
                violation_error_message=_("A season does not end before it begins."),
            ),
            models.UniqueConstraint(
                fields=["unit", "name"],
                name="season_once_a_name",
                violation_error_message=_("The unit has a season of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
