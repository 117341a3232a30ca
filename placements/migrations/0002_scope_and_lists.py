"""Row-level security on placements; a placement's term follows its secondment; the lists the product comes with."""

from django.db import migrations

from common.rls import protect, protect_through_cadre, through_cadre
from placements.reference import shipped

OWN_UNIT = "= ANY((SELECT scope_units())::uuid[])"
PERSON = "(({cadre}) OR ({table}.cadre_id IS NULL AND {table}.host_unit_id {own}))"
WITH_PARENT = "EXISTS (SELECT 1 FROM placements_{parent} AS whole WHERE whole.id = {table}.{parent}_id)"
HISTORY = (
    "placementevent", "termchangeevent", "placementappraisalevent", "stretchevent", "checkinevent", "servicelockevent",
)  # fmt: skip

TERM = """
CREATE FUNCTION placements_follow_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE placements_placement SET valid = NEW.valid, version = version + 1
    WHERE appointment_id = NEW.id AND valid IS DISTINCT FROM NEW.valid AND NOT upper_inf(NEW.valid);
    RETURN NULL;
END
$$;
CREATE TRIGGER placements_follow_term AFTER UPDATE OF valid ON cadres_appointment
    FOR EACH ROW WHEN (NEW.kind = 'secondment' AND NEW.valid IS DISTINCT FROM OLD.valid)
    EXECUTE FUNCTION placements_follow_term();
"""


def through_person(name: str):
    """Visible with the cadre; of a guest, with the unit that is host."""
    table = f"placements_{name}"
    condition = PERSON.format(cadre=through_cadre(table), table=table, own=OWN_UNIT)
    return protect(table, condition)


def through_parent(name: str, parent: str):
    """Visible with what it belongs to."""
    table = f"placements_{name}"
    return protect(table, WITH_PARENT.format(table=table, parent=parent))


def seed(apps, schema_editor):
    """Fields of work, who counts as young, kinds of service period."""
    for model, name in (("PostField", "post_fields"), ("YoungGroup", "young_groups"), ("LockKind", "lock_kinds")):
        rows = apps.get_model("placements", model)
        rows.objects.using(schema_editor.connection.alias).bulk_create(rows(**row) for row in shipped(name))


class Migration(migrations.Migration):
    dependencies = [("placements", "0001_initial"), ("cadres", "0016_form_comparisons")]
    operations = [
        protect("placements_season", f"unit_id {OWN_UNIT}"),
        through_person("placement"),
        through_person("placementevent"),
        *[
            through_parent(f"{name}{history}", parent)
            for name, parent in (("termchange", "placement"), ("placementappraisal", "placement"), ("checkin", "stretch"))
            for history in ("", "event")
        ],
        *[
            protect_through_cadre(f"placements_{name}{history}")
            for name in ("stretch", "servicelock")
            for history in ("", "event")
        ],
        migrations.RunSQL(
            f"REVOKE UPDATE, DELETE ON {', '.join(f'placements_{name}' for name in HISTORY)} FROM cadre_web, cadre_worker;",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            TERM,
            "DROP TRIGGER placements_follow_term ON cadres_appointment; DROP FUNCTION placements_follow_term();",
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
