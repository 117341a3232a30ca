"""Row-level security on files: they belong to a unit."""

from django.db import migrations

from common.rls import protect


class Migration(migrations.Migration):
    dependencies = [("files", "0001_initial")]
    operations = [protect("files_storedfile", "unit_id = ANY ((SELECT scope_units())::uuid[])")]
