"""What is said of people is seen with the cadre; a scope that holds every unit is recognized once a statement."""

from django.db import migrations

from common.rls import protect_through_cadre, spare_who_sees_all, through_cadre

OF_PEOPLE = ["enrolment", "attendance", "outsidetraining", "hoursentry"]


class Migration(migrations.Migration):
    dependencies = [("training", "0001_initial"), ("cadres", "0016_form_comparisons")]
    operations = [
        *[protect_through_cadre(f"training_{name}") for name in OF_PEOPLE],
        *[protect_through_cadre(f"training_{name}event") for name in OF_PEOPLE],
        *[spare_who_sees_all(f"training_{name}", through_cadre(f"training_{name}")) for name in OF_PEOPLE],
        migrations.RunSQL(
            " ".join(
                f"REVOKE UPDATE, DELETE ON training_{name}event FROM cadre_web, cadre_worker;"
                for name in OF_PEOPLE
            ),
            migrations.RunSQL.noop,
        ),
    ]
