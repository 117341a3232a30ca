"""Lists of a hundred thousand: indexes that answer them alone, and a look at the whole scope before any row."""

from django.db import migrations, models

from common.rls import spare_who_sees_all, through_cadre

IN_SCOPE = "home_unit_id = ANY ((SELECT scope_units())::uuid[]) OR host_units && (SELECT scope_units())::uuid[]"
READ_IN_LISTS = ["appointment", "rankperiod", "education", "appraisal", "matter"]


class Migration(migrations.Migration):
    dependencies = [("cadres", "0011_photos"), ("units", "0003_scope_reaches_all")]
    operations = [
        migrations.RemoveIndex("cadre", "cadres_cadr_home_un_45e3be_idx"),
        migrations.AddIndex(
            "cadre",
            models.Index(
                fields=["home_unit", "home_order", "id"],
                include=["management_state", "identity", "sex", "birth", "name", "name_search", "host_units"],
                name="cadre_in_house_order",
            ),
        ),
        migrations.AddIndex(
            "appointment",
            models.Index(fields=["level", "cadre"], condition=models.Q(is_main=True), name="appointment_level"),
        ),
        migrations.AddIndex(
            "appointment",
            models.Index(
                fields=["person_level", "cadre"],
                condition=models.Q(is_main=True, person_level__isnull=False),
                name="appointment_person_level",
            ),
        ),
        migrations.AddIndex(
            "rankperiod", models.Index(fields=["scale", "rank", "cadre"], include=["valid"], name="rank_held")
        ),
        spare_who_sees_all("cadres_cadre", f"({IN_SCOPE})"),
        *[spare_who_sees_all(f"cadres_{name}", through_cadre(f"cadres_{name}")) for name in READ_IN_LISTS],
    ]
