"""A draw that anybody can do again: the order of hashes of a seed and an id. The seed and the roster are committed to by
a hash before anything is drawn."""

import hashlib
import json
from collections.abc import Sequence
from typing import TypedDict


class Entry(TypedDict):
    """One that may be drawn, unless barred by a conflict; `stratum`: what a spread draw goes round."""

    id: str
    label: str
    stratum: str
    barred: bool


def commitment_of(seed: str, roster: Sequence[Entry], *, wanted: int, by_unit: bool) -> str:
    """The hash that is published beforehand: SHA-256 of the seed, the conditions and the roster, as JSON with sorted keys."""
    said = {"seed": seed, "wanted": wanted, "by_unit": by_unit, "roster": list(roster)}
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def drawn(seed: str, roster: Sequence[Entry], *, wanted: int, by_unit: bool) -> list[str]:
    """The ids that are drawn, in order; ValueError when fewer than `wanted` may be drawn.

    Each entry gets SHA-256 of "seed|id"; the lowest are drawn. Spread over the units: the lowest of each stratum first,
    then the second of each, and so on.
    """
    free = sorted(
        (entry for entry in roster if not entry["barred"]), key=lambda entry: rank(seed, entry["id"])
    )
    if len(free) < wanted:
        raise ValueError(f"{len(free)} may be drawn, {wanted} are wanted")
    if by_unit:
        places: dict[str, int] = {}
        turns = []
        for entry in free:
            turns.append(places.get(entry["stratum"], 0))
            places[entry["stratum"]] = turns[-1] + 1
        free = [entry for _turn, entry in sorted(zip(turns, free, strict=True), key=lambda pair: pair[0])]
    return [entry["id"] for entry in free[:wanted]]


def rank(seed: str, key: str) -> str:
    """What an entry is ordered by."""
    return hashlib.sha256(f"{seed}|{key}".encode()).hexdigest()
