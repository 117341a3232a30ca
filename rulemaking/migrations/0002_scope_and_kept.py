"""Flips are seen with the cadre; what was enacted stays as it was, and a simulation is of the draft as it was tried."""

from django.db import migrations

from common.rls import protect_through_cadre, spare_who_sees_all, through_cadre

FLIP, VERSION, DRAFT = "rulemaking_flip", "readiness_rulesetversion", "rulemaking_draft"
KEPT = """
CREATE FUNCTION rulemaking_keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR (NEW.key, NEW.version, NEW.digest, NEW.text, NEW.from_day, NEW.enacted_at, NEW.enacted_by)
       IS DISTINCT FROM (OLD.key, OLD.version, OLD.digest, OLD.text, OLD.from_day, OLD.enacted_at, OLD.enacted_by) THEN
        RAISE EXCEPTION 'an enacted version is never altered' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE FUNCTION rulemaking_keep_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an enacted draft is never altered' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
"""
UNKEPT = "DROP FUNCTION rulemaking_keep_version(); DROP FUNCTION rulemaking_keep_draft();"


class Migration(migrations.Migration):
    dependencies = [("rulemaking", "0001_initial"), ("readiness", "0014_enacted_versions")]
    operations = [
        protect_through_cadre(FLIP),
        spare_who_sees_all(FLIP, through_cadre(FLIP)),
        migrations.RunSQL(KEPT, UNKEPT),
        migrations.RunSQL(
            f"CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON {VERSION} FOR EACH ROW"
            " WHEN (OLD.enacted_at IS NOT NULL) EXECUTE FUNCTION rulemaking_keep_version();",
            f"DROP TRIGGER keep ON {VERSION};",
        ),
        migrations.RunSQL(
            f"CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON {DRAFT} FOR EACH ROW"
            " WHEN (OLD.stage = 'enacted') EXECUTE FUNCTION rulemaking_keep_draft();",
            f"DROP TRIGGER keep ON {DRAFT};",
        ),
    ]
