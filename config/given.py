"""What the environment gives, read with care: a missing or unfit value is named at the start."""

import base64
import os
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import parse_qsl

from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32
WIDEST_PREFIX = 8  # bits of a network that is permitted by name


def read_local_environment(path: Path) -> None:
    """Take what a running launcher has left, unless a database is named in the environment."""
    if "DATABASE_URL" not in os.environ and path.exists():
        lines = (line.split("=", 1) for line in path.read_text().splitlines() if "=" in line)
        os.environ.update({name: value for name, value in lines if name not in os.environ})


def required(name: str) -> str:
    """A variable without which nothing may start."""
    if not os.environ.get(name):
        raise ImproperlyConfigured(
            f"{name} is not set: start the product with `make run`, or set it yourself."
        )
    return os.environ[name]


def sealing_key(name: str) -> str:
    """A key of 32 bytes, in base64; another length would be found out only when something is sealed."""
    key = required(name)
    try:
        found = len(base64.b64decode(key, validate=True))
    except ValueError:
        found = 0
    if found != KEY_BYTES:
        raise ImproperlyConfigured(f"{name} is not {KEY_BYTES} bytes in base64.")
    return key


def broker_of(url: str) -> str:
    """What Celery calls that Redis."""
    if not url.startswith("unix://"):
        return url
    path, _, query = url.removeprefix("unix://").partition("?")
    return f"redis+socket://{path}?virtual_host={dict(parse_qsl(query)).get('db', '0')}"


def hosts_of(text: str) -> frozenset[str]:
    """Hosts with their ports, as "a.example,b.example:8443"; 443 where none is said."""
    found = (one.strip().lower() for one in text.split(",") if one.strip())
    return frozenset(one if one.rpartition(":")[2].isdigit() else f"{one}:443" for one in found)


def networks_of(name: str) -> list[IPv4Network | IPv6Network]:
    """Networks of the house, as "10.1.2.0/24,10.7.0.0/16"; none so wide that it opens everything."""
    try:
        found = [ip_network(one.strip()) for one in os.environ.get(name, "").split(",") if one.strip()]
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: {error}.") from error
    for network in found:
        if network.prefixlen < WIDEST_PREFIX:
            raise ImproperlyConfigured(f"{name}: {network} is too wide: name the networks themselves.")
    return found
