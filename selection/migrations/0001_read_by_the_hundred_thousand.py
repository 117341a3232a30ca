"""Who sees every unit need not have each row's cadre looked at: conditions read these tables as a whole."""

from django.db import migrations

from common.rls import spare_who_sees_all, through_cadre

READ = ["dateverification", "award", "grassrootsperiod", "declaration"]


class Migration(migrations.Migration):
    dependencies = [("cadres", "0014_list_exports"), ("units", "0003_scope_reaches_all")]
    operations = [spare_who_sees_all(f"cadres_{name}", through_cadre(f"cadres_{name}")) for name in READ]
