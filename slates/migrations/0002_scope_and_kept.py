"""Slates are seen with their unit, people on them with the cadre; a settled slate stays as it is."""

from django.db import migrations

from common.rls import protect, through_cadre

IN_SCOPE = "unit_id = ANY ((SELECT scope_units())::uuid[])"
WITH_SLATE = "EXISTS (SELECT 1 FROM slates_slate AS whole WHERE whole.id = {table}.slate_id)"
PEOPLE = ("slates_candidate", "slates_passedover")

KEPT = """
CREATE FUNCTION slates_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE settled boolean;
BEGIN
    IF TG_TABLE_NAME = 'slates_passedover' AND TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'a reason that was written stays' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_TABLE_NAME = 'slates_slate' THEN
        IF TG_OP = 'DELETE' OR OLD.state = 'settled' THEN
            RAISE EXCEPTION 'a settled slate stays as it is' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    SELECT state = 'settled' INTO settled FROM slates_slate
     WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.slate_id ELSE NEW.slate_id END;
    IF settled THEN
        RAISE EXCEPTION 'a settled slate stays as it is' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON slates_slate FOR EACH ROW EXECUTE FUNCTION slates_keep();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON slates_candidate FOR EACH ROW EXECUTE FUNCTION slates_keep();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON slates_passedover FOR EACH ROW EXECUTE FUNCTION slates_keep();
"""
BACK = """
DROP TRIGGER keep ON slates_passedover; DROP TRIGGER keep ON slates_candidate; DROP TRIGGER keep ON slates_slate;
DROP FUNCTION slates_keep();
"""


class Migration(migrations.Migration):
    dependencies = [("slates", "0001_initial"), ("talent_pools", "0003_from_task_forces")]
    operations = [
        protect("slates_slate", IN_SCOPE),
        *[
            protect(table, f"({WITH_SLATE.format(table=table)} AND {through_cadre(table)})")
            for table in PEOPLE
        ],
        migrations.RunSQL(KEPT, BACK),
    ]
