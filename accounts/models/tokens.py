"""Tokens for programs."""

from ipaddress import ip_address, ip_network

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from knox.models import AbstractAuthToken

from accounts.choices import TokenScope
from accounts.models.users import User
from units.models import Unit


def is_network(text: str) -> None:
    """An address or a network in CIDR notation."""
    try:
        ip_network(text)
    except ValueError as error:
        raise ValidationError(
            _("%(text)s is no address: write 10.1.2.3 or 10.1.2.0/24."), params={"text": text}
        ) from error


class ApiToken(AbstractAuthToken):
    """What a program signs in with: hashed, for some resources and verbs, a unit, addresses, until a day."""

    user = models.ForeignKey(User, models.CASCADE, related_name="tokens")
    name = models.CharField(_("what it is for"), max_length=60)
    scopes = ArrayField(models.CharField(max_length=30, choices=TokenScope), verbose_name=_("scopes"))
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("only for the unit")
    )
    addresses = ArrayField(
        models.CharField(max_length=50, validators=[is_network]),
        verbose_name=_("only from these addresses"), default=list, blank=True,
    )  # fmt: skip
    last_used_at = models.DateTimeField(null=True, editable=False)
    last_used_from = models.CharField(max_length=45, blank=True, editable=False)

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.name} ({self.token_key})"

    def admits(self, address: str) -> bool:
        """Whether it may be used from there."""
        if not self.addresses:
            return True
        try:
            return any(ip_address(address) in ip_network(one) for one in self.addresses)
        except ValueError:
            return False
