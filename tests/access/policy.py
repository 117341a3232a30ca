"""Reads policy.yaml: who may do what, by route and method, and by part of a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("policy.yaml")
NOBODY = "nobody"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


@cache
def policy() -> Mapping[str, Any]:
    """The whole file."""
    return yaml.safe_load(FILE.read_text())


ROLES: tuple[str, ...] = tuple(policy()["groups"]["everybody"])


@dataclass(frozen=True)
class Permit:
    """What the policy says of one method of one route."""

    route: str
    method: str
    said: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.route}"

    @property
    def is_public(self) -> bool:
        """Open to whoever comes."""
        return self.said["open"] == "public"

    @property
    def checks_door_only(self) -> bool:
        """Whether only who gets in is compared."""
        return self.said.get("checks") == "door"

    @property
    def whole(self) -> bool:
        """Whether the role must be held for the whole house."""
        return self.said.get("whole", False)

    @property
    def of(self) -> str:
        """The kind of object the address or body names; empty for none."""
        return self.said.get("of", "")

    @property
    def lists(self) -> str:
        """The kind of object a list shows."""
        return self.said.get("lists", "")

    @property
    def refused(self) -> int:
        """The status for an object out of reach."""
        return self.said.get("refused", 404)

    @property
    def first(self) -> str:
        """Dotted name of the function that narrows the rows."""
        return self.said.get("first", "")

    def may_use(self, role: str) -> bool:
        """Whether holders of the role get past the door."""
        named = ("open", "seen", "unfit")
        return self.is_public or any(role in audience(self.said.get(key, {})) for key in named)

    def answers_otherwise(self, role: str, relation: str) -> int:
        """The status for what is seen but not open to the role, or does not fit; 0 for none."""
        for key, status in (("seen", 403), ("unfit", 400)):
            if relation in audience(self.said.get(key, {})).get(role, ()):
                return status
        return 0

    def reaches(self, role: str, relation: str) -> bool:
        """Whether holders of the role reach an object in that relation."""
        return relation in self.audience.get(role, ())

    @property
    def audience(self) -> dict[str, tuple[str, ...]]:
        """Relations by role."""
        return audience(self.said["open"])


def audience(said: object) -> dict[str, tuple[str, ...]]:
    """Relations by role of a group, a list of groups, or groups with relations."""
    if isinstance(said, str):
        said = {said: []}
    if isinstance(said, list):
        said = dict.fromkeys(said, ())
    groups = policy()["groups"]
    found: dict[str, tuple[str, ...]] = {}
    for group, relations in said.items():
        for role in groups[group]:
            found[role] = (*found.get(role, ()), *relations)
    return found


def permits() -> Iterator[Permit]:
    """Every route and method of the policy."""
    for route, methods in policy()["routes"].items():
        for method, said in methods.items():
            yield Permit(route, method, said)


def permits_of(route: str) -> dict[str, Permit]:
    """The methods of one route."""
    return {permit.method: permit for permit in permits() if permit.route == route}
