#!/usr/bin/env python3
"""Proof that one entry is in the trail under a lodged head: to be checked anywhere, without this product.

`python3 proof.py PROOF.json HEAD.json` needs nothing but Python; HEAD.json is the file lodged outside. The proof
holds the entry, the hashes beside its way to the root of its seal, and the roots of the seals after it.
"""

import hashlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def sha256(text: str) -> str:
    """Hex digest of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def digest(said: list) -> str:
    """The fingerprint of what an entry says."""
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True))


def head_of(proof: Mapping[str, Any]) -> tuple[int, str]:
    """Number and head of the last seal that the proof leads to."""
    found = digest(proof["entry"])
    for side, beside in proof["path"]:
        found = sha256(beside + found if side == "left" else found + beside)
    head = sha256(proof["previous_head"] + found)
    number = proof["seal"]
    for number, root in proof["later_roots"]:  # noqa: B007  the last one is meant
        head = sha256(head + root)
    return number, head


def proves(proof: Mapping[str, Any], lodged: Mapping[str, Any]) -> bool:
    """Whether the proof leads to the lodged head."""
    return head_of(proof) == (lodged["seal"], lodged["head"])


if __name__ == "__main__":
    shown, anchor = (json.loads(Path(name).read_text()) for name in sys.argv[1:3])
    holds = proves(shown, anchor)
    words = json.dumps(shown["entry"], ensure_ascii=False)
    sys.stdout.write(f"{'The entry was in the trail' if holds else 'NOT PROVEN'}: {words}\n")
    sys.exit(0 if holds else 1)
