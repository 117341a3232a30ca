"""Problems found on visits mark the cadre who settles them."""

from django.db import migrations

from deadlines.marking import mark_table


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0007_occasion_marks"), ("assessments", "0005_secrecy")]
    operations = [*mark_table("assessments_problem", "owner_id")]
