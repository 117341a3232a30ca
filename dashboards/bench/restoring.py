"""The restore drill: a product of its own is backed up, all of it is lost, and another one is made from archive and keys."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError
from django.urls import reverse

from dashboards.bench.figures import Figure
from dashboards.bench.outages import Visitor
from dashboards.bench.stack import Stack, launcher_of, running, without_product

PASSPHRASE = "invented for the drill alone"  # noqa: S105
KEYS = "keys.sealed"
RECORDS = 20
LONGEST_RECORD = 5.0  # seconds
LIST_RECORDS = (
    "from cadres.models import Cadre; from common import scope\n"
    "with scope.everything(): print(*Cadre.objects.order_by('?').values_list('pk', flat=True)[:{n}])"
)
VERIFIED = "every table has its rows and its hash; the trail holds up to the head of the archive"


@dataclass(slots=True)
class Restored:
    """What the drill found; seconds by step, in their order."""

    seconds: dict[str, float] = field(default_factory=dict)
    size: int = 0
    told: str = ""
    verified: bool = False
    trail: bool = False
    opened: int = 0
    slowest: float = 0.0

    @contextmanager
    def timed(self, step: str) -> Iterator[None]:
        """Within: the seconds of a step."""
        began = time.monotonic()
        yield
        self.seconds[step] = time.monotonic() - began


def measure(source: Stack, folder: Path, tell: Callable[[str], object]) -> Restored:
    """Back the running product up, restore it in `folder` as an administrator does, sign in and open records."""
    found, there = Restored(), Stack(folder)
    archive = back_up(source, folder, found)
    tell(f"archive of {found.size:,} bytes in {found.seconds['backup']:.1f} s")
    restore(there, archive, found)
    tell(found.told)
    began = time.monotonic()
    with running(there):
        found.seconds["start"] = time.monotonic() - began
        visit(there, found)
    return found


def back_up(source: Stack, folder: Path, found: Restored) -> Path:
    """Archive and envelope of keys; returns the archive."""
    environment = source.environment() | {"KEYS_PASSPHRASE": PASSPHRASE}
    with found.timed("backup"):
        manage(environment, "backup", "--into", str(folder))
    (archive,) = folder.glob("*.backup")
    found.size = archive.stat().st_size
    manage(environment, "backup_keys", str(folder / KEYS))
    with found.timed("verify"):
        manage(environment, "verify", str(archive))
    return archive


def restore(there: Stack, archive: Path, found: Restored) -> None:
    """On servers of another folder, with nothing but the archive, the envelope and its passphrase."""
    environment = without_product() | {"KEYS_PASSPHRASE": PASSPHRASE}
    opening = ["-m", "operations.envelope", str(archive.parent / KEYS), "--into", str(there.var / "keys")]
    done(environment, [sys.executable, *opening])
    command = [*launcher_of(there), "with-servers", "--", "python", "manage.py", "restore", str(archive)]
    with found.timed("restore"):
        said = done(environment, command)
    found.verified = VERIFIED in said
    found.told = next((line for line in said.splitlines() if line.startswith("restored ")), "")


def visit(there: Stack, found: Restored) -> None:
    """Sign in over HTTP, open records, look through the trail."""
    environment = there.environment()
    listing = ["shell", "--no-imports", "-c", LIST_RECORDS.format(n=RECORDS)]
    ids = manage(environment, *listing).split()
    with found.timed("sign-in and records"):
        visitor = Visitor(environment["PORT"])
        for pk in ids:
            found.slowest = max(found.slowest, visitor.get(reverse("cadres:record", args=[pk])))
            found.opened += 1
    found.trail = "holds" in manage(environment, "audit", "verify")


def manage(environment: dict[str, str], *words: str) -> str:
    """What a command of the product says."""
    return done(environment, [sys.executable, "manage.py", *words])


def done(environment: dict[str, str], command: list[str]) -> str:
    """What a command says; CommandError with its last words when it fails."""
    ended = subprocess.run(  # noqa: S603
        command, env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise CommandError(f"{' '.join(command[1:4])}: {(ended.stdout + ended.stderr)[-2000:]}")
    return ended.stdout


def figures(found: Restored) -> list[Figure]:
    """The lines of the table."""
    steps = ", ".join(f"{step} {length:.1f} s" for step, length in found.seconds.items())
    whole = sum(length for step, length in found.seconds.items() if step not in {"backup", "verify"})
    opened = f"{found.opened} records opened, the slowest in {found.slowest:.2f} s"
    right = found.opened == RECORDS and found.slowest <= LONGEST_RECORD
    return [
        Figure("Restore elsewhere, until people work again", f"{whole:.1f} s", steps),
        Figure("Restored rows, hashes, counters", found.told, goal="all equal", met=found.verified),
        Figure(
            "Trail of the restored product",
            "holds" if found.trail else "broken",
            goal="holds",
            met=found.trail,
        ),
        Figure("Signed in over HTTP", opened, goal=f"{RECORDS} records", met=right),
    ]


def is_fine(found: Restored) -> bool:
    """Whether every line that has a goal has met it."""
    return all(line.met is not False for line in figures(found))
