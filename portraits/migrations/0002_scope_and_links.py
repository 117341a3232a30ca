"""Row-level security through the cadre; no label without a record; labels are withdrawn, portraits stay as they were taken."""

from django.db import migrations

from common.rls import protect_through_cadre, spare_who_sees_all, through_cadre

LABEL, LINK, PORTRAIT = "portraits_label", "portraits_labelevidence", "portraits_portrait"

LINKED = """
CREATE FUNCTION portraits_label_rests() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE of uuid;
BEGIN
    IF TG_TABLE_NAME = 'portraits_label' THEN of := NEW.id;
    ELSIF TG_OP = 'DELETE' THEN of := OLD.label_id;
    ELSE of := NEW.label_id;
    END IF;
    IF EXISTS (SELECT 1 FROM portraits_label l WHERE l.id = of AND NOT EXISTS (
            SELECT 1 FROM portraits_labelevidence e WHERE e.label_id = l.id AND e.cadre_id = l.cadre_id)) THEN
        RAISE EXCEPTION 'a label rests on at least one record of the person' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER rests AFTER INSERT ON portraits_label DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION portraits_label_rests();
CREATE CONSTRAINT TRIGGER rests AFTER INSERT OR DELETE ON portraits_labelevidence DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION portraits_label_rests();
"""
UNLINKED = """
DROP TRIGGER rests ON portraits_labelevidence;
DROP TRIGGER rests ON portraits_label;
DROP FUNCTION portraits_label_rests();
"""
KEPT = """
CREATE FUNCTION portraits_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.withdrawn_on IS NOT NULL OR (NEW.id, NEW.cadre_id, NEW.axis, NEW.tone, NEW.text, NEW.given_by_id, NEW.given_on)
       IS DISTINCT FROM (OLD.id, OLD.cadre_id, OLD.axis, OLD.tone, OLD.text, OLD.given_by_id, OLD.given_on) THEN
        RAISE EXCEPTION 'a label is given once, and withdrawn once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep BEFORE UPDATE ON portraits_label FOR EACH ROW EXECUTE FUNCTION portraits_keep();
REVOKE DELETE ON portraits_label FROM cadre_web, cadre_worker;
REVOKE UPDATE, DELETE ON portraits_labelevidence, portraits_portrait FROM cadre_web, cadre_worker;
"""
UNKEPT = """
GRANT UPDATE, DELETE ON portraits_labelevidence, portraits_portrait TO cadre_web, cadre_worker;
GRANT DELETE ON portraits_label TO cadre_web, cadre_worker;
DROP TRIGGER keep ON portraits_label;
DROP FUNCTION portraits_keep();
"""


class Migration(migrations.Migration):
    dependencies = [("portraits", "0001_initial")]
    operations = [
        *[protect_through_cadre(table) for table in (LABEL, LINK, PORTRAIT)],
        *[spare_who_sees_all(table, through_cadre(table)) for table in (LABEL, LINK, PORTRAIT)],
        migrations.RunSQL(LINKED, UNLINKED),
        migrations.RunSQL(KEPT, UNKEPT),
    ]
