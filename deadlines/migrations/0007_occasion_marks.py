"""A noted reason to talk with somebody marks the cadre."""

from django.db import migrations

from deadlines.marking import mark_table


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0006_talk_marks"), ("interviews", "0004_attachments_scope")]
    operations = mark_table("interviews_occasion")
