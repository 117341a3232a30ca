"""What leaves the house goes to the judged address alone, is bounded in time, and follows nobody."""

import socket
import time
from threading import Thread

import pytest

from config.given import hosts_of
from exchange import sending
from exchange.addresses import target_of
from exchange.choices import Fault
from exchange.sending import NotSentError, judged, post
from tests.exchange.receiving import LOOPBACK, Endpoint, certificate, served


@pytest.fixture
def reach(settings, monkeypatch):
    """The target of a server on this machine, by a name that means this machine."""

    def target(port: int, scheme: str = "http", name: str = "hook.example"):
        settings.WEBHOOK_HOSTS, settings.WEBHOOK_NETWORKS = hosts_of(f"{name}:{port}"), LOOPBACK
        here = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_asked, **_more: here)
        return target_of(f"{scheme}://{name}:{port}/in?x=1")

    return target


def fault(target) -> Fault:
    with pytest.raises(NotSentError) as error:
        post(target, b"{}", {})
    return error.value.fault


def test_the_name_stands_in_host_and_the_body_arrives(reach):
    endpoint = Endpoint(204)
    with served(endpoint.handler) as port:
        assert post(reach(port), b'{"a": 1}', {"webhook-id": "msg_1"}) == 204
    path, headers, body = endpoint.messages[0]
    assert (path, headers["host"], headers["webhook-id"], body) == (
        "/in?x=1",
        f"hook.example:{port}",
        "msg_1",
        b'{"a": 1}',
    )


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(reach, status):
    inside = Endpoint()
    with served(inside.handler) as there:
        outside = Endpoint(status, headers={"Location": f"http://127.0.0.1:{there}/"})
        with served(outside.handler) as port:
            assert judged(post(reach(port), b"{}", {})) == Fault.REDIRECT
    assert (len(outside.messages), inside.messages) == (1, [])


def test_a_proxy_of_the_environment_is_not_asked(reach, monkeypatch):
    proxy, endpoint = Endpoint(), Endpoint()
    with served(proxy.handler) as there, served(endpoint.handler) as port:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{there}")
        post(reach(port), b"{}", {})
    assert (len(endpoint.messages), proxy.messages) == (1, [])


def test_a_certificate_counts_when_somebody_known_has_signed_it_for_that_name(reach, settings, tmp_path):
    endpoint, own = Endpoint(), certificate(tmp_path, "hook.example")
    with served(endpoint.handler, own) as port:
        assert fault(reach(port, "https")) == Fault.TLS
        settings.WEBHOOK_CA_FILE = str(own)
        assert fault(reach(port, "https", "other.example")) == Fault.TLS
        assert endpoint.messages == []
        assert post(reach(port, "https"), b"{}", {}) == 204


def trickle(listener: socket.socket, pieces: bytes) -> None:
    """Answer a byte at a time."""
    link, _address = listener.accept()
    with link:
        link.recv(4096)
        try:
            for piece in pieces:
                link.sendall(bytes([piece]))
                time.sleep(0.05)
        except OSError:
            return


def test_an_answer_that_trickles_is_left_in_time(reach, monkeypatch):
    monkeypatch.setattr(sending, "LONGEST", 0.4)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        slow = Thread(target=trickle, args=(listener, b"HTTP/1.1 " + b"2" * 400))
        slow.start()
        began = time.monotonic()
        assert fault(reach(listener.getsockname()[1])) in (Fault.TIME, Fault.CONNECTION)
        assert time.monotonic() - began < 3
    slow.join()


def test_silence_is_left_in_time(reach, monkeypatch):
    monkeypatch.setattr(sending, "PATIENCE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        assert fault(reach(listener.getsockname()[1])) == Fault.TIME


def test_of_an_answer_only_the_status_is_read(reach, monkeypatch):
    endpoint = Endpoint(200, headers={"Content-Length": str(2**40)}, body=b"x" * 2**20)
    with served(endpoint.handler) as port:
        began = time.monotonic()
        assert post(reach(port), b"{}", {}) == 200
        assert time.monotonic() - began < 3


def test_nobody_there_is_a_fault_of_the_connection(reach):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert fault(reach(port)) == Fault.CONNECTION


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        (200, Fault.NONE), (204, Fault.NONE), (101, Fault.STATUS), (304, Fault.REDIRECT), (401, Fault.STATUS),
        (410, Fault.GONE), (503, Fault.STATUS),
    ],
)  # fmt: skip
def test_only_2xx_has_taken_the_message_in(status, wanted):
    assert judged(status) == wanted
