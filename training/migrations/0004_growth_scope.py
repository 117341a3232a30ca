"""What is said of people is seen with the cadre, an outsider with everybody; the delivered specialities and lines."""

from django.db import migrations

from common.rls import protect, protect_through_cadre, through_cadre
from training.reference import shipped_lines, shipped_specialities

OF_PEOPLE = {
    "specialityholder": "cadre_id",
    "cultivation": "cadre_id",
    "linefinding": "cadre_id",
    "followup": "owner_id",
}
WITH_HISTORY = (*OF_PEOPLE, "rolemodel")


def of_cadre_or_outsider(table: str) -> str:
    return f"({table}.cadre_id IS NULL OR {through_cadre(table)})"


def seed(apps, schema_editor):
    """Load what is delivered."""
    for name, rows in (("Speciality", shipped_specialities()), ("ThemeLine", shipped_lines())):
        model = apps.get_model("training", name)
        model.objects.using(schema_editor.connection.alias).bulk_create(model(**row) for row in rows)


class Migration(migrations.Migration):
    dependencies = [("training", "0003_growth"), ("cadres", "0016_form_comparisons")]
    operations = [
        *[protect_through_cadre(f"training_{name}", column) for name, column in OF_PEOPLE.items()],
        *[protect_through_cadre(f"training_{name}event", column) for name, column in OF_PEOPLE.items()],
        protect_through_cadre("training_pointraiser"),
        protect("training_rolemodel", of_cadre_or_outsider("training_rolemodel")),
        protect("training_rolemodelevent", of_cadre_or_outsider("training_rolemodelevent")),
        migrations.RunSQL(
            " ".join(
                f"REVOKE UPDATE, DELETE ON training_{name}event FROM cadre_web, cadre_worker;"
                for name in WITH_HISTORY
            ),
            migrations.RunSQL.noop,
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
