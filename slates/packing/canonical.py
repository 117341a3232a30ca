"""One way to write what is hashed: UTF-8 JSON with sorted keys and no blanks."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC

from slates.models import Pack


def written(value: object) -> bytes:
    """The bytes of a value; ValueError for what JSON does not know."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def digest(data: bytes) -> str:
    """SHA-256, hex."""
    return hashlib.sha256(data).hexdigest()


def manifest_of(parts: Sequence[bytes]) -> list[dict]:
    """Number and hash of each part, in order."""
    return [{"number": number, "sha256": digest(part)} for number, part in enumerate(parts, 1)]


def head_of(pack: Pack, manifest: Sequence[dict]) -> str:
    """The hash of the whole: every column of the row but the key, and the list of parts."""
    said = {
        "pack": str(pack.pk), "title": pack.title, "held_on": pack.held_on.isoformat(), "unit": str(pack.unit_id),
        "pool": str(pack.pool_id or ""), "scenario": str(pack.scenario_id or ""),
        "slates": [str(one) for one in pack.slate_ids], "people": [str(one) for one in pack.people],
        "sealed_by": str(pack.sealed_by_id), "sealed_at": pack.sealed_at.astimezone(UTC).isoformat(),
        "parts": list(manifest),
    }  # fmt: skip
    return digest(written(said))
