"""Data delivered with the product: dimensions and scales; which sanction goes with which annual grade."""

import json
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


def scales_and_dimensions() -> dict[str, list[dict]]:
    """The shipped scales and dimensions, as rows."""
    return json.loads((HERE / "dimensions.json").read_text())


@cache
def conflicts() -> dict:
    """`rules`: a kind of sanction, years after its decision, the grades that go with it, and where that is said;
    `open_case`: the same for an investigation that is not closed. `weight`: the heavier of several wins."""
    return json.loads((HERE / "conflicts.json").read_text())
