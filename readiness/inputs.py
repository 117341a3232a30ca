"""The facts the checks read, with exact columns: a registered fact of such a name must declare them so."""

from collections.abc import Mapping

from common.facts import registry

DATE_COLUMNS = {
    f"{name}_{part}": kind
    for name in ("birth", "work_start", "party_full")
    for part, kind in (
        ("earliest", "date"),
        ("latest", "date"),
        ("verified", "boolean"),
        ("conflict", "boolean"),
    )
}
EVIDENCE = {"evidence": "text[]"}
INPUTS: dict[str, Mapping[str, str]] = {
    "position": {
        "level": "integer",
        "rank": "integer",
        "identity": "text",
        "category": "text",
        "post_since": "date",
        "level_since": "date",
        "rank_since": "date",
        "rank_precision": "text",
    }
    | EVIDENCE,
    "service_periods": {"codes": "text[]", "valids": "daterange[]", "precisions": "text[]"} | EVIDENCE,
    "grades": {"years": "integer[]", "grades": "text[]", "decided": "date[]"} | EVIDENCE,
    "grassroots_periods": {"valids": "daterange[]"} | EVIDENCE,
    "lower_posts": {"levels": "integer[]", "counts": "integer[]"} | EVIDENCE,
    "education": {"level": "integer"} | EVIDENCE,
    "dates": DATE_COLUMNS | EVIDENCE,
    "effect_periods": {
        "open": "boolean",
        "until": "date",
        "ended_unclosed": "boolean",
        "investigation": "boolean",
    }
    | EVIDENCE,
    "training_hours": {"days": "date[]", "amounts": "numeric[]", "lengths": "numeric[]"} | EVIDENCE,
    "vacancy": {"codes": "text[]", "vacant": "boolean[]"},
    "declarations": {"codes": "text[]", "answers": "text[]"},
    "preferences": {"documents": "text[]", "next_on": "date"} | EVIDENCE,
    "known_changes": {"next_on": "date"},
}
UNPUBLISHED = {
    "valids": "daterange[]",
    "days": "date[]",
    "amounts": "numeric[]",
    "lengths": "numeric[]",
    "levels": "integer[]",
    "counts": "integer[]",
    "level": "integer",
} | EVIDENCE


def columns_of(name: str) -> Mapping[str, str]:
    """Columns of a fact; one that a rule names and nobody publishes yet has all a check may ask for."""
    if name in INPUTS:
        return INPUTS[name]
    return registry[name].columns if name in registry else UNPUBLISHED


def differences() -> list[str]:
    """Registered facts whose columns are not what the checks expect, one sentence each."""
    return [
        f"fact {name!r} declares {dict(registry[name].columns)}, the checks read {dict(columns)}"
        for name, columns in INPUTS.items()
        if name in registry and dict(registry[name].columns) != dict(columns)
    ]
