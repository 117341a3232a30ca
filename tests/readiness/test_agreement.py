"""The SQL engine and evaluate() agree in every value, on invented histories. READINESS_HISTORIES sets how many."""

import json
import os
import random
from collections import Counter
from datetime import date

import pytest
from django.db import connection
from psycopg2.extras import execute_values

from common.facts import Fact, registry
from readiness.compile import computing
from readiness.evaluate import Evaluation, evaluate
from readiness.inputs import INPUTS
from readiness.queries import facts_of, id_list
from readiness.rules import Book
from tests.readiness.book import book_of_all_kinds
from tests.readiness.histories import ids, invent

pytestmark = pytest.mark.django_db

HISTORIES = int(os.environ.get("READINESS_HISTORIES", "6000"))
DAYS = [
    date(2026, 4, 29),
    date(2026, 4, 30),
    date(2026, 11, 24),
    date(2024, 2, 29),
    date(2025, 12, 31),
    date(2026, 1, 1),
]
LEAST = 50
OUTCOMES = {
    "tenure": {"PASS", "FAIL", "REVIEW", "INCOMPLETE"},
    "duration_sum": {"PASS", "FAIL", "INCOMPLETE"},
    "windowed_sum": {"PASS", "FAIL", "INCOMPLETE"},
    "distinct_count": {"PASS", "FAIL", "INCOMPLETE"},
    "level_at_least": {"PASS", "FAIL", "INCOMPLETE"},
    "last_grade": {"PASS", "FAIL", "INCOMPLETE", "NA"},
    "no_open_period": {"PASS", "FAIL", "REVIEW"},
    "elapsed": {"PASS", "FAIL", "REVIEW", "INCOMPLETE"},
    "age_window": {"PASS", "FAIL", "REVIEW", "INCOMPLETE"},
    "vacancy": {"PASS", "FAIL", "INCOMPLETE"},
    "declaration": {"PASS", "FAIL", "NA"},
}
NOT_REACHED = {("TE-3", "INCOMPLETE")}  # ignores grades; without periods it says NA


@pytest.fixture
def invented_facts():
    """Facts that read temporary tables instead of an app's."""
    kept = dict(registry)
    registry.clear()
    with connection.cursor() as cursor:
        for name, columns in INPUTS.items():
            kinds = ", ".join(f"{column} {kind}" for column, kind in columns.items())
            cursor.execute(f"CREATE TEMP TABLE invented_{name} (cadre_id uuid, {kinds}) ON COMMIT DROP")
            sql = f"SELECT cadre_id, {', '.join(columns)} FROM invented_{name} WHERE cadre_id = ANY(%(ids)s::uuid[])"
            registry[name] = Fact(name, columns, (), lambda sql=sql: sql)
    yield
    registry.clear()
    registry.update(kept)


def load(histories: dict) -> None:
    """Write histories into the temporary tables."""
    with connection.cursor() as cursor:
        for name, columns in INPUTS.items():
            rows = [
                (str(one), *(facts[name][column] for column in columns))
                for one, facts in histories.items()
                if facts[name] is not None
            ]
            template = f"(%s::uuid, {', '.join(f'%s::{kind}' for kind in columns.values())})"
            cursor.execute(f"TRUNCATE invented_{name}")
            execute_values(
                cursor, f"INSERT INTO invented_{name} VALUES %s", rows, template=template, page_size=500
            )


def computed(book: Book, day: date, people: list) -> dict:
    """{(cadre, step): evaluation} of the SQL engine."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL jit = off; SET LOCAL join_collapse_limit = 1")
        cursor.execute(computing(book, day), {"ids": id_list(people), "as_of": day})
        names = [column.name for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for row in rows:
        row["lines"] = json.loads(row["lines"])
    return {(row.pop("cadre_id"), row["step"]): Evaluation(**row) for row in rows}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_both_engines_give_the_same(invented_facts, day):
    book, counts, differing = book_of_all_kinds(), Counter(), []
    people = ids(HISTORIES // len(DAYS))
    dice = random.Random(f"{day}")
    load({one: invent(dice, day) for one in people})
    rows = computed(book, day, people)
    for one, facts in facts_of(people, day).items():
        for wanted in evaluate(facts, book, day, today=day):
            found = rows.pop((one, wanted.step), None)
            counts.update((line["rule"], line["outcome"]) for line in wanted.lines)
            if found != wanted:
                differing.append((one, found, wanted))
    TOTAL.update(counts)
    assert differing[:2] == []
    assert rows == {}


TOTAL: Counter = Counter()


def test_every_reachable_outcome_was_seen_often():
    """Runs after the comparisons of the same process."""
    if not TOTAL:
        pytest.skip("the comparisons ran in another process")
    rules = {rule.id: rule for one in book_of_all_kinds().sets for rule in one.rules}
    print(*(f"{rule:6} {outcome:10} {count}" for (rule, outcome), count in sorted(TOTAL.items())), sep="\n")  # noqa: T201
    wanted = {(key, outcome) for key, rule in rules.items() for outcome in OUTCOMES[rule.check]} - NOT_REACHED
    assert {cell: TOTAL[cell] for cell in wanted if TOTAL[cell] < LEAST} == {}
