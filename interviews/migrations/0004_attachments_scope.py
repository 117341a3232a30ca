"""Attachments are seen with their talk and stay with a signed one; reasons to talk are seen with the cadre."""

from django.db import migrations

from common.rls import protect, protect_through_cadre, spare_who_sees_all, through_cadre

STAYS = """
CREATE FUNCTION interviews_attachment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM interviews_talk WHERE id = OLD.talk_id AND state = 'signed') THEN
        RAISE EXCEPTION 'what was attached to a signed talk is never altered'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER attachment_stays BEFORE UPDATE OR DELETE ON interviews_attachment
    FOR EACH ROW EXECUTE FUNCTION interviews_attachment_stays();
REVOKE UPDATE ON interviews_attachment FROM cadre_web, cadre_worker;
REVOKE DELETE ON interviews_occasion FROM cadre_web, cadre_worker;
"""
BACK = """
DROP TRIGGER attachment_stays ON interviews_attachment;
DROP FUNCTION interviews_attachment_stays();
"""
WITH_TALK = "EXISTS (SELECT 1 FROM interviews_talk AS parent WHERE parent.id = interviews_attachment.talk_id)"


class Migration(migrations.Migration):
    dependencies = [("interviews", "0003_attachments_occasions"), ("cadres", "0017_verified_once")]
    operations = [
        protect("interviews_attachment", WITH_TALK),
        protect_through_cadre("interviews_occasion"),
        spare_who_sees_all("interviews_occasion", through_cadre("interviews_occasion")),
        migrations.RunSQL(STAYS, BACK),
    ]
