"""The words of succession: where a successor comes from, what has changed, why a post opens, who might follow."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Source(models.TextChoices):
    """What a named successor rests on."""

    POOL = "pool", _("a stay in a talent pool")
    READINESS = "readiness", _("a line of the comparison")


class Change(models.TextChoices):
    """What the look of the night has found about a successor since a person last confirmed the list."""

    TRANSFERRED = "transferred", _("now holds another post")
    LEFT = "left", _("no longer in service")
    BARRED = "barred", _("barred for the time being")
    OUT_OF_POOL = "out_of_pool", _("no longer in the pool")
    NOT_READY = "not_ready", _("no longer qualified")
    READINESS = "readiness", _("comparison has changed")


OF_MATTERS = (Change.BARRED, Change.NOT_READY, Change.READINESS)  # a matter may cause them


class PostChange(models.TextChoices):
    """What the look of the night has found about the post itself."""

    HOLDER = "holder", _("another incumbent")
    VACANT = "vacant", _("stands empty")
    ABOLISHED = "abolished", _("its unit is closed")


class Cause(models.TextChoices):
    """Why a post opens."""

    RETIREMENT = "retirement", pgettext_lazy("vacancy", "retirement age")
    TERM = "term", pgettext_lazy("vacancy", "end of the term")
    TENURE = "tenure", pgettext_lazy("vacancy", "ten years in one post")
    ROTATION = "rotation", pgettext_lazy("vacancy", "planned rotation")
    SECONDMENT = "secondment", pgettext_lazy("vacancy", "end of the secondment")
    STEP_DOWN = "step_down", pgettext_lazy("vacancy", "step-down decided")
    VACANT = "vacant", pgettext_lazy("vacancy", "stands empty")


class How(models.TextChoices):
    """How the forecast fills a post."""

    NAMED = "named", _("from the successor list")
    READY = "ready", _("earliest qualified")
    NOBODY = "nobody", _("no ready successor")
