"""The hand-written statement over everybody, its time, and the rows in which the engine differs from it."""

import time
from pathlib import Path

from django.conf import settings
from django.db import connections, transaction

from common.clock import today

STATEMENT = Path(settings.BASE_DIR) / "bench" / "yardstick.sql"
ENGINE = """
    SELECT r.cadre_id, r.step, r.status, r.earliest_on,
           (SELECT jsonb_object_agg(l.line ->> 'rule', l.line ->> 'outcome')
              FROM jsonb_array_elements(r.lines) AS l (line)) AS outcomes
      FROM readiness_result AS r"""
DIFFERING = f"""
    SELECT COALESCE(e.step, y.step) AS step,
           CASE WHEN y.cadre_id IS NULL THEN 'only the engine has it'
                WHEN e.cadre_id IS NULL THEN 'only the yardstick has it'
                WHEN e.outcomes IS DISTINCT FROM y.outcomes THEN 'outcomes'
                WHEN e.status <> y.status THEN 'status' ELSE 'earliest' END AS what,
           count(*), min(COALESCE(e.cadre_id, y.cadre_id)::text) AS example
      FROM ({ENGINE}) AS e
      FULL JOIN yardstick AS y ON y.cadre_id = e.cadre_id AND y.step = e.step
     WHERE (e.cadre_id, e.status, e.earliest_on, e.outcomes)
           IS DISTINCT FROM (y.cadre_id, y.status, y.earliest_on, y.outcomes)
     GROUP BY 1, 2 ORDER BY 3 DESC"""  # noqa: S608


def exists() -> bool:
    return STATEMENT.exists()


def measure() -> tuple[float, int, list[tuple]]:
    """Seconds, rows of the yardstick, and [(step, what differs, rows, a cadre)]."""
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '64MB'; SET LOCAL jit = off")
        began = time.perf_counter()
        cursor.execute(
            f"CREATE TEMP TABLE yardstick ON COMMIT DROP AS {STATEMENT.read_text()}", {"as_of": today()}
        )
        seconds = time.perf_counter() - began
        cursor.execute("SELECT count(*) FROM yardstick")
        rows = cursor.fetchone()[0]
        cursor.execute("ANALYZE yardstick")
        cursor.execute(DIFFERING)
        return seconds, rows, cursor.fetchall()
