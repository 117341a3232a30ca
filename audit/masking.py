"""The trail is read by people who may see no personal number: whatever looks like one is masked before it is kept."""

import re
from collections.abc import Mapping

from common.identity import mask_identity_number

IDENTITY = re.compile(r"(?<![0-9])[0-9]{6}(?:19|20)[0-9]{9}[0-9Xx](?![0-9])")
PHONE = re.compile(r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])")


def masked(value: object) -> object:
    """The same text, list or mapping with identity and phone numbers masked."""
    if isinstance(value, str):
        text = IDENTITY.sub(lambda found: mask_identity_number(found.group()), value)
        return PHONE.sub(lambda found: f"{found.group()[:3]}****{found.group()[-4:]}", text)
    if isinstance(value, Mapping):
        return {key: masked(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [masked(one) for one in value]
    return value
