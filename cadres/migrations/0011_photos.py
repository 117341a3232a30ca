"""A photo is visible with its cadre, also where the file comes from a unit out of scope: a guest's."""

from django.db import migrations

OF_A_UNIT = "scope_all() OR unit_id = ANY ((SELECT scope_units())::uuid[])"
PHOTO = "EXISTS (SELECT 1 FROM cadres_cadre AS person WHERE person.photo_id = files_storedfile.id)"


class Migration(migrations.Migration):
    dependencies = [("cadres", "0010_near"), ("files", "0002_scope")]
    operations = [
        migrations.RunSQL(
            f"ALTER POLICY scope ON files_storedfile USING ({OF_A_UNIT} OR {PHOTO});",
            f"ALTER POLICY scope ON files_storedfile USING ({OF_A_UNIT});",
        )
    ]
