"""A quota is for several levels or ranks together."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("units", "0001_initial")]
    operations = [
        migrations.AddField(
            model_name="quota",
            name="grades",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.PositiveSmallIntegerField(),
                default=list,
                help_text="leadership levels or rank numbers it is for, together",
                size=None,
            ),
            preserve_default=False,
        ),
        migrations.RunSQL("UPDATE units_quota SET grades = ARRAY[grade]", "UPDATE units_quota SET grade = grades[1]"),
        migrations.RemoveField(model_name="quota", name="grade"),
        migrations.AddConstraint(
            model_name="quota",
            constraint=models.CheckConstraint(
                condition=models.Q(("grades__len__gt", 0)),
                name="quota_of_some_grade",
                violation_error_message="A quota is for at least one level or rank.",
            ),
        ),
    ]
