"""Backups of a database with a demonstration in it, by the commands, on a real server."""

import base64
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg2
import pytest
from django.conf import settings

from operations.archive import HEAD, PART, TAG
from tests.config.haystack import Haystack
from tests.config.planting import number
from tests.database import copied, demonstrated, environment_of

CADRES = 60
PLANTED, ID_NUMBER = "控制备份甲", number(7)
PLANT = f"""
from cadres.services import add_cadre
from common import scope
from units.models import Unit
with scope.everything():
    add_cadre({PLANTED!r}, home_unit=Unit.objects.filter(parent=None).first(), by='test', birth='1985-05',
              sealed={{'id_number': {ID_NUMBER!r}}})
"""
READ = f"""
from cadres.models import Cadre
from cadres.services import open_value
from common import scope
with scope.everything():
    print(open_value(Cadre.objects.get(name={PLANTED!r}), 'id_number'))
"""
ENTRY = """
INSERT INTO audit_entry (at, actor, role, address, action, subject_type, subject_id, detail)
VALUES (now(), 'test', '', '', 'cadre.read', '', '', '{}')
"""
KEY = base64.b64encode(os.urandom(32)).decode()


def manage(environment: Mapping[str, str], *words: object) -> subprocess.CompletedProcess:
    line = [sys.executable, "manage.py", *map(str, words)]
    return subprocess.run(line, env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True)


def told(done: subprocess.CompletedProcess) -> str:
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def refused(done: subprocess.CompletedProcess) -> str:
    assert done.returncode == 1, done.stdout
    return done.stderr


@pytest.fixture(scope="module")
def source(django_db_blocker) -> dict[str, str]:
    """The environment of a database with a demonstration and a planted person."""
    name = copied("backup", demonstrated(CADRES))
    environment = environment_of(name) | {"DEPLOYMENT": "demo", "BACKUP_KEY": KEY}
    told(manage(environment, "shell", "--no-imports", "-c", PLANT))
    told(manage(environment, "audit", "lodge"))
    return environment


@pytest.fixture(scope="module")
def archive(source, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("archives")
    assert "The keys are not in it" in told(manage(source, "backup", "--into", folder))
    (path,) = folder.iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    return path


@contextmanager
def emptied(source: Mapping[str, str], name: str) -> Iterator[dict[str, str]]:
    """Within: the environment of an empty database, as docs/operations.md makes one."""
    with closing(psycopg2.connect(os.environ["OWNER_DATABASE_URL"])) as link:
        link.autocommit = True
        with link.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            cursor.execute(f"CREATE DATABASE {name} TEMPLATE template0")
            yield dict(source) | {
                key: url for key, url in environment_of(name).items() if key.endswith("_URL")
            }
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def looked_into(environment: Mapping[str, str]) -> Iterator[psycopg2.extensions.cursor]:
    """As the owner, each statement its own transaction."""
    with closing(psycopg2.connect(environment["OWNER_DATABASE_URL"])) as link:
        link.autocommit = True
        with link.cursor() as cursor:
            yield cursor


def tables_in(environment: Mapping[str, str]) -> int:
    with looked_into(environment) as cursor:
        cursor.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        return cursor.fetchone()[0]


def test_a_restored_database_is_the_same_and_works(source, archive):
    with emptied(source, "cadre_restored") as there:
        said = told(manage(there, "restore", archive))
        assert "every table has its rows and its hash" in said
        assert "No planned migration operations" in told(
            manage(there, "migrate", "--database", "owner", "--plan")
        )
        assert ID_NUMBER in told(manage(there, "shell", "--no-imports", "-c", READ))
        assert "holds" in told(manage(there | {"AUDIT_ANCHOR": ""}, "audit", "verify"))


def test_what_is_unlike_in_a_restored_database_is_named(source, archive):
    with emptied(source, "cadre_unlike") as there:
        told(manage(there, "restore", archive))
        with looked_into(there) as cursor:
            cursor.execute("UPDATE units_unit SET name = name || '!' WHERE parent_id IS NULL")
        said = refused(manage(there, "verify", archive, "--restored"))
        assert "table units_unit has other values in the same number of rows" in said
        assert "table audit_entry has" in said  # the restore itself stands in the trail


def test_an_archive_is_found_whole(source, archive):
    said = told(manage(source, "verify", archive))
    assert "is whole" in said
    assert "(none yet)" not in said


def test_nothing_stands_in_it_in_clear(source, archive):
    found = Haystack(archive.read_bytes())
    for text in (PLANTED, ID_NUMBER, "cadres_cadre", "PGDMP", source["MASTER_KEY"], source["SECRET_KEY"]):
        assert not found.holds(text), text
    assert not found.holds(base64.b64decode(source["MASTER_KEY"]).hex())


def test_the_dump_inside_holds_the_planted_name_and_no_number_and_no_key(source, archive):
    """The control: there is something to find once the seal is open."""
    opening = "import sys; from pathlib import Path; from operations.backups import entered\n"
    opening += (
        f"with entered(Path({str(archive)!r})) as (_l, parts): sys.stdout.buffer.write(b''.join(parts))"
    )
    line = [sys.executable, "manage.py", "shell", "--no-imports", "-c", opening]
    dump = subprocess.run(line, env=source, cwd=settings.BASE_DIR, capture_output=True, check=True).stdout
    reading = [
        sys.executable,
        "-c",
        "from operations.programs import program, installed; print(program('pg_restore', max(installed())))",
    ]
    program = subprocess.run(
        reading, cwd=settings.BASE_DIR, capture_output=True, check=True, text=True
    ).stdout.strip()
    script = subprocess.run([program, "--file=-"], input=dump, capture_output=True, check=True).stdout
    found = Haystack(script)
    assert found.holds(PLANTED)
    for text in (ID_NUMBER, source["MASTER_KEY"], source["BLIND_INDEX_KEY"], source["BACKUP_KEY"]):
        assert not found.holds(text)


@pytest.mark.parametrize(
    ("name", "key", "words"),
    [
        ("none", "", "BACKUP_KEY is not set"),
        ("short", base64.b64encode(b"short").decode(), "not 32 bytes in base64"),
        ("another", base64.b64encode(bytes(32)).decode(), "sealed with another key"),
    ],
)
def test_it_is_useless_without_its_key(source, archive, name, key, words):
    assert words in refused(manage(source | {"BACKUP_KEY": key}, "verify", archive))


@pytest.mark.parametrize("key", ["", "MASTER"])
def test_no_backup_is_made_without_a_key_of_its_own(source, tmp_path, key):
    said = refused(
        manage(source | {"BACKUP_KEY": key and source["MASTER_KEY"]}, "backup", "--into", tmp_path)
    )
    assert "BACKUP_KEY is" in said
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_archive_is_named_and_leaves_the_database_empty(source, archive, tmp_path):
    whole = archive.read_bytes()
    damaged = tmp_path / "damaged.backup"
    last = HEAD + (len(whole) - HEAD - 1) // (PART + TAG) * (PART + TAG)
    damaged.write_bytes(whole[:last] + bytes([whole[last] ^ 1]) + whole[last + 1 :])
    with emptied(source, "cadre_damaged") as there:
        said = refused(manage(there, "restore", damaged))
        assert "Nothing was restored. Part" in said
        assert tables_in(there) == 0


def test_a_database_that_holds_something_is_refused(source, archive):
    assert "is not empty" in refused(manage(source, "restore", archive))


def test_a_restore_without_the_keys_of_the_data_is_refused(source, archive):
    with emptied(source, "cadre_keyless") as there:
        other = {"MASTER_KEY": base64.b64encode(bytes(range(32))).decode()}
        assert "MASTER_KEY here is not what" in refused(manage(there | other, "restore", archive))
        assert tables_in(there) == 0


def test_a_backup_of_one_moment_while_rows_are_written(source, tmp_path):
    """Rows that come while the dump runs are neither in it nor in its list."""
    with looked_into(source) as cursor, emptied(source, "cadre_moment") as there:
        line = [sys.executable, "manage.py", "backup", "--into", str(tmp_path)]
        making = subprocess.Popen(line, env=source, cwd=settings.BASE_DIR)
        written = 0
        while making.poll() is None:
            cursor.execute(ENTRY)
            written += 1
        assert making.returncode == 0
        assert written > 10
        (path,) = tmp_path.iterdir()
        told(manage(there, "restore", path))


def test_old_archives_are_removed(source, tmp_path):
    for day in range(1, 5):
        (tmp_path / f"cadre-2026010{day}-020000.backup").touch()
    (tmp_path / "other.txt").touch()
    told(manage(source, "backup", "--into", tmp_path, "--keep", 2))
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left[0] == "cadre-20260104-020000.backup"
    assert len(left) == 3


def test_keys_go_into_an_envelope_and_come_back(source, tmp_path):
    secret = source | {"KEYS_PASSPHRASE": "a passphrase of some length"}
    told(manage(secret, "backup_keys", tmp_path / "keys.sealed"))
    assert not Haystack((tmp_path / "keys.sealed").read_bytes()).holds(source["MASTER_KEY"])
    line = [
        sys.executable,
        "-m",
        "operations.envelope",
        tmp_path / "keys.sealed",
        "--into",
        tmp_path / "keys",
    ]
    told(subprocess.run(line, env=secret, cwd=settings.BASE_DIR, capture_output=True, text=True))
    names = ("SECRET_KEY", "MASTER_KEY", "BLIND_INDEX_KEY", "BACKUP_KEY")
    back = {path.name.upper(): path.read_text().strip() for path in (tmp_path / "keys").iterdir()}
    assert back == {name: source[name] for name in names}
    assert "never written over" in refused(
        subprocess.run(line, env=secret, cwd=settings.BASE_DIR, capture_output=True, text=True)
    )
    wrong = secret | {"KEYS_PASSPHRASE": "another phrase of some length"}
    assert "sealed with another key" in refused(
        subprocess.run(line, env=wrong, cwd=settings.BASE_DIR, capture_output=True, text=True)
    )
