"""Roles' privileges, scope functions and the range type that lets one person be named in an exclusion constraint."""

from django.db import migrations

PRIVILEGES = """
GRANT USAGE ON SCHEMA public TO cadre_web, cadre_worker, cadre_backup;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO cadre_web, cadre_worker;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO cadre_web, cadre_worker;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO cadre_web, cadre_worker;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO cadre_web, cadre_worker;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO cadre_backup;
"""

FUNCTIONS = """
CREATE TABLE common_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX common_cache_expires ON common_cache (expires);
CREATE TYPE uuidrange AS RANGE (subtype = uuid);
CREATE FUNCTION scope_units() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(string_to_array(nullif(current_setting('scope.units', true), ''), ','), '{}')::uuid[] $$;
CREATE FUNCTION scope_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('scope.all', true), 'off') = 'on' $$;
CREATE FUNCTION date_earliest(text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT CASE length($1) WHEN 4 THEN make_date($1::int, 1, 1)
     WHEN 7 THEN make_date(left($1, 4)::int, right($1, 2)::int, 1)
     WHEN 10 THEN make_date(left($1, 4)::int, substr($1, 6, 2)::int, right($1, 2)::int) END $$;
CREATE FUNCTION date_latest(text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT CASE length($1) WHEN 4 THEN make_date($1::int, 12, 31)
     WHEN 7 THEN (make_date(left($1, 4)::int, right($1, 2)::int, 1) + interval '1 month - 1 day')::date
     WHEN 10 THEN make_date(left($1, 4)::int, substr($1, 6, 2)::int, right($1, 2)::int) END $$;
"""

UNDO = """
DROP TABLE common_cache; DROP FUNCTION date_latest(text); DROP FUNCTION date_earliest(text);
DROP FUNCTION scope_all(); DROP FUNCTION scope_units(); DROP TYPE uuidrange;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(PRIVILEGES, migrations.RunSQL.noop),
        migrations.RunSQL(FUNCTIONS, UNDO),
    ]
