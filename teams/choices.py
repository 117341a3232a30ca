"""The words of the team sandbox: where a scenario stands, where a seat comes from, what may be wanted of a team."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    """Where a scenario stands."""

    OPEN = "open", pgettext_lazy("scenario", "Being worked on")
    CLOSED = "closed", pgettext_lazy("scenario", "Closed")


class Origin(models.TextChoices):
    """Where somebody in a scenario comes from."""

    SITTING = "sitting", _("In the team when it was copied")
    INCOMING = "incoming", _("Moved in")


class Measure(models.TextChoices):
    """What may be wanted of the team of a unit."""

    UNDER_AGE = "under_age", _("people of an age or younger")
    WOMEN = "women", pgettext_lazy("team", "women")
    NON_PARTY = "non_party", _("people outside the Communist Party")
    SPECIALITY = "speciality", _("people with a speciality")


class Standing(models.TextChoices):
    """How a rule on avoidance or service in a post stands for a team."""

    NO = "no", pgettext_lazy("avoidance", "none")
    YES = "yes", pgettext_lazy("avoidance", "conflict: yes")
    JUDGE = "judge", pgettext_lazy("avoidance", "to be judged")
    UNKNOWN = "unknown", pgettext_lazy("avoidance", "not on file")
