"""The words of sanctions: how one stands, what a closing finding proposes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Family(models.TextChoices):
    """Periods add up within the party and the administrative family; across families the longest counts."""

    PARTY = "party", _("party discipline")
    ADMINISTRATIVE = "administrative", _("administrative")
    ORGANIZATIONAL = "organizational", _("organizational measure")
    ADMONITION = "admonition", _("admonition")


class Closing(models.TextChoices):
    """What a finding after the end of a period proposes; whoever decides on people is not bound by it."""

    RENEWED = "renewed", _("eligible again, proposed")
    AFFECTS = "affects", _("still affects the use of the person")


class Standing(models.TextChoices):
    """How a sanction stands on a day; of any exactly one holds."""

    EXEMPTED = "exempted", pgettext_lazy("sanction", "exempted")
    NO_PERIOD = "no_period", _("without effect period")
    RUNNING = "running", _("effect period running")
    UNCLOSED = "unclosed", _("ended, finding due")
    AFFECTS = "affects", _("ended, still affects use")
    ENDED = "ended", pgettext_lazy("sanction", "ended")
