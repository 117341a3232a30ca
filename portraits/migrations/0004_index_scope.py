"""Row-level security on the index; a formula is proposed once and enacted once."""

from django.db import migrations

from common.rls import protect_through_cadre, spare_who_sees_all, through_cadre

TABLES = ("portraits_indexresult", "portraits_indexmonth", "portraits_prompt")
FORMULA = """
REVOKE UPDATE, DELETE ON portraits_formulaversion FROM cadre_web, cadre_worker;
GRANT UPDATE (enacted_by_id, enacted_on) ON portraits_formulaversion TO cadre_web;
"""


class Migration(migrations.Migration):
    dependencies = [("portraits", "0003_index"), ("accountability", "0009_stepdown_scope")]
    operations = [
        *[protect_through_cadre(table) for table in TABLES],
        *[spare_who_sees_all(table, through_cadre(table)) for table in TABLES],
        migrations.RunSQL(FORMULA, "GRANT UPDATE, DELETE ON portraits_formulaversion TO cadre_web, cadre_worker;"),
    ]
