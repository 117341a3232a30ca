"""A pack as one reader may read it: what is not theirs is left out and marked, all else is the same for everybody."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from accounts.choices import Permission
from accounts.models import User
from cadres.models import Cadre
from cadres.queries import entrusted_cadres, exportable_cadres
from common.crypto import SealBrokenError
from common.language import in_language
from readiness.masking import Sight, sights_of
from slates.choices import Need
from slates.comparison import all_of_them
from slates.models import Pack, PackPart
from slates.packing.canonical import digest, head_of
from slates.packing.words import LABELS, figure_words
from slates.queries import numbers_kept
from slates.services.packs import content_of


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A label and what it says; `redacted`: there is something here that is not for this reader."""

    label: str
    text: str
    redacted: bool = False


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A part; a redacted one, and a missing one, has its number and nothing else. `people`: whom it is about."""

    number: int
    kind: str = ""
    heading: str = ""
    lines: tuple[ReadLine, ...] = ()
    redacted: bool = False
    missing: bool = False
    people: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Reader:
    """Of whom of the pack the reader may see what, and of whom the dates of matters; read once."""

    opens: dict[str, frozenset[UUID]]
    dated: frozenset[UUID]
    reads: Callable[[str], bool]


def reader_of(
    pack: Pack, user: User, needs: set[str], reads: Callable[[str], bool], *, takes_out: bool
) -> Reader:
    """The rights of today."""
    people = Cadre.objects.filter(pk__in=pack.people)
    if takes_out:
        people = people.filter(pk__in=exportable_cadres(user).values("pk"))
    opens = {
        one: frozenset(
            people.filter(pk__in=entrusted_cadres(user, Permission(one)).values("pk")).values_list(
                "pk", flat=True
            )
        )
        for one in needs
    }
    sights, homes = sights_of(user), people.values_list("pk", "home_unit")
    return Reader(opens, frozenset(pk for pk, unit in homes if sights.of(unit) >= Sight.DATE), reads)


def read(
    pack: Pack, user: User, *, reads: Callable[[str], bool] = all_of_them, takes_out: bool = False
) -> list[ReadPart]:
    """Every part that was sealed, in order; SealBrokenError when the list, or a part in the reader's sight, was altered.

    What is sealed alone says whose a part is. `reads`: which resources a token may read; `takes_out`: parts are about
    people whom the reader may take out.
    """
    if head_of(pack, pack.manifest) != pack.sha256:
        raise SealBrokenError
    rows = {one.number: one for one in PackPart.objects.filter(pack=pack).select_related("pack")}
    sealed = {said["number"]: said["sha256"] for said in pack.manifest}
    found = {number: checked(rows[number], sha256) for number, sha256 in sealed.items() if number in rows}
    reader = reader_of(pack, user, {said["needs"] for said in found.values()}, reads, takes_out=takes_out)
    kept = numbers_kept(pack)
    return [
        read_part(number, found.get(number), reader) if number in kept else ReadPart(number, missing=True)
        for number in sealed
    ]


def checked(part: PackPart, sha256: str) -> dict:
    """What a part says; SealBrokenError when it is not what was sealed under its number."""
    content = content_of(part)
    if digest(content) != sha256:
        raise SealBrokenError
    return json.loads(content)


def read_part(number: int, said: dict | None, reader: Reader) -> ReadPart:
    """A part in the language of the page; redacted where it is not this reader's."""
    people = frozenset(UUID(one) for one in said["people"]) if said else frozenset()
    if said is None or not (
        people <= reader.opens[said["needs"]] and all(map(reader.reads, said["resources"]))
    ):
        return ReadPart(number, redacted=True)
    may_date = bool(people) and people <= reader.dated
    lines = tuple(line_of(said["kind"], one, may_date=may_date) for one in said["lines"])
    return ReadPart(number, said["kind"], told(said["heading"]), lines, people=people)


def people_in(parts: Iterable[ReadPart]) -> set[UUID]:
    """Whom the parts are about that are not redacted."""
    return {one for part in parts for one in part.people}


def line_of(kind: str, one: dict, *, may_date: bool) -> ReadLine:
    """One line; a date that a matter determines only where the reader may know it."""
    label = one["label"]
    words = told(label) if isinstance(label, dict) else str(LABELS[label])
    if one["needs"] == Need.DATES and not may_date:
        return ReadLine(words, "", redacted=True)
    return ReadLine(words, figure_words(told(one)) if kind == "figures" else told(one))


def told(both: dict) -> str:
    """The words of the language of the page."""
    return in_language(both["zh"], both["en"])
