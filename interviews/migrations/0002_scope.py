"""Talks are seen with the cadre; what is signed is never altered, and what was added to it neither."""

from django.db import migrations

from common.rls import protect, protect_through_cadre, spare_who_sees_all, through_cadre

OF_PEOPLE = ("talk", "subject", "covered", "promise")
OF_TALKS = ("reader", "addendum")

SIGNED_STAYS = """
CREATE FUNCTION interviews_signed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := '{data_key,replied_on,updated_at}';
BEGIN
    IF OLD.state = 'signed' AND (TG_OP = 'DELETE'
        OR to_jsonb(OLD) - free <> to_jsonb(NEW) - free
        OR OLD.replied_on IS NOT NULL AND NEW.replied_on IS DISTINCT FROM OLD.replied_on) THEN
        RAISE EXCEPTION 'a signed talk is never altered: only an addendum corrects it'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER signed_stays BEFORE UPDATE OR DELETE ON interviews_talk
    FOR EACH ROW EXECUTE FUNCTION interviews_signed_stays();
CREATE FUNCTION interviews_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was added to a signed talk is never altered: no % on %', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON interviews_addendum
    FOR EACH ROW EXECUTE FUNCTION interviews_only_added();
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON interviews_covered
    FOR EACH ROW EXECUTE FUNCTION interviews_only_added();
CREATE FUNCTION interviews_company_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.talk_id ELSE OLD.talk_id END;
BEGIN
    IF EXISTS (SELECT 1 FROM interviews_talk WHERE id = of AND state = 'signed') THEN
        RAISE EXCEPTION 'a signed talk is never altered: whom it is about stays'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER company_stays BEFORE INSERT OR UPDATE OR DELETE ON interviews_subject
    FOR EACH ROW EXECUTE FUNCTION interviews_company_stays();
"""
BACK = """
DROP TRIGGER company_stays ON interviews_subject;
DROP TRIGGER only_added ON interviews_covered;
DROP TRIGGER only_added ON interviews_addendum;
DROP TRIGGER signed_stays ON interviews_talk;
DROP FUNCTION interviews_company_stays();
DROP FUNCTION interviews_only_added();
DROP FUNCTION interviews_signed_stays();
"""


def with_talk(table: str) -> str:
    return f"EXISTS (SELECT 1 FROM interviews_talk AS parent WHERE parent.id = {table}.talk_id)"


class Migration(migrations.Migration):
    dependencies = [("interviews", "0001_initial"), ("cadres", "0017_verified_once")]
    operations = [
        *[protect_through_cadre(f"interviews_{name}") for name in OF_PEOPLE],
        *[
            spare_who_sees_all(f"interviews_{name}", through_cadre(f"interviews_{name}"))
            for name in OF_PEOPLE
        ],
        *[protect(f"interviews_{name}", with_talk(f"interviews_{name}")) for name in OF_TALKS],
        migrations.RunSQL(SIGNED_STAYS, BACK),
        migrations.RunSQL(
            "REVOKE UPDATE, DELETE ON interviews_addendum, interviews_covered FROM cadre_web, cadre_worker;",
            migrations.RunSQL.noop,
        ),
    ]
