"""Kept numbers are read by whom they were counted for, and never altered."""

from django.db import migrations

from common.rls import protect

KEPT = "dashboards_keptfigures"


class Migration(migrations.Migration):
    dependencies = [("dashboards", "0001_kept"), ("common", "0003_scope_user")]
    operations = [
        protect(KEPT, "user_id = scope_user()"),
        migrations.RunSQL(
            f"REVOKE UPDATE ON {KEPT} FROM cadre_web, cadre_worker",
            f"GRANT UPDATE ON {KEPT} TO cadre_web, cadre_worker",
        ),
    ]
