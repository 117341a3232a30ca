"""Whether the present scope holds every unit: then no row needs to be compared with it."""

from django.db import migrations

REACHES_ALL = """
CREATE FUNCTION scope_reaches_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT scope_all() OR NOT EXISTS (SELECT id FROM units_unit EXCEPT SELECT unnest(scope_units())) $$;
"""


class Migration(migrations.Migration):
    dependencies = [("units", "0002_quota_grades")]
    operations = [migrations.RunSQL(REACHES_ALL, "DROP FUNCTION scope_reaches_all();")]
