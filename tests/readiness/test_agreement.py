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
from common.ids import id_list
from readiness.checks.kinds import KINDS
from readiness.compile import computing
from readiness.evaluate import Evaluation, evaluate
from readiness.inputs import INPUTS
from readiness.loading import shipped
from readiness.queries import facts_of
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
FIRST_OF_MONTH = DAYS[-1]  # counted by the month, a bound is met exactly on such a day
LEAST = 50
OUTCOMES = {
    "tenure": {"PASS", "FAIL", "REVIEW", "INCOMPLETE"},
    "duration_sum": {"PASS", "FAIL", "INCOMPLETE"},
    "windowed_sum": {"PASS", "FAIL", "INCOMPLETE"},
    "last_year_sum": {"PASS", "FAIL", "INCOMPLETE"},
    "distinct_count": {"PASS", "FAIL", "INCOMPLETE"},
    "level_at_least": {"PASS", "FAIL", "INCOMPLETE"},
    "last_grade": {"PASS", "FAIL", "INCOMPLETE", "NA"},
    "no_open_period": {"PASS", "FAIL", "REVIEW"},
    "elapsed": {"PASS", "FAIL", "REVIEW", "INCOMPLETE"},
    "age_window": {"PASS", "FAIL", "REVIEW", "INCOMPLETE"},
    "born_since": {"PASS", "FAIL", "REVIEW", "INCOMPLETE"},
    "vacancy": {"PASS", "FAIL", "INCOMPLETE"},
    "declaration": {"PASS", "FAIL", "NA"},
    "preference": {"PASS"},  # who has none has no line
}
TOTAL: Counter = Counter()
NOT_REACHED = {("TE-3", "INCOMPLETE")}  # ignores grades; without periods it says NA


@pytest.fixture
def invented_facts():
    """Facts that read temporary tables instead of an app's."""
    shipped()  # read while every fact it names is there
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


def differing(book: Book, day: date, count: int) -> list:
    """(cadre, SQL, Python) of every row on which the engines differ, counting outcomes on the way."""
    people, dice, found = ids(count), random.Random(f"{day}"), []
    load({one: invent(dice, day) for one in people})
    rows = computed(book, day, people)
    for one, facts in facts_of(people, day).items():
        for wanted in evaluate(facts, book, day, today=day):
            TOTAL.update((line["rule"], line["outcome"]) for line in wanted.lines)
            row = rows.pop((one, wanted.step), None)
            found += [(one, row, wanted)] if row != wanted else []
    return found + [(key, row, None) for key, row in rows.items()]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_both_engines_give_the_same(invented_facts, day):
    assert differing(book_of_all_kinds(), day, HISTORIES // len(DAYS))[:2] == []


def test_every_reachable_outcome_was_seen_often():
    """Runs after the comparisons of the same process."""
    if not TOTAL:
        pytest.skip("the comparisons ran in another process")
    rules = {rule.id: rule for one in book_of_all_kinds().sets for rule in one.rules}
    print(*(f"{rule:6} {outcome:10} {count}" for (rule, outcome), count in sorted(TOTAL.items())), sep="\n")  # noqa: T201
    wanted = {(key, outcome) for key, rule in rules.items() for outcome in OUTCOMES[rule.check]} - NOT_REACHED
    assert {cell: TOTAL[cell] for cell in wanted if TOTAL[cell] < LEAST} == {}


def test_both_engines_give_the_same_by_the_shipped_rules(invented_facts):
    assert differing(shipped(), DAYS[2], 400)[:2] == []


WRONG = {
    "tenure": ("_worst <=", "_worst <"),
    "duration_sum": ("w.reached <=", "w.reached <"),
    "windowed_sum": ("w.total >=", "w.total >"),
    "last_year_sum": ("w.total >=", "w.total >"),
    "distinct_count": ("c.count >=", "c.count >"),
    "level_at_least": (" >= ", " > "),
    "last_grade": ("y.year + 2", "y.year + 1"),
    "no_open_period": ("until END + 1", "until END + 2"),
    "elapsed": ("<= %(as_of)s", "< %(as_of)s"),
    "age_window": ("%(as_of)s::date >= a.leave", "%(as_of)s::date > a.leave"),
    "born_since": ("THEN 'FAIL'", "THEN 'PASS'"),
    "vacancy": ("THEN 'PASS' ELSE 'FAIL'", "THEN 'FAIL' ELSE 'PASS'"),
    "declaration": ("'yes' THEN 'FAIL'", "'yes' THEN 'PASS'"),
    "preference": ("documents) > 0", "documents) > 1"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_one_step_beside_the_truth_is_seen(invented_facts, monkeypatch, kind):
    """The comparison itself is worth something: an off-by-one in any kind's SQL turns it red."""
    right = KINDS[kind].sql
    assert WRONG[kind][0] in right(*_first_use(kind))
    monkeypatch.setattr(KINDS[kind], "sql", lambda *given: right(*given).replace(*WRONG[kind]))
    assert differing(book_of_all_kinds(), FIRST_OF_MONTH, 200) != []


def _first_use(kind: str) -> tuple:
    branches = book_of_all_kinds().branches(DAYS[2])
    asked = next(one for branch in branches for one in branch.asked if one.rule.check == kind)
    return asked.params, asked.settings
