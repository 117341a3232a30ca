"""Responsible persons and grants are seen with the cadre; a grant's history is never altered."""

from django.db import migrations

from common.rls import protect_through_cadre


class Migration(migrations.Migration):
    dependencies = [("measures", "0001_initial"), ("cadres", "0016_form_comparisons")]
    operations = [
        protect_through_cadre("measures_itemperson"),
        protect_through_cadre("measures_grant"),
        protect_through_cadre("measures_grantevent"),
        migrations.RunSQL(
            "REVOKE UPDATE, DELETE ON measures_grantevent FROM cadre_web, cadre_worker;"
            " REVOKE UPDATE, DELETE ON measures_progressreport, measures_extension FROM cadre_web;",
            migrations.RunSQL.noop,
        ),
    ]
