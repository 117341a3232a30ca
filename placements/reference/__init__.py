"""What the product comes with: fields of work, who counts as young, kinds of service period."""

import json
from pathlib import Path

HERE = Path(__file__).parent


def shipped(name: str) -> list[dict]:
    """The rows of one list: post_fields, young_groups or lock_kinds."""
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
