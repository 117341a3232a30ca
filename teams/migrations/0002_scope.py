"""Scenarios are seen in their unit; a seat only where its person is seen as well."""

from django.db import migrations

from common.rls import protect, through_cadre

SCENARIO, SEAT = "teams_scenario", "teams_seat"
OF_MY_UNITS = "unit_id = ANY ((SELECT scope_units())::uuid[])"
WITH_SCENARIO = "EXISTS (SELECT 1 FROM teams_scenario AS sketch WHERE sketch.id = teams_seat.scenario_id)"


class Migration(migrations.Migration):
    dependencies = [("teams", "0001_initial"), ("cadres", "0016_form_comparisons")]
    operations = [
        protect(SCENARIO, OF_MY_UNITS),
        protect(SEAT, f"({WITH_SCENARIO} AND {through_cadre(SEAT)})"),
    ]
