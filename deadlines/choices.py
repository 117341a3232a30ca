"""Words of deadlines, and names shared by their modules."""

from django.db import models
from django.utils.translation import gettext_lazy as _

RUN = "deadlines.refresh"
LONGEST_AFTER = 30  # days a to-do can be put off that is due already


class State(models.TextChoices):
    """What became of a deadline; whether it is open or only coming is a question of the day."""

    STANDING = "standing", _("to be done")
    DONE = "done", _("settled")
    GONE = "gone", _("closed by itself")


class Standing(models.TextChoices):
    """How a deadline stands on a day."""

    OVERDUE = "overdue", _("overdue")
    OPEN = "open", _("to be done now")
    PUT_OFF = "put_off", _("put off")
    COMING = "coming", _("coming")
    DONE = "done", _("settled")
    GONE = "gone", _("closed by itself")


class LeadUnit(models.TextChoices):
    """What a lead time is counted in."""

    DAY = "day", _("days")
    MONTH = "month", _("months")
