"""What moves do: the team before and after, the units that lose people, and the same asked of the files.

Figures count the people in the reader's sight: a number over others too would tell what one of them is like. Avoidance and
quotas are asked of everybody, and only the answer goes back.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from common.clock import today
from teams import queries
from teams.choices import Measure, Standing
from teams.figures import Figures, Held, Met, Person, Quota, Wanted, figures_of, held_of, met_of
from teams.models import Scenario, Seat
from teams.reference import rules
from units.models import Unit

PARTY = ("01", "02")  # GB 4762: members of the Communist Party, probationary ones too


@dataclass(frozen=True, slots=True)
class Place:
    """Who holds which post of a team."""

    key: UUID
    title: str
    level: int | None
    principal: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A team as it stands: its numbers, what documents want of it, its quotas, and how the rules on avoidance stand.

    `home_people`: of whose native place the rule speaks, of those in sight.
    """

    figures: Figures
    wishes: tuple[Met, ...]
    quotas: tuple[Held, ...]
    kin: Standing
    kin_organ: Standing
    home: Standing
    home_people: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Loss:
    """A unit that gives people: its own team in numbers, how many serve in it, its quotas."""

    figures: Figures
    staff: int
    quotas: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Donor:
    """The same before and after, and the seats of those who go: their posts are open then."""

    unit: Unit
    before: Loss
    after: Loss
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be compared: the team, and each unit that gives people, by id."""

    team: Side
    donors: Mapping[UUID, Loss]


@dataclass(frozen=True, slots=True)
class Effects:
    """Everything a scenario does, as far as the reader may know it."""

    seats: tuple[Seat, ...]
    hidden: int
    before: Side
    after: Side
    donors: tuple[Donor, ...]
    owner: Unit | None

    @property
    def outcome(self) -> Outcome:
        """What the sketch predicts."""
        return Outcome(self.after, {one.unit.pk: one.after for one in self.donors})


class Sketch:
    """A scenario as a reader sees it, with what was asked of the database kept for the questions to come."""

    def __init__(self, user: User, scenario: Scenario) -> None:
        self.user, self.scenario, self.unit, self.on = user, scenario, scenario.unit, scenario.turnover_on
        self.every = queries.seats_of(scenario)
        self.seats = tuple(queries.visible_seats(user).filter(scenario=scenario).order_by("order", "id"))
        self.moved = {one.cadre_id: one for one in self.every if one.moves and one.is_main}
        self.wanted = [wanted_of(one) for one in queries.targets_for(self.unit)]
        self.names = queries.places_of(self.unit)

    @cached_property
    def given(self) -> dict[UUID, tuple[Seat, ...]]:
        """{unit: the seats of those in sight who go from it}, of units in the reader's scope."""
        inside, found = set(unit_ids_for(self.user, Permission.VIEW_TEAMS)), defaultdict(list)
        for seat in self.seats:
            if not seat.sits and seat.is_main and seat.from_unit_id in inside - {self.unit.pk}:
                found[seat.from_unit_id].append(seat)
        return {key: tuple(seats) for key, seats in found.items()}

    @cached_property
    def quotas(self) -> "Quotas":
        """The quotas of the units concerned."""
        return Quotas(self)

    def before(self) -> Side:
        """The team as it was copied."""
        places = [
            Place(one.cadre_id, one.from_title, one.from_level, one.from_principal)
            for one in self.every
            if one.sits
        ]
        return self.side(places, self.quotas.before(self.unit))

    def after(self) -> Side:
        """The team as the moves make it."""
        places = [
            Place(one.cadre_id, one.title, one.level, one.is_principal)
            for one in self.every
            if not one.leaves
        ]
        return self.side(places, self.quotas.after(self.unit))

    def recorded(self) -> Side:
        """The team of the unit on the turnover date, as the files have it now."""
        return self.side(places_in(queries.posts_in(self.unit, self.on)), self.quotas.recorded(self.unit))

    def side(self, places: Sequence[Place], quotas: tuple[Held, ...]) -> Side:
        """A team as it stands, from the posts held in it."""
        ids = {one.key for one in places}
        ages = [one.age for one in self.wanted if one.age]
        people = people_of(self.user, places)
        figures = figures_of(people.values(), self.on, ages)
        told = heads_from(self.names, places)
        at_home = Standing.UNKNOWN if told is None else Standing.YES if told else Standing.NO
        return Side(
            figures=figures, wishes=met_of(self.wanted, figures), quotas=quotas, kin=kin_in(ids),
            kin_organ=Standing.JUDGE if queries.kin_at(ids, self.unit) else Standing.NO,
            home=at_home, home_people=frozenset(told or ()) & people.keys(),
        )  # fmt: skip

    def donors(self) -> tuple[Donor, ...]:
        """Each unit that gives people, before and after."""
        live, staff = self.live_teams(), queries.staff_of(self.given, self.user)
        units = {one.pk: one for one in Unit.objects.filter(pk__in=self.given)}
        found = []
        for key in sorted(self.given, key=lambda one: units[one].path):
            seats = self.given[key]
            gone = {one.cadre_id for one in seats}
            stay = [one for one in live[key] if one.key not in gone]
            held = [
                Place(s.cadre_id, s.from_title, s.from_level, s.from_principal) for s in seats if s.from_leads
            ]
            before = self.loss([*stay, *held], staff[key] | gone, self.quotas.before(units[key]))
            after = self.loss(stay, staff[key] - gone, self.quotas.after(units[key]))
            found.append(Donor(units[key], before, after, seats))
        return tuple(found)

    def recorded_donors(self) -> dict[UUID, Loss]:
        """The same units on the turnover date, as the files have them now."""
        live, staff = self.live_teams(), queries.staff_of(self.given, self.user)
        units = Unit.objects.filter(pk__in=self.given)
        return {one.pk: self.loss(live[one.pk], staff[one.pk], self.quotas.recorded(one)) for one in units}

    def live_teams(self) -> dict[UUID, list[Place]]:
        """{unit that gives people: the posts of its team on the turnover date}, in sight."""
        found: dict[UUID, list[Place]] = defaultdict(list)
        posts = queries.team_posts(self.given.keys(), self.on)
        for post in posts:
            found[post.unit_id].append(Place(post.cadre_id, post.title, post.level, bool(post.is_principal)))
        return found

    def loss(self, places: Sequence[Place], staff: Collection[UUID], quotas: tuple[Held, ...]) -> Loss:
        """A unit that gives people, from the posts of its team."""
        people = people_of(self.user, places)
        return Loss(figures_of(people.values(), self.on), len(staff), quotas)


class Quotas:
    """The leadership posts approved for the units of a sketch against those held, over everybody."""

    def __init__(self, sketch: Sketch) -> None:
        self.sketch, self.areas, self.owners = sketch, {}, {}
        self.moved = sketch.moved

    def area(self, unit: Unit) -> "Area":
        """The quotas a unit counts in, with whom."""
        if unit.pk not in self.owners:
            self.owners[unit.pk] = queries.quota_owner(unit, self.sketch.on)
        owner = self.owners[unit.pk]
        if owner is None:
            return Area([], frozenset(), Counter())
        if owner.pk not in self.areas:
            self.areas[owner.pk] = self.asked(owner)
        return self.areas[owner.pk]

    def asked(self, owner: Unit) -> "Area":
        """The same from the database, once for each owner."""
        on = self.sketch.on
        units = frozenset(queries.area_of(owner, on))
        quotas = [quota_of(one) for one in queries.quotas_of(owner, on)]
        return Area(quotas, units, queries.levels_held(units, on, but=self.moved))

    def before(self, unit: Unit) -> tuple[Held, ...]:
        """With who moves where they were."""
        area = self.area(unit)
        return held_of(area.quotas, area.others + Counter(levels_from(self.moved.values(), area.units)))

    def after(self, unit: Unit) -> tuple[Held, ...]:
        """With who moves where they would be."""
        area = self.area(unit)
        there = self.sketch.unit.pk in area.units
        stay = [one.level for one in self.moved.values() if there and not one.leaves and one.level]
        return held_of(area.quotas, area.others + Counter(stay))

    def recorded(self, unit: Unit) -> tuple[Held, ...]:
        """As the files have it."""
        area = self.area(unit)
        held = queries.levels_held(area.units, self.sketch.on) if area.quotas else {}
        return held_of(area.quotas, held)


@dataclass(frozen=True, slots=True)
class Area:
    """Quotas, the units that count in them, and the levels held there by everybody who does not move."""

    quotas: list[Quota]
    units: frozenset[UUID]
    others: Counter[int]


def levels_from(seats: Iterable[Seat], area: Collection[UUID]) -> list[int]:
    """The levels held in an area by those who move, before they do."""
    return [one.from_level for one in seats if one.from_unit_id in area and one.from_level]


def quota_of(row: object) -> Quota:
    """A quota as the figures need it."""
    return Quota(row.pk, frozenset(row.grades), row.approved, row.reserved, row.document_no)


def wanted_of(row: object) -> Wanted:
    """A target as the figures need it."""
    return Wanted(
        row.pk, Measure(row.measure).value, row.source, row.age, row.speciality_id, row.number, row.share
    )


def places_in(posts: Iterable[object]) -> list[Place]:
    """The posts of a team as the files have them."""
    return [Place(one.cadre_id, one.title, one.level, bool(one.is_principal)) for one in posts]


def people_of(user: User, places: Sequence[Place]) -> dict[UUID, Person]:
    """Who of a team is in the user's sight, as the figures need them."""
    held = {one.key: one for one in places}
    rows = queries.seen_cadres(user).filter(pk__in=held).distinct()
    known, found = queries.specialities_of(held.keys()), {}
    for pk, birth, sex, politics in rows.values_list("pk", "birth", "sex", "political_status"):
        place = held[pk]
        found[pk] = Person(
            pk,
            birth,
            sex,
            politics in PARTY if politics else None,
            frozenset(known.get(pk, ())),
            place.level,
            place.principal,
        )
    return found


def kin_in(ids: Collection[UUID]) -> Standing:
    """Whether two of a team are relatives; where nothing is on file of somebody's family, that it is not known."""
    if queries.kin_pairs(ids):
        return Standing.YES
    return Standing.UNKNOWN if queries.without_family(ids) else Standing.NO


def heads_from(names: Sequence[str], places: Iterable[Place]) -> set[UUID] | None:
    """Who of those the rule on home places binds is from the place; None where the place or somebody's is not on file."""
    heads = [one.key for one in places if is_bound(one)]
    known = queries.native_places(heads)
    found = {key for key, said in known.items() if any(name in place for name in names for place in said)}
    unsure = not names or any(not any(said) for said in known.values())
    return None if unsure and not found else found


def is_bound(place: Place) -> bool:
    """Whether the rule on home places speaks of a post: principal leaders, and heads of certain organs from a level on."""
    rule = rules()["home"]
    named = any(title in place.title for title in rule.titles)
    return place.principal or (named and (place.level or 0) >= rule.from_level)


def effects_of(user: User, scenario: Scenario) -> Effects:
    """What a scenario does, as this reader may know it; a fixed number of queries for a number of units that give people."""
    sketch = Sketch(user, scenario)
    return Effects(
        seats=sketch.seats,
        hidden=len(sketch.every) - len(sketch.seats),
        before=sketch.before(),
        after=sketch.after(),
        donors=sketch.donors(),
        owner=queries.quota_owner(sketch.unit, sketch.on),
    )


def recorded(user: User, scenario: Scenario) -> Outcome:
    """The same figures from the files, on the turnover date: equal once every move has been entered by hand."""
    sketch = Sketch(user, scenario)
    return Outcome(sketch.recorded(), sketch.recorded_donors())


def drifted(user: User, scenario: Scenario) -> tuple[set[UUID], set[UUID]]:
    """Who of those in sight has come into the team since it was copied, and who has left it."""
    copied = {one.cadre_id for one in queries.seats_of(scenario) if one.sits}
    live = {one.cadre_id for one in queries.posts_in(scenario.unit, today())}
    seen = set(queries.seen_cadres(user).filter(pk__in=copied ^ live).values_list("pk", flat=True))
    return (live - copied) & seen, (copied - live) & seen
