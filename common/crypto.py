"""Sealing of sensitive values: AES-GCM under a data key a row owns, which the master key wraps.

Rotation wraps data keys anew; values and their history are never rewritten. The name of the row and field is
authenticated with the value, so a sealed value moved to another place does not open.
"""

import base64
import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE = 12


class SealBrokenError(Exception):
    """A sealed value was altered, moved, or sealed under another key."""


def new_data_key() -> bytes:
    """A fresh 32-byte data key, wrapped by the master key for storage."""
    return _encrypt(_master_key(), AESGCM.generate_key(256), b"data-key")


def seal(wrapped_key: bytes, value: bytes, place: str) -> bytes:
    """`value` sealed for `place` ("table.field:row id")."""
    return _encrypt(_unwrap(wrapped_key), value, place.encode())


def open_sealed(wrapped_key: bytes, sealed: bytes, place: str) -> bytes:
    """The value sealed for `place`; SealBrokenError when it is not that value's place."""
    return _decrypt(_unwrap(wrapped_key), sealed, place.encode())


def blind_index(value: str, purpose: str) -> str:
    """A keyed hash (hex) by which an encrypted value can be found without being read."""
    key = base64.b64decode(settings.BLIND_INDEX_KEY)
    return hmac.new(key, f"{purpose}:{value}".encode(), hashlib.sha256).hexdigest()


def rewrap(wrapped_key: bytes, old_master: bytes) -> bytes:
    """A data key that `old_master` (32 bytes) has wrapped, wrapped by today's master key."""
    return _encrypt(_master_key(), _decrypt(old_master, wrapped_key, b"data-key"), b"data-key")


def _unwrap(wrapped_key: bytes) -> bytes:
    return _decrypt(_master_key(), wrapped_key, b"data-key")


def _master_key() -> bytes:
    return base64.b64decode(settings.MASTER_KEY)


def _encrypt(key: bytes, value: bytes, place: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, value, place)


def _decrypt(key: bytes, sealed: bytes, place: bytes) -> bytes:
    sealed = bytes(sealed)
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], place)
    except InvalidTag as error:
        raise SealBrokenError(place.decode()) from error
