from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assessments", "0005_secrecy")]

    operations = [
        migrations.AddIndex(
            model_name="assessment",
            index=models.Index(fields=["-held_on", "-id"], name="assessment_newest_first"),
        )
    ]
