"""Row-level security; what was decided or written down is never altered; the shipped dimensions and scales."""

from django.db import migrations

from assessments.reference import scales_and_dimensions
from common.rls import protect, protect_through_cadre

SCOPE = "ANY ((SELECT scope_units())::uuid[])"
OF_CADRE = [
    "projectrole", "projectroleevent", "projectresult", "projectresultevent", "headquartersmember",
    "headquartersmemberevent", "observation", "assessment", "assessmentevent", "dailyappraisal", "dailyappraisalevent",
    "roundline", "answer", "rating",
]  # fmt: skip
OF_UNIT = ["touchstonepost", "round"]
WITH = [
    ("projectnode", "project"), ("observationnote", "observation"), ("finding", "assessment"),
    ("findingevent", "assessment"), ("ratinggroup", "rating"),
]  # fmt: skip
HISTORY = ["projectrole", "projectresult", "headquartersmember", "assessment", "finding", "dailyappraisal"]
PROJECT = (
    f"(unit_id = {SCOPE}"
    " OR EXISTS (SELECT 1 FROM assessments_projectunit AS part"
    f" WHERE part.project_id = assessments_project.id AND part.unit_id = {SCOPE})"
    " OR EXISTS (SELECT 1 FROM assessments_projectrole AS role WHERE role.project_id = assessments_project.id))"
)
HEADQUARTERS = (
    f"(unit_id = {SCOPE} OR EXISTS (SELECT 1 FROM assessments_headquartersmember AS part"
    " WHERE part.headquarters_id = assessments_headquarters.id))"
)

DECIDED = """
CREATE FUNCTION assessments_refuse_decided() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE subject uuid;
BEGIN
    IF TG_TABLE_NAME = 'assessments_round' THEN
        IF OLD.state = 'committed' THEN
            RAISE EXCEPTION 'a decided round is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    ELSE
        IF TG_OP = 'INSERT' THEN subject := NEW.round_id; ELSE subject := OLD.round_id; END IF;
        IF EXISTS (SELECT 1 FROM assessments_round WHERE id = subject AND state = 'committed') AND (
            TG_OP <> 'UPDATE' OR (NEW.round_id, NEW.cadre_id, NEW.grade, NEW.counted)
            IS DISTINCT FROM (OLD.round_id, OLD.cadre_id, OLD.grade, OLD.counted)
        ) THEN
            RAISE EXCEPTION 'a decided round is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_decided BEFORE UPDATE OR DELETE ON assessments_round
    FOR EACH ROW EXECUTE FUNCTION assessments_refuse_decided();
CREATE TRIGGER refuse_decided BEFORE INSERT OR UPDATE OR DELETE ON assessments_roundline
    FOR EACH ROW EXECUTE FUNCTION assessments_refuse_decided();
"""
UNDECIDED = """
DROP TRIGGER refuse_decided ON assessments_round;
DROP TRIGGER refuse_decided ON assessments_roundline;
DROP FUNCTION assessments_refuse_decided();
"""


def whole(table: str, parent: str) -> str:
    return f"EXISTS (SELECT 1 FROM assessments_{parent} AS whole WHERE whole.id = assessments_{table}.{parent}_id)"


def seed(apps, schema_editor):
    """Load the shipped scales and dimensions."""
    rows, alias = scales_and_dimensions(), schema_editor.connection.alias
    for key, name in (("scales", "Scale"), ("dimensions", "Dimension")):
        model = apps.get_model("assessments", name)
        model.objects.using(alias).bulk_create(model(**row) for row in rows[key])


class Migration(migrations.Migration):
    dependencies = [("assessments", "0001_initial"), ("cadres", "0002_scope")]
    operations = [
        *[protect_through_cadre(f"assessments_{name}") for name in OF_CADRE],
        *[protect(f"assessments_{name}", f"(unit_id = {SCOPE})") for name in OF_UNIT],
        protect("assessments_project", PROJECT),
        protect("assessments_headquarters", HEADQUARTERS),
        *[protect(f"assessments_{name}", whole(name, parent)) for name, parent in WITH],
        migrations.RunSQL(
            " ".join(
                f"REVOKE UPDATE, DELETE ON assessments_{name}event FROM cadre_web, cadre_worker;"
                for name in HISTORY
            )
            + " REVOKE UPDATE, DELETE ON assessments_observationnote FROM cadre_web, cadre_worker;"
            + " REVOKE INSERT, UPDATE, DELETE ON assessments_scale, assessments_dimension FROM cadre_web, cadre_worker;",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(DECIDED, UNDECIDED),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
