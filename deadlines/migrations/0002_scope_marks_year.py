"""Row-level security on deadlines; marks of changed files; the year as delivered."""

from django.db import migrations

from common.rls import protect_through_cadre
from deadlines.marking import mark_with_facts
from deadlines.reference import shipped_year


def seed(apps, schema_editor):
    """The department's year."""
    items = apps.get_model("deadlines", "YearItem")
    items.objects.using(schema_editor.connection.alias).bulk_create(items(**row) for row in shipped_year())


class Migration(migrations.Migration):
    dependencies = [
        ("deadlines", "0001_initial"),
        ("accounts", "0003_roles"),
        ("readiness", "0007_keys_mark_nobody"),
        ("accountability", "0003_scope_and_kinds"),
    ]
    operations = [
        protect_through_cadre("deadlines_deadline"),
        mark_with_facts(),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
