"""What changes of a placement, a stretch assignment or a service period marks its cadre; a guest is nobody to mark."""

from django.db import migrations

MARK = """
CREATE OR REPLACE FUNCTION readiness_mark_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('INSERT INTO readiness_mark (cadre_id) SELECT DISTINCT %1$I FROM before_rows{guests}', TG_ARGV[0]);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE format('INSERT INTO readiness_mark (cadre_id) SELECT DISTINCT %1$I FROM after_rows{guests}', TG_ARGV[0]);
    END IF;
    RETURN NULL;
END
$$;
"""
TABLES = ("placements_placement", "placements_stretch", "placements_servicelock")
EVENTS = {
    "INSERT": "NEW TABLE AS after_rows",
    "UPDATE": "OLD TABLE AS before_rows NEW TABLE AS after_rows",
    "DELETE": "OLD TABLE AS before_rows",
}


def trigger(table: str, event: str):
    """One statement-level trigger: transition tables allow one event each."""
    return migrations.RunSQL(
        f"CREATE TRIGGER readiness_mark_{event.lower()} AFTER {event} ON {table} REFERENCING {EVENTS[event]}"
        " FOR EACH STATEMENT EXECUTE FUNCTION readiness_mark_changed('cadre_id');",
        f"DROP TRIGGER readiness_mark_{event.lower()} ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("readiness", "0009_training_marks"), ("placements", "0002_scope_and_lists")]
    operations = [
        migrations.RunSQL(MARK.format(guests=" WHERE %1$I IS NOT NULL"), MARK.format(guests="")),
        *[trigger(table, event) for table in TABLES for event in EVENTS],
    ]
