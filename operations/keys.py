"""The key of backups, and all keys together for an envelope of their own: never in the archive of the data.

`BACKUP_KEY` opens archives of the database and nothing else; what lies sealed inside of them opens with `MASTER_KEY`
alone, which is kept in another place than the archives (envelope.py).
"""

import base64

from django.conf import settings

from common import crypto
from operations.archive import KEY

NAMES = (
    "SECRET_KEY",
    "MASTER_KEY",
    "MASTER_KEYS_OLD",
    "BLIND_INDEX_KEY",
    "BLIND_INDEX_KEY_OLD",
    "BACKUP_KEY",
)


class KeyMissingError(Exception):
    """A key that is needed is not there, or is unfit."""


def backup_key() -> bytes:
    """BACKUP_KEY as bytes; KeyMissingError when it is not set, no key, or one of the others."""
    text = settings.BACKUP_KEY
    if not text:
        raise KeyMissingError(
            "BACKUP_KEY is not set: 32 random bytes in base64, kept apart from the archives."
        )
    try:
        key = base64.b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY:
        raise KeyMissingError(f"BACKUP_KEY is not {KEY} bytes in base64.")
    if text in {settings.MASTER_KEY, settings.BLIND_INDEX_KEY, settings.SECRET_KEY}:
        raise KeyMissingError("BACKUP_KEY is one of the other keys: make one of its own.")
    return key


def ids() -> dict[str, str]:
    """By what the keys that seal the data are known, without saying anything of them."""
    return {"master": crypto.key_id().hex(), "index": crypto.blind_index("backup", "key id")[:8]}


def all_keys() -> dict[str, str]:
    """Every key of this installation that is set, as the environment takes it."""
    found = {name: getattr(settings, name) for name in NAMES}
    return {name: ",".join(key) if isinstance(key, list) else key for name, key in found.items() if key}
