"""One request to a judged address: no redirect, no proxy, no second look-up, bounded in time; the answer's body is not read."""

import socket
import ssl
from contextlib import suppress
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from threading import Timer

from django.conf import settings

from exchange.addresses import PORTS, RefusedAddressError, Target, address_of
from exchange.choices import Fault

PATIENCE = 5  # seconds for each step: connecting, the handshake, a line of the answer
LONGEST = 10  # seconds for all of it, however slowly it trickles


class NotSentError(Exception):
    """Nothing arrived, or no answer came."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class PinnedConnection(HTTPConnection):
    """Connects to the address that was judged; the name stands in Host and in the TLS handshake."""

    def __init__(self, target: Target, address: str) -> None:
        super().__init__(target.host, target.port, timeout=PATIENCE)
        self.default_port, self.secure, self.address = PORTS[target.scheme], target.scheme == "https", address

    def connect(self) -> None:
        """To the address, not to the name."""
        self.sock = socket.create_connection((self.address, self.port), self.timeout)
        if self.secure:
            context = ssl.create_default_context(cafile=settings.WEBHOOK_CA_FILE or None)
            self.sock = context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock.do_handshake()

    def give_up(self) -> None:
        """From another thread: whatever is waited for ends."""
        with suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)


def post(target: Target, body: bytes, headers: dict[str, str]) -> int:
    """Send it; the status of the answer. NotSentError when there was none."""
    try:
        connection = PinnedConnection(target, address_of(target))
    except RefusedAddressError as error:
        raise NotSentError(Fault.ADDRESS) from error
    except (OSError, ValueError) as error:
        raise NotSentError(Fault.NAME) from error
    limit = Timer(LONGEST, connection.give_up)
    limit.daemon = True
    limit.start()
    try:
        connection.request("POST", target.path, body, headers)
        return connection.getresponse().status
    except (OSError, ValueError, HTTPException) as error:
        raise NotSentError(fault_of(error)) from error
    finally:
        limit.cancel()
        connection.close()


def fault_of(error: Exception) -> Fault:
    """What has gone wrong, without a word of the other side."""
    if isinstance(error, ssl.SSLError):
        return Fault.TLS
    return Fault.TIME if isinstance(error, TimeoutError) else Fault.CONNECTION


def judged(status: int) -> Fault:
    """What an answer says: only 2xx has taken the message in."""
    if status == HTTPStatus.GONE:
        return Fault.GONE
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return Fault.REDIRECT
    return Fault.NONE if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES else Fault.STATUS
