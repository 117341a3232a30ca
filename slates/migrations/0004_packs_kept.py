"""Packs are seen with their unit, parts about somebody with the cadre, what they were composed of by nobody's page."""

from django.db import migrations

from common.rls import protect, through_cadre

IN_SCOPE = "unit_id = ANY ((SELECT scope_units())::uuid[])"
WITH_PACK = "EXISTS (SELECT 1 FROM slates_pack AS whole WHERE whole.id = slates_packpart.pack_id)"
TABLES = ("slates_pack", "slates_packpart", "slates_packinput")

KEPT = """
CREATE FUNCTION slates_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'slates_pack' AND TG_OP = 'UPDATE' THEN
        OLD.data_key := NEW.data_key;
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'sealed papers stay as they are' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
"""


def keep(table):
    return migrations.RunSQL(
        f"CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION slates_sealed();",
        f"DROP TRIGGER keep ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("slates", "0003_packs")]
    operations = [
        protect("slates_pack", IN_SCOPE),
        protect(
            "slates_packpart",
            f"({WITH_PACK} AND (cadre_id IS NULL OR {through_cadre('slates_packpart')}))",
        ),
        protect("slates_packinput", "false"),
        migrations.RunSQL(KEPT, "DROP FUNCTION slates_sealed();"),
        *[keep(table) for table in TABLES],
    ]
