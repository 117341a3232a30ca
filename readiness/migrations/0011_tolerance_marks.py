"""What changes of a tolerance case marks its cadre."""

from django.db import migrations

TABLE = "accountability_tolerancecase"
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
    dependencies = [("readiness", "0010_placement_marks"), ("accountability", "0006_tolerance_scope")]
    operations = [trigger(event) for event in EVENTS]
