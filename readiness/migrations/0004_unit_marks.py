"""A unit's grassroots default changes: everybody who has worked there or below is marked."""

from django.db import migrations

TABLES = {"INSERT": ("after_rows",), "UPDATE": ("before_rows", "after_rows"), "DELETE": ("before_rows",)}
WORDS = {"before_rows": "OLD TABLE AS before_rows", "after_rows": "NEW TABLE AS after_rows"}

# With the owner's rights: also those are marked whom the one who changes the unit may not see.
MARK = """
CREATE FUNCTION readiness_mark_unit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE seen text;
BEGIN
    FOREACH seen IN ARRAY TG_ARGV LOOP
        EXECUTE format('INSERT INTO readiness_mark (cadre_id) SELECT DISTINCT a.cadre_id FROM %I AS changed
                        JOIN units_unit AS top ON top.id = changed.unit_id
                        JOIN units_unit AS u ON starts_with(u.path, top.path)
                        JOIN cadres_appointment AS a ON a.unit_id = u.id', seen);
    END LOOP;
    RETURN NULL;
END
$$;
"""


def trigger(event: str) -> str:
    seen = " ".join(WORDS[name] for name in TABLES[event])
    given = ", ".join(f"'{name}'" for name in TABLES[event])
    return (
        f"CREATE TRIGGER readiness_mark_{event.lower()} AFTER {event} ON units_grassrootsdefault REFERENCING {seen}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION readiness_mark_unit({given});"
    )


class Migration(migrations.Migration):
    dependencies = [("readiness", "0003_result_keys"), ("units", "0001_initial")]
    operations = [
        migrations.RunSQL(MARK, "DROP FUNCTION readiness_mark_unit();"),
        *[
            migrations.RunSQL(trigger(event), f"DROP TRIGGER readiness_mark_{event.lower()} ON units_grassrootsdefault;")
            for event in TABLES
        ],
    ]
