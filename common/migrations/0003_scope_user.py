"""Who reads: for rows that only people by name may see."""

from django.db import migrations

READER = """
CREATE FUNCTION scope_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('scope.user', true), '')::uuid $$;
"""


class Migration(migrations.Migration):
    dependencies = [("common", "0002_kept_answer")]
    operations = [migrations.RunSQL(READER, "DROP FUNCTION scope_user();")]
