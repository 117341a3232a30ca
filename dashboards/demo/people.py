"""One invented person for one place of work; the same key and day always give the same person."""

from dataclasses import dataclass
from datetime import date
from random import Random

from dashboards.demo import life, yearly
from dashboards.demo.civil import Career, leader_career, rank_career
from dashboards.demo.names import PLACES, full_name, id_number, nation, region
from dashboards.demo.others import employed_career, institution_career
from dashboards.demo.records import CIVIL, INSTITUTION, REFERRED, Person, Seat, StaffStint, Unit
from dashboards.demo.timeline import month_text

SPECIALITIES = ("科技创新", "经济金融", "招商引资", "规划建设", "生态环保", "应急管理", "法律", "信息化")
HEALTHY_TRIES = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A place of work to be filled: a seat, or work without one."""

    key: str
    identity: str
    unit: Unit
    seat: Seat | None = None

    @property
    def level(self) -> int | None:
        """Leadership level of the seat."""
        return self.seat.level if self.seat else None


def dice(seed: str) -> Random:
    """A generator of its own for everything that has a name, so that one person does not move the next."""
    return Random(seed)  # noqa: S311  invented people, no secrets


def invent_person(place: Place, today: date) -> Person:
    """Draw careers until one fits a working age; the last draw is cut down to a beginner's."""
    for attempt in range(HEALTHY_TRIES):
        rng = dice(f"{place.key}/{attempt}")
        sex = "female" if rng.random() < (0.24 if place.seat else 0.39) else "male"
        career, staff, title = _career(rng, place, today)
        level = life.first_level(rng, career.hired)
        birth = life.birth_day(rng, career.hired, level)
        if not life.retired(birth, sex, today, place.level):
            return _person(rng, place, today, Drawn(sex, birth, level, career, staff, title))
    raise ValueError(f"no career fits a working age: {place.key} ({place.unit.key})")


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the draws of one person have given."""

    sex: str
    birth: date
    level: str
    career: Career
    staff: list[StaffStint]
    title: str


def _career(rng: Random, place: Place, today: date) -> tuple[Career, list[StaffStint], str]:
    if place.identity in {CIVIL, REFERRED}:
        if place.seat:
            return leader_career(rng, today, place.unit, place.seat), [], ""
        return rank_career(rng, today, place.unit), [], ""
    if place.identity == INSTITUTION:
        return institution_career(rng, today, place.unit, place.seat)
    return employed_career(rng, today, place.unit, place.identity, place.seat), [], ""


def _person(rng: Random, place: Place, today: date, drawn: Drawn) -> Person:
    code, name = region(rng), full_name(rng, drawn.sex)
    career, birth = drawn.career, drawn.birth
    code_of_party, joined, full = life.politics(
        rng, place.identity, birth, today, leads=place.level is not None
    )
    graded = place.identity in {CIVIL, REFERRED, INSTITUTION}
    person = Person(
        place.key,
        name,
        drawn.sex,
        month_text(birth),
        id_number(code, birth, drawn.sex, rng.randrange(500)),
        nation(rng),
        PLACES[code],
        place.identity,
        place.unit.key,
        month_text(career.hired),
        code_of_party,
        f"1900000{rng.randrange(10000):04}",
        joined=joined,
        full_member=full,
        hired=career.hired,
        graduate_selected=place.identity == CIVIL and career.hired.year >= 2008 and rng.random() < 0.07,
        posts=career.posts,
        ranks=career.ranks,
        staff=drawn.staff,
        studies=life.studies(rng, birth, career.hired, drawn.level, today),
        grades=yearly.grades(rng, today, career.hired, career.since) if graded else [],
        kin=life.kin(rng, name, drawn.sex, birth, today),
        specialities=tuple(rng.sample(SPECIALITIES, rng.choice((0, 0, 1, 1, 2)))),
        title=drawn.title,
        verified=rng.random() < 0.92,
    )
    person.awards = yearly.awards(rng, person.grades)
    if graded:
        person.measures, person.matters = yearly.measures(rng, place.key, today, career.hired)
    return person
