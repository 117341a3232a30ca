"""Row-level security on results; triggers that mark a cadre whose records change, whoever writes them."""

from django.db import migrations

from common.rls import protect_through_cadre

MARKED = [
    ("cadres_cadre", "id"), ("cadres_dateverification", "cadre_id"), ("cadres_appointment", "cadre_id"),
    ("cadres_rankperiod", "cadre_id"), ("cadres_grassrootsperiod", "cadre_id"), ("cadres_education", "cadre_id"),
    ("cadres_appraisal", "cadre_id"), ("cadres_matter", "cadre_id"), ("cadres_declaration", "cadre_id"),
    ("accountability_sanction", "cadre_id"),
]  # fmt: skip
TABLES = {"INSERT": ("after_rows",), "UPDATE": ("before_rows", "after_rows"), "DELETE": ("before_rows",)}
WORDS = {"before_rows": "OLD TABLE AS before_rows", "after_rows": "NEW TABLE AS after_rows"}

MARK = """
CREATE FUNCTION readiness_mark_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('INSERT INTO readiness_mark (cadre_id) SELECT DISTINCT %I FROM before_rows', TG_ARGV[0]);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE format('INSERT INTO readiness_mark (cadre_id) SELECT DISTINCT %I FROM after_rows', TG_ARGV[0]);
    END IF;
    RETURN NULL;
END
$$;
"""


def trigger(table: str, column: str, event: str) -> str:
    """One statement-level trigger: transition tables allow one event each."""
    seen = " ".join(WORDS[name] for name in TABLES[event])
    return (
        f"CREATE TRIGGER readiness_mark_{event.lower()} AFTER {event} ON {table} REFERENCING {seen}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION readiness_mark_changed('{column}');"
    )


def dropped(table: str, event: str) -> str:
    return f"DROP TRIGGER readiness_mark_{event.lower()} ON {table};"


class Migration(migrations.Migration):
    dependencies = [
        ("readiness", "0001_initial"),
        ("cadres", "0002_scope"),
        ("accountability", "0003_scope_and_kinds"),
    ]
    operations = [
        protect_through_cadre("readiness_result"),
        protect_through_cadre("readiness_statuschange"),
        migrations.RunSQL(
            "REVOKE UPDATE, DELETE ON readiness_statuschange FROM cadre_web, cadre_worker;", migrations.RunSQL.noop
        ),
        migrations.RunSQL(MARK, "DROP FUNCTION readiness_mark_changed();"),
        *[
            migrations.RunSQL(trigger(table, column, event), dropped(table, event))
            for table, column in MARKED
            for event in TABLES
        ],
    ]
