"""A receiver of webhooks, in the standard library alone: it takes in what is sound, fresh and new, and nothing else.

    WEBHOOK_SECRET=whsec_… python docs/examples/receiver.py 9000

A message says which object has changed, never what it is: read that from `/api/v1/changes/` with a token of your own.
Signatures are those of Standard Webhooks; `verify` may be taken into any program.
"""

import base64
import binascii
import hashlib
import hmac
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

FRESH = 5 * 60  # seconds: what is older, or so far ahead, is refused
LARGEST = 64 * 1024
ADDRESS = "127.0.0.1"  # a proxy with TLS stands in front


class RefusedError(Exception):
    """The message is not from the product, was altered, or is too old."""


class RepeatedError(RefusedError):
    """The message was taken in before: nothing is done, but the sender must not send it again."""


def verify(secret: str, headers: Mapping[str, str], body: bytes, now: float) -> str:
    """The id of a message that is sound and fresh; RefusedError for any other."""
    message_id, second = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not message_id or not second.isascii() or not second.isdigit():
        raise RefusedError("no id, or no time")
    if abs(now - int(second)) > FRESH:
        raise RefusedError("too old")
    key = base64.b64decode(secret.removeprefix("whsec_"))
    wanted = hmac.digest(key, f"{message_id}.{second}.".encode() + body, hashlib.sha256)
    given = [
        one.removeprefix("v1,") for one in headers.get("webhook-signature", "").split() if one[:3] == "v1,"
    ]
    if not any(hmac.compare_digest(wanted, decoded(one)) for one in given):
        raise RefusedError("altered, or of another sender")
    return message_id


def decoded(text: str) -> bytes:
    """The bytes of a signature; none for what is no base64."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


class Receiver:
    """Takes messages in, each id once. Ids are kept as long as a message of theirs could still be fresh."""

    def __init__(
        self, secret: str, take: Callable[[dict], object], clock: Callable[[], float] = time.time
    ) -> None:
        self.secret, self.take, self.clock = secret, take, clock
        self.seen: dict[str, float] = {}
        self.lock = Lock()

    def receive(self, headers: Mapping[str, str], body: bytes) -> None:
        """Take one in; RefusedError or RepeatedError when it is not."""
        now = self.clock()
        message_id = verify(self.secret, headers, body, now)
        with self.lock:
            self.seen = {one: at for one, at in self.seen.items() if now - at <= 2 * FRESH}
            if message_id in self.seen:
                raise RepeatedError(message_id)
            self.take(json.loads(body))
            self.seen[message_id] = now


def handler_of(receiver: Receiver) -> type[BaseHTTPRequestHandler]:
    """The receiver behind an HTTP server."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(self.status())
            self.send_header("Content-Length", "0")
            self.end_headers()

        def status(self) -> int:
            """204: taken in. 200: known already. 401: refused, nothing was done."""
            length = self.headers.get("Content-Length", "")
            if not length.isdigit() or int(length) > LARGEST:
                return 413
            try:
                receiver.receive(self.headers, self.rfile.read(int(length)))
            except RepeatedError:
                return 200
            except RefusedError:
                return 401
            return 204

        def log_message(self, *_words: object) -> None:
            """Nothing."""

    return Handler


def serve(secret: str, port: int) -> None:
    """Print each message on a line."""
    receiver = Receiver(secret, lambda message: sys.stdout.write(f"{json.dumps(message)}\n"))
    ThreadingHTTPServer((ADDRESS, port), handler_of(receiver)).serve_forever()


if __name__ == "__main__":
    serve(os.environ["WEBHOOK_SECRET"], int(sys.argv[1]))
