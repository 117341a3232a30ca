"""A database of its own for measuring, beside the user's, made and dropped by the owner role."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connections

ADDRESSES = ("DATABASE_URL", "WORKER_DATABASE_URL", "OWNER_DATABASE_URL", "BACKUP_DATABASE_URL")
SUFFIX = "_bench"
QUEUE = "1"  # number of the Redis database: messages of the bench never reach the user's workers


@contextmanager
def own_database(*, anew: bool = False) -> Iterator[dict[str, str]]:
    """Within: an empty, migrated database; gives the environment of processes that work on it.

    `anew`: migrated from nothing, not begun with what the product ships.
    """
    if "owner" not in connections.databases:
        raise CommandError(
            "OWNER_DATABASE_URL is not set: the bench makes a database of its own as the owner."
        )
    name = f"{connections['owner'].settings_dict['NAME']}{SUFFIX}"
    _as_owner(f'DROP DATABASE IF EXISTS "{name}"')
    _as_owner(f'CREATE DATABASE "{name}"')
    try:
        environment = environment_of(name)
        command = ("migrate", "--database", "owner") if anew else ("prepare_database",)
        manage(environment, *command, "--verbosity", "0")
        yield environment
    finally:
        _as_owner(f'DROP DATABASE "{name}"')


def _as_owner(statement: str) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement)


def environment_of(name: str) -> dict[str, str]:
    """The present environment with every address pointing at that database and at a queue of its own."""
    given = {key: os.environ[key] for key in ADDRESSES if os.environ.get(key)}
    moved = {key: f"{url.rsplit('/', 1)[0]}/{name}" for key, url in given.items()}
    return {**os.environ, **moved, "REDIS_URL": queue_of(settings.REDIS_URL)}


def queue_of(url: str) -> str:
    """The same Redis, database QUEUE."""
    if url.startswith("unix://"):
        return f"{url.split('?', 1)[0]}?db={QUEUE}"
    return f"{url.rsplit('/', 1)[0]}/{QUEUE}"


def manage(environment: dict[str, str], *arguments: str) -> None:
    """Run manage.py on the bench's database; CommandError when it fails."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), *arguments]
    if subprocess.run(command, env=environment, check=False).returncode != 0:  # noqa: S603
        raise CommandError(f"manage.py {' '.join(arguments)} failed on the bench's database: see above.")
