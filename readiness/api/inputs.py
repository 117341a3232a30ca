"""Changed inputs of a what-if: JSON into the types of the facts' columns."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from psycopg2.extras import DateRange
from rest_framework.exceptions import ValidationError

from common.reach import read_day
from readiness.inputs import INPUTS

SEALED = frozenset({"effect_periods", "known_changes"})
CHANGEABLE = {
    name: {column: kind for column, kind in columns.items() if column != "evidence"}
    for name, columns in INPUTS.items()
    if name not in SEALED
}


def whole(value: object) -> int:
    """An integer that is no boolean."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(value)
    return value


def truth(value: object) -> bool:
    """true or false."""
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def words(value: object) -> str:
    """A text."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def period(value: Any) -> DateRange:
    """{"start": day, "end": first day after it, or null}."""
    end = value["end"]
    return DateRange(read_day(value["start"]), None if end is None else read_day(end))


TYPES: dict[str, Callable[[Any], Any]] = {
    "integer": whole,
    "boolean": truth,
    "text": words,
    "date": read_day,
    "daterange": period,
    "numeric": lambda value: Decimal(str(value)),
}


def read_changes(facts: object) -> dict[str, dict[str, Any]]:
    """{fact: {column: value}} with typed values; a fault names the fact and column not understood."""
    if not isinstance(facts, Mapping) or not facts:
        raise ValidationError({"facts": [_("An object of facts with the columns to change.")]})
    unknown = sorted(set(facts) - set(CHANGEABLE))
    if unknown:
        raise ValidationError({f"facts.{name}": [known_words(CHANGEABLE)] for name in unknown})
    return {name: read_columns(name, columns) for name, columns in facts.items()}


def read_columns(name: str, columns: object) -> dict[str, Any]:
    """The typed columns of one fact."""
    if not isinstance(columns, Mapping):
        raise ValidationError({f"facts.{name}": [known_words(CHANGEABLE[name])]})
    return {column: read_value(name, column, value) for column, value in columns.items()}


def read_value(name: str, column: str, value: object) -> object:
    """One value; null stays null: not known."""
    kind = CHANGEABLE[name].get(column)
    place = f"facts.{name}.{column}"
    if kind is None:
        raise ValidationError({place: [known_words(CHANGEABLE[name])]})
    try:
        return typed(kind, value)
    except (TypeError, ValueError, ArithmeticError, KeyError) as error:
        raise ValidationError({place: [_("Not of the type %(kind)s.") % {"kind": kind}]}) from error


def typed(kind: str, value: object) -> object:
    """A value of a column's type, or a list of them."""
    if value is None:
        return None
    if not kind.endswith("[]"):
        return TYPES[kind](value)
    if not isinstance(value, list):
        raise TypeError(value)
    return [TYPES[kind.removesuffix("[]")](one) for one in value]


def known_words(names: Mapping[str, object]) -> str:
    """The sentence for an unknown name."""
    return _("Unknown. Known here: %(names)s.") % {"names": ", ".join(names)}
