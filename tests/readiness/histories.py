"""Invented histories as facts: gaps, overlaps, leap days, open ends, missing and conflicting dates."""

import random
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from psycopg2.extras import DateRange

from common.dates import add_months
from readiness.inputs import INPUTS

GRADES = ["excellent", "competent", "basic", "incompetent", "undetermined", "absent", "probation"]
IDENTITIES = ["civil_servant", "civil_servant", "ref_managed", "institution", "contract", None]


def invent(random_: random.Random, as_of: date) -> dict[str, dict | None]:
    """{fact: columns or None for no row} of one cadre, crowded around the thresholds of as_of."""
    made = {
        "position": _position(random_),
        "service_periods": _service(random_, as_of),
        "grades": _grades(random_, as_of),
        "grassroots_periods": _grassroots(random_, as_of),
        "lower_posts": _posts(random_),
        "education": {"level": random_.choice([None, 1, 2, 3, 4])},
        "dates": _dates(random_, as_of),
        "effect_periods": _effects(random_, as_of),
        "training_hours": _hours(random_, as_of),
        "vacancy": {"codes": ["rank:4", "rank:5"], "vacant": [random_.choice([True, False, None]), True]},
        "declarations": {"codes": ["24-1"], "answers": [random_.choice(["yes", "no", "later"])]},
        "known_changes": {"next_on": random_.choice([None, as_of + timedelta(days=random_.randint(1, 90))])},
    }
    for name in made:
        if "evidence" in INPUTS[name] and "evidence" not in made[name]:
            made[name]["evidence"] = random_.choice([None, ["7", "8"]])
    gone = {name for name in made if name != "position" and random_.random() < 0.06}
    kept = {name: None if name in gone else columns for name, columns in made.items()}
    apart = random.Random(f"{made}")  # dice of its own: the others fall as they did before
    return kept | {"preferences": _preferences(apart, as_of)}


def day_near(random_: random.Random, as_of: date, months: int) -> date:
    """A day some months before as_of, often just around the day or a month's end, at times a leap day."""
    day = add_months(as_of, -months) + timedelta(days=random_.choice([-31, -1, 0, 0, 1, 2, 15, 31]))
    return random_.choice([day, day.replace(day=1), day, date(2020, 2, 29)])


def _period(random_: random.Random, as_of: date) -> DateRange:
    start = min(
        day_near(random_, as_of, random_.choice([0, 1, 12, 18, 23, 24, 25, 30, 36, 42, 60, 90])), as_of
    )
    length = random_.choice([0, 5, 40, 200, 365, 700, 1100])
    end = random_.choice([None, start + timedelta(days=length + 1), as_of, as_of + timedelta(days=400)])
    return DateRange(start, end if end is None or end > start else None)


def _service(random_: random.Random, as_of: date) -> dict:
    if random_.random() < 0.35:
        return _to_the_year(random_, as_of)
    count = random_.choice([0, 1, 1, 2, 2, 3, 5])
    return {
        "codes": [random_.choice(["level:1", "level:2", "rank:3", "rank:4", "rank:5"]) for _ in range(count)],
        "valids": [_period(random_, as_of) for _ in range(count)],
        "precisions": [random_.choice(["day", "month", "year"]) for _ in range(count)],
        "evidence": random_.choice([None, [str(number) for number in range(count)]]),
    }


def _to_the_year(random_: random.Random, as_of: date) -> dict:
    """One source whose start is known to the year, so that the time held is about what is needed."""
    start = date(as_of.year - random_.choice([1, 2, 3]), 1, 1)
    code = random_.choice(["level:1", "level:2", "rank:4", "rank:5"])
    return {"codes": [code], "valids": [DateRange(start, None)], "precisions": ["year"], "evidence": ["1"]}


def _grades(random_: random.Random, as_of: date) -> dict:
    weights = random_.choice(
        [[3, 6, 0, 0, 0, 0, 0], [8, 2, 0, 0, 0, 0, 0], [2, 6, 1, 0, 1, 1, 1], [1, 3, 2, 1, 1, 1, 1]]
    )
    hole = random_.choice([0, 0, 0.1, 0.3, 1])
    years = [year for year in range(as_of.year - 9, as_of.year + 1) if random_.random() >= hole]
    if random_.random() < 0.7:
        years = [year for year in years if year < as_of.year]
    words = random_.choices(GRADES, weights, k=len(years))
    return {
        "years": years,
        "grades": words,
        "decided": [date(year + 1, 1, 20) for year in years],
        "evidence": random_.choice([None, [f"g{year}" for year in years]]),
    }


def _position(random_: random.Random) -> dict:
    level = random_.choice([None, 1, 2, 3])
    return {
        "level": level,
        "rank": random_.choice([None, 3, 4, 5, 12]),
        "identity": random_.choice(IDENTITIES),
        "category": random_.choice([None, "management", "professional", "skilled"]),
        "post_since": None,
        "level_since": None,
        "rank_since": None,
        "rank_precision": None,
    }


def _grassroots(random_: random.Random, as_of: date) -> dict:
    exactly = [DateRange(add_months(as_of, -24), None)]
    some = [_period(random_, as_of) for _ in range(random_.choice([0, 1, 1, 2, 3]))]
    return {"valids": exactly if random_.random() < 0.1 else some}


def _posts(random_: random.Random) -> dict:
    levels = sorted(random_.sample([1, 2, 3, 4], random_.randint(0, 3)))
    return {"levels": levels, "counts": [random_.randint(0, 2) for _ in levels]}


def _dates(random_: random.Random, as_of: date) -> dict:
    made = {}
    for name, years in (
        ("birth", [17, 18, 34, 35, 36, 50]),
        ("work_start", [0, 0, 1, 4, 5, 6]),
        ("party_full", [2, 3, 4]),
    ):
        low = day_near(random_, as_of, 12 * random_.choice(years) + random_.choice([-1, 0, 0, 1]))
        high = random_.choice(
            [low, add_months(low.replace(day=1), 1) - timedelta(days=1), add_months(low, 11)]
        )
        none = random_.random() < 0.08
        made |= {
            f"{name}_earliest": None if none else low,
            f"{name}_latest": None if none else high,
            f"{name}_verified": random_.choice([True, False, None]),
            f"{name}_conflict": random_.choice([False] * 8 + [None, True]),
        }
    return made


def _effects(random_: random.Random, as_of: date) -> dict:
    open_ = random_.random() < 0.3
    return {
        "open": open_,
        "until": random_.choice([None, as_of, as_of + timedelta(days=40)]) if open_ else None,
        "ended_unclosed": random_.choice([True, False, False, None]),
        "investigation": random_.choice([True, False, False, False, None]),
    }


def _hours(random_: random.Random, as_of: date) -> dict:
    count = random_.randint(0, 6)
    return {
        "days": [
            day_near(random_, as_of, random_.choice([0, 1, 11, 12, 13, 20, 59, 60, 61])) for _ in range(count)
        ],
        "amounts": [Decimal(random_.choice(["0", "8", "40", "40.5", "90"])) for _ in range(count)],
        "lengths": [Decimal(random_.choice(["0", "0", "2.5", "12"])) for _ in range(count)],
        "evidence": random_.choice([None, [f"h{number}" for number in range(count)]]),
    }


def _preferences(random_: random.Random, as_of: date) -> dict | None:
    if random_.random() < 0.06:
        return None
    documents = random_.choice([None, [], ["《十条\"措施'》 3号"], ["甲", "乙\\丙"]])
    return {
        "documents": documents,
        "next_on": random_.choice([None, as_of, as_of + timedelta(days=random_.randint(1, 90))]),
        "evidence": random_.choice([None, ["7", "8"]]),
    }


def ids(count: int) -> list[UUID]:
    """Ids of invented cadres."""
    return [UUID(int=number + 1) for number in range(count)]
