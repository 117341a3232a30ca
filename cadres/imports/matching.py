"""Which unit and which person a row means: looked up in indexes made by one query each, never guessed."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Set
from dataclasses import dataclass, field

from cadres.imports.cells import CellFault
from cadres.imports.words import plain
from common.dates import PartialDate


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit that people may be entered for."""

    pk: Hashable
    name: str
    parent: Hashable | None = None
    short_name: str = ""


class UnitIndex:
    """Units by name, short name and path ('上级单位/单位')."""

    def __init__(self, units: Iterable[KnownUnit]) -> None:
        self.units = {unit.pk: unit for unit in units}
        self.by_name: dict[str, set[Hashable]] = defaultdict(set)
        for unit in self.units.values():
            for name in self._names(unit):
                self.by_name[name].add(unit.pk)
        self.longest_first = sorted(self.by_name, key=len, reverse=True)

    def _names(self, unit: KnownUnit) -> set[str]:
        """Every way to write a unit: its names, alone and behind those of the units above it."""
        names = {plain(name) for name in (unit.name, unit.short_name) if name}
        parent = self.units.get(unit.parent)
        while parent is not None:
            joined = {plain(parent.name) + sign + plain(unit.name) for sign in ("/", "")}
            names |= joined
            parent = self.units.get(parent.parent)
        return names

    def line_of(self, pk: Hashable) -> list[Hashable]:
        """The unit and those above it, as far as they are known."""
        line = []
        while pk in self.units and pk not in line:
            line.append(pk)
            pk = self.units[pk].parent
        return line

    def find(self, text: str) -> Hashable:
        """The one unit a text names; CellFault when there is none or there are several."""
        found = self.by_name.get(plain(text).replace("\\", "/"), set())
        if not found:
            raise CellFault("unknown_unit", value=text[:60])
        if len(found) > 1:
            raise CellFault("ambiguous_unit", value=text[:60])
        return next(iter(found))

    def split_post(self, text: str) -> tuple[Hashable | None, str]:
        """所在单位及职务 as (unit, post) by the longest unit name it begins with; (None, text) if none."""
        bare = plain(text)
        for name in self.longest_first:
            if len(bare) > len(name) and bare.startswith(name) and len(self.by_name[name]) == 1:
                return next(iter(self.by_name[name])), bare[len(name) :]
        return None, text


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person on file as far as matching needs: a keyed hash of the ID number, name and birth."""

    pk: Hashable
    name: str
    birth: PartialDate | None
    id_hash: str = ""
    unit: Hashable | None = None


@dataclass(slots=True)
class PersonIndex:
    """People on file by hash of their ID number and by name; `hashes_of` gives those a number may be kept under.

    `closed`: those whose files the importer may not change, the own one and those of kin.
    """

    hashes_of: Callable[[str], Iterable[str]]
    closed: Set[Hashable] = frozenset()
    by_hash: dict[str, KnownPerson] = field(default_factory=dict)
    by_name: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))

    def add(self, people: Iterable[KnownPerson]) -> "PersonIndex":
        """Take people in; returns itself."""
        for person in people:
            if person.id_hash:
                self.by_hash[person.id_hash] = person
            self.by_name[person.name].append(person)
        return self

    def find(self, values: Mapping[str, object], unit: Hashable | None = None) -> KnownPerson | None:
        """The person on file these values mean, None for a new one; CellFault when several fit or the file is closed.

        An ID number decides. Without one on either side: same name, births that agree, then the same unit.
        """
        person = self._meant(values, unit)
        if person is not None and person.pk in self.closed:
            raise CellFault("own_or_kin")
        return person

    def _meant(self, values: Mapping[str, object], unit: Hashable | None) -> KnownPerson | None:
        number = values.get("id_number")
        if number and (known := self._with_number(str(number))):
            if known.name != values.get("name"):
                raise CellFault("id_taken")
            return known
        fitting = [
            person
            for person in self.by_name.get(str(values.get("name")), [])
            if not (number and person.id_hash) and _births_agree(person.birth, values.get("birth"))
        ]
        if len(fitting) > 1 and unit is not None:
            fitting = [person for person in fitting if person.unit == unit] or fitting
        if len(fitting) > 1:
            raise CellFault("ambiguous_person", value=str(values.get("name")))
        return fitting[0] if fitting else None

    def _with_number(self, number: str) -> KnownPerson | None:
        found = (self.by_hash.get(one) for one in self.hashes_of(number))
        return next(filter(None, found), None)


def _births_agree(known: PartialDate | None, said: object) -> bool:
    """Both unknown, or one within the other; an unknown one agrees with anything."""
    if known is None or not isinstance(said, PartialDate):
        return True
    return known.earliest <= said.latest and said.earliest <= known.latest
