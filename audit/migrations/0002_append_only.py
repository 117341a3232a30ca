"""The application may add to the trail and read it, nothing else."""

from django.db import migrations

TABLES = "audit_entry, audit_seal, audit_sealedentry"


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [
        migrations.RunSQL(
            f"REVOKE UPDATE, DELETE, TRUNCATE ON {TABLES} FROM cadre_web, cadre_worker;",
            f"GRANT UPDATE, DELETE ON {TABLES} TO cadre_web, cadre_worker;",
        )
    ]
