"""Nobody alters the trail, not even its owner, unless the owner takes the trigger off, which the chain then shows."""

from django.contrib.postgres.indexes import BrinIndex
from django.db import migrations, models

TABLES = ("audit_entry", "audit_seal", "audit_sealedentry")
FUNCTION = """
CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is only added to: no % on %', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
"""
TRIGGERS = "".join(
    f"CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT"
    " EXECUTE FUNCTION audit_is_kept();"
    for table in TABLES
)
BACK = "".join(f"DROP TRIGGER kept ON {table};" for table in TABLES) + "DROP FUNCTION audit_is_kept();"


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_role")]
    operations = [
        migrations.RunSQL(FUNCTION + TRIGGERS, BACK),
        migrations.AddIndex("entry", models.Index(fields=["actor_id", "id"], name="audit_by_actor")),
        migrations.AddIndex("entry", models.Index(fields=["action", "id"], name="audit_by_action")),
        migrations.AddIndex("entry", BrinIndex(fields=["at"], name="audit_by_day")),
    ]
