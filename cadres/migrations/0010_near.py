"""Whose file is too near for a user: the own one and those of kin, wherever they are; so the owner answers."""

from django.db import migrations

NEAR = """
CREATE INDEX cadres_familymember_relative_known ON cadres_familymember (relative_id) WHERE relative_id IS NOT NULL;
CREATE FUNCTION cadres_near(reader uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT found.near), '{}') FROM cadres_cadre AS own CROSS JOIN LATERAL (
    SELECT own.id AS near
    UNION ALL SELECT relative_id FROM cadres_familymember WHERE cadre_id = own.id AND relative_id IS NOT NULL
    UNION ALL SELECT cadre_id FROM cadres_familymember WHERE relative_id = own.id
  ) AS found WHERE own.user_id = reader
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("cadres", "0009_kin")]
    operations = [
        migrations.RunSQL(NEAR, "DROP FUNCTION cadres_near(uuid); DROP INDEX cadres_familymember_relative_known;")
    ]
