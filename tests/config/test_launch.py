"""The launcher: what it says when it cannot start, and that what it starts works and ends."""

import errno
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest

from config.launch import environment, lock, postgres, processes, steps
from config.launch.embedded import Servers
from config.launch.problems import LaunchError, explain

NOBODY = processes.Account(65534, 65534, "nobody")


@pytest.fixture
def place(tmp_path):
    """Data below a folder closed to others, as in /root; sockets where every user can go."""
    sockets = Path(tempfile.mkdtemp(prefix="cadre-test-"))
    sockets.chmod(0o711)
    found = environment.Place(tmp_path / "var", sockets / "s")
    environment.make_folders(found)
    yield found
    shutil.rmtree(sockets)


def test_a_busy_port_names_the_port_and_another_one():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(LaunchError, match=f"Port {port} .* in use .* make run PORT={port + 1}"):
            lock.check_port(port)


def test_a_port_just_closed_is_free():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert lock.check_port(port) is None


def test_a_port_beyond_the_range_is_refused():
    with pytest.raises(LaunchError, match="70000 is no port number"):
        lock.check_port(70000)


def test_a_second_launcher_is_told_who_runs_and_where(place):
    with (
        lock.take(place, 8000),
        pytest.raises(LaunchError, match=rf"process {os.getpid()}\) and serves http://localhost:8000"),
    ):
        lock.take(place, 8001)


def test_the_lock_of_a_dead_launcher_holds_nobody_up(place):
    lock.lock_path(place).write_text("1 8000\n")
    assert lock.is_held(place) is False
    with lock.take(place, 8000):
        assert lock.is_held(place) is True


def test_the_pid_file_of_a_dead_server_is_removed(tmp_path):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    (tmp_path / "postmaster.pid").write_text(f"{ended.pid}\n{tmp_path}\n")
    processes.end_leftover(tmp_path / "postmaster.pid", 2)
    assert list(tmp_path.iterdir()) == []


def test_a_pid_that_belongs_to_a_stranger_by_now_is_left_alone(tmp_path):
    (tmp_path / "postmaster.pid").write_text(f"{os.getpid()}\n")
    processes.end_leftover(tmp_path / "postmaster.pid", 9)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_closed_to_the_servers_user_is_found(tmp_path):
    closed = tmp_path / "closed"
    (closed / "clone").mkdir(parents=True)
    for folder in (tmp_path, *tmp_path.parents[:-2]):
        if folder.stat().st_uid == os.geteuid() and folder != Path("/tmp"):
            folder.chmod(0o711)
    closed.chmod(0o700)
    assert processes.first_closed_folder(closed / "clone", NOBODY) == closed
    closed.chmod(0o711)
    (closed / "clone").chmod(0o711)
    assert processes.first_closed_folder(closed / "clone", NOBODY) is None


def test_the_sentence_about_a_closed_folder_names_it_and_the_ways_out():
    assert processes.closed_message(Path("/root"), NOBODY) == (
        "PostgreSQL does not run as root, and the user 'nobody' it runs as may not enter /root. "
        "Move this folder to a place every user may enter (for example /srv), or start as an ordinary user."
    )


def test_a_full_disk_is_said_before_anything_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "LEAST_FREE", 2**62)
    with pytest.raises(LaunchError, match="MB left"):
        environment.make_folders(environment.place_at(tmp_path / "var"))


def test_a_full_disk_while_running_is_a_sentence():
    full = OSError(errno.ENOSPC, "No space left on device", "/x/var/log")
    assert explain(full) == "The disk is full (/x/var/log): free some space and start again; nothing is lost."


def test_a_server_that_died_of_a_full_disk_says_so(tmp_path):
    (tmp_path / "log").write_text("FATAL:  could not write: No space left on device\n")
    assert processes.last_words(tmp_path / "log") == (
        "The disk is full: free some space and start again; nothing is lost."
    )


def test_secrets_are_made_once_and_private(place):
    first = environment.secret(place, "secret_key")
    assert environment.secret(place, "secret_key") == first
    assert (place.keys / "secret_key").stat().st_mode & 0o777 == 0o600


def test_a_lost_master_key_is_not_replaced_beside_old_data(place):
    (place.var / "postgres-18").mkdir()
    (place.var / "postgres-18/PG_VERSION").touch()
    with pytest.raises(LaunchError, match="put the key back"):
        environment.secret(place, "master_key")


def test_one_real_server_alone_is_refused(place, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://web@db/cadre")
    monkeypatch.delenv("REDIS_URL", raising=False)
    with pytest.raises(LaunchError, match="DATABASE_URL is set but REDIS_URL is not"):
        environment.real_environment(place, 8000)


@pytest.fixture
def real(monkeypatch):
    """Everything that production asks for; call it with changes, None takes a variable away."""

    def give(**changes):
        roles = {
            f"{name}DATABASE_URL": f"postgres://cadre_{role}@db/cadre"
            for name, role in (("", "web"), ("WORKER_", "worker"), ("OWNER_", "owner"))
        }
        keys = dict.fromkeys(environment.KEYS, "k" * 50)
        nothing = dict.fromkeys(("DEPLOYMENT", "BACKUP_DATABASE_URL"))
        for name, value in {**roles, **keys, "REDIS_URL": "redis://queue/0", **nothing, **changes}.items():
            monkeypatch.setenv(name, value) if value else monkeypatch.delenv(name, raising=False)

    return give


def test_real_servers_run_as_production_with_the_roles_given(place, real):
    real()
    found = environment.real_environment(place, 8000)
    assert (found["DEPLOYMENT"], found["DATABASE_URL"]) == ("production", "postgres://cadre_web@db/cadre")
    assert found["BACKUP_DATABASE_URL"] == ""
    assert list(place.keys.iterdir()) == []


@pytest.mark.parametrize("name", ["WORKER_DATABASE_URL", "OWNER_DATABASE_URL", *environment.KEYS])
def test_production_makes_up_no_role_and_no_key(place, real, name):
    real(**{name: None})
    with pytest.raises(LaunchError, match=f"This is production, and {name} is not set"):
        environment.real_environment(place, 8000)
    assert list(place.keys.iterdir()) == []


def test_production_keeps_its_roles_apart(place, real):
    real(WORKER_DATABASE_URL="postgres://cadre_web:other@db/cadre")
    with pytest.raises(LaunchError, match="WORKER_DATABASE_URL is 'cadre_web'"):
        environment.real_environment(place, 8000)


def test_the_demonstration_may_look_at_real_servers_with_one_role(place, real):
    real(DEPLOYMENT="demo", WORKER_DATABASE_URL=None, MASTER_KEY=None)
    found = environment.real_environment(place, 8000)
    assert found["WORKER_DATABASE_URL"] == found["DATABASE_URL"]
    assert found["MASTER_KEY"] == environment.secret(place, "master_key")


def test_the_local_environment_survives_its_file(place):
    found = environment.local_environment(place, 8000)
    environment.write_local_env(place, found)
    assert environment.read_local_env(place) == found
    assert place.local_env.stat().st_mode & 0o777 == 0o600


def test_a_version_that_is_not_shipped_is_refused(place, monkeypatch):
    monkeypatch.setenv("PG_VERSION", "9")
    with pytest.raises(LaunchError, match="PG_VERSION=9"):
        postgres.cluster_at(place)


def test_the_mark_of_the_migrations_is_stable():
    assert steps.fingerprint() == steps.fingerprint()


ROLES_QUERY = """SELECT rolname, rolsuper, rolcreatedb, rolbypassrls FROM pg_roles
                 WHERE rolname LIKE 'cadre%' ORDER BY rolname"""
ROLES_EXPECTED = [
    ("cadre_backup", False, False, True),
    ("cadre_owner", False, True, False),
    ("cadre_web", False, False, False),
    ("cadre_worker", False, False, False),
]


def test_servers_start_with_four_roles_and_leave_no_process(place):
    servers = Servers(place, hasty=True)
    servers.start()
    pids = [child.process.pid for child in servers.children]
    try:
        with closing(psycopg2.connect(environment.database_url(place, "web"))) as connection:
            cursor = connection.cursor()
            cursor.execute(ROLES_QUERY)
            assert cursor.fetchall() == ROLES_EXPECTED
    finally:
        servers.stop()
    assert [pid for pid in pids if Path(f"/proc/{pid}").exists()] == []


def test_servers_die_with_the_launcher_that_is_killed_and_start_again(place):
    script = f"""
import pathlib, os, signal
from config.launch.embedded import Servers
from config.launch.environment import Place
servers = Servers(Place(pathlib.Path({str(place.var)!r}), pathlib.Path({str(place.sockets)!r})), hasty=True)
servers.start()
os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run([sys.executable, "-c", script], cwd=environment.ROOT, check=False)
    assert killed.returncode == -9
    servers = Servers(place, hasty=True)
    servers.start()
    servers.write_note({"demo": True})
    assert servers.read_note() == {"demo": True}
    servers.stop()


def test_no_server_starts_beside_what_a_killed_one_has_left(place):
    """A backend that computes does not notice that its postmaster was killed, and would write beside the next one."""
    servers = Servers(place, hasty=True)
    servers.start()
    try:
        with closing(psycopg2.connect(environment.database_url(place, "web"))) as connection:
            backend = connection.info.backend_pid
            endless = threading.Thread(target=run_endlessly, args=[connection], daemon=True)
            endless.start()
            wait_until_busy(environment.database_url(place, "web"), backend)
            [server] = [child for child in servers.children if child.name == "postgres"]
            server.process.kill()
            server.process.wait()
            data = postgres.cluster_at(place).data
            assert processes.works_in(backend, data)
            assert servers.restart_the_dead() == ["postgres"]
            assert not processes.works_in(backend, data)
            endless.join()
    finally:
        servers.stop()


def run_endlessly(connection) -> None:
    """Longer than the test takes, and yet not for ever when the test fails."""
    with pytest.raises(psycopg2.OperationalError):
        connection.cursor().execute(
            "DO $$ BEGIN WHILE clock_timestamp() < now() + interval '60 s' LOOP NULL; END LOOP; END $$"
        )


def wait_until_busy(url: str, backend: int) -> None:
    with closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        connection.autocommit = True
        while cursor.rowcount < 1:
            cursor.execute("SELECT FROM pg_stat_activity WHERE pid = %s AND query LIKE 'DO%%'", [backend])
