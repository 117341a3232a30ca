"""Marks of changed files: every fact of the engine marks already, a table that is no fact gets triggers of its own."""

from django.db.migrations import RunSQL

TABLES = {"INSERT": ("after_rows",), "UPDATE": ("before_rows", "after_rows"), "DELETE": ("before_rows",)}
WORDS = {"before_rows": "OLD TABLE AS before_rows", "after_rows": "NEW TABLE AS after_rows"}


def mark_with_facts() -> RunSQL:
    """Who is marked for the engine is marked here as well."""
    return RunSQL(
        """
        CREATE FUNCTION deadlines_mark_too() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO deadlines_mark (cadre_id) SELECT DISTINCT cadre_id FROM after_rows;
            RETURN NULL;
        END
        $$;
        CREATE TRIGGER deadlines_mark_too AFTER INSERT ON readiness_mark REFERENCING NEW TABLE AS after_rows
            FOR EACH STATEMENT EXECUTE FUNCTION deadlines_mark_too();
        CREATE FUNCTION deadlines_mark_changed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                EXECUTE format('INSERT INTO deadlines_mark (cadre_id) SELECT DISTINCT %I FROM before_rows', TG_ARGV[0]);
            END IF;
            IF TG_OP <> 'DELETE' THEN
                EXECUTE format('INSERT INTO deadlines_mark (cadre_id) SELECT DISTINCT %I FROM after_rows', TG_ARGV[0]);
            END IF;
            RETURN NULL;
        END
        $$;
        """,
        """
        DROP FUNCTION deadlines_mark_changed();
        DROP TRIGGER deadlines_mark_too ON readiness_mark;
        DROP FUNCTION deadlines_mark_too();
        """,
    )


def mark_table(table: str, column: str = "cadre_id") -> list[RunSQL]:
    """For a kind that reads a table no fact is made of: a row that changes marks the cadre `column` names."""
    return [
        RunSQL(
            f"CREATE TRIGGER deadlines_mark_{event.lower()} AFTER {event} ON {table}"
            f" REFERENCING {' '.join(WORDS[name] for name in seen)}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION deadlines_mark_changed('{column}');",
            f"DROP TRIGGER deadlines_mark_{event.lower()} ON {table};",
        )
        for event, seen in TABLES.items()
    ]
