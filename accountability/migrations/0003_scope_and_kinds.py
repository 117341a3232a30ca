"""Row-level security on sanctions; the shipped kinds of sanction."""

from django.db import migrations

from accountability.reference import sanction_kinds
from common.rls import protect_through_cadre


def seed(apps, schema_editor):
    """Load the shipped kinds."""
    kinds = apps.get_model("accountability", "SanctionKind")
    kinds.objects.using(schema_editor.connection.alias).bulk_create(kinds(**row) for row in sanction_kinds())


class Migration(migrations.Migration):
    dependencies = [("accountability", "0002_initial"), ("cadres", "0002_scope")]
    operations = [
        protect_through_cadre("accountability_sanction"),
        protect_through_cadre("accountability_sanctionevent"),
        migrations.RunSQL(
            "REVOKE UPDATE, DELETE ON accountability_sanctionevent FROM cadre_web, cadre_worker;",
            migrations.RunSQL.noop,
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
