"""A request is never altered, only decided; nobody decides for whom they stand in."""

from django.db import migrations

STAND_INS = """
CREATE FUNCTION work_decided_by_no_stand_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM accounts_rolegrant AS passed_on JOIN accounts_rolegrant AS origin ON origin.id = passed_on.source_id
        WHERE passed_on.revoked_at IS NULL AND origin.revoked_at IS NULL
          AND passed_on.valid @> (NEW.decided_at AT TIME ZONE 'Asia/Shanghai')::date
          AND (passed_on.user_id, origin.user_id) IN
              ((NEW.decided_by_id, NEW.requested_by_id), (NEW.requested_by_id, NEW.decided_by_id))
    ) THEN
        RAISE EXCEPTION 'who stands in for the asker does not decide'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'approval_by_no_stand_in';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decided_by_no_stand_in BEFORE INSERT OR UPDATE OF decided_by_id ON work_approval
    FOR EACH ROW WHEN (NEW.decided_by_id IS NOT NULL) EXECUTE FUNCTION work_decided_by_no_stand_in();
"""
UNDO = "DROP TRIGGER decided_by_no_stand_in ON work_approval; DROP FUNCTION work_decided_by_no_stand_in();"
PRIVILEGES = """
REVOKE UPDATE, DELETE ON work_approval FROM cadre_web, cadre_worker;
GRANT UPDATE (state, decided_by_id, decided_at, comment) ON work_approval TO cadre_web, cadre_worker;
"""


class Migration(migrations.Migration):
    dependencies = [("work", "0001_initial"), ("accounts", "0004_separation")]
    operations = [
        migrations.RunSQL(STAND_INS, UNDO),
        migrations.RunSQL(PRIVILEGES, "GRANT UPDATE, DELETE ON work_approval TO cadre_web, cadre_worker;"),
    ]
