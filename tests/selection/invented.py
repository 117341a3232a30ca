"""Invented files for queries: gaps, partial dates, empty boxes; and invented questions about them."""

import random
from datetime import date, timedelta

from psycopg2.extras import DateRange

from cadres.models import (
    Appointment,
    Appraisal,
    Award,
    Cadre,
    DateVerification,
    Declaration,
    Education,
    GrassrootsPeriod,
    Matter,
    RankPeriod,
)
from common.dates import PartialDate, add_months
from selection.conditions import CATALOGUE
from selection.conditions.condition import Condition
from tests.factories.house import House
from units.models import GrassrootsDefault, Unit

DAY = date(2026, 11, 20)
WORDS = ["经济", "金融", "法学", "江苏扬州", "大学"]
IDENTITIES = ["civil_servant", "civil_servant", "ref_managed", "institution", "contract", "enterprise", ""]


def partial(dice: random.Random, *years: int) -> str | None:
    """A date of some precision some years ago, around the day; or none."""
    day = add_months(DAY, -12 * dice.choice(years)) + timedelta(days=dice.choice([-40, -1, 0, 1, 40]))
    text = day.isoformat()
    return dice.choice([text, text[:7], text[:7], text[:4], None])


def invent(house: House, dice: random.Random, number: int) -> list[Cadre]:
    """So many files in the units of the house."""
    units = [house.here, house.below, house.elsewhere]
    GrassrootsDefault.objects.create(unit=house.below, valid=DateRange(date(2019, 3, 1), date(2024, 6, 1)))
    GrassrootsDefault.objects.create(unit=house.elsewhere, valid=DateRange(date(2022, 1, 1), None))
    cadres = [add_file(dice, dice.choice(units[:2]), n) for n in range(number)]
    for cadre in cadres:
        add_posts(cadre, dice, units)
        add_records(cadre, dice)
    return cadres


def add_file(dice: random.Random, unit: Unit, n: int) -> Cadre:
    """The boxes of one file."""
    return Cadre.objects.create(
        name=f"{dice.choice(['王', '李', '单'])}{n}", home_unit=unit, home_order=n, data_key=b"k" * 40,
        sex=dice.choice(["1", "2", ""]), birth=partial(dice, 18, 30, 35, 36, 55, 58, 60),
        ethnic_group=dice.choice(["01", "03", "91", ""]), political_status=dice.choice(["01", "02", "05", "13", ""]),
        party_joined=partial(dice, 1, 5, 10), party_full_on=partial(dice, 1, 2, 3, 5),
        work_started=partial(dice, 2, 5, 6, 10), registered_on=partial(dice, 3, 5),
        identity=dice.choice(IDENTITIES), management_state=dice.choice(["serving"] * 6 + ["retired"]),
        native_place=dice.choice([*WORDS, ""]), birth_place=dice.choice([*WORDS, ""]), speciality=dice.choice([*WORDS, ""]),
        professional_title=dice.choice([*WORDS, ""]), resume_text=dice.choice(["江苏大学经济", ""]),
    )  # fmt: skip


def add_posts(cadre: Cadre, dice: random.Random, units: list[Unit]) -> None:
    """Main posts one after the other, some beside them, ranks."""
    start = add_months(DAY, -12 * dice.choice([1, 2, 3, 5, 6, 10])) + timedelta(
        days=dice.choice([0, -15, 20])
    )
    for _ in range(dice.choice([0, 1, 1, 2, 3])):
        end = dice.choice([None, add_months(start, dice.choice([6, 12, 24, 30]))])
        add_post(cadre, dice, units, DateRange(start, end))
        if end is None:
            break
        start = end + timedelta(days=dice.choice([0, 0, 40]))
    if dice.random() < 0.3:
        beside = DateRange(add_months(DAY, -20), dice.choice([None, add_months(DAY, -8)]))
        kind = dice.choice(["secondment", "concurrent"])
        add_post(cadre, dice, units, beside, kind=kind, is_main=False)
    if dice.random() < 0.7:
        since = add_months(DAY, -dice.choice([3, 12, 23, 24, 25, 36]))
        scale = "staff" if cadre.identity == "institution" else dice.choice(["civil", "civil", "staff"])
        valid = DateRange(since, dice.choice([None, None, add_months(since, 12)]))
        RankPeriod.objects.create(
            cadre=cadre,
            scale=scale,
            rank=dice.randint(1, 10),
            valid=valid,
            start_precision=dice.choice(["day", "month", "year"]),
        )


def add_post(cadre: Cadre, dice: random.Random, units: list[Unit], valid: DateRange, **more: object) -> None:
    """One post."""
    Appointment.objects.create(
        cadre=cadre, valid=valid, title=dice.choice(["局长", "副局长", "经济科科长"]),
        **(dice.choice([{"unit": dice.choice(units)}, {"unit_text": "外地"}]) | more),
        level=dice.choice([None, 1, 1, 2, 3]), person_level=dice.choice([None, None, None, 2]),
        is_leadership=dice.choice([True, False]), is_principal=dice.choice([True, False, None]),
        in_team=dice.choice([True, False]),
        change=dice.choice(["promotion", "lateral", ""]), exceptional=dice.random() < 0.2,
        probation_until=dice.choice([None, DAY, add_months(DAY, 3), add_months(DAY, -3)]),
        confirmed_on=dice.choice([None, None, DAY, add_months(DAY, -1)]),
        category=dice.choice(["management", "professional", ""]),
        grassroots=dice.choice([None, None, True, False]), start_precision=dice.choice(["day", "month", "year"]),
    )  # fmt: skip


def add_records(cadre: Cadre, dice: random.Random) -> None:
    """Grades, education, awards, verifications, declarations, matters."""
    add_grades(cadre, dice)
    for _ in range(dice.choice([0, 1, 2])):
        Education.objects.create(
            cadre=cadre, mode=dice.choice(["full_time", "in_service"]), education=dice.choice(["11", "21", "31", "35", "37", ""]),
            degree=dice.choice(["2", "301", "402", "1", ""]), school=dice.choice(["南京大学", "扬州大学经济学院", ""]),
            major=dice.choice([*WORDS, ""]), graduated=partial(dice, 0, 1, 8), verified=dice.random() < 0.5,
        )  # fmt: skip
    if dice.random() < 0.4:
        organ, won = dice.choice([*WORDS, ""]), partial(dice, 0, 1)
        Award.objects.create(cadre=cadre, name=dice.choice(WORDS), organ=organ, awarded_on=won)
    add_verifications(cadre, dice)
    if dice.random() < 0.5:
        for day in dice.sample([date(2025, 1, 1), DAY, date(2026, 12, 1)], 2):
            told = {"kind": "awards", "present": dice.random() < 0.5}
            Declaration.objects.create(cadre=cadre, declared_on=day, declared_by="x", **told)
    if dice.random() < 0.2:
        closed = dice.choice([None, DAY])
        Matter.objects.create(cadre=cadre, kind="investigation", opened_on=date(2026, 5, 1), closed_on=closed)
    if dice.random() < 0.2:
        valid = DateRange(date(2018, 1, 9), date(2020, 4, 1))
        GrassrootsPeriod.objects.create(cadre=cadre, valid=valid, description="村", decided_by="x")


def add_grades(cadre: Cadre, dice: random.Random) -> None:
    """Most years have one."""
    for year in range(2019, 2027):
        if dice.random() < 0.8:
            grade = dice.choice(["excellent", "competent", "competent", "basic", "ungraded", "not_assessed"])
            decided = date(year + 1, dice.choice([1, 12]), 5)
            Appraisal.objects.create(cadre=cadre, year=year, grade=grade, decided_on=decided)


def add_verifications(cadre: Cadre, dice: random.Random) -> None:
    """Some dates are verified, some of them later than the day."""
    for kind in ("birth", "work_started", "party_joined"):
        if dice.random() < 0.5:
            value = PartialDate.parse("1990-05" if kind == "birth" else "2015-07-01")
            known = {"verified_on": dice.choice([date(2026, 1, 1), date(2026, 12, 1)]), "verified_by": "x"}
            DateVerification.objects.create(cadre=cadre, kind=kind, value=value, document_no="d", **known)


def question(condition: Condition, dice: random.Random, units: list[str]) -> dict:
    """Something a condition may be asked."""
    asked = {"is": condition.key}
    for extra in condition.extras:
        if extra.name == "years":
            asked["years"] = dice.randint(1, 5)
        elif extra.name == "units":
            asked["units"] = dice.sample(units, dice.randint(1, 2))
        else:
            asked[extra.name] = dice.choice([str(key) for key, _label in extra.choices()])
    return asked | ASKED[condition.kind.part](condition.kind, dice)


def numbers(kind: object, dice: random.Random) -> dict:
    """Bounds, some of them halves."""
    low = dice.choice([1, 2, 5, 12, 24, 35]) if kind.factor == 1 else dice.choice([0.5, 1, 2, 3, 5])
    low = low if kind.half else int(low)
    return dice.choice([{"min": low}, {"max": low}, {"min": low, "max": low + 3}])


def days(kind: object, dice: random.Random) -> dict:
    """Days."""
    year = dice.choice([1989, 1990, 2015, 2020, 2022])
    low = date(year, dice.choice([1, 5, 11]), dice.choice([1, 20])).isoformat()
    return dice.choice([{"from": low}, {"until": low}, {"from": low, "until": "2026-01-01"}])


def some(kind: object, dice: random.Random) -> dict:
    """Some choices."""
    keys = [str(key) for key, _label in kind.choices()]
    return {"among": dice.sample(keys, dice.randint(1, min(3, len(keys))))}


ASKED = {
    "range": numbers,
    "dates": days,
    "choice": some,
    "least": lambda kind, dice: {"least": dice.choice([str(key) for key, _label in kind.choices()])},
    "text": lambda kind, dice: {"words": dice.sample([*WORDS, "局长", "王"], dice.randint(1, 2))},
    "flag": lambda kind, dice: {"yes": dice.random() < 0.5},
    "plain": lambda kind, dice: {},
}


def invented_tree(dice: random.Random, keys: list[str], units: list[str], depth: int = 0) -> dict:
    """A tree of some depth."""
    if depth >= 4 or dice.random() < 0.3 + 0.1 * depth:
        return question(CATALOGUE[dice.choice(keys)], dice, units)
    joint = dice.choice(["all", "any", "all", "any", "not"])
    if joint == "not":
        return {"not": invented_tree(dice, keys, units, depth + 1)}
    return {joint: [invented_tree(dice, keys, units, depth + 1) for _ in range(dice.randint(0, 3))]}
