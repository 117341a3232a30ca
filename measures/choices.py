"""The words of action plans and of measures for cadres: lights, rules, aspects, conditions, states."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Light(models.TextChoices):
    """The traffic light of an item."""

    RED = "red", pgettext_lazy("traffic light", "red")
    YELLOW = "yellow", pgettext_lazy("traffic light", "yellow")
    GREEN = "green", pgettext_lazy("traffic light", "green")


class LightRule(models.TextChoices):
    """What gives an item its light; the first that holds decides."""

    FINISHED = "finished", _("finished in time")
    FINISHED_LATE = "finished_late", _("finished after its date")
    OVERDUE = "overdue", _("its date has passed")
    MILESTONE = "milestone", _("a milestone is missed")
    SILENT = "silent", _("no report for too long")
    NEAR = "near", _("its date is near")
    ON_TRACK = "on_track", _("reported, with time left")


LIGHTS: dict[str, Light] = {
    LightRule.FINISHED: Light.GREEN,
    LightRule.FINISHED_LATE: Light.YELLOW,
    LightRule.OVERDUE: Light.RED,
    LightRule.MILESTONE: Light.RED,
    LightRule.SILENT: Light.YELLOW,
    LightRule.NEAR: Light.YELLOW,
    LightRule.ON_TRACK: Light.GREEN,
}


class Aspect(models.TextChoices):
    """The six aspects of measures for cadres."""

    RESOURCES = "resources", _("posts and ranks")
    REWARD = "reward", _("rewards and incentives")
    CARE = "care", _("care and support")
    APPRAISAL = "appraisal", _("assessment and appraisal")
    ADVANCEMENT = "advancement", _("pay and advancement")
    DISCIPLINE = "discipline", _("strict work discipline")


PREFERRED = (Aspect.RESOURCES, Aspect.ADVANCEMENT)  # a grant under these counts when others are equal


class ConditionKind(models.TextChoices):
    """What a measure asks of who benefits; the amount is a level, or a number of years."""

    LEVEL_AT_MOST = "level_at_most", _("level at most")
    WORKED_YEARS = "worked_years", _("years worked, at least")
    EXCELLENT_WITHIN = "excellent_within", _("an excellent grade within so many years")
    AWARDED_WITHIN = "awarded_within", _("an award within so many years")
    JUDGED = "judged", _("somebody judges it")


class Answer(models.TextChoices):
    """What a condition says of a person."""

    MET = "met", pgettext_lazy("condition", "met")
    NOT_MET = "not_met", pgettext_lazy("condition", "not met")
    UNKNOWN = "unknown", pgettext_lazy("condition", "not on record")
    JUDGED = "judged", pgettext_lazy("condition", "to be judged by the evidence")


class GrantState(models.TextChoices):
    """How a grant stands."""

    ASKED = "asked", pgettext_lazy("grant", "asked for")
    GRANTED = "granted", pgettext_lazy("grant", "granted")
    DECLINED = "declined", pgettext_lazy("grant", "not granted")
    REVOKED = "revoked", pgettext_lazy("grant", "revoked")


OPEN_GRANTS = (GrantState.ASKED, GrantState.GRANTED)
