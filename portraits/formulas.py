"""Formulas as data: parts with their definition and weight, what each record counts for, how it fades.

A formula is YAML; what is wrong in it is said with the place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import get_language

from portraits.fading import Fade

HERE = Path(__file__).parent / "reference"


class FormulaError(ValueError):
    """What is wrong in a formula, and where."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name in both languages."""

    key: str
    zh: str
    en: str
    about_zh: str = ""
    about_en: str = ""

    def __str__(self) -> str:
        return self.zh if is_chinese() else self.en

    @property
    def about(self) -> str:
        """What is meant by it."""
        return self.about_zh if is_chinese() else self.about_en


@dataclass(frozen=True, slots=True)
class Part(Named):
    """An axis of the portrait or a dimension of the index. `full`: points that make a full score."""

    weight: Decimal = Decimal(1)
    full: Decimal = Decimal(1)
    points: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group(Named):
    """Leading posts that are measured alike: of these levels, heads or not. `factor`: so much more makes a full score."""

    levels: tuple[int, ...] = ()
    principal: bool = False
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Index:
    """What the index has beside its dimensions.

    No value where dimensions of less than `needed` weight have a record; low below `low`; falling when it lost `fall` points
    in `fall_months`; usual from `usual` on, high from `high` on.
    """

    groups: tuple[Group, ...]
    needed: Decimal
    low: Decimal
    usual: Decimal
    high: Decimal
    fall: Decimal
    fall_months: int

    def group(self, key: str) -> Group:
        """The group of that key; KeyError when there is none."""
        return next((one for one in self.groups if one.key == key), None) or _missing(key)


@dataclass(frozen=True, slots=True)
class Formula:
    """A version of a formula. A score from `strong` on is a strength, one below `weak` is to be developed."""

    key: str
    version: str
    source_zh: str
    source_en: str
    fade: Fade
    strong: Decimal
    weak: Decimal
    parts: tuple[Part, ...]
    index: Index | None = None

    @property
    def source(self) -> str:
        """Where it comes from and who has confirmed it."""
        return self.source_zh if is_chinese() else self.source_en

    @property
    def sources(self) -> set[str]:
        """The kinds of record it gives points for."""
        return {source for part in self.parts for source, _mark in part.points}

    def part(self, key: str) -> Part:
        """The part of that key; KeyError when there is none."""
        return next((one for one in self.parts if one.key == key), None) or _missing(key)


def _missing(key: str) -> Any:
    raise KeyError(key)


def is_chinese() -> bool:
    """Whether the page is in Chinese."""
    return (get_language() or "zh").startswith("zh")


@lru_cache(maxsize=1)
def portrait_formula() -> Formula:
    """The shipped formula of the portrait."""
    return read_formula((HERE / "portrait.yaml").read_text(encoding="utf-8"), "portrait.yaml")


@lru_cache(maxsize=1)
def shipped_index() -> str:
    """The shipped formula of the index, as YAML."""
    return (HERE / "responsibility.yaml").read_text(encoding="utf-8")


@lru_cache(maxsize=16)
def index_formula(text: str) -> Formula:
    """A formula of the index from its YAML."""
    return read_formula(text, "responsibility.yaml")


def with_weights(text: str, weights: Mapping[str, Decimal], version: str) -> str:
    """The same formula with other weights and a version of its own; FormulaError when they do not add up to 100."""
    data = yaml.safe_load(text)
    data["version"] = version
    for row in data["parts"]:
        row["weight"] = float(weights.get(row["key"], Decimal(str(row["weight"]))))
    changed = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    read_formula(changed, "responsibility.yaml")
    return changed


def read_formula(text: str, name: str) -> Formula:
    """A formula from its YAML; FormulaError with the place in `name`."""
    data = yaml.safe_load(text)
    try:
        fade = Fade(int(data["fade"]["full_months"]), int(data["fade"]["gone_months"]))
        parts = tuple(_part(row, f"{name}: {row.get('key')}") for row in data["parts"])
        found = Formula(
            data["key"], str(data["version"]), data["source_zh"], data["source_en"], fade,
            number(data["strong"], name), number(data["weak"], name), parts,
            _index(data["index"], name) if "index" in data else None,
        )  # fmt: skip
    except (KeyError, TypeError) as error:
        raise FormulaError(f"{name}: {error} is missing or of another kind") from error
    _check(found, name)
    return found


def _part(row: Mapping[str, Any], place: str) -> Part:
    points = {
        (source, str(mark)): number(value, f"{place}: {source}.{mark}")
        for source, marks in row["counts"].items()
        for mark, value in marks.items()
    }
    names = (row["key"], row["zh"], row["en"], row["about_zh"], row["about_en"])
    return Part(*names, number(row["weight"], place), number(row["full"], place), points)


def _index(row: Mapping[str, Any], place: str) -> Index:
    groups = tuple(
        Group(
            one["key"], one["zh"], one["en"], levels=tuple(one["levels"]), principal=bool(one["principal"]),
            factor=number(one["factor"], f"{place}: {one['key']}"),
        )
        for one in row["groups"]
    )  # fmt: skip
    told = (number(row[name], f"{place}: {name}") for name in ("needed", "low", "usual", "high", "fall"))
    return Index(groups, *told, int(row["fall_months"]))


def number(value: object, place: str) -> Decimal:
    """A number as it is written, with two decimals at most; FormulaError with the place."""
    try:
        found = Decimal(str(value))
    except InvalidOperation as error:
        raise FormulaError(f"{place}: {value!r} is no number") from error
    if not found.is_finite() or found != round(found, 2):
        raise FormulaError(f"{place}: {value!r} has more than two decimals")
    return found


def _check(formula: Formula, name: str) -> None:
    if not 0 <= formula.fade.full_months < formula.fade.gone_months:
        raise FormulaError(f"{name}: fade.gone_months comes after fade.full_months")
    if sum(one.weight for one in formula.parts) != 100:
        raise FormulaError(f"{name}: the weights add up to 100")
    for part in formula.parts:
        if part.full <= 0 or part.weight < 0:
            raise FormulaError(f"{name}: {part.key}: full and weight are above nothing")
