"""The words of drafts and simulations."""

from django.db import models
from django.utils.translation import pgettext_lazy

RUN = "rulemaking.simulation"  # kind of the runs that try a draft over everybody


class Stage(models.TextChoices):
    """Where a draft stands."""

    DRAFT = "draft", pgettext_lazy("rule set", "being drafted")
    ENACTED = "enacted", pgettext_lazy("rule set", "enacted")
    DROPPED = "dropped", pgettext_lazy("rule set", "given up")


class Way(models.TextChoices):
    """What a flip is for the person."""

    GAIN = "gain", pgettext_lazy("simulation", "nearer")
    LOSS = "loss", pgettext_lazy("simulation", "farther")
