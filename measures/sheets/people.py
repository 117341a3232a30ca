"""Finding the units and persons that a row of the office's sheet names."""

import re
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres.models import Cadre
from cadres.queries import visible_cadres
from measures.models import Plan
from units.models import Unit

BETWEEN = re.compile(r"[、,，;；/\n]+")
LEADS = re.compile(r"[(（](?:牵头|配合)[)）]|^(?:牵头|配合)[:：]?|^(?:责任|牵头|配合)单位[:：]")
EVERY_UNIT = re.compile(r"(?:全区|区直)?各(?:单位|部门|支部)(?:各部门|各单位)?")


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
            self.cadres.setdefault(cadre.name.replace(" ", ""), []).append(cadre)

    def units_of(self, row: Any) -> None:
        """Fill `row.units`; what is not found, or twice, is an error of the row."""
        names = [LEADS.sub("", part.strip()).strip() for part in BETWEEN.split(row.cells["units"])]
        names = [name for name in names if name]
        if not names:
            row.errors.append(_("No unit is responsible."))
        for name in names:
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
        text = row.cells.get("persons", "")
        joint = BETWEEN.search(text)
        row.joint = joint.group()[:3] if joint else "、"
        for part in filter(None, (one.strip() for one in BETWEEN.split(text))):
            names = [part] if part.replace(" ", "") in self.cadres else part.split()
            for name in names:
                self._one_person(row, name)

    def _one_person(self, row: Any, name: str) -> None:
        found = self.cadres.get(name.replace(" ", ""), [])
        near = [cadre for cadre in found if is_within(cadre.home_unit, row.units)]
        chosen = near if len(near) == 1 else found
        if len(chosen) == 1:
            row.persons.append((chosen[0], name))
        elif chosen:
            row.errors.append(_("Several people are called “%(name)s”: name their unit.") % {"name": name})
        else:
            row.errors.append(_("Nobody in your units is called “%(name)s”.") % {"name": name})


def is_within(unit: Unit, units: Iterable[Unit]) -> bool:
    """Whether a unit is one of these or below one of them."""
    return any(unit.path.startswith(one.path) for one in units)
