"""Triggers that note what has changed, the numbers of the feed, and who reads which row."""

from django.db import migrations

from common.rls import protect

RECORDS = ("appointment", "rankperiod", "education", "appraisal", "award", "resumeline")
NOTING = """
CREATE SEQUENCE exchange_place;

CREATE FUNCTION exchange_note(kind text, ids uuid[], places uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
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
REVOKE EXECUTE ON FUNCTION exchange_note(text, uuid[], uuid[]) FROM PUBLIC;

CREATE FUNCTION exchange_cadres() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM exchange_note('cadres', array_agg(id), array_agg(place))
    FROM (SELECT id, unnest(array_append(host_units, home_unit_id)) AS place FROM before) AS was HAVING count(*) > 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM exchange_note('cadres', array_agg(id), array_agg(place))
    FROM (SELECT id, unnest(array_append(host_units, home_unit_id)) AS place FROM after) AS now HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION exchange_records() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE owners uuid[];
BEGIN
  IF TG_OP <> 'INSERT' THEN SELECT array_agg(DISTINCT cadre_id) INTO owners FROM before; END IF;
  IF TG_OP <> 'DELETE' THEN
    SELECT array_agg(DISTINCT owner) INTO owners
    FROM (SELECT unnest(owners) AS owner UNION SELECT cadre_id FROM after) AS both_sides;
  END IF;
  PERFORM exchange_note('cadres', array_agg(id), array_agg(home_unit_id))
  FROM cadres_cadre WHERE id = ANY (owners) HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE FUNCTION exchange_units() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM exchange_note('units', array_agg(id), array_agg(coalesce(parent_id, id))) FROM before HAVING count(*) > 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM exchange_note('units', array_agg(id), array_agg(id)) FROM after HAVING count(*) > 0;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    PERFORM exchange_note('cadres', array_agg(c.id), array_agg(c.home_unit_id))
    FROM after a JOIN before b USING (id) JOIN cadres_cadre c ON c.home_unit_id = a.id
    WHERE (a.name, a.path) IS DISTINCT FROM (b.name, b.path) HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION exchange_number() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM exchange_change WHERE number IS NULL) THEN
    PERFORM pg_advisory_xact_lock(hashtext('exchange_number'));
    UPDATE exchange_change AS change SET number = nextval('exchange_place')
    FROM (SELECT id FROM exchange_change WHERE number IS NULL ORDER BY changed_at, id FOR UPDATE SKIP LOCKED) AS open
    WHERE open.id = change.id;
  END IF;
END $$;
"""
UNDO = """
DROP FUNCTION exchange_number(); DROP FUNCTION exchange_units(); DROP FUNCTION exchange_records();
DROP FUNCTION exchange_cadres(); DROP FUNCTION exchange_note(text, uuid[], uuid[]); DROP SEQUENCE exchange_place;
"""
SIDES = {
    "insert": "NEW TABLE AS after",
    "update": "OLD TABLE AS before NEW TABLE AS after",
    "delete": "OLD TABLE AS before",
}
WATCHED = {
    "units_unit": "exchange_units",
    "cadres_cadre": "exchange_cadres",
    **{f"cadres_{name}": "exchange_records" for name in RECORDS},
}
WATCH = "\n".join(
    f"CREATE TRIGGER exchange_{event} AFTER {event.upper()} ON {table} REFERENCING {sides}"
    f" FOR EACH STATEMENT EXECUTE FUNCTION {function}();"
    for table, function in WATCHED.items()
    for event, sides in SIDES.items()
)
UNWATCH = "\n".join(f"DROP TRIGGER exchange_{event} ON {table};" for table in WATCHED for event in SIDES)
THERE_ALREADY = """
SELECT exchange_note('units', array_agg(id), array_agg(id)) FROM units_unit HAVING count(*) > 0;
SELECT exchange_note('cadres', array_agg(id), array_agg(place))
FROM (SELECT id, unnest(array_append(host_units, home_unit_id)) AS place FROM cadres_cadre) AS placed HAVING count(*) > 0;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("exchange", "0001_initial"),
        ("units", "0004_quota_documents"),
        ("cadres", "0017_verified_once"),
    ]
    operations = [
        migrations.RunSQL(NOTING, UNDO),
        migrations.RunSQL(WATCH, UNWATCH),
        migrations.RunSQL(THERE_ALREADY, migrations.RunSQL.noop),
        migrations.RunSQL(
            "REVOKE INSERT, UPDATE, DELETE ON exchange_change FROM cadre_web, cadre_worker;",
            "GRANT INSERT, UPDATE, DELETE ON exchange_change TO cadre_web, cadre_worker;",
        ),
        protect("exchange_change", "units && scope_units()"),
    ]
