"""A sealed stream: parts of a megabyte under AES-GCM, in an order that can not be changed without being noticed.

    mark of the format | salt (32) | mark of the key (8) | part | part | … | last part

Every archive has a key of its own, derived from the given one and the salt. The number of a part and whether it is the
last are its nonce, so that parts taken out, exchanged, repeated or put behind the end do not open.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FORMAT = b"CADRE SEALED ARCHIVE 1\n"
SALT, MARK, TAG, KEY = 32, 8, 16, 32
PART = 2**20
HEAD = len(FORMAT) + SALT + MARK


class ArchiveError(Exception):
    """The archive is none, is damaged, or was sealed with another key: in words that say where."""


def key_mark(key: bytes) -> bytes:
    """Eight bytes by which a key is known and from which it can not be found."""
    return _derived(key, b"", b"mark", MARK)


def _derived(key: bytes, salt: bytes, purpose: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, b"cadre archive " + purpose).derive(key)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


@dataclass(slots=True)
class Sealer:
    """Writes what it is given, sealed, to a binary file; whole only after `close`."""

    file: BinaryIO
    key: bytes
    waiting: bytearray = field(default_factory=bytearray)
    number: int = 0
    head: bytes = b""
    cipher: AESGCM | None = None

    def __post_init__(self) -> None:
        salt = os.urandom(SALT)
        self.head = FORMAT + salt + key_mark(self.key)
        self.cipher = AESGCM(_derived(self.key, salt, b"parts", KEY))
        self.file.write(self.head)

    def write(self, data: bytes) -> None:
        """Take more; a part is written when it is certain that it is not the last."""
        self.waiting += data
        while len(self.waiting) > PART:
            self._put(bytes(self.waiting[:PART]), last=False)
            del self.waiting[:PART]

    def close(self) -> None:
        """Write the last part; the file stays open."""
        self._put(bytes(self.waiting), last=True)

    def _put(self, part: bytes, *, last: bool) -> None:
        self.file.write(self.cipher.encrypt(_nonce(self.number, last=last), part, self.head))
        self.number += 1


def opened(file: BinaryIO, key: bytes) -> Iterator[bytes]:
    """The parts of an archive, each only after it was found genuine; ArchiveError at the first that is not."""
    head = file.read(HEAD)
    if not head.startswith(FORMAT) or len(head) < HEAD:
        raise ArchiveError("This is no archive of the product, or its first bytes are damaged.")
    if head[-MARK:] != key_mark(key):
        made = f"key {head[-MARK:].hex()}, and the one given is {key_mark(key).hex()}"
        raise ArchiveError(
            f"The archive was sealed with another key ({made}), or its first bytes are damaged."
        )
    cipher = AESGCM(_derived(key, head[len(FORMAT) : -MARK], b"parts", KEY))
    number, sealed = 0, file.read(PART + TAG)
    while True:
        following = file.read(PART + TAG)
        yield _open(cipher, head, number, sealed, last=not following)
        if not following:
            return
        number, sealed = number + 1, following


def _open(cipher: AESGCM, head: bytes, number: int, sealed: bytes, *, last: bool) -> bytes:
    try:
        return cipher.decrypt(_nonce(number, last=last), sealed, head)
    except InvalidTag:
        raise ArchiveError(_fault(cipher, head, number, sealed, last=last)) from None


def _fault(cipher: AESGCM, head: bytes, number: int, sealed: bytes, *, last: bool) -> str:
    """What is wrong with a part that does not open."""
    first = HEAD + number * (PART + TAG)
    if not sealed:
        return "The archive ends after its head: every part of it is missing."
    try:
        cipher.decrypt(_nonce(number, last=not last), sealed, head)
    except InvalidTag:
        place = f"bytes {first} to {first + len(sealed) - 1}"
        cut = ", or the archive was cut off there" if last else ""
        return f"Part {number + 1} ({place}) was altered, or is not in its place{cut}."
    if last:
        return f"The archive was cut off after part {number + 1}, at byte {first + len(sealed)}."
    return f"Something was put behind the end of the archive, at byte {first + len(sealed)}."
