"""Words of the roles the product comes with."""

import json
from pathlib import Path


def shipped_roles() -> list[dict]:
    """One dict a role, as `RoleDefinition` takes it."""
    return json.loads((Path(__file__).parent / "roles.json").read_text())
