"""Row-level security on step-down cases and appeals; no measure without a decided case; the situations."""

from django.db import migrations

from accountability.reference import situations
from common.rls import protect, protect_through_cadre

CASE = "EXISTS (SELECT 1 FROM accountability_stepdowncase AS whole WHERE whole.id = {table}.case_id)"
GUARD = """
CREATE FUNCTION accountability_measure_has_its_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM accountability_stepdowncase AS one
        WHERE one.id = NEW.stepdown_id AND one.cadre_id = NEW.cadre_id
          AND one.phase IN ('decided', 'talked', 'placed', 'reviewed')
    ) THEN
        RAISE EXCEPTION 'a step-down has effect only by the decision of its case' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'sanction_stepdown_is_decided';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER measure_has_its_decision BEFORE INSERT OR UPDATE ON accountability_sanction
    FOR EACH ROW WHEN (NEW.stepdown_id IS NOT NULL) EXECUTE FUNCTION accountability_measure_has_its_decision();
CREATE FUNCTION accountability_decision_keeps_its_measure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM accountability_sanction AS one WHERE one.stepdown_id = NEW.id) THEN
        RAISE EXCEPTION 'the measure of this case is still in force' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'stepdown_keeps_its_measure';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_keeps_its_measure BEFORE UPDATE ON accountability_stepdowncase
    FOR EACH ROW WHEN (NEW.phase NOT IN ('decided', 'talked', 'placed', 'reviewed'))
    EXECUTE FUNCTION accountability_decision_keeps_its_measure();
"""
BACK = """
DROP TRIGGER measure_has_its_decision ON accountability_sanction;
DROP FUNCTION accountability_measure_has_its_decision();
DROP TRIGGER decision_keeps_its_measure ON accountability_stepdowncase;
DROP FUNCTION accountability_decision_keeps_its_measure();
"""


def through_case(table: str):
    """Visible with the case."""
    return protect(table, CASE.format(table=table))


def seed(apps, schema_editor):
    """Load the shipped situations."""
    kinds = apps.get_model("accountability", "Situation")
    kinds.objects.using(schema_editor.connection.alias).bulk_create(kinds(**row) for row in situations())


class Migration(migrations.Migration):
    dependencies = [("accountability", "0008_stepdown")]
    operations = [
        protect_through_cadre("accountability_stepdowncase"),
        protect_through_cadre("accountability_stepdowncaseevent"),
        through_case("accountability_stepdownappeal"),
        through_case("accountability_stepdownappealevent"),
        migrations.RunSQL(
            "REVOKE UPDATE, DELETE ON accountability_stepdowncaseevent, accountability_stepdownappealevent"
            " FROM cadre_web, cadre_worker;",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(GUARD, BACK),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
