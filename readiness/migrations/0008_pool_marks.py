"""Quotas of a pool: the people of its other units are marked as well, and all of them when the pool changes."""

from django.db import migrations

MARK = """
CREATE OR REPLACE FUNCTION readiness_mark_quota() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE changed uuid[];
BEGIN
    IF TG_TABLE_NAME IN ('units_quota', 'units_quotapool') AND TG_OP = 'DELETE' THEN changed := ARRAY[OLD.unit_id];
    ELSIF TG_TABLE_NAME IN ('units_quota', 'units_quotapool') THEN changed := ARRAY[NEW.unit_id];
    ELSE changed := ARRAY(SELECT unit_id FROM units_quota WHERE id = NEW.quota_id);
    END IF;
    INSERT INTO readiness_mark (cadre_id) SELECT c.id FROM units_unit AS top
        JOIN units_unit AS u ON starts_with(u.path, top.path) JOIN cadres_cadre AS c ON c.home_unit_id = u.id
        WHERE (top.id = ANY (changed) OR top.id IN (SELECT unit_id FROM units_quotapool WHERE owner_id = ANY (changed)))
          AND c.management_state = 'serving';
    RETURN NULL;
END
$$;
"""
POOL = (
    "CREATE TRIGGER readiness_mark AFTER INSERT OR UPDATE OR DELETE ON units_quotapool"
    " FOR EACH ROW EXECUTE FUNCTION readiness_mark_quota();"
)


class Migration(migrations.Migration):
    dependencies = [("readiness", "0007_keys_mark_nobody"), ("units", "0004_quota_documents")]
    operations = [
        migrations.RunSQL(MARK, migrations.RunSQL.noop),
        migrations.RunSQL(POOL, "DROP TRIGGER readiness_mark ON units_quotapool;"),
    ]
