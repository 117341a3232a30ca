"""Follow-ups and cultivations mark the cadre whose deadline they make."""

from django.db import migrations

from deadlines.marking import mark_table


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0004_read_by_the_hundred_thousand"), ("training", "0004_growth_scope")]
    operations = [*mark_table("training_followup", "owner_id"), *mark_table("training_cultivation")]
