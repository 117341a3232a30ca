"""Which posts open when, and what filling one opens below: a pure function over plain values.

A date is the first day a post stands empty. Whoever once follows in a forecast follows nowhere else, so that no chain
runs in a circle. Filling is an assumption ("earliest, other conditions unchanged"), never a proposal.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import heapify, heappop
from itertools import islice, takewhile

from succession.choices import Cause, How


@dataclass(frozen=True, slots=True)
class Seat:
    """One place in a leadership team; `post` names the post that several places may share, as lists of successors do."""

    key: str
    post: str
    team: str
    level: int
    principal: bool
    holder: str | None


@dataclass(frozen=True, slots=True)
class Leave:
    """A dated cause. Of a `person` it goes with them to whatever they hold by then; of a `seat`, only while they hold it."""

    cause: Cause
    on: date
    person: str | None
    seat: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Ready:
    """From which day on somebody holds the qualification for a level, if nothing else changes."""

    since: date
    person: str
    level: int
    team: str


@dataclass(frozen=True, slots=True)
class Organization:
    """What a forecast rests on. `named`: post → people in the order they were named."""

    seats: Sequence[Seat]
    leaves: Sequence[Leave]
    named: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ready: Sequence[Ready] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A seat that opens: who leaves it and who follows."""

    seat: Seat
    leaves: str | None
    follows: str | None
    how: How


@dataclass(frozen=True, slots=True)
class Chain:
    """One cause and everything it opens on the same day, from the top down. `due`: its own day, which may have passed."""

    on: date
    due: date
    cause: Cause
    links: tuple[Link, ...]

    @property
    def open_end(self) -> bool:
        """Whether it ends at a post nobody is ready for."""
        return self.links[-1].how == How.NOBODY


def forecast(known: Organization, since: date, until: date) -> list[Chain]:
    """The chains that begin from `since` on and before `until`, in the order of their days; what is overdue begins at once."""
    return list(Course(known, since, until).chains())


class Course:
    """The organization as it moves on, cause by cause."""

    def __init__(self, known: Organization, since: date, until: date) -> None:
        self.since, self.until, self.named = since, until, known.named
        self.reserved = {person for people in known.named.values() for person in people}
        self.seats = {seat.key: seat for seat in known.seats}
        self.holders = {seat.key: seat.holder for seat in known.seats}
        self.sits: dict[str, list[str]] = defaultdict(list)
        for seat in known.seats:
            if seat.holder:
                self.sits[seat.holder].append(seat.key)
        self.leaving = first_days(known.leaves)
        self.used: set[str] = set()
        self.candidates = Candidates(known.ready, self.used)
        self.queue = [(max(one.on, since), number, one) for number, one in enumerate(known.leaves)]
        heapify(self.queue)

    def chains(self) -> Iterator[Chain]:
        """Cause by cause: those of a day in the order they were given."""
        while self.queue and self.queue[0][0] < self.until:
            day, _number, leave = heappop(self.queue)
            for key in self.opened_by(leave):
                yield Chain(day, leave.on, leave.cause, tuple(self.links(key, day)))

    def opened_by(self, leave: Leave) -> list[str]:
        """The seats it opens now, none where the person has gone from there meanwhile."""
        if leave.seat is not None:
            still = leave.seat in self.seats and self.holders[leave.seat] == leave.person
            return [leave.seat] if still else []
        return list(self.sits.pop(leave.person, ())) if leave.person else []

    def links(self, key: str, day: date) -> Iterator[Link]:
        """The seat and, one after another, what filling it opens."""
        opened: str | None = key
        while opened is not None:
            seat, left = self.seats[opened], self.holders[opened]
            person, how = self.follower(seat, day)
            self.holders[opened] = person
            self.drop(left, opened)
            yield Link(seat, left, person, how)
            opened = self.moved(person, opened)

    def drop(self, person: str | None, key: str) -> None:
        """Who has left a seat sits there no more."""
        if person in self.sits and key in self.sits[person]:
            self.sits[person].remove(key)

    def moved(self, person: str | None, to: str) -> str | None:
        """Let them sit there; the seat they leave for it, if they held one."""
        if person is None:
            return None
        before = next(iter(self.sits[person]), None)
        self.sits[person] = [*self.sits[person][1:], to]
        return before

    def follower(self, seat: Seat, day: date) -> tuple[str | None, How]:
        """The first named who is ready; else who has been qualified longest, of the team before others; else nobody.

        Who is named for some post is left for it.
        """
        for person in self.named.get(seat.post, ()):
            if self.may_follow(person, seat, day) and self.candidates.has(person, seat.level, day):
                return self.taken(person, How.NAMED)
        for person in self.candidates.in_turn(seat, day):
            if (
                person not in self.reserved
                and self.may_follow(person, seat, day)
                and self.rises(person, seat)
            ):
                return self.taken(person, How.READY)
        return None, How.NOBODY

    def may_follow(self, person: str, seat: Seat, day: date) -> bool:
        """Not who has moved in this forecast already, holds this post, or leaves by that day."""
        gone = self.leaving.get(person)
        here = any(self.seats[key].post == seat.post for key in self.sits.get(person, ()))
        return person not in self.used and not here and (gone is None or gone > day)

    def rises(self, person: str, seat: Seat) -> bool:
        """Whether this is a step up for them: nobody but who was named moves across."""
        return all(self.seats[key].level < seat.level for key in self.sits.get(person, ()))

    def taken(self, person: str, how: How) -> tuple[str, How]:
        """Note that they have moved."""
        self.used.add(person)
        return person, how


def first_days(leaves: Iterable[Leave]) -> dict[str, date]:
    """The first day each person goes for a cause of their own."""
    found: dict[str, date] = {}
    for one in leaves:
        if one.person and one.seat is None:
            found[one.person] = min(one.on, found.get(one.person, one.on))
    return found


class Candidates:
    """Who is qualified for what since when, in turn: the longest first."""

    def __init__(self, ready: Iterable[Ready], used: set[str]) -> None:
        self.used = used
        self.since: dict[tuple[str, int], date] = {}
        self.rows: dict[tuple[str, int] | int, list[Ready]] = defaultdict(list)
        self.begins: dict[tuple[str, int] | int, int] = defaultdict(int)  # all before it have moved
        for one in sorted(set(ready)):
            self.since.setdefault((one.person, one.level), one.since)
            self.rows[one.team, one.level].append(one)
            self.rows[one.level].append(one)

    def has(self, person: str, level: int, day: date) -> bool:
        """Whether somebody is qualified on a day."""
        since = self.since.get((person, level))
        return since is not None and since <= day

    def in_turn(self, seat: Seat, day: date) -> Iterator[str]:
        """Those of the team, then all others, who have not moved."""
        for key in ((seat.team, seat.level), seat.level):
            rows = self.rows.get(key, ())
            while self.begins[key] < len(rows) and rows[self.begins[key]].person in self.used:
                self.begins[key] += 1
            yield from (
                one.person
                for one in takewhile(lambda one: one.since <= day, islice(rows, self.begins[key], None))
            )


# what is read off the chains ---------------------------------------------------

Half = tuple[int, int]


def half_of(day: date) -> Half:
    """Year and half-year (1, 2)."""
    return day.year, 1 if day.month <= 6 else 2


def month_of(day: date) -> date:
    """The first of its month."""
    return day.replace(day=1)


@dataclass(slots=True)
class Month:
    """What one month brings: posts that open by cause, what filling them opens below, chains without a ready successor."""

    causes: dict[Cause, int] = field(default_factory=lambda: defaultdict(int))
    below: int = 0
    nobody: int = 0

    @property
    def opened(self) -> int:
        """Posts that open by a cause of their own."""
        return sum(self.causes.values())


def by_month(chains: Iterable[Chain]) -> dict[date, Month]:
    """By the first of the month."""
    found: dict[date, Month] = defaultdict(Month)
    for chain in chains:
        month = found[month_of(chain.on)]
        month.causes[chain.cause] += 1
        month.below += len(chain.links) - 1
        month.nobody += chain.open_end
    return dict(found)


def losing_both(chains: Iterable[Chain]) -> dict[tuple[str, Half], list[Chain]]:
    """Teams that lose head and deputy in one half-year by causes of their own, with these chains."""
    found: dict[tuple[str, Half], list[Chain]] = defaultdict(list)
    for chain in chains:
        found[chain.links[0].seat.team, half_of(chain.on)].append(chain)
    return {
        key: rows
        for key, rows in sorted(found.items())
        if {row.links[0].seat.principal for row in rows} == {True, False}
    }
