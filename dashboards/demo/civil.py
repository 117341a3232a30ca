"""Careers of civil servants and of staff managed like them: built backwards from what they hold today.

Each step before the present one lasted at least what the rules ask, so every career obeys the ladder.
"""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from common.dates import add_months, months_between
from dashboards.demo.names import OUTSIDE, OUTSIDE_COUNTY
from dashboards.demo.records import RANK_NAMES, Post, RankStint, Seat, Unit
from dashboards.demo.timeline import (
    OLD_TITLES,
    REFORM,
    autumn,
    batch_on_or_before,
    document,
    months_before,
    months_in_current,
    step_start,
)

FLOOR = {1: 3, 2: 5, 3: 7, 4: 9}  # 并行规定 art. 9: lowest rank of a leadership level
RANKED_LEADERS = 0.7  # the others hold the post alone
CEILING = {1: 5, 2: 6, 3: 8, 4: 9}
FIRST_STEP = 120  # months the first rank may have lasted beyond the minimum
RANK_WEIGHTS = {1: 2, 2: 30, 3: 19, 4: 15, 5: 13, 6: 11, 7: 7, 8: 2, 9: 1}
LEVEL_MONTHS = {1: (36, 96), 2: (48, 108), 3: (36, 84)}


@dataclass(slots=True)
class Career:
    """What a working life leaves in the file; `hired` is the day of entry into the public service."""

    hired: date
    posts: list[Post] = field(default_factory=list)
    ranks: list[RankStint] = field(default_factory=list)

    @property
    def since(self) -> date:
        """When the present step began."""
        starts = [stint.start for stint in (*self.posts, *self.ranks) if stint.end is None]
        return max(starts)


@dataclass(frozen=True, slots=True)
class Step:
    """A number held over a time: a rank or a leadership level; end None means until today."""

    number: int
    start: date
    end: date | None


def rank_career(rng: Random, today: date, unit: Unit) -> Career:
    """Somebody without a leadership post: from the entry rank up to a drawn one."""
    rank = rng.choices(list(RANK_WEIGHTS), list(RANK_WEIGHTS.values()))[0]
    entry = min(rank, rng.choices((1, 2, 3), (4, 80, 16))[0])
    steps = _steps_back(rng, today, rank, entry)
    hired = autumn(add_months(steps[0].start, -12))
    steps[0] = Step(entry, add_months(hired, 12), steps[0].end)
    career = Career(hired, ranks=rank_stints(rng, steps))
    career.posts = _ranked_posts(rng, steps, unit, hired)
    return career


def _steps_back(rng: Random, today: date, top: int, entry: int) -> list[Step]:
    months = months_in_current(rng)
    steps = [Step(top, step_start(rng, today, months), None)]
    for number in range(top - 1, entry - 1, -1):
        end = steps[0].start
        long = rng.randint(0, FIRST_STEP) if number == entry else 0
        steps.insert(0, Step(number, step_start(rng, end, months_before(rng, end) + long), end))
    return steps


def rank_stints(rng: Random, steps: list[Step]) -> list[RankStint]:
    """Ranks as files hold them: none before the reform, the one held then as converted on its first day."""
    stints = []
    for place, step in enumerate(steps):
        if step.end is not None and step.end <= REFORM:
            continue
        kind = "graded" if place == 0 else "promoted"
        start, kind = (REFORM, "converted") if step.start < REFORM else (step.start, kind)
        stints.append(RankStint(step.number, start, step.end, kind, document(rng, "澄新职级", start)))
    return stints


def _ranked_posts(rng: Random, steps: list[Step], unit: Unit, hired: date) -> list[Post]:
    """One post a rank, an earlier part of them perhaps elsewhere; before 2019 under the old titles."""
    moved = rng.randrange(1, len(steps)) if len(steps) > 1 and rng.random() < 0.4 else 0
    outside, rural, *_ = rng.choice(OUTSIDE)
    first = steps[0]
    spans = [Step(first.number, hired, first.start), *steps]
    posts = []
    for place, step in enumerate(spans):
        elsewhere = place <= moved and moved > 0
        for number, start, end in _at_reform(step):
            title = "试用期人员" if place == 0 else number
            change = "hired" if place == 0 else "rank"
            posts.append(
                Post(
                    title,
                    start,
                    end,
                    None if elsewhere else unit.key,
                    outside if elsewhere else "",
                    change=change,
                    grassroots=rural if elsewhere else None,
                    document=document(rng, "澄组" if elsewhere else "澄新组", start),
                )
            )
    return posts


def _at_reform(step: Step) -> list[tuple[str, date, date | None]]:
    """The step with its title, cut in two where the reform falls into it."""
    old, new = OLD_TITLES[step.number - 1], RANK_NAMES[step.number - 1]
    if step.start >= REFORM:
        return [(new, step.start, step.end)]
    if step.end is not None and step.end <= REFORM:
        return [(old, step.start, step.end)]
    return [(old, step.start, REFORM), (new, REFORM, step.end)]


def leader_career(rng: Random, today: date, unit: Unit, seat: Seat) -> Career:
    """Somebody in a leadership seat: every level below it held long enough, ranks beside it."""
    levels = _levels_back(rng, today, seat.level)
    served = rng.randint(48, 132) if levels[0].number == 1 else 60
    hired = autumn(add_months(levels[0].start, -served - 12))
    ranks = rank_stints(rng, _ranks_beside(rng, levels, hired, today))
    career = Career(hired, ranks=ranks if rng.random() < RANKED_LEADERS else [])
    career.posts = [*_young_posts(rng, levels[0].start, hired), *_led_posts(rng, levels, unit, seat, today)]
    return career


def _levels_back(rng: Random, today: date, top: int) -> list[Step]:
    months = rng.choices((rng.randint(2, 22), rng.randint(23, 37), rng.randint(38, 96)), (34, 22, 44))[0]
    steps = [Step(top, add_months(today, -months).replace(day=rng.randint(1, 28)), None)]
    for number in range(top - 1, 0, -1):
        end = steps[0].start
        start = add_months(end, -rng.randint(*LEVEL_MONTHS[number])).replace(day=rng.randint(1, 28))
        steps.insert(0, Step(number, start, end))
    return steps


def _ranks_beside(rng: Random, levels: list[Step], hired: date, today: date) -> list[Step]:
    """Ranks rise to the floor of each new level, and by one about every three years up to its ceiling."""
    steps = [Step(2, add_months(hired, 12), None)]
    for level in levels:
        steps = _risen(steps, max(FLOOR[level.number], steps[-1].number), level.start)
        steps = _rises_within(rng, steps, level, today)
    return steps


def _rises_within(rng: Random, steps: list[Step], level: Step, today: date) -> list[Step]:
    last = level.end or today
    on = add_months(level.start, 24 + rng.choice((0, 6, 12, 18)))
    while on < last and steps[-1].number < CEILING[level.number]:
        on = batch_on_or_before(add_months(on, 6)) if on >= REFORM else on
        if on < last:
            steps = _risen(steps, steps[-1].number + 1, on)
        on = add_months(on, 30 + rng.choice((0, 6, 12)))
    return steps


def _risen(steps: list[Step], number: int, on: date) -> list[Step]:
    if number == steps[-1].number:
        return steps
    return [*steps[:-1], Step(steps[-1].number, steps[-1].start, on), Step(number, on, None)]


def _young_posts(rng: Random, until: date, hired: date) -> list[Post]:
    """The years before the first leadership post, half of them begun in a township."""
    outside, rural, *_ = rng.choice(OUTSIDE)
    graded = add_months(hired, 12)
    kept = {"place": outside, "grassroots": rural}
    return [
        Post("试用期人员", hired, graded, change="hired", **kept),
        Post("科员", graded, until, document=document(rng, "澄组", graded), **kept),
    ]


def _led_posts(rng: Random, levels: list[Step], unit: Unit, seat: Seat, today: date) -> list[Post]:
    """A post for every lower level, then the seat of today, sometimes after another one of its level."""
    posts = [_outside_seat(rng, level) for level in levels[:-1]]
    level = levels[-1]
    held = months_between(level.start, today)
    moved = level.number < 4 and held > 30 and rng.random() < 0.5
    since = add_months(level.start, rng.randint(18, held - 6)) if moved else level.start
    if moved:
        posts.append(_outside_seat(rng, Step(level.number, level.start, since)))
    return [*posts, _seat_post(rng, unit, seat, since, moved=moved)]


def _outside_seat(rng: Random, level: Step) -> Post:
    if level.number >= 3:
        place, title = rng.choice(OUTSIDE_COUNTY)
        rural = True
    else:
        place, rural, *titles = rng.choice(OUTSIDE)
        title = titles[level.number - 1]
    return Post(
        title,
        level.start,
        level.end,
        place=place,
        level=level.number,
        principal=level.number == 2,
        team=True,
        change="promoted",
        grassroots=rural,
        document=document(rng, "澄委", level.start),
    )


def _seat_post(rng: Random, unit: Unit, seat: Seat, since: date, *, moved: bool) -> Post:
    return Post(
        seat.title,
        since,
        None,
        unit.key,
        level=seat.level,
        principal=seat.principal,
        team=True,
        change="transfer" if moved else "promoted",
        document=document(rng, "澄新委", since),
    )
