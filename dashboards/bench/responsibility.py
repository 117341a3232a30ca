"""The responsibility index of everybody: its run, the same once more, and the hand-written statement beside it.

Measured last, on an organization in which everybody holds a leading post and has records of two years: the real one
has one such person in six.
"""

import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connections, transaction

from assessments.models import Headquarters
from common.clock import today
from common.scope import everything
from dashboards.bench import runs
from dashboards.bench.figures import Figure
from measures.models import Plan, PlanItem, YearTheme
from portraits.formulas import index_formula, shipped_index
from portraits.models import IndexResult
from portraits.services.indexing import formula_in_force, start_index
from units.models import Unit

STATEMENT = Path(settings.BASE_DIR) / "bench" / "responsibility.sql"
GOAL, TIMES_OF_YARDSTICK, GOAL_SIZE = 10.0, 1.5, 100_000
ITEMS = 6
EMPTIED = "portraits_indexresult, portraits_indexmonth, portraits_prompt"
LEAD = """
    ALTER TABLE cadres_appointment DISABLE TRIGGER USER;
    UPDATE cadres_appointment SET is_leadership = true, level = COALESCE(level, 1)
     WHERE is_main AND kind <> 'secondment' AND valid @> %(day)s::date AND (NOT is_leadership OR level IS NULL);
    ALTER TABLE cadres_appointment ENABLE TRIGGER USER"""
JOIN = """
    INSERT INTO assessments_headquartersmember (id, headquarters_id, cadre_id, part, duty, since)
    SELECT gen_random_uuid(), %(place)s, id, 'member', '', %(day)s::date - (number %% 900)::int
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM cadres_cadre) AS everybody"""
ANSWER = """
    INSERT INTO measures_itemperson (id, item_id, cadre_id, "order", written, joint)
    SELECT gen_random_uuid(), one.id, c.id, 0, '', ''
      FROM cadres_cadre c CROSS JOIN unnest(%(items)s::uuid[]) AS one (id)
     WHERE hashtext(c.id::text || one.id::text) %% 2 = 0"""
RATE = """
    WITH rated AS (
        INSERT INTO assessments_rating (id, cadre_id, occasion, held_on, least, recorded_at)
        SELECT gen_random_uuid(), id, '测量', %(day)s::date - 300, 5, now() FROM cadres_cadre RETURNING id, cadre_id)
    INSERT INTO assessments_ratinggroup (id, rating_id, name, weight, issued, returned, valid, counts, "order")
    SELECT gen_random_uuid(), rated.id, name, weight, 20, 20, 20,
           jsonb_build_object('excellent', 12 - low, 'competent', 8, 'basic', low, 'incompetent', 0, 'abstained', 0), weight
      FROM rated CROSS JOIN LATERAL (SELECT abs(hashtext(cadre_id::text)) %% 9 AS low) AS doubts
      CROSS JOIN (VALUES ('班子成员', 30), ('中层和职工', 70)) AS voters (name, weight)"""
DIFFERING = """
    SELECT count(*) FROM portraits_indexresult i FULL JOIN yardstick y USING (cadre_id)
     WHERE (i."group", i.value, i.open_value) IS DISTINCT FROM (y.post_group, y.value, y.open_value)"""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of the run, leading cadres; seconds and rows written of another; the yardstick and what differs."""

    full: float
    people: int
    again: float
    again_rows: int
    yardstick: float
    differing: int


def measure() -> Measured:
    """All of it; RuntimeError when the formula in force is not the one the yardstick was written from."""
    if formula_in_force().version != index_formula(shipped_index()).version:
        raise RuntimeError("bench/responsibility.sql tells the shipped formula, another one is in force.")
    let_everybody_lead(today())
    full, _ = runs.timed(start_index)
    again, run = runs.timed(start_index)
    written = sum(run.report.get(name, 0) for name in ("written", "gone", "months", "prompts"))
    seconds, differing = beside()
    return Measured(full, runs.count(IndexResult), again, written, seconds, differing)


def let_everybody_lead(day: date) -> None:
    """Leading posts and records for all; an empty index, statistics as the server keeps them."""
    with everything():
        place, items = places(day)
        given = {"day": day, "place": place, "items": items}
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SELECT set_config('scope.all', 'on', true)")
        for statement in (LEAD, JOIN, ANSWER, RATE):
            cursor.execute(statement, given)
        cursor.execute(f"TRUNCATE {EMPTIED}")
    with connections["owner"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def places(day: date) -> tuple[UUID, list[UUID]]:
    """Key work and tasks everybody can have a part in."""
    zone = Unit.objects.order_by("path").first()
    place = Headquarters.objects.create(
        name="测量", matter="测量", unit=zone, begins_on=day - timedelta(days=900)
    )
    theme = YearTheme.objects.create(unit=zone, year=day.year - 2, name="测量")
    plan = Plan.objects.create(theme=theme, unit=zone, name="测量", issued_on=day - timedelta(days=900))
    items = []
    for number in range(1, ITEMS + 1):
        due = day - timedelta(days=90 * number)
        done = (due - timedelta(days=3), due + timedelta(days=9), None)[number % 3]
        items.append(PlanItem(plan=plan, number=number, text="测量", due_on=due, done_on=done))
    PlanItem.objects.bulk_create(items)
    return place.pk, [one.pk for one in items]


def beside() -> tuple[float, int]:
    """Seconds of the hand-written statement, and in how many people the engine differs from it."""
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SELECT set_config('scope.all', 'on', true)")
        cursor.execute("SET LOCAL work_mem = '64MB'; SET LOCAL jit = off")
        began = time.perf_counter()
        cursor.execute(
            f"CREATE TEMP TABLE yardstick ON COMMIT DROP AS {STATEMENT.read_text()}", {"as_of": today()}
        )
        seconds = time.perf_counter() - began
        cursor.execute(DIFFERING)
        return seconds, cursor.fetchone()[0]


def figures(found: Measured) -> list[Figure]:
    """The run against its yardstick, its goal at a hundred thousand, and what a null change writes."""
    size, ratio = f"{found.people:,}", found.full / found.yardstick
    goal = GOAL if found.people >= GOAL_SIZE * 0.9 else None
    return [
        Figure(
            f"Responsibility index of {size}, empty tables",
            f"{found.full:.2f} s",
            goal=f"<= {GOAL:.0f} s" if goal else "",
            met=found.full <= goal if goal else None,
            value=found.full,
        ),
        Figure(
            f"Responsibility index of {size}, against bench/responsibility.sql",
            f"{found.full:.2f} s",
            f"{found.yardstick:.2f} s, one statement, one process",
            f"{ratio:.2f} x",
            f"<= {TIMES_OF_YARDSTICK} x",
            ratio <= TIMES_OF_YARDSTICK,
            ratio,
        ),
        Figure(
            f"Responsibility index of {size}, differing values",
            f"{found.differing:,}",
            goal="0",
            met=found.differing == 0,
            value=found.differing,
        ),
        Figure(
            f"Responsibility index of {size} once more: rows written",
            f"{found.again_rows} ({found.again:.2f} s)",
            goal="0",
            met=found.again_rows == 0,
            value=found.again_rows,
        ),
    ]
