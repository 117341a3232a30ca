"""A measure granted, and an item somebody is responsible for, mark the cadre."""

from django.db import migrations

TABLES = ("measures_grant", "measures_itemperson")
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
    dependencies = [("readiness", "0011_tolerance_marks"), ("measures", "0002_scope")]
    operations = [trigger(table, event) for table in TABLES for event in EVENTS]
