"""What apps above `cadres` add to its pages: tabs of a cadre's file, panels beside it, columns of the roster.

Each app declares them in `<app>/record_parts.py`; the pages of `cadres` ask here and know no app above them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import BinaryIO
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
class RecordTab:
    """A part of the file: its name, its template and its context, made for one cadre; `allowed`: who has it at all."""

    key: str
    order: int
    label: Promise
    template: str
    context: Callable[[HttpRequest, UUID], dict]
    allowed: Callable[[HttpRequest], bool] = lambda _request: True


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

    tabs: dict[str, RecordTab] = field(default_factory=dict)
    panels: dict[str, Panel] = field(default_factory=dict)
    columns: dict[str, RosterColumn] = field(default_factory=dict)
    layouts: "RosterLayouts | None" = None


registry = Registry()


def add_tab(tab: RecordTab) -> None:
    """Declare a tab; a second one of the same key is a mistake in the code."""
    if registry.tabs.setdefault(tab.key, tab) != tab:
        raise ValueError(f"tab {tab.key} is declared twice")


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


def tabs_for(request: HttpRequest) -> list[RecordTab]:
    """The declared tabs that this user has, in order."""
    discover()
    ordered = sorted(registry.tabs.values(), key=lambda tab: tab.order)
    return [tab for tab in ordered if tab.allowed(request)]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterOrder:
    """A roster to be written: who takes it out, its layout as agreed, whom it holds in which order, of which day.

    `reveal`: why sealed parts are opened, for the trail; None opens none. `show` is told how many are done.
    """

    stream: BinaryIO
    user: object
    layout: dict
    found: object
    ordering: Sequence[str]
    on: date
    notes: Sequence[str] = ()
    mark: str = ""
    reveal: dict | None = None
    show: Callable[[int], None] = lambda done: None


@dataclass(frozen=True, slots=True)
class RosterLayouts:
    """Rosters for paper, by an app above: the page that lists them, and what an export does with one.

    `choose`: the layout of a key as JSON, None where the user has none. `alone`: what one person takes out of it, and the
    names of the columns left out. `words`: what it is, line by line. `write`: the sheet; how many people it holds.
    """

    page: str
    choose: Callable[[object, str], dict | None]
    alone: Callable[[dict, object], tuple[dict, list[str]]]
    words: Callable[[dict], list[tuple[str, str]]]
    write: Callable[[RosterOrder], int]


def set_layouts(layouts: RosterLayouts) -> None:
    """Declare them; a second declaration is a mistake in the code."""
    if registry.layouts not in (None, layouts):
        raise ValueError("the layouts of rosters are declared twice")
    registry.layouts = layouts


def roster_layouts() -> RosterLayouts | None:
    """What was declared."""
    discover()
    return registry.layouts
