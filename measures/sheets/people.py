"""Finding the units and persons that a row of the office's sheet names."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres.models import Cadre
from cadres.queries import visible_cadres
from measures.models import Plan
from units.models import Unit

BETWEEN = re.compile(r"(\s*[、,，;；/\n]\s*)")
SPACE = re.compile(r"(\s+)")
SEPARATOR = re.compile(r"[\s、,，;；/]*")
LEADS = re.compile(r"[(（](?:牵头|配合)[)）]|^(?:牵头|配合)[:：]?|^(?:责任|牵头|配合)单位[:：]")
EVERY_UNIT = re.compile(r"(?:全区|区直)?各(?:单位|部门|支部)(?:各部门|各单位)?")


@dataclass(frozen=True, slots=True)
class Named:
    """A cadre that a cell names: the name as written, and what stands before it."""

    cadre: Cadre
    written: str
    joint: str


class Finder:
    """Units and cadres by name, read once for a sheet: those in the user's sight and no others."""

    def __init__(self, plan: Plan, user: User) -> None:
        self.plan = plan
        self.units: dict[str, list[Unit]] = {}
        for unit in units_for(user, Permission.VIEW_PLANS):
            for name in {unit.name, unit.short_name} - {""}:
                self.units.setdefault(name, []).append(unit)
        self.cadres: dict[str, list[Cadre]] = {}
        for cadre in visible_cadres(user).select_related("home_unit").only("name", "home_unit"):
            self.cadres.setdefault(spaceless(cadre.name), []).append(cadre)

    def units_of(self, row: Any) -> None:
        """Fill `row.units`; what is not found, or twice, is an error of the row."""
        found = [name for _joint, part in parts_of(row.cells["units"], self.units) if (name := bare(part))]
        if not found:
            row.errors.append(_("No unit is responsible."))
        for name in found:
            self._one_unit(row, name)

    def _one_unit(self, row: Any, name: str) -> None:
        if EVERY_UNIT.fullmatch(name):
            row.units.append(self.plan.unit)
            row.notes.append(_("“%(name)s” is read as %(unit)s.") % {"name": name, "unit": self.plan.unit})
            return
        found = self.units.get(name, [])
        if len(found) == 1:
            row.units.append(found[0])
        elif found:
            row.errors.append(_("There are several units called “%(name)s”.") % {"name": name})
        else:
            row.errors.append(_("Unit “%(name)s” is not among yours.") % {"name": name})

    def persons_of(self, row: Any) -> None:
        """Fill `row.persons`; a name that several people bear is theirs who work in a unit of the row."""
        for joint, name in parts_of(row.cells.get("persons", ""), self.cadres):
            self._one_person(row, name, joint)

    def _one_person(self, row: Any, name: str, joint: str) -> None:
        found = self.cadres.get(spaceless(name), [])
        near = [cadre for cadre in found if is_within(cadre.home_unit, row.units)]
        chosen = near if len(near) == 1 else found
        if len(chosen) == 1 and chosen[0] in [one.cadre for one in row.persons]:
            row.errors.append(_("“%(name)s” is named twice.") % {"name": name})
        elif len(chosen) == 1:
            row.persons.append(Named(chosen[0], name, joint))
        elif chosen:
            row.errors.append(_("Several people are called “%(name)s”: name their unit.") % {"name": name})
        else:
            row.errors.append(_("Nobody in your units is called “%(name)s”.") % {"name": name})


def parts_of(text: str, known: Container[str]) -> Iterator[tuple[str, str]]:
    """Each name of a cell with what stands before it."""
    joint = ""
    for word in words_of(text, known):
        if SEPARATOR.fullmatch(word):
            joint += word
        else:
            yield joint, word
            joint = ""


def words_of(text: str, known: Container[str]) -> Iterator[str]:
    """Names and what is between them; a space parts names where that leads to known ones."""
    for part in BETWEEN.split(text):
        words = SPACE.split(part)
        whole = spaceless(part) in known or bare(part) in known
        yield from [part] if whole or not any(bare(word) in known for word in words) else words


def spaceless(name: str) -> str:
    """王 一 as 王一."""
    return re.sub(r"\s", "", name)


def bare(part: str) -> str:
    """The name of a unit without what it is there for: 牵头, 配合."""
    return LEADS.sub("", part.strip()).strip()


def is_within(unit: Unit, units: Iterable[Unit]) -> bool:
    """Whether a unit is one of these or below one of them."""
    return any(unit.path.startswith(one.path) for one in units)
