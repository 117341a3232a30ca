"""Triggers only add notes, which nobody waits for; the feed gathers them, and a change has its place from the first."""

import django.contrib.postgres.fields
from django.db import migrations, models

GATHERING = """
CREATE OR REPLACE FUNCTION exchange_note(kind text, ids uuid[], places uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  WITH above AS MATERIALIZED (
    SELECT place.unit, array_agg(coalesce(top.id, place.unit)) AS units
    FROM (SELECT DISTINCT unnest(places) AS unit) AS place
    LEFT JOIN units_unit low ON low.id = place.unit LEFT JOIN units_unit top ON starts_with(low.path, top.path)
    WHERE place.unit IS NOT NULL GROUP BY place.unit
  )
  INSERT INTO exchange_note (resource, object_id, units, changed_at)
  SELECT kind, pair.id, array_agg(DISTINCT place), now()
  FROM unnest(ids, places) AS pair (id, unit) JOIN above USING (unit) CROSS JOIN unnest(above.units) AS place
  GROUP BY pair.id ORDER BY pair.id;
$$;

CREATE OR REPLACE FUNCTION exchange_number() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM exchange_note) THEN
    PERFORM pg_advisory_xact_lock(hashtext('exchange_number'));
    WITH taken AS (
      DELETE FROM exchange_note RETURNING *
    ), latest AS (
      SELECT resource, object_id, max(changed_at) AS changed_at, max(id) AS last FROM taken GROUP BY resource, object_id
    ), placed AS (
      SELECT resource, object_id, array_agg(DISTINCT place) AS units FROM taken, unnest(units) AS place
      GROUP BY resource, object_id
    )
    INSERT INTO exchange_change AS known (resource, object_id, units, changed_at, number)
    SELECT resource, object_id, units, changed_at, nextval('exchange_place')
    FROM (SELECT * FROM latest JOIN placed USING (resource, object_id) ORDER BY changed_at, last) AS in_order
    ON CONFLICT (resource, object_id) DO UPDATE SET number = excluded.number, changed_at = excluded.changed_at,
      units = (SELECT array_agg(DISTINCT place) FROM unnest(known.units || excluded.units) AS place);
  END IF;
END $$;
"""
BEFORE = """
CREATE OR REPLACE FUNCTION exchange_note(kind text, ids uuid[], places uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  WITH above AS (
    SELECT low.id, array_agg(top.id) AS units FROM units_unit low JOIN units_unit top ON starts_with(low.path, top.path)
    GROUP BY low.id
  ), touched AS (
    SELECT pair.id, array_agg(DISTINCT place) AS units
    FROM unnest(ids, places) AS pair (id, unit) LEFT JOIN above ON above.id = pair.unit
    CROSS JOIN LATERAL unnest(array_append(above.units, pair.unit)) AS place
    WHERE place IS NOT NULL GROUP BY pair.id
  )
  INSERT INTO exchange_change AS known (resource, object_id, units, changed_at)
  SELECT kind, id, units, now() FROM touched ORDER BY id
  ON CONFLICT (resource, object_id) DO UPDATE SET number = NULL, changed_at = excluded.changed_at,
    units = (SELECT array_agg(DISTINCT place) FROM unnest(known.units || excluded.units) AS place);
$$;

CREATE OR REPLACE FUNCTION exchange_number() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM exchange_change WHERE number IS NULL) THEN
    PERFORM pg_advisory_xact_lock(hashtext('exchange_number'));
    UPDATE exchange_change AS change SET number = nextval('exchange_place')
    FROM (SELECT id FROM exchange_change WHERE number IS NULL ORDER BY changed_at, id FOR UPDATE SKIP LOCKED) AS open
    WHERE open.id = change.id;
  END IF;
END $$;
"""

accepted = "Only exchange_note() and exchange_number() write there, and both are replaced in this transaction."


class Migration(migrations.Migration):
    dependencies = [("exchange", "0003_webhooks")]
    operations = [
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("resource", models.CharField(choices=[("units", "units"), ("cadres", "cadre files")], max_length=10)),
                ("object_id", models.UUIDField()),
                (
                    "units",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), default=list, size=None
                    ),
                ),
                ("changed_at", models.DateTimeField()),
            ],
        ),
        migrations.RunSQL(
            "REVOKE ALL ON exchange_note FROM cadre_web, cadre_worker;", migrations.RunSQL.noop
        ),
        migrations.RunSQL(GATHERING, BEFORE),
        migrations.RunSQL(migrations.RunSQL.noop, "SELECT exchange_number();"),
        migrations.RunSQL(
            "UPDATE exchange_change AS change SET number = nextval('exchange_place') FROM (SELECT id FROM exchange_change"
            " WHERE number IS NULL ORDER BY changed_at, id) AS open WHERE open.id = change.id;",
            migrations.RunSQL.noop,
        ),
        migrations.RemoveIndex(model_name="change", name="change_without_number"),
        migrations.AlterField(
            model_name="change", name="number", field=models.BigIntegerField(unique=True)
        ),
    ]
