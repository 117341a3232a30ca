"""The whole invented organization: places of work by identity, people for them, approved numbers."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from math import ceil

from dashboards.demo.expiring import expiring_people
from dashboards.demo.fixed import fixed_people
from dashboards.demo.names import id_number
from dashboards.demo.people import Place, dice, invent_person
from dashboards.demo.records import (
    CIVIL,
    ENTERPRISE,
    INSTITUTION,
    REFERRED,
    Organization,
    Person,
    Quota,
    Unit,
)
from dashboards.demo.units import SHARES, ZONE, invent_units, owner_of

DEFAULT_CADRES = 1100
SEATED_SHARE = 0.16  # of all cadres, at most
RANK_SHARES = (((9,), 0.02), ((7, 8), 0.10), ((3, 4, 5, 6), 0.60))  # 并行规定 art. 11, county organs
UPPER_PARTS = (
    ((8,), (7, 8), 40),
    ((5, 6), (3, 4, 5, 6), 50),
)  # of which number how many per cent, rounded down
NOTICE = "澄职数〔2024〕6号"


def invent(today: date, cadres: int = DEFAULT_CADRES) -> Organization:
    """So many cadres (the fixed persons among them) as of a day; equal arguments give equal records."""
    units = invent_units()
    fixed = [*fixed_people(today), *expiring_people(today)]
    drawn = [invent_person(place, today) for place in places(units, max(cadres - len(fixed), 0))]
    people = tuple(_unique_numbers([*fixed, *drawn]))
    return Organization(units, tuple(quotas(units, people)), people)


def places(units: tuple[Unit, ...], wanted: int) -> list[Place]:
    """Seats first (a few stay vacant), then work without a seat until each identity has its share."""
    seated = [place for place in _seats(units) if dice(f"vacant/{place.key}").random() > 0.07]
    seated = seated[: int(wanted * SEATED_SHARE)]
    taken = Counter(place.identity for place in seated)
    found = list(seated)
    for identity, share in SHARES:
        number = max(ceil(wanted * share / 100) - taken[identity], 0)
        found += _unseated(units, identity, number)
    return found[:wanted]


def _seats(units: tuple[Unit, ...]) -> Iterable[Place]:
    for unit in units:
        identity = _identity_of_seats(unit)
        for number, seat in enumerate(unit.seats):
            yield Place(f"{unit.key}#{number}", identity, unit, seat)


def _identity_of_seats(unit: Unit) -> str:
    if unit.kind == "institution":
        return unit.weights[0][0]
    return ENTERPRISE if unit.kind == "company" else CIVIL


def _unseated(units: tuple[Unit, ...], identity: str, number: int) -> list[Place]:
    fitting = [(unit, weight) for unit in units for kind, weight in unit.weights if kind == identity]
    chosen = dice(f"units/{identity}").choices([u for u, _ in fitting], [w for _, w in fitting], k=number)
    return [Place(f"{identity}-{n}", identity, unit) for n, unit in enumerate(chosen)]


def _unique_numbers(people: list[Person]) -> list[Person]:
    """Two people of one place, day and sex would share a number: the later one gets the next serial."""
    seen: set[str] = set()
    for person in people:
        number, serial = person.id_number, int(person.id_number[14:17]) // 2
        while number in seen:
            serial = (serial + 1) % 500
            born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
            number = id_number(number[:6], born, person.sex, serial)
        person.id_number = number
        seen.add(number)
    return people


def quotas(units: tuple[Unit, ...], people: tuple[Person, ...]) -> list[Quota]:
    """Leadership seats as the table of units has them, rank numbers by the shares of the county column."""
    found = [
        Quota(unit.key, "leadership", (level,), number, NOTICE)
        for unit in units
        for level, number in sorted(Counter(seat.level for seat in unit.seats if seat.level).items())
    ]
    civil = Counter(owner_of(person.unit) for person in people if person.identity in {CIVIL, REFERRED})
    for owner, number in civil.items():
        whole = {ranks: ceil(number * share) for ranks, share in RANK_SHARES}
        found += [Quota(owner, "rank", ranks, approved, NOTICE) for ranks, approved in whole.items()]
        found += [
            Quota(owner, "rank", ranks, whole[within] * share // 100, NOTICE, within, share)
            for ranks, within, share in UPPER_PARTS
        ]
    return found


def counts(people: tuple[Person, ...]) -> dict[str, int]:
    """How many of each identity, for what the command prints."""
    order = (CIVIL, REFERRED, INSTITUTION, "contract", ENTERPRISE)
    found = Counter(person.identity for person in people)
    return {identity: found[identity] for identity in order}


__all__ = ["DEFAULT_CADRES", "ZONE", "counts", "invent", "places", "quotas"]
