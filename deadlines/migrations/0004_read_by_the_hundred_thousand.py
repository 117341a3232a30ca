"""Who sees every unit need not have each deadline's cadre looked at."""

from django.db import migrations

from common.rls import spare_who_sees_all, through_cadre


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0003_alter_deadline_told"), ("units", "0003_scope_reaches_all")]
    operations = [spare_who_sees_all("deadlines_deadline", through_cadre("deadlines_deadline"))]
