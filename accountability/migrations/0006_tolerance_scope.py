"""Row-level security on tolerance cases and what is to be put right; the lists of what may and may not be tolerated."""

from django.db import migrations

from accountability.reference import tolerance_clauses
from common.rls import protect, protect_through_cadre

CASE = "EXISTS (SELECT 1 FROM accountability_tolerancecase AS whole WHERE whole.id = {table}.case_id)"


def through_case(table: str):
    """Visible with the case."""
    return protect(table, CASE.format(table=table))


def seed(apps, schema_editor):
    """Load the shipped lists."""
    clauses = apps.get_model("accountability", "ToleranceClause")
    clauses.objects.using(schema_editor.connection.alias).bulk_create(clauses(**row) for row in tolerance_clauses())


class Migration(migrations.Migration):
    dependencies = [("accountability", "0005_tolerance")]
    operations = [
        protect_through_cadre("accountability_tolerancecase"),
        protect_through_cadre("accountability_tolerancecaseevent"),
        through_case("accountability_correction"),
        through_case("accountability_correctionevent"),
        migrations.RunSQL(
            "REVOKE UPDATE, DELETE ON accountability_tolerancecaseevent, accountability_correctionevent"
            " FROM cadre_web, cadre_worker;",
            migrations.RunSQL.noop,
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
