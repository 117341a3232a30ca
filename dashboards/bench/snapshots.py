"""What a run has written, kept to be compared byte for byte with what another one writes."""

from django.db import connections

ROWS = (
    "SELECT cadre_id, step, md5(ROW(ladder, version, status, earliest_on, next_change_on, lines)::text) AS hash"
    " FROM readiness_result"
)  # all but the id and the day of the last change
SPOILING = """
    UPDATE readiness_result SET version = version || ' '
     WHERE ctid = (SELECT ctid FROM readiness_result LIMIT 1)"""
COUNTED = (
    "SELECT count(*) FROM (({one} EXCEPT ALL {other}) UNION ALL ({other} EXCEPT ALL {one})) AS differing"
)


def keep() -> int:
    """Keep the present results as those of the undisturbed run; how many rows."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS undisturbed")
        cursor.execute(f"CREATE TABLE undisturbed AS {ROWS}")
        return cursor.rowcount


def differing() -> int:
    """Rows that only one of the two has, so that one that differs counts twice; 0 when none is kept yet."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT to_regclass('undisturbed')")
        if cursor.fetchone() == (None,):
            return 0
        cursor.execute(COUNTED.format(one=ROWS, other="SELECT * FROM undisturbed"))
        return cursor.fetchone()[0]


def spoil_one() -> None:
    """Change one byte of one result, for the control that shows that the comparison sees it."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(SPOILING)
