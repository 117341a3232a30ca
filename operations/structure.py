"""What all migrations give, as one file that an empty database takes in seconds: operations/schema.sql.

Migrating from nothing takes minutes, since Django renders the models anew at every step. The file is pg_dump's text of a
database that was migrated so; its head names every migration with a fingerprint, so that a change is noticed.
"""

import hashlib
import re
import subprocess
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db.backends.utils import CursorWrapper

from operations.programs import connected, environment, program, version_of

FILE = Path(__file__).with_name("schema.sql")
DUMP = ("--no-owner", "--no-tablespaces", "--rows-per-insert=1000")
# Of pg_dump's session and of its own comments; an extension's comment belongs to whoever made the extension.
LEFT_OUT = re.compile(
    r"^(SET (\w+_timeout|client_encoding|standard_conforming_strings|check_function_bodies|xmloption|client_min_messages"
    r"|row_security|default_tablespace|default_table_access_method) = .*|SELECT pg_catalog\.set_config\('search_path'.*"
    r"|\\(un)?restrict .*|COMMENT ON EXTENSION .*|--|-- (Name|Data for Name|PostgreSQL|Dumped) ?.*)\n",
    re.MULTILINE,
)
BEGIN = "SET LOCAL search_path = ''; SET LOCAL check_function_bodies = false; SET LOCAL client_min_messages = warning"
TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"


def fingerprints() -> dict[str, str]:
    """Each migration of the product with the beginning of the SHA-256 of its file."""
    files = sorted(Path(settings.BASE_DIR).glob("*/migrations/[0-9]*.py"))
    return {
        f"{one.parent.parent.name}.{one.stem}": hashlib.sha256(one.read_bytes()).hexdigest()[:16]
        for one in files
    }


def told_by(text: str) -> dict[str, str]:
    """The same as the head of the file has it."""
    return dict(re.findall(r"^-- (\w+\.\w+) ([0-9a-f]{16})$", text, re.MULTILINE))


def differing() -> tuple[list[str], list[str]]:
    """Migrations the file does not have yet; and those that were altered or removed since it was written."""
    here, there = fingerprints(), told_by(FILE.read_text(encoding="utf-8"))
    missing = [name for name in here if name not in there]
    return missing, [name for name, mark in there.items() if here.get(name) != mark]


def load(cursor: CursorWrapper) -> bool:
    """Within a transaction of the owner: give an empty database what the file has; False when it is not empty."""
    cursor.execute(TABLES)
    if cursor.fetchone()[0]:
        return False
    cursor.execute(BEGIN)
    cursor.execute(FILE.read_text(encoding="utf-8"))
    return True


def dumped(url: str) -> str:
    """The text of a migrated database, read as the role that dumps; ProgramError when there is no fitting pg_dump."""
    with closing(connected(url)) as link:
        command = [program("pg_dump", version_of(link)), *DUMP]
    answer = subprocess.run(command, env=environment(url), capture_output=True, text=True, check=True)  # noqa: S603
    head = "".join(f"-- {name} {mark}\n" for name, mark in fingerprints().items())
    return (
        f"-- Written by `make schema`: what these migrations give.\n{head}{LEFT_OUT.sub('', answer.stdout)}"
    )
