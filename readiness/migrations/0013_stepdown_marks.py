"""What changes of a step-down case marks its cadre."""

from django.db import migrations

TABLE = "accountability_stepdowncase"
EVENTS = {
    "INSERT": "NEW TABLE AS after_rows",
    "UPDATE": "OLD TABLE AS before_rows NEW TABLE AS after_rows",
    "DELETE": "OLD TABLE AS before_rows",
}


def trigger(event: str):
    """One statement-level trigger: transition tables allow one event each."""
    return migrations.RunSQL(
        f"CREATE TRIGGER readiness_mark_{event.lower()} AFTER {event} ON {TABLE} REFERENCING {EVENTS[event]}"
        " FOR EACH STATEMENT EXECUTE FUNCTION readiness_mark_changed('cadre_id');",
        f"DROP TRIGGER readiness_mark_{event.lower()} ON {TABLE};",
    )


class Migration(migrations.Migration):
    dependencies = [("readiness", "0012_measure_marks"), ("accountability", "0009_stepdown_scope")]
    operations = [trigger(event) for event in EVENTS]
