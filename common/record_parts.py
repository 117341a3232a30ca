"""What apps above `cadres` add to its pages: panels beside a cadre's file, columns of the roster.

Each app declares them in `<app>/record_parts.py`; the pages of `cadres` ask here and know no app above them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from uuid import UUID

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True, slots=True)
class Panel:
    """A card beside the file: a template and its context, made for one cadre; None leaves it out."""

    key: str
    order: int
    template: str
    context: Callable[[HttpRequest, UUID], dict | None]


@dataclass(frozen=True, slots=True)
class RosterColumn:
    """A column of the roster: for a user and ids {id: {"outcome", "label"}}, in a fixed number of queries.

    `confidential`: nobody takes it out alone but who decides on exports.
    """

    key: str
    label: Promise | str
    values: Callable[[object, Sequence[UUID]], Mapping[UUID, dict]]
    confidential: bool = False


@dataclass
class Registry:
    """What was declared, by key."""

    panels: dict[str, Panel] = field(default_factory=dict)
    columns: dict[str, RosterColumn] = field(default_factory=dict)


registry = Registry()


def add_panel(panel: Panel) -> None:
    """Declare a panel; a second one of the same key is a mistake in the code."""
    if registry.panels.setdefault(panel.key, panel) != panel:
        raise ValueError(f"panel {panel.key} is declared twice")


def add_column(column: RosterColumn) -> None:
    """Declare a column; a second one of the same key is a mistake in the code."""
    if registry.columns.setdefault(column.key, column) != column:
        raise ValueError(f"roster column {column.key} is declared twice")


@lru_cache(maxsize=1)
def discover() -> None:
    """Import `record_parts.py` of every installed app, once."""
    autodiscover_modules("record_parts")


def panels_for(request: HttpRequest, cadre_id: UUID) -> list[dict]:
    """Template and context of every panel that has something to say, in order."""
    discover()
    ordered = sorted(registry.panels.values(), key=lambda panel: panel.order)
    made = [(panel.template, panel.context(request, cadre_id)) for panel in ordered]
    return [{"template": template, "context": context} for template, context in made if context is not None]


def roster_columns() -> list[RosterColumn]:
    """The declared columns, by key."""
    discover()
    return [registry.columns[key] for key in sorted(registry.columns)]
