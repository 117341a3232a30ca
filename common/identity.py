"""Citizen identity numbers (GB 11643-1999): check digit, what they say, and how they are masked."""

import re
import unicodedata
from datetime import date
from typing import NamedTuple

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_SHAPE = re.compile(r"[0-9]{17}[0-9X]")


REASONS = {
    "id_shape": "the ID number is not 17 digits and a digit or X",
    "id_check_digit": "the check digit of the ID number is wrong",
    "id_birth": "the birth date in the ID number does not exist",
}


class IdentityFault(ValueError):  # noqa: N818  reads as what it is
    """A number that is not sound; `code` is a key of REASONS, the number itself is never repeated."""

    def __init__(self, code: str) -> None:
        super().__init__(REASONS[code])
        self.code = code


class IdentityNumber(NamedTuple):
    """A sound number and what is written in it; sex is 'male' or 'female'."""

    number: str
    birth: date
    sex: str


def clean_identity_number(text: object) -> str:
    """Without blanks, half-width, upper-case X."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", str(text))).upper()


def check_digit(first_17: str) -> str:
    """The 18th character that belongs to the first 17 digits."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first_17, strict=True))
    return _CHECK_DIGITS[total % 11]


def read_identity_number(text: object) -> IdentityNumber:
    """Check a number, read birth and sex from it; the IdentityFault does not repeat the number."""
    number = clean_identity_number(text)
    if not _SHAPE.fullmatch(number):
        raise IdentityFault("id_shape")
    if check_digit(number[:17]) != number[17]:
        raise IdentityFault("id_check_digit")
    try:
        birth = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError as error:
        raise IdentityFault("id_birth") from error
    return IdentityNumber(number, birth, "male" if int(number[16]) % 2 else "female")


def mask_identity_number(number: str) -> str:
    """First three and last two characters, the rest as stars: enough to recognize, not enough to use."""
    return number[:3] + "*" * max(len(number) - 5, 0) + number[-2:] if len(number) > 5 else "*" * len(number)
