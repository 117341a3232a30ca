"""The words of the exchange with other systems."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Resource(models.TextChoices):
    """What can be mirrored: the address of the API it has."""

    UNITS = "units", _("units")
    CADRES = "cadres", _("cadre files")


class HookState(models.TextChoices):
    """Whether a webhook is sent to."""

    ON = "on", pgettext_lazy("webhook", "on")
    OFF = "off", pgettext_lazy("webhook", "off")
    BROKEN = "broken", _("switched off after long failure")


class DeliveryState(models.TextChoices):
    """Where a message to a webhook stands."""

    WAITING = "waiting", _("waits")
    UNDER_WAY = "under_way", _("under way")
    DELIVERED = "delivered", _("delivered")
    PARKED = "parked", _("given up")


class Fault(models.TextChoices):
    """Why a message did not arrive."""

    NONE = "", ""
    ADDRESS = "address", _("the address is not permitted")
    NAME = "name", _("the host has no address")
    TIME = "time", _("no answer in time")
    TLS = "tls", _("the certificate was not accepted")
    CONNECTION = "connection", _("the connection failed")
    REDIRECT = "redirect", _("answered with a redirect, which is never followed")
    STATUS = "status", _("answered with an error")
    GONE = "gone", _("answered that it wants nothing any more (410)")
