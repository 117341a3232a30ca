"""Migration operations that put a table behind row-level security."""

from django.db.migrations import RunSQL

EVERYBODY = "scope_all()"


def protect(table: str, condition: str) -> RunSQL:
    """The web role sees and writes rows of `table` for which `condition` (SQL) holds; owner and worker see all."""
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
    return protect(table, f"EXISTS (SELECT 1 FROM cadres_cadre AS parent WHERE parent.id = {table}.{column})")  # noqa: S608
