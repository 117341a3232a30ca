"""Folders, secrets and environment variables of one installation."""

import base64
import hashlib
import os
import secrets
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from config.launch.problems import LaunchError

ROOT = Path(__file__).resolve().parents[2]
DATABASE = "cadre"
ROLES = ("owner", "web", "worker", "backup")
OTHER_ROLES = ("WORKER_DATABASE_URL", "OWNER_DATABASE_URL", "BACKUP_DATABASE_URL")
KEYS = ("SECRET_KEY", "MASTER_KEY", "BLIND_INDEX_KEY")
LEAST_FREE = 300 * 1024 * 1024
LONGEST_SOCKET_FOLDER = 80  # a unix socket path holds 107 bytes, name included


@dataclass(frozen=True)
class Place:
    """Where one installation keeps its data (`var`) and its sockets (short path, ours alone)."""

    var: Path
    sockets: Path

    @property
    def keys(self) -> Path:
        return self.var / "keys"

    @property
    def logs(self) -> Path:
        return self.var / "log"

    @property
    def local_env(self) -> Path:
        return self.var / "local.env"


def place_at(var: Path) -> Place:
    """The place whose data are in `var`; its socket folder is named after that path and the user."""
    var = var.absolute()
    mark = hashlib.sha256(str(var).encode()).hexdigest()[:8]
    name = f"cadre-{os.geteuid()}-{mark}"
    return Place(var, socket_base() / name)


def socket_base() -> Path:
    """The temporary folder, or /tmp where its path is too long or has capitals (URLs lower them)."""
    base = tempfile.gettempdir()
    return Path(base) if len(base) <= LONGEST_SOCKET_FOLDER - 30 and base == base.lower() else Path("/tmp")  # noqa: S108


def make_folders(place: Place) -> None:
    """Create `var` and its private folders; refuse to begin on a nearly full disk."""
    place.var.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(place.var).free
    if free < LEAST_FREE:
        raise LaunchError(
            f"The disk that holds {place.var} has only {free // 2**20} MB left; "
            f"the embedded servers need {LEAST_FREE // 2**20} MB to start. Free some space and start again."
        )
    place.keys.mkdir(mode=0o700, exist_ok=True)
    place.logs.mkdir(mode=0o700, exist_ok=True)


def make_socket_folder(place: Place, uid: int, gid: int) -> None:
    """Create the 0700 socket folder for the servers' user; refuse one that somebody else has put there."""
    place.sockets.mkdir(mode=0o700, exist_ok=True)
    found = place.sockets.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {os.geteuid(), uid}:
        raise LaunchError(
            f"{place.sockets} belongs to another user: remove it, or set TMPDIR to a folder of your own."
        )
    place.sockets.chmod(0o700)
    if found.st_uid != uid:
        os.chown(place.sockets, uid, gid)


def secret(place: Place, name: str) -> str:
    """Read a secret from `var/keys`, or make it there once: 32 random bytes as base64, mode 0600."""
    path = place.keys / name
    if not path.exists():
        refuse_to_replace(place, name)
        made = base64.b64encode(secrets.token_bytes(32)).decode()
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(made + "\n")
    return path.read_text().strip()


def refuse_to_replace(place: Place, name: str) -> None:
    """A new key beside old data would make everything encrypted with the old one unreadable."""
    if name in {"master_key", "blind_index_key"} and any(place.var.glob("postgres-*/PG_VERSION")):
        raise LaunchError(
            f"{place.keys / name} is missing, but {place.var} holds data encrypted with it: "
            "put the key back from your backup, or move var/ away to begin anew."
        )


def database_url(place: Place, role: str) -> str:
    """The address of the embedded database for one of ROLES, with its password."""
    password = quote(secret(place, f"{role}_password"), safe="")
    return f"postgres://cadre_{role}:{password}@{quote(str(place.sockets), safe='')}:5432/{DATABASE}"


def heads_folder(place: Place) -> Path:
    """Where the embedded product lodges the heads of its trail: beside the data only, until AUDIT_ANCHOR says better."""
    folder = place.var / "audit-heads"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def redis_url(place: Place) -> str:
    """The address of the embedded Redis."""
    return f"unix://{place.sockets}/redis.sock?db=0"


def local_environment(place: Place, port: int) -> dict[str, str]:
    """What every process needs to reach the embedded servers; the caller's own settings are kept."""
    names = {role: database_url(place, role) for role in ROLES}
    return {
        "DATABASE_URL": names["web"],
        "WORKER_DATABASE_URL": names["worker"],
        "OWNER_DATABASE_URL": names["owner"],
        "BACKUP_DATABASE_URL": names["backup"],
        "REDIS_URL": redis_url(place),
        "BACKUP_KEY": os.environ.get("BACKUP_KEY") or secret(place, "backup_key"),
        "AUDIT_ANCHOR": os.environ.get("AUDIT_ANCHOR") or str(heads_folder(place)),
        **common_settings(place, port, deployment="demo"),
    }


def common_settings(place: Place, port: int, *, deployment: str) -> dict[str, str]:
    """The settings beside the servers: taken from the environment where given, else made or the default."""
    defaults = {"DEPLOYMENT": deployment, "DEBUG": "0", "ALLOWED_HOSTS": "localhost,127.0.0.1"}
    found = {name: os.environ.get(name, value) for name, value in defaults.items()}
    for name in KEYS:
        found[name] = os.environ.get(name) or secret(place, name.lower())
    return {**found, "PORT": str(port)}


def real_environment(place: Place, port: int) -> dict[str, str] | None:
    """The environment for real servers, or None when neither address is given; one alone is refused.

    In production nothing is made up: web, worker and owner and every key must be given; the backup's address may
    be kept on another machine. Elsewhere the web's address stands for those missing, and keys are made in `var`.
    """
    given = [name for name in ("DATABASE_URL", "REDIS_URL") if os.environ.get(name)]
    if not given:
        return None
    if len(given) == 1:
        missing = ({"DATABASE_URL", "REDIS_URL"} - set(given)).pop()
        raise LaunchError(f"{given[0]} is set but {missing} is not: set both for real servers, or neither.")
    web, substitute = os.environ["DATABASE_URL"], os.environ["DATABASE_URL"]
    if os.environ.get("DEPLOYMENT", "production") == "production":
        refuse_gaps()
        substitute = ""
    return {
        "DATABASE_URL": web,
        "REDIS_URL": os.environ["REDIS_URL"],
        **{name: os.environ.get(name) or substitute for name in OTHER_ROLES},
        **common_settings(place, port, deployment="production"),
    }


def refuse_gaps() -> None:
    """Production takes no role for another and makes no key: both would be found out too late."""
    needed = ("WORKER_DATABASE_URL", "OWNER_DATABASE_URL", *KEYS)
    if missing := [name for name in needed if not os.environ.get(name)]:
        raise LaunchError(
            f"This is production, and {', '.join(missing)} {'is' if len(missing) == 1 else 'are'} not set: "
            "docs/operations.md, Real servers, says what each is. To look at the demonstration on real servers, "
            "set DEPLOYMENT=demo."
        )
    given = [name for name in ("DATABASE_URL", *OTHER_ROLES) if os.environ.get(name)]
    users = {name: urlsplit(os.environ[name]).username for name in given}
    if len(set(users.values())) < len(users):
        told = ", ".join(f"{name} is {user!r}" for name, user in users.items())
        raise LaunchError(
            f"This is production, and two of the database's roles are the same ({told}): the web role may not be "
            "the worker's or the owner's. config/launch/roles.sql makes the four."
        )


def write_local_env(place: Place, environment: dict[str, str]) -> None:
    """Leave the environment in `var/local.env` (0600) for `manage.py` run by hand."""
    text = "".join(f"{name}={value}\n" for name, value in sorted(environment.items()))
    partial = place.local_env.with_suffix(".new")
    partial.touch(mode=0o600)
    partial.write_text(text)
    partial.replace(place.local_env)


def read_local_env(place: Place) -> dict[str, str]:
    """The environment a running launcher has left; empty when there is none."""
    if not place.local_env.exists():
        return {}
    lines = place.local_env.read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)
