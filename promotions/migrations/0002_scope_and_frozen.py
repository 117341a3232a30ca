"""Batches are seen by whom all their units are in scope, their lines with the cadre; nothing of a frozen one changes."""

from django.db import migrations

from common.rls import protect, through_cadre

OWN = "unit_ids <@ (SELECT scope_units())::uuid[]"
WITH_BATCH = "EXISTS (SELECT 1 FROM promotions_batch AS whole WHERE whole.id = {table}.batch_id)"

FROZEN = """
CREATE FUNCTION promotions_refuse_frozen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE subject uuid;
BEGIN
    IF TG_TABLE_NAME = 'promotions_batch' THEN
        IF OLD.stage = 'frozen' THEN
            RAISE EXCEPTION 'a frozen batch is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    ELSE
        IF TG_OP <> 'INSERT' THEN subject := OLD.batch_id; END IF;
        IF EXISTS (SELECT 1 FROM promotions_batch WHERE id = subject AND stage = 'frozen') THEN
            RAISE EXCEPTION 'a frozen batch is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP <> 'DELETE' THEN subject := NEW.batch_id; END IF;
        IF EXISTS (SELECT 1 FROM promotions_batch WHERE id = subject AND stage = 'frozen') THEN
            RAISE EXCEPTION 'a frozen batch is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END
$$;
"""
EVENTS = {
    "promotions_batch": "UPDATE OR DELETE",
    "promotions_batchline": "INSERT OR UPDATE OR DELETE",
    "promotions_batchquota": "INSERT OR UPDATE OR DELETE",
}


def refuse(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER refuse_frozen BEFORE {EVENTS[table]} ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION promotions_refuse_frozen();",
        f"DROP TRIGGER refuse_frozen ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("promotions", "0001_initial"), ("cadres", "0014_list_exports")]
    operations = [
        protect("promotions_batch", OWN),
        protect(
            "promotions_batchline",
            f"({through_cadre('promotions_batchline')} AND {WITH_BATCH.format(table='promotions_batchline')})",
        ),
        protect("promotions_batchquota", WITH_BATCH.format(table="promotions_batchquota")),
        migrations.RunSQL(FROZEN, "DROP FUNCTION promotions_refuse_frozen();"),
        *[refuse(table) for table in EVENTS],
    ]
