"""The pools the product comes with."""

import json
from pathlib import Path


def shipped_pools() -> list[dict]:
    """Key, names, what they are for; in order."""
    return json.loads(Path(__file__).with_name("pools.json").read_text(encoding="utf-8"))
