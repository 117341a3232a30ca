"""Entries of the hours ledger mark the cadre."""

from django.db import migrations

TABLES = {"INSERT": ("after_rows",), "UPDATE": ("before_rows", "after_rows"), "DELETE": ("before_rows",)}
WORDS = {"before_rows": "OLD TABLE AS before_rows", "after_rows": "NEW TABLE AS after_rows"}


def trigger(event: str) -> migrations.RunSQL:
    seen = " ".join(WORDS[name] for name in TABLES[event])
    return migrations.RunSQL(
        f"CREATE TRIGGER readiness_mark_{event.lower()} AFTER {event} ON training_hoursentry REFERENCING {seen}"
        " FOR EACH STATEMENT EXECUTE FUNCTION readiness_mark_changed('cadre_id');",
        f"DROP TRIGGER readiness_mark_{event.lower()} ON training_hoursentry;",
    )


class Migration(migrations.Migration):
    dependencies = [("readiness", "0008_pool_marks"), ("training", "0002_scope")]
    operations = [trigger(event) for event in TABLES]
