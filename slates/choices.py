"""The words of comparing people for a post, and of the papers for a meeting."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

LEAST, MOST = 2, 6  # people side by side
MARKS = "甲乙丙丁戊己"


class State(models.TextChoices):
    """A slate changes until its outcome is recorded."""

    OPEN = "open", pgettext_lazy("slate", "being compared")
    SETTLED = "settled", pgettext_lazy("slate", "outcome recorded")


class Row(models.TextChoices):
    """The rows of evidence, in the order in which they always stand."""

    READINESS = "readiness", _("Comparison with the conditions")
    APPRAISALS = "appraisals", _("Annual appraisals of five years")
    TRAINING = "training", _("Training hours of two years")
    PLACEMENTS = "placements", _("Secondments and transfers")
    STRETCHES = "stretches", _("Stretch assignments given")
    AWARDS = "awards", _("Awards received")
    FRONTLINE = "frontline", _("Ratings and assessments at the front line")
    POOLS = "pools", _("Talent pools the person is in")
    TALKS = "talks", _("Talked with in twelve months")


RESOURCES: dict[Row, str] = {
    Row.READINESS: "readiness",
    Row.APPRAISALS: "cadres",
    Row.TRAINING: "training",
    Row.PLACEMENTS: "placements",
    Row.STRETCHES: "placements",
    Row.AWARDS: "cadres",
    Row.FRONTLINE: "assessments",
    Row.POOLS: "pools",
    Row.TALKS: "talks",
}  # what a token has to read as well to be given the row


class Need(models.TextChoices):
    """What a reader must hold, beside the right to the row, to read an item of it."""

    DATES = "dates", _("dates of matters")
