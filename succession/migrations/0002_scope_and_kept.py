"""Posts are seen with their unit, successors with the cadre; nothing is deleted, and who was taken off stays as it was."""

from django.db import migrations

from common.rls import protect, protect_through_cadre, spare_who_sees_all, through_cadre

POST, SUCCESSOR = "succession_post", "succession_successor"
OF_UNIT = "unit_id = ANY ((SELECT scope_units())::uuid[])"

KEPT = """
CREATE FUNCTION succession_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'nothing about succession is deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.removed_on IS NOT NULL OR (NEW.post_id, NEW.cadre_id, NEW.named_by_id, NEW.named_on, NEW.reason)
       IS DISTINCT FROM (OLD.post_id, OLD.cadre_id, OLD.named_by_id, OLD.named_on, OLD.reason) THEN
        RAISE EXCEPTION 'who was named why, and who was taken off, is never altered'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("succession", "0001_initial"), ("talent_pools", "0004_exits_of_the_night")]
    operations = [
        protect(POST, OF_UNIT),
        spare_who_sees_all(POST, OF_UNIT),
        protect_through_cadre(SUCCESSOR),
        spare_who_sees_all(SUCCESSOR, through_cadre(SUCCESSOR)),
        migrations.RunSQL(KEPT, "DROP FUNCTION succession_keep();"),
        migrations.RunSQL(
            f"CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON {SUCCESSOR} FOR EACH ROW EXECUTE FUNCTION succession_keep();",
            f"DROP TRIGGER keep ON {SUCCESSOR};",
        ),
    ]
