"""Row-level security on imports: they belong to a unit, their files come with them."""

from django.db import migrations

from common.rls import protect

OWN = "EXISTS (SELECT 1 FROM cadres_importbatch AS parent WHERE parent.id = cadres_importbatch_files.importbatch_id)"


class Migration(migrations.Migration):
    dependencies = [("cadres", "0003_imports")]
    operations = [
        protect("cadres_importbatch", "unit_id = ANY ((SELECT scope_units())::uuid[])"),
        protect("cadres_importbatch_files", OWN),
    ]
