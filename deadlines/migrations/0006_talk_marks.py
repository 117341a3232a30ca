"""Talks and promises mark the cadre; a plan marks everybody of its unit and below."""

from django.db import migrations

from deadlines.marking import mark_table

PLANS = """
CREATE FUNCTION deadlines_mark_planned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO deadlines_mark (cadre_id)
    SELECT c.id FROM cadres_cadre c JOIN units_unit u ON u.id = c.home_unit_id
    WHERE starts_with(u.path, (SELECT path FROM units_unit WHERE id = NEW.unit_id));
    RETURN NULL;
END
$$;
CREATE TRIGGER deadlines_mark_planned AFTER INSERT OR UPDATE ON interviews_plan
    FOR EACH ROW EXECUTE FUNCTION deadlines_mark_planned();
"""
BACK = "DROP TRIGGER deadlines_mark_planned ON interviews_plan; DROP FUNCTION deadlines_mark_planned();"
TABLES = ("interviews_talk", "interviews_covered", "interviews_promise")


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0005_training_marks"), ("interviews", "0002_scope")]
    operations = [
        *[step for table in TABLES for step in mark_table(table)],
        migrations.RunSQL(PLANS, BACK),
    ]
