"""Quotas: everybody at the unit or below is marked when a quota changes, or when it becomes vacant or full."""

from django.db import migrations

MARK = """
CREATE FUNCTION readiness_mark_quota() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE changed uuid[];
BEGIN
    IF TG_TABLE_NAME = 'units_quota' AND TG_OP = 'DELETE' THEN changed := ARRAY[OLD.unit_id];
    ELSIF TG_TABLE_NAME = 'units_quota' THEN changed := ARRAY[NEW.unit_id];
    ELSE changed := ARRAY(SELECT unit_id FROM units_quota WHERE id = NEW.quota_id);
    END IF;
    INSERT INTO readiness_mark (cadre_id) SELECT c.id FROM units_unit AS top
        JOIN units_unit AS u ON starts_with(u.path, top.path) JOIN cadres_cadre AS c ON c.home_unit_id = u.id
        WHERE top.id = ANY (changed) AND c.management_state = 'serving';
    RETURN NULL;
END
$$;
"""
QUOTA = (
    "CREATE TRIGGER readiness_mark AFTER INSERT OR UPDATE OR DELETE ON units_quota"
    " FOR EACH ROW EXECUTE FUNCTION readiness_mark_quota();"
)
USE = (
    "CREATE TRIGGER readiness_mark_insert AFTER INSERT ON cadres_quotause"
    " FOR EACH ROW EXECUTE FUNCTION readiness_mark_quota();"
    "CREATE TRIGGER readiness_mark_update AFTER UPDATE ON cadres_quotause"
    " FOR EACH ROW WHEN (OLD.vacant <> NEW.vacant) EXECUTE FUNCTION readiness_mark_quota();"
)


class Migration(migrations.Migration):
    dependencies = [
        ("readiness", "0004_unit_marks"),
        ("units", "0002_quota_grades"),
        ("cadres", "0006_quota_use"),
    ]
    operations = [
        migrations.RunSQL(MARK, "DROP FUNCTION readiness_mark_quota();"),
        migrations.RunSQL(QUOTA, "DROP TRIGGER readiness_mark ON units_quota;"),
        migrations.RunSQL(
            USE,
            "DROP TRIGGER readiness_mark_insert ON cadres_quotause; DROP TRIGGER readiness_mark_update ON cadres_quotause;",
        ),
    ]
