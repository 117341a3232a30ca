"""Signatures of messages as Standard Webhooks has them, so that a receiver needs no library of ours."""

import base64
import hashlib
import hmac
import os
from collections.abc import Iterable

PREFIX = "whsec_"
KEY_BYTES = 32


def new_secret() -> str:
    """A fresh secret, as it is shown to whoever keeps the receiver."""
    return PREFIX + base64.b64encode(os.urandom(KEY_BYTES)).decode()


def signature(secret: str, message_id: str, second: int, body: bytes) -> str:
    """The signature of a message: of its id, its second and its body together."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = b".".join((message_id.encode(), str(second).encode(), body))
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()


def headers_of(message_id: str, second: int, body: bytes, secrets: Iterable[str]) -> dict[str, str]:
    """Id, second and a signature for each secret in use: two while a secret is being changed."""
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(second),
        "webhook-signature": " ".join(signature(one, message_id, second, body) for one in secrets),
    }
