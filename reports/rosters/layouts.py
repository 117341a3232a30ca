"""Layouts: which columns in which groups, on which paper, in which order; those of the product and of the office."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

from django.db.models import Q, QuerySet

from accounts.models import User
from common.language import in_language
from reports.models import SavedLayout
from reports.rosters.columns import Column, catalogue

SOURCE = Path(__file__).with_name("layouts.json")
HOUSE, STROKES = "house", "strokes"  # orders: 机构顺序 + 集体内排序, 姓氏笔画


@dataclass(frozen=True, slots=True)
class Group:
    """Columns under one heading; the heading may be empty."""

    zh: str
    en: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A roster for paper. As JSON it is what an approved export has agreed to, whatever becomes of the layout."""

    key: str
    name_zh: str
    name_en: str
    title_zh: str
    groups: tuple[Group, ...]
    paper: str = "A3"
    by_unit: bool = False
    order: str = HOUSE
    wide: int = 1  # pages side by side

    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)

    @property
    def title(self) -> str:
        """What stands above the sheet."""
        return in_language(self.title_zh, self.name_en)

    @property
    def columns(self) -> list[Column]:
        """Those the catalogue has, in order."""
        known = catalogue()
        return [known[key] for group in self.groups for key in group.columns if key in known]

    @property
    def sources(self) -> set[str]:
        """What must be read for them."""
        return {name for column in self.columns for name in column.sources}

    @property
    def kept_back(self) -> list[Column]:
        """Columns that nobody takes out alone."""
        return [column for column in self.columns if column.sealed or column.confidential]

    def without(self, keys: Iterable[str]) -> "Layout":
        """The same with fewer columns; a group that has none left goes."""
        out = set(keys)
        left = [
            replace(one, columns=tuple(key for key in one.columns if key not in out)) for one in self.groups
        ]
        return replace(self, groups=tuple(one for one in left if one.columns))

    def kept(self) -> dict:
        """As JSON."""
        return asdict(self)

    @classmethod
    def of(cls, kept: dict) -> "Layout":
        """From JSON: `groups`, or `columns` alone."""
        groups = kept.get("groups") or [{"zh": "", "en": "", "columns": kept["columns"]}]
        made = tuple(Group(one["zh"], one["en"], tuple(one["columns"])) for one in groups)
        return cls(
            **{key: value for key, value in kept.items() if key not in ("groups", "columns")}, groups=made
        )


@cache
def shipped() -> tuple[Layout, ...]:
    """The layouts the product comes with."""
    return tuple(Layout.of(one) for one in json.loads(SOURCE.read_text(encoding="utf-8")))


def saved(layout: SavedLayout) -> Layout:
    """One of the office as any other."""
    groups = (Group("", "", tuple(layout.columns)),)
    name = layout.name
    return Layout(str(layout.pk), name, name, name, groups, layout.paper, layout.by_unit, layout.order)


def visible_layouts(user: User) -> QuerySet[SavedLayout]:
    """One's own, and those others share."""
    return SavedLayout.objects.filter(Q(owner=user) | Q(shared=True)).select_related("owner")


def layouts_for(user: User) -> Sequence[Layout]:
    """All a user may choose, the shipped ones first."""
    return [*shipped(), *(saved(one) for one in visible_layouts(user))]


def find_layout(user: User, key: str) -> Layout | None:
    """The layout of a key, if the user may choose it."""
    return next((one for one in layouts_for(user) if one.key == key), None)
