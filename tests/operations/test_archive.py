"""A sealed stream: whatever is done to it is found out, and named."""

import io
import os

import pytest

from operations.archive import HEAD, PART, TAG, ArchiveError, Sealer, opened

KEY, OTHER = bytes(range(32)), bytes(32)
TEXT = os.urandom(PART * 3 + 77)
PLACE = PART + TAG


def sealed(text: bytes, key: bytes = KEY) -> bytes:
    file = io.BytesIO()
    sealer = Sealer(file, key)
    for n in range(0, len(text), 300_007):
        sealer.write(text[n : n + 300_007])
    sealer.close()
    return file.getvalue()


ARCHIVE = sealed(TEXT)


def read(archive: bytes, key: bytes = KEY) -> bytes:
    return b"".join(opened(io.BytesIO(archive), key))


def part(archive: bytes, number: int) -> bytes:
    return archive[HEAD + number * PLACE : HEAD + (number + 1) * PLACE]


@pytest.mark.parametrize("length", [0, 1, PART - 1, PART, PART + 1, 2 * PART])
def test_what_goes_in_comes_out(length):
    assert read(sealed(TEXT[:length])) == TEXT[:length]


def test_two_archives_of_the_same_have_nothing_in_common_but_format_and_key():
    first, second = sealed(b"a" * 64), sealed(b"a" * 64)
    assert first[HEAD:] != second[HEAD:]
    assert first[HEAD - 8 : HEAD] == second[HEAD - 8 : HEAD]


def flipped(place: int) -> bytes:
    return ARCHIVE[:place] + bytes([ARCHIVE[place] ^ 1]) + ARCHIVE[place + 1 :]


DAMAGE = {
    "a bit of the second part": (flipped(HEAD + PLACE + 5), f"Part 2 .bytes {HEAD + PLACE} to"),
    "a bit of the salt": (flipped(30), "Part 1 .* was altered"),
    "a bit of the mark of the format": (flipped(3), "no archive of the product"),
    "cut off between parts": (ARCHIVE[: HEAD + 2 * PLACE], "cut off after part 2, at byte"),
    "cut off in a part": (ARCHIVE[:-5], "Part 4 .* cut off there"),
    "cut off after its head": (ARCHIVE[:HEAD], "every part of it is missing"),
    "cut off in its head": (ARCHIVE[: HEAD - 1], "no archive of the product"),
    "empty": (b"", "no archive of the product"),
    "parts exchanged": (
        ARCHIVE[:HEAD] + part(ARCHIVE, 1) + part(ARCHIVE, 0) + ARCHIVE[HEAD + 2 * PLACE :],
        "Part 1 .* not in its place",
    ),
    "a part left out": (ARCHIVE[: HEAD + PLACE] + ARCHIVE[HEAD + 2 * PLACE :], "Part 2 .* not in its place"),
    "a part twice": (ARCHIVE[: HEAD + PLACE] + ARCHIVE[HEAD:], "Part 2 .* not in its place"),
    "a part of another archive": (
        ARCHIVE[:HEAD] + part(sealed(TEXT), 0) + ARCHIVE[HEAD + PLACE :],
        "Part 1 .* was altered",
    ),
    "something behind its end": (sealed(TEXT[:PART]) + b"more", "put behind the end"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_named(damage):
    archive, words = DAMAGE[damage]
    with pytest.raises(ArchiveError, match=words):
        read(archive)


def test_another_key_is_told_from_damage():
    with pytest.raises(ArchiveError, match="sealed with another key"):
        read(ARCHIVE, OTHER)


def test_parts_before_the_damage_are_given_and_none_after_it():
    parts = opened(io.BytesIO(flipped(HEAD + PLACE + 5)), KEY)
    assert next(parts) == TEXT[:PART]
    with pytest.raises(ArchiveError):
        next(parts)
