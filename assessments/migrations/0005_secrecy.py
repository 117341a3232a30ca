"""Row-level security of task forces: a visit and the lot of a draw are for members, by name, until they are in the open."""

from django.db import migrations

from common.rls import protect, through_cadre

SCOPE = "ANY ((SELECT scope_units())::uuid[])"
MINE = "ANY ((SELECT assessments_my_forces())::uuid[])"
MY_FORCES = """
CREATE FUNCTION assessments_my_forces() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(force_id), '{}') FROM assessments_forcemember
   WHERE user_id = scope_user() AND left_on IS NULL
$$;
CREATE INDEX assessments_forcemember_now ON assessments_forcemember (user_id) WHERE left_on IS NULL;
"""
NO_FORCES = "DROP INDEX assessments_forcemember_now; DROP FUNCTION assessments_my_forces();"
KEPT = """
CREATE FUNCTION assessments_visit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.started_at IS NOT NULL AND (OLD.force_id, OLD.unit_id, OLD.place, OLD.planned_for, OLD.purpose, OLD.draw_id,
        OLD.planned_by_id, OLD.planned_at, OLD.started_at, OLD.started_by_id) IS DISTINCT FROM
        (NEW.force_id, NEW.unit_id, NEW.place, NEW.planned_for, NEW.purpose, NEW.draw_id,
        NEW.planned_by_id, NEW.planned_at, NEW.started_at, NEW.started_by_id) THEN
        RAISE EXCEPTION 'a visit that has started is what it was' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER visit_stays BEFORE UPDATE ON assessments_visit
    FOR EACH ROW EXECUTE FUNCTION assessments_visit_stays();
CREATE FUNCTION assessments_draw_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(OLD) - '{drawn_at,revealed_at}'::text[] <> to_jsonb(NEW) - '{drawn_at,revealed_at}'::text[]
        OR OLD.drawn_at IS NOT NULL AND OLD.drawn_at IS DISTINCT FROM NEW.drawn_at THEN
        RAISE EXCEPTION 'a draw is what was committed to' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER draw_stays BEFORE UPDATE ON assessments_draw FOR EACH ROW EXECUTE FUNCTION assessments_draw_stays();
CREATE FUNCTION assessments_lot_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.seed, OLD.roster) IS DISTINCT FROM (NEW.seed, NEW.roster)
        OR OLD.outcome <> '[]'::jsonb AND OLD.outcome <> NEW.outcome THEN
        RAISE EXCEPTION 'a draw is what was committed to' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER lot_stays BEFORE UPDATE ON assessments_lot FOR EACH ROW EXECUTE FUNCTION assessments_lot_stays();
CREATE FUNCTION assessments_signed_report_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of uuid;
BEGIN
    IF TG_TABLE_NAME = 'assessments_forcereport' THEN
        of := OLD.id;
    ELSIF TG_OP = 'INSERT' THEN of := NEW.report_id;
    ELSE of := OLD.report_id;
    END IF;
    IF EXISTS (SELECT 1 FROM assessments_forcereport WHERE id = of AND signed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a signed report is never altered' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER signed_report_stays BEFORE UPDATE OR DELETE ON assessments_forcereport
    FOR EACH ROW EXECUTE FUNCTION assessments_signed_report_stays();
CREATE TRIGGER signed_report_stays BEFORE INSERT OR UPDATE OR DELETE ON assessments_personpage
    FOR EACH ROW EXECUTE FUNCTION assessments_signed_report_stays();
REVOKE UPDATE, DELETE ON assessments_fieldnote, assessments_notephoto FROM cadre_web, cadre_worker;
REVOKE DELETE ON assessments_visit, assessments_draw, assessments_lot FROM cadre_web, cadre_worker;
"""
CHANGED = """
DROP TRIGGER signed_report_stays ON assessments_personpage;
DROP TRIGGER signed_report_stays ON assessments_forcereport;
DROP TRIGGER lot_stays ON assessments_lot;
DROP TRIGGER draw_stays ON assessments_draw;
DROP TRIGGER visit_stays ON assessments_visit;
DROP FUNCTION assessments_signed_report_stays();
DROP FUNCTION assessments_lot_stays();
DROP FUNCTION assessments_draw_stays();
DROP FUNCTION assessments_visit_stays();
"""
WITH = (
    ("taskforce_areas", "taskforce", "taskforce"), ("forcemember", "force", "taskforce"), ("draw", "force", "taskforce"),
    ("visit_visitors", "visit", "visit"), ("visit_people", "visit", "visit"), ("fieldnote", "visit", "visit"),
    ("notephoto", "note", "fieldnote"), ("problem", "visit", "visit"), ("forcereport", "force", "taskforce"),
)  # fmt: skip


def whole(table: str, column: str, parent: str) -> str:
    """Visible with the row it belongs to."""
    return f"EXISTS (SELECT 1 FROM assessments_{parent} AS whole WHERE whole.id = assessments_{table}.{column}_id)"


class Migration(migrations.Migration):
    dependencies = [("assessments", "0004_task_forces"), ("common", "0003_scope_user")]
    operations = [
        migrations.RunSQL(MY_FORCES, NO_FORCES),
        protect("assessments_taskforce", f"(unit_id = {SCOPE})"),
        *[protect(f"assessments_{table}", whole(table, *of)) for table, *of in WITH],
        protect(
            "assessments_target",
            f"({whole('target', 'force', 'taskforce')} AND {through_cadre('assessments_target')})",
        ),
        protect(
            "assessments_personpage",
            f"({whole('personpage', 'report', 'forcereport')} AND {through_cadre('assessments_personpage')})",
        ),
        protect(
            "assessments_visit",
            f"({whole('visit', 'force', 'taskforce')} AND (force_id = {MINE} OR started_at IS NOT NULL))",
        ),
        protect(
            "assessments_lot",
            "EXISTS (SELECT 1 FROM assessments_draw AS whole WHERE whole.id = assessments_lot.draw_id"
            f" AND (whole.force_id = {MINE} OR whole.revealed_at IS NOT NULL))",
        ),
        migrations.RunSQL(KEPT, CHANGED),
    ]
