"""The words of portraits and of the responsibility index."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Tone(models.TextChoices):
    """What a label says of somebody."""

    STRENGTH = "strength", pgettext_lazy("portrait", "strength")
    GAP = "gap", pgettext_lazy("portrait", "to be developed")


class Support(models.TextChoices):
    """How the records behind a label stand on a day."""

    SUPPORTED = "supported", _("supported by its records")
    FADED = "faded", _("its records have faded")
    GONE = "gone", _("its records are withdrawn")


class Band(models.TextChoices):
    """Where a value lies; people are shown by band, never one behind the other."""

    HIGH = "high", pgettext_lazy("index", "high")
    USUAL = "usual", pgettext_lazy("index", "as usual")
    BELOW = "below", pgettext_lazy("index", "below the usual")
    LOW = "low", pgettext_lazy("index", "low, to be studied")
    NONE = "none", pgettext_lazy("index", "too few records")


class Ground(models.TextChoices):
    """Why somebody's index is to be studied by people."""

    LOW = "low", pgettext_lazy("prompt", "the value is low")
    FALLING = "falling", pgettext_lazy("prompt", "the value is falling")


class Outcome(models.TextChoices):
    """What people found when they studied it; nothing follows of itself."""

    NOTHING = "nothing", pgettext_lazy("prompt", "nothing to be done")
    DATA = "data", pgettext_lazy("prompt", "records are missing: to be added")
    TALK = "talk", pgettext_lazy("prompt", "a talk is to be held")
    HELP = "help", pgettext_lazy("prompt", "help or training is to be arranged")
    WATCH = "watch", pgettext_lazy("prompt", "to be looked at again")
