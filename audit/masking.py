"""The trail and the logs are read by people who may see no personal number: whatever looks like one is masked before it
is kept, and so is the secret of a link by which an account is taken over."""

import re
from collections.abc import Mapping

from common.identity import mask_identity_number

AN_ID = (
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # ours; it may hold eleven digits in a row, and is kept
)
A_FINGERPRINT = (
    r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])"  # so may that of sealed papers, which is compared later
)
IDENTITY = r"(?<!\d)(?P<identity>\d{6}[ -]?\d{8}[ -]?\d{3}[\dXxＸｘ])(?![\dXx])"
OF_OLD = r"(?<!\d)(?P<old>\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)"
PHONE = r"(?<!\d)(?:86[ -]?)?(?P<phone>[1１][3-9３-９]\d[ -]?\d{4}[ -]?\d{4})(?!\d)"
LINK = r"(?<=/invitation/)(?P<link>[\w-]{20,})"
NUMBERS = re.compile("|".join((LINK, AN_ID, A_FINGERPRINT, IDENTITY, OF_OLD, PHONE)))


def masked(value: object) -> object:
    """The same text, list or mapping with identity and phone numbers masked."""
    if isinstance(value, str):
        return NUMBERS.sub(_mask, value.replace("\x00", "\ufffd"))  # jsonb takes no NUL
    if isinstance(value, Mapping):
        return {masked(key): masked(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [masked(one) for one in value]
    return value


def _mask(found: re.Match[str]) -> str:
    if identity := found["identity"] or found["old"]:
        return mask_identity_number(identity)
    if found["link"]:
        return "****"
    if phone := found["phone"]:
        return found.group().replace(phone, f"{phone[:3]}****{phone[-4:]}")
    return found.group()
