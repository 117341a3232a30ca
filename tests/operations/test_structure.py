"""The schema as one file: it is that of the migrations, it is noticed when it is not, and it touches no database in use."""

import os
import re

import pytest
from django.core.management import CommandError, call_command
from django.db import connections, transaction

from operations import structure
from tests.database import copied, environment_of, manage

ONE = "units.0001_initial"
# Numbered in the order in which migrations came, and when they came: another one in every database that was upgraded.
ORDERED = re.compile(
    r"^(INSERT INTO public\.(auth_permission|django_content_type|django_migrations) VALUES\n(\t.*\n)+"
    r"|SELECT pg_catalog\.setval\('public\.(auth_permission|django_content_type|django_migrations)_id_seq'.*\n)",
    re.MULTILINE,
)
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SLOW = pytest.mark.skipif(
    os.environ.get("PG_VERSION") != "16", reason="once is enough: with the older server"
)


def test_the_file_has_every_migration_as_it_is():
    assert structure.differing() == ([], [])
    call_command("dump_schema", "--check")


@pytest.mark.parametrize(
    ("mark", "words"), [("-- units.0001_initial " + "0" * 16, "Altered"), ("", "lacks units.0001_initial")]
)
def test_a_migration_that_was_altered_or_added_is_noticed(monkeypatch, tmp_path, mark, words):
    text = structure.FILE.read_text(encoding="utf-8")
    other = tmp_path / "schema.sql"
    other.write_text(re.sub(rf"^-- {ONE} \w+$", mark, text, flags=re.MULTILINE), encoding="utf-8")
    monkeypatch.setattr(structure, "FILE", other)
    with pytest.raises(CommandError, match=words):
        call_command("dump_schema", "--check")


@pytest.mark.django_db(databases=["default", "owner"])
def test_a_database_in_use_is_left_alone():
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        assert structure.load(cursor) is False


@SLOW
def test_it_gives_what_migrating_from_nothing_gives(django_db_blocker, tmp_path, monkeypatch):
    there = environment_of(copied("anew", "template1")) | {"DEPLOYMENT": "demo"}
    manage(there, "migrate", "--database", "owner", "--verbosity", "0")
    again = tmp_path / "schema.sql"
    again.write_text(structure.dumped(there["BACKUP_DATABASE_URL"]), encoding="utf-8")
    # Each through a file: PostgreSQL writes an expression that it has read from its own dump a little differently.
    shipped, migrated = (loaded(file, django_db_blocker) for file in (structure.FILE, again))
    assert shipped == migrated


def loaded(file, blocker) -> list[str]:
    """The lines of a dump of what a file gives."""
    there = environment_of(copied("anew", "template1"))
    with blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(structure, "FILE", file)
        owner = connections.create_connection("owner")
        owner.settings_dict = {
            **owner.settings_dict,
            "NAME": there["OWNER_DATABASE_URL"].rsplit("/", 1)[1].split("?")[0],
        }
        with owner.cursor() as cursor:
            cursor.execute("BEGIN")
            assert structure.load(cursor)
            cursor.execute("COMMIT")
        owner.close()
    return counted(ORDERED.sub("", structure.dumped(there["BACKUP_DATABASE_URL"]))).splitlines()


def counted(text: str) -> str:
    """With the first id in it as 1, the next one as 2: they are drawn when a row is made."""
    numbers: dict[str, str] = {}
    return ID.sub(lambda found: numbers.setdefault(found[0], f"id {len(numbers) + 1}"), text)
