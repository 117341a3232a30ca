"""Dimensions and scales of assessments: data, delivered with the product."""

from django.db import models
from django.utils.translation import get_language

from assessments.choices import Heading


def own(name_zh: str, name_en: str) -> str:
    """The name in the language of the page."""
    return name_zh if (get_language() or "").startswith("zh") else name_en


class Scale(models.Model):
    """The words one chooses from, the best first: `levels` is [{"key", "zh", "en"}]."""

    code = models.CharField(primary_key=True, max_length=20)
    name_zh = models.CharField(max_length=40)
    name_en = models.CharField(max_length=60)
    levels = models.JSONField()

    def __str__(self) -> str:
        return own(self.name_zh, self.name_en)

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Keys with words."""
        return [(level["key"], own(level["zh"], level["en"])) for level in self.levels]


class Dimension(models.Model):
    """What is looked at, under one of the two headings."""

    code = models.CharField(primary_key=True, max_length=30)
    heading = models.CharField(max_length=12, choices=Heading)
    name_zh = models.CharField(max_length=40)
    name_en = models.CharField(max_length=80)
    scale = models.ForeignKey(Scale, models.PROTECT, related_name="dimensions")
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return own(self.name_zh, self.name_en)
