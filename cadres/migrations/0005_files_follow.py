"""Picture and form of a cadre belong to the unit the cadre is counted in, also after a move to another one."""

from django.db import migrations

FOLLOW = """
CREATE FUNCTION cadre_files_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    UPDATE files_storedfile SET unit_id = NEW.home_unit_id WHERE id IN (NEW.photo_id, NEW.form_file_id);
    RETURN NULL;
END $$;
CREATE TRIGGER files_follow AFTER UPDATE OF home_unit_id ON cadres_cadre FOR EACH ROW
    WHEN (OLD.home_unit_id IS DISTINCT FROM NEW.home_unit_id) EXECUTE FUNCTION cadre_files_follow();
"""
BACK = "DROP TRIGGER files_follow ON cadres_cadre; DROP FUNCTION cadre_files_follow();"


class Migration(migrations.Migration):
    dependencies = [("cadres", "0004_imports_scope"), ("files", "0002_scope")]
    operations = [migrations.RunSQL(FOLLOW, BACK)]
