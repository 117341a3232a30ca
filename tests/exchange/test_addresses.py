"""Nothing is ever sent to an inside address, however it is written and whatever a name says the second time."""

import socket
from ipaddress import ip_address, ip_network

import pytest
from django.core.exceptions import ImproperlyConfigured, ValidationError

from config.given import hosts_of, networks_of
from exchange.addresses import RefusedAddressError, address_of, target_of
from exchange.choices import Fault
from exchange.sending import NotSentError, post
from tests.exchange.receiving import LOOPBACK, Endpoint, served

PUBLIC = "93.184.215.14"
INSIDE = [
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1", "169.254.169.254",
    "169.254.0.1", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.8", "192.0.2.1", "198.18.0.1", "224.0.0.1",
    "239.255.255.255", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", f"::ffff:{PUBLIC}", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1",
    "2002:7f00:1::1", "2001:0:7f00:1::", "2001:db8::1", "100::1",
]  # fmt: skip
SPELLINGS = [
    "2130706433", "0x7f000001", "0x7f.0.0.1", "0x7f.1", "017700000001", "0177.0.0.1", "0177.0.0.01", "127.1", "127.0.1",
    "127.000.000.001", "127.0.0.1.", "localhost.", "loc%61lhost", "127。0。0。1", "①②⑦.0.0.1", "127.0.0.1%00", "host..example",
    "[::ffff:127.0.0.1]", "[0:0:0:0:0:0:0:1]", "[::1%25lo]", "[0:0:0:0:0:ffff:7f00:1]", "a.example.0x7f",
    "-a.example", "a_b.example",
]  # fmt: skip


class Names:
    """A resolver that says something else each time it is asked."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers, self.asked = list(answers), 0

    def __call__(self, host: str, port: int, **_more: object) -> list[tuple]:
        self.asked += 1
        found = self.answers.pop(0) if self.answers[1:] else self.answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]


@pytest.fixture
def says(monkeypatch):
    """What the name of a host means."""

    def say(*answers: list[str]) -> Names:
        names = Names(*answers)
        monkeypatch.setattr(socket, "getaddrinfo", names)
        return names

    return say


@pytest.fixture(autouse=True)
def _listed(settings):
    settings.WEBHOOK_HOSTS, settings.WEBHOOK_NETWORKS = hosts_of("hook.example"), []


@pytest.mark.parametrize("address", INSIDE)
def test_a_name_that_means_an_inside_address_is_refused(says, address):
    says([address])
    with pytest.raises(RefusedAddressError):
        address_of(target_of("https://hook.example/"))


@pytest.mark.parametrize("address", INSIDE)
def test_an_inside_address_that_was_put_on_the_list_is_refused_all_the_same(settings, address):
    host = f"[{address}]" if ":" in address else address
    settings.WEBHOOK_HOSTS = hosts_of(host)
    with pytest.raises((RefusedAddressError, ValidationError)):
        address_of(target_of(f"https://{host}/"))


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_the_control_an_outside_address_is_taken(says, address):
    says([address])
    assert address_of(target_of("https://hook.example/")) == address


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_odd_spellings_are_refused_even_if_somebody_puts_them_on_the_list(settings, spelling):
    settings.WEBHOOK_HOSTS = hosts_of(spelling) | hosts_of("127.0.0.1")
    settings.WEBHOOK_NETWORKS = LOOPBACK
    with pytest.raises(ValidationError) as refused:
        target_of(f"https://{spelling}/")
    assert list(refused.value.message_dict) == ["url"]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://hook.example/", "ftp://hook.example:443/", "HTTPS+x://hook.example:443/",
        "file:///etc/passwd", "gopher://hook.example/", "//hook.example/", "hook.example", "", "https://",
        "https://user@hook.example/", "https://:x@hook.example/", "https://hook.example@127.0.0.1/", "https://hook.example#@x/",
        "https://hook.example:0/", "https://hook.example:99999/", "https://hook.example:22/", "https://hook.example /",
        "https://hook.example\\@127.0.0.1/", "https://hook.example/\r\nX: y", "https://ho\tok.example/", "https://other.example/",
        "https://hook.example.other.example/", "http://hook.example/", "https://[::1/", "https://hook.example/\x00",
    ],
)  # fmt: skip
def test_an_address_that_is_not_on_the_list_or_is_none_is_refused(url):
    with pytest.raises(ValidationError) as refused:
        target_of(url)
    assert list(refused.value.message_dict) == ["url"]


def test_the_control_the_address_on_the_list_is_taken_apart():
    target = target_of("https://HOOK.example/a/b?c=d")
    assert (target.host, target.port, target.path) == ("hook.example", 443, "/a/b?c=d")


def test_one_inside_address_among_outside_ones_is_enough_to_refuse(says):
    says([PUBLIC, "127.0.0.1"])
    with pytest.raises(RefusedAddressError):
        address_of(target_of("https://hook.example/"))


def test_a_permitted_network_opens_itself_and_nothing_else(says, settings):
    settings.WEBHOOK_NETWORKS = [ip_network("10.1.0.0/16"), ip_network("169.254.0.0/16"), ip_network("::/16")]
    says(["10.1.2.3"])
    assert address_of(target_of("https://hook.example/")) == "10.1.2.3"
    for address in ("10.2.0.1", "127.0.0.1", "169.254.169.254", "::ffff:10.1.2.3"):
        says([address])
        with pytest.raises(RefusedAddressError):
            address_of(target_of("https://hook.example/"))


def test_without_tls_nothing_leaves_the_permitted_networks(says, settings):
    settings.WEBHOOK_HOSTS, settings.WEBHOOK_NETWORKS = (
        hosts_of("hook.example:80"),
        [ip_network("10.1.0.0/16")],
    )
    says([PUBLIC])
    with pytest.raises(RefusedAddressError):
        address_of(target_of("http://hook.example/"))


def test_a_name_that_means_something_else_a_moment_later_reaches_nothing_inside(says, settings, monkeypatch):
    """The second look-up would say 127.0.0.1, where a server waits: there is no second look-up."""
    connected = []
    real = socket.create_connection

    def connect(address: tuple[str, int], *more: object) -> socket.socket:
        connected.append(address[0])
        if not ip_address(address[0]).is_loopback:
            raise ConnectionRefusedError
        return real(address, *more)

    monkeypatch.setattr(socket, "create_connection", connect)
    endpoint = Endpoint()
    with served(endpoint.handler) as port:
        settings.WEBHOOK_HOSTS = hosts_of(f"hook.example:{port}")
        target = target_of(f"https://hook.example:{port}/")
        names = says([PUBLIC], ["127.0.0.1"])
        with pytest.raises(NotSentError) as first:
            post(target, b"{}", {})
        assert (first.value.fault, connected, names.asked) == (Fault.CONNECTION, [PUBLIC], 1)
        with pytest.raises(NotSentError) as second:
            post(target, b"{}", {})
        assert (second.value.fault, connected) == (Fault.ADDRESS, [PUBLIC])
    assert endpoint.messages == []


def test_networks_are_named_and_not_opened_wholesale(monkeypatch):
    monkeypatch.setenv("WEBHOOK_NETWORKS", "10.1.0.0/16, 192.168.7.0/24")
    assert [str(one) for one in networks_of("WEBHOOK_NETWORKS")] == ["10.1.0.0/16", "192.168.7.0/24"]
    for text in ("0.0.0.0/0", "::/0", "10.1.2.3/16", "house"):
        monkeypatch.setenv("WEBHOOK_NETWORKS", text)
        with pytest.raises(ImproperlyConfigured, match="WEBHOOK_NETWORKS"):
            networks_of("WEBHOOK_NETWORKS")
