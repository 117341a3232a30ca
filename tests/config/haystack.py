"""Looks for a text in what servers leave behind, however it is spelled there."""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from urllib.parse import quote

HEX = re.compile(rb"\\\\x([0-9a-f]{8,})")  # bytea as COPY writes it
BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}={0,2}")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")


class Haystack:
    """Bytes, with what is packed in them: hexadecimal, base64, compressed."""

    def __init__(self, *parts: bytes) -> None:
        self.layers = list(parts)
        for part in parts:
            self.layers += unpacked(part)

    def holds(self, text: str) -> bool:
        """Whether the text stands anywhere in them."""
        return any(spelled in layer for layer in self.layers for spelled in spellings(text))


def spellings(text: str) -> Iterator[bytes]:
    """The text in the encodings of rosters, forms and logs, and as addresses and JSON write it."""
    for encoding in ENCODINGS:
        yield text.encode(encoding)
        yield text.encode(encoding).hex().encode()
    yield quote(text).encode()
    yield text.encode("unicode-escape")


def unpacked(part: bytes) -> Iterator[bytes]:
    """What hexadecimal and base64 words of it say, also when that is compressed, and once more inside of it."""
    for found in HEX.findall(part):
        yield from opened(bytes.fromhex(found[: len(found) // 2 * 2].decode()))
    for found in BASE64.findall(part):
        for first in range(2):
            word = found[first:].rstrip(b"=")
            try:
                said = base64.urlsafe_b64decode(word.translate(bytes.maketrans(b"+/", b"-_")) + b"==")
            except binascii.Error:
                continue
            yield from opened(said)


def opened(said: bytes) -> Iterator[bytes]:
    """The bytes, and what they were before they were compressed."""
    yield said
    for way in (15, -15, 31):
        try:
            yield zlib.decompressobj(way).decompress(said)
        except zlib.error:
            continue
