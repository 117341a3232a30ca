from django.db import migrations

FOR_GOOD = """
CREATE FUNCTION revoked_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a revoked grant stays revoked' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER revoked_for_good BEFORE UPDATE ON accounts_rolegrant FOR EACH ROW
    WHEN (OLD.revoked_at IS NOT NULL AND NEW IS DISTINCT FROM OLD) EXECUTE FUNCTION revoked_for_good();
"""
NO_MORE = """
DROP TRIGGER revoked_for_good ON accounts_rolegrant;
DROP FUNCTION revoked_for_good();
"""


class Migration(migrations.Migration):
    """To take a revocation back would give a right without a second person: also the owner must grant anew."""

    dependencies = [("accounts", "0006_reads")]
    operations = [migrations.RunSQL(FOR_GOOD, NO_MORE)]
