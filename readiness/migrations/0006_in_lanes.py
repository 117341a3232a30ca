"""Boards of a hundred thousand: indexes that answer them alone, and a look at the whole scope before any row."""

from django.db import migrations, models

from common.rls import spare_who_sees_all, through_cadre


class Migration(migrations.Migration):
    dependencies = [("readiness", "0005_quota_marks"), ("units", "0003_scope_reaches_all")]
    operations = [
        migrations.RemoveIndex("result", "readiness_r_step_f77061_idx"),
        migrations.AddIndex(
            "result",
            models.Index(
                fields=["ladder", "status", "earliest_on", "cadre"], include=["step", "id"], name="result_in_lanes"
            ),
        ),
        migrations.AddIndex(
            "result",
            models.Index(fields=["cadre"], condition=models.Q(status="incomplete"), name="result_waiting"),
        ),
        spare_who_sees_all("readiness_result", through_cadre("readiness_result")),
        spare_who_sees_all("readiness_statuschange", through_cadre("readiness_statuschange")),
    ]
