"""Row-level security on every table of the file and its history."""

from django.db import migrations

from common.rls import protect, protect_through_cadre

CHILDREN = [
    "dateverification", "appointment", "rankperiod", "grassrootsperiod", "education", "appraisal", "award",
    "familymember", "resumeline", "matter", "declaration",
]  # fmt: skip
IN_SCOPE = "home_unit_id = ANY ((SELECT scope_units())::uuid[]) OR host_units && (SELECT scope_units())::uuid[]"


class Migration(migrations.Migration):
    dependencies = [("cadres", "0001_initial")]
    operations = [
        protect("cadres_cadre", f"({IN_SCOPE})"),
        protect("cadres_cadreevent", f"({IN_SCOPE})"),
        *[protect_through_cadre(f"cadres_{name}") for name in CHILDREN],
        *[protect_through_cadre(f"cadres_{name}event") for name in CHILDREN],
        migrations.RunSQL(
            " ".join(
                f"REVOKE UPDATE, DELETE ON cadres_{name}event FROM cadre_web, cadre_worker;"
                for name in ["cadre", *CHILDREN]
            ),
            migrations.RunSQL.noop,
        ),
    ]
