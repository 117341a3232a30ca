"""Kinds of sanction as shipped data; numbers and sources as the regulations give them, marked by confidence."""

import json
from pathlib import Path

SOURCE = Path(__file__).with_name("sanction_kinds.json")


def sanction_kinds() -> list[dict]:
    """One dict for each kind, ready for `SanctionKind(**row)`."""
    return json.loads(SOURCE.read_text(encoding="utf-8"))
