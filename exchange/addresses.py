"""Where webhooks may go: hosts on a list that is no administrator's page, and of them only addresses that are not inside.

A host is looked up once, every address it has is judged, and the connection is made to the judged address: what the
name says a moment later changes nothing.
"""

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

Address = IPv4Address | IPv6Address
PORTS = {"https": 443, "http": 80}
LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
NAME = re.compile(rf"{LABEL}(\.{LABEL})*")
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")  # a last label that resolvers read as part of an address
VISIBLE = re.compile(r"[!-\[\]-~]+")  # no blank, no control character, no backslash, nothing but ASCII
GLOBAL_IPV6 = IPv6Network("2000::/3")
NEVER = [
    ip_network(one)
    for one in (
        "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.88.99.0/24", "224.0.0.0/3", "100.100.100.200/32",
        "168.63.129.16/32", "::/128", "fe80::/10", "fec0::/10", "ff00::/8", "fd00:ec2::254/128", "::ffff:0:0/96",
        "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32",
    )
]  # fmt: skip
# ... this host, link-local, multicast and reserved, what clouds tell their machines, and IPv4 in the clothes of IPv6


class RefusedAddressError(Exception):
    """The host has an address to which nothing is sent."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address of the web, taken apart."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def place(self) -> str:
        """As the list of permitted hosts names it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def target_of(url: str) -> Target:
    """The parts of an address on the list; ValidationError naming the field for any other, and for odd spellings."""
    target = taken_apart(url)
    if target is None:
        raise wrong(_("Write https://host/path: a plain name or address, without user, fragment or escapes."))
    if target.place not in settings.WEBHOOK_HOSTS:
        words = _("%(host)s is not on the list of permitted hosts (WEBHOOK_HOSTS).")
        raise wrong(words % {"host": target.place})
    if target.scheme == "http" and not settings.WEBHOOK_NETWORKS:
        raise wrong(_("Without TLS nothing is sent but into a permitted network (WEBHOOK_NETWORKS)."))
    return target


def taken_apart(url: str) -> Target | None:
    """The parts of an address in its plain form; None for what has none."""
    try:
        parts = urlsplit(url if VISIBLE.fullmatch(url) else "")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    port = PORTS.get(parts.scheme, 0) if port is None else port
    odd = parts.username is not None or parts.fragment
    if parts.scheme not in PORTS or not port or odd or not is_plain(host):
        return None
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, path)


def wrong(sentence: object) -> ValidationError:
    """What is wrong with an address."""
    return ValidationError({"url": [sentence]})


def is_plain(host: str) -> bool:
    """Whether it is written in the one way everybody reads alike: a name, or an address in its canonical form."""
    try:
        return "%" not in host and str(ip_address(host)) == host
    except ValueError:
        return bool(NAME.fullmatch(host)) and not NUMBER.fullmatch(host.rpartition(".")[2])


def address_of(target: Target) -> str:
    """The address to connect to; RefusedAddressError when any address of the host is not permitted, OSError without one."""
    found = resolve(target.host, target.port)
    for address in found:
        if not is_permitted(address, settings.WEBHOOK_NETWORKS, plain=target.scheme == "http"):
            raise RefusedAddressError(f"{target.host} is {address}")
    return str(found[0])


def resolve(host: str, port: int) -> list[Address]:
    """Every address of a host, asked once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [ip_address(where[0]) for _family, _type, _protocol, _name, where in found]


def is_permitted(address: Address, networks: Iterable, *, plain: bool) -> bool:
    """Whether something may be sent there: outside, or in a network that was permitted by name; without TLS only there."""
    if any(address in one for one in NEVER):
        return False
    if any(address in one for one in networks):
        return True
    return not plain and is_outside(address)


def is_outside(address: Address) -> bool:
    """Whether it lies in the open internet."""
    if address.version == 6 and address not in GLOBAL_IPV6:
        return False
    return (
        address.is_global and not address.is_private and not address.is_multicast and not address.is_reserved
    )
