"""Sealing of sensitive values: AES-GCM under a data key a row owns, which the master key wraps.

Rotation wraps data keys anew; values and their history are never rewritten. The name of the row and field is
authenticated with the value, so a sealed value moved to another place does not open. What the master key itself
seals (data keys, short secrets) begins with the id of the key, so that old and new keys can be in use together:
settings.MASTER_KEYS_OLD opens, settings.MASTER_KEY alone seals. Another cipher is put in at `_encrypt` and `_decrypt`.
"""

import base64
import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE, KEY_ID, TAG = 12, 4, 16
WITHOUT_ID = NONCE + 32 + TAG  # length of a data key wrapped before keys had ids
DATA_KEY = b"data-key"


class SealBrokenError(Exception):
    """A sealed value was altered, moved, or sealed under another key."""


def new_data_key() -> bytes:
    """A fresh 32-byte data key, wrapped by the master key for storage."""
    return _wrap(AESGCM.generate_key(256), DATA_KEY)


def seal(wrapped_key: bytes, value: bytes, place: str) -> bytes:
    """`value` sealed for `place` ("table.field:row id")."""
    return _encrypt(_unwrap(wrapped_key, DATA_KEY), value, place.encode())


def open_sealed(wrapped_key: bytes, sealed: bytes, place: str) -> bytes:
    """The value sealed for `place`; SealBrokenError when it is not that value's place."""
    return _decrypt(_unwrap(wrapped_key, DATA_KEY), sealed, place.encode())


def seal_text(text: str, purpose: str) -> str:
    """A short secret sealed under the master key itself, as text."""
    return base64.b64encode(_wrap(text.encode(), purpose.encode())).decode()


def open_text(sealed: str, purpose: str) -> str:
    """The counterpart of `seal_text`."""
    return _unwrap(base64.b64decode(sealed), purpose.encode()).decode()


def rewrap(wrapped_key: bytes) -> bytes:
    """A data key that any known master key has wrapped, wrapped by today's."""
    return _wrap(_unwrap(wrapped_key, DATA_KEY), DATA_KEY)


def reseal_text(sealed: str, purpose: str) -> str:
    """A short secret that any known master key has sealed, sealed under today's."""
    return seal_text(open_text(sealed, purpose), purpose)


def key_id() -> bytes:
    """The first bytes of what today's master key wraps."""
    return _id_of(_key(settings.MASTER_KEY))


def is_current(sealed_text: str) -> bool:
    """Whether today's master key has sealed this short secret."""
    return base64.b64decode(sealed_text)[:KEY_ID] == key_id()


def blind_index(value: str, purpose: str) -> str:
    """A keyed hash (hex) by which an encrypted value can be found without being read."""
    return _hash(settings.BLIND_INDEX_KEY, value, purpose)


def blind_indexes(value: str, purpose: str) -> list[str]:
    """Under today's key and, while indexes are being rebuilt, the one before."""
    return [
        _hash(key, value, purpose) for key in (settings.BLIND_INDEX_KEY, settings.BLIND_INDEX_KEY_OLD) if key
    ]


def row_hash(wrapped_key: bytes, value: str, purpose: str) -> str:
    """A keyed hash (hex) under the data key of a row: no other key's rotation changes it."""
    return _digest(_unwrap(wrapped_key, DATA_KEY), value, purpose)


def _hash(key: str, value: str, purpose: str) -> str:
    return _digest(_key(key), value, purpose)


def _digest(key: bytes, value: str, purpose: str) -> str:
    return hmac.new(key, f"{purpose}:{value}".encode(), hashlib.sha256).hexdigest()


def _wrap(secret: bytes, place: bytes) -> bytes:
    key = _key(settings.MASTER_KEY)
    return _id_of(key) + _encrypt(key, secret, place)


def _unwrap(wrapped: bytes, place: bytes) -> bytes:
    wrapped = bytes(wrapped)
    keys = {_id_of(key): key for key in map(_key, (settings.MASTER_KEY, *settings.MASTER_KEYS_OLD))}
    if len(wrapped) == WITHOUT_ID and place == DATA_KEY:
        return _unwrap_without_id(wrapped, list(keys.values()))
    if wrapped[:KEY_ID] not in keys:
        raise SealBrokenError("sealed under a master key that is not known here")
    return _decrypt(keys[wrapped[:KEY_ID]], wrapped[KEY_ID:], place)


def _unwrap_without_id(wrapped: bytes, keys: list[bytes]) -> bytes:
    for key in keys[:-1]:
        try:
            return _decrypt(key, wrapped, DATA_KEY)
        except SealBrokenError:
            continue
    return _decrypt(keys[-1], wrapped, DATA_KEY)


def _key(text: str) -> bytes:
    return base64.b64decode(text)


def _id_of(key: bytes) -> bytes:
    return hashlib.sha256(b"key-id" + key).digest()[:KEY_ID]


def _encrypt(key: bytes, value: bytes, place: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, value, place)


def _decrypt(key: bytes, sealed: bytes, place: bytes) -> bytes:
    sealed = bytes(sealed)
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], place)
    except InvalidTag as error:
        raise SealBrokenError(place.decode()) from error
