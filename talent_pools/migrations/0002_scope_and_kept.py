"""Memberships are seen with the cadre; nothing about them is deleted, and what is closed or recorded stays as it was."""

from django.db import migrations

from common.rls import protect, protect_through_cadre, spare_who_sees_all, through_cadre
from talent_pools.reference import shipped_pools

WITH_MEMBERSHIP = (
    "EXISTS (SELECT 1 FROM talent_pools_membership AS stay WHERE stay.id = {table}.membership_id)"
)
MEMBERSHIP = "talent_pools_membership"
PROPOSAL = "talent_pools_proposal"
ENTRIES = [f"talent_pools_{name}" for name in ("checkfinding", "ballot", "plan", "yearlyreview")]
MEASURES = ["capacity", "under_35", "women", "non_party", "speciality", "frontline"]

KEPT = """
CREATE FUNCTION talent_pools_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR TG_ARGV[0] = 'entry' THEN
        RAISE EXCEPTION 'nothing about a talent pool is deleted or altered' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_ARGV[0] = 'proposal' THEN
        IF OLD.decision <> 'open' THEN
            RAISE EXCEPTION 'a decided proposal is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF (NEW.membership_id, NEW.kind, NEW.horizon, NEW.reason, NEW.proposed_by_id)
           IS DISTINCT FROM (OLD.membership_id, OLD.kind, OLD.horizon, OLD.reason, OLD.proposed_by_id) THEN
            RAISE EXCEPTION 'what was proposed is what is decided' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.state NOT IN ('nominated', 'member') THEN
        RAISE EXCEPTION 'a closed membership is never altered' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (NEW.cadre_id, NEW.pool_id, NEW.nominated_by_id, NEW.nominated_on)
       IS DISTINCT FROM (OLD.cadre_id, OLD.pool_id, OLD.nominated_by_id, OLD.nominated_on) THEN
        RAISE EXCEPTION 'a membership stays of one person and one pool' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
"""


def keep(table, kind):
    return migrations.RunSQL(
        f"CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION talent_pools_keep('{kind}');",
        f"DROP TRIGGER keep ON {table};",
    )


def add_pools(apps, schema_editor):
    """The pools the product comes with, each with its targets, which no document has given a number yet."""
    alias = schema_editor.connection.alias
    pool, target = (apps.get_model("talent_pools", name) for name in ("Pool", "Target"))
    for row in shipped_pools():
        made = pool.objects.using(alias).create(**row)
        target.objects.using(alias).bulk_create(target(pool=made, measure=one) for one in MEASURES)


class Migration(migrations.Migration):
    dependencies = [("talent_pools", "0001_initial"), ("cadres", "0016_form_comparisons")]
    operations = [
        protect_through_cadre(MEMBERSHIP),
        spare_who_sees_all(MEMBERSHIP, through_cadre(MEMBERSHIP)),
        *[protect(table, WITH_MEMBERSHIP.format(table=table)) for table in (PROPOSAL, *ENTRIES)],
        migrations.RunSQL(KEPT, "DROP FUNCTION talent_pools_keep();"),
        keep(MEMBERSHIP, "membership"),
        keep(PROPOSAL, "proposal"),
        *[keep(table, "entry") for table in ENTRIES],
        migrations.RunPython(add_pools, migrations.RunPython.noop),
    ]
