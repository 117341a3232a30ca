"""A data key wrapped anew, or an index made anew, says nothing new of a person: it marks nobody."""

from django.db import migrations

KEYS = "'{data_key,id_number_index}'::text[]"
MARK = f"""
CREATE FUNCTION readiness_mark_cadre() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO readiness_mark (cadre_id)
    SELECT after.id FROM after_rows AS after LEFT JOIN before_rows AS before USING (id)
    WHERE ((before.data_key, before.id_number_index) IS DISTINCT FROM (after.data_key, after.id_number_index)
        AND to_jsonb(before) - {KEYS} = to_jsonb(after) - {KEYS}) IS NOT TRUE;
    RETURN NULL;
END
$$;
DROP TRIGGER readiness_mark_update ON cadres_cadre;
CREATE TRIGGER readiness_mark_update AFTER UPDATE ON cadres_cadre
    REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION readiness_mark_cadre();
"""  # noqa: S608
BACK = """
DROP TRIGGER readiness_mark_update ON cadres_cadre;
CREATE TRIGGER readiness_mark_update AFTER UPDATE ON cadres_cadre
    REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION readiness_mark_changed('id');
DROP FUNCTION readiness_mark_cadre();
"""


class Migration(migrations.Migration):
    dependencies = [("readiness", "0006_in_lanes"), ("cadres", "0013_keys_out_of_history")]
    operations = [migrations.RunSQL(MARK, BACK)]
