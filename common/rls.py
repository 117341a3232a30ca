"""Migration operations that put a table behind row-level security."""

from django.db.migrations import RunSQL

EVERYBODY = "scope_all()"
EVERY_UNIT = (
    "(SELECT scope_reaches_all())"  # asked once a statement, where the condition is asked of every row
)


def protect(table: str, condition: str) -> RunSQL:
    """The web role sees and writes rows of `table` for which `condition` (SQL) holds; owner and worker see all.

    A job that a user started is done by the worker in the web's role (`scope.as_a_page`).
    """
    return RunSQL(
        f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY scope ON {table} USING ({EVERYBODY} OR {condition})
            WITH CHECK ({EVERYBODY} OR {condition});
        CREATE POLICY work ON {table} TO cadre_worker, cadre_owner USING (true) WITH CHECK (true);
        """,
        f"""
        DROP POLICY scope ON {table};
        DROP POLICY work ON {table};
        ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
        """,
    )


def protect_through_cadre(table: str, column: str = "cadre_id") -> RunSQL:
    """Rows of `table` are visible with the cadre that `column` names."""
    return protect(table, through_cadre(table, column))


def through_cadre(table: str, column: str = "cadre_id") -> str:
    """The condition that the cadre `column` names is visible."""
    return f"EXISTS (SELECT 1 FROM cadres_cadre AS parent WHERE parent.id = {table}.{column})"  # noqa: S608


def spare_who_sees_all(table: str, condition: str) -> RunSQL:
    """A scope that holds every unit sees what `condition` shows it anyway; for tables read by the hundred thousand.

    Only where every row hangs on a unit of the tree.
    """
    return RunSQL(altered(table, EVERY_UNIT, condition), altered(table, EVERYBODY, condition))


def altered(table: str, at_once: str, condition: str) -> str:
    """The policy of `protect` with another way round the condition."""
    rule = f"({at_once} OR {condition})"
    return f"ALTER POLICY scope ON {table} USING {rule} WITH CHECK {rule};"
