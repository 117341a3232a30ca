"""The mixed work of many people on a product of its own, for minutes or hours: how long they wait, and whether it grows."""

import csv
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from statistics import median
from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management.base import CommandError
from django.db import connections
from django.urls import reverse

from accounts.choices import Role, TokenScope
from accounts.models import User
from accounts.services import add_user, grant_role, issue_token
from accounts.services.tokens import Terms
from cadres.models import Cadre
from cadres.queries import visible_cadres
from common.scope import everything
from dashboards.bench import memory
from dashboards.bench.figures import Figure
from dashboards.bench.stack import Stack
from readiness.models import Result
from units.models import Unit

BY = "load"
SHARES = {"officer": 0.68, "leader": 0.2, "program": 0.12}
ROLES = {"officer": Role.HR_OFFICER, "leader": Role.LEADER, "program": Role.HR_OFFICER}
FILES, OWN, RECEIPTS, NAMES = 200, 6, 300, 100
SPARE = 2  # sign-ins: locust rounds the shares in its own way
NOBODY = UUID(int=0)
PLAIN = {
    "home": "dashboards:home", "roster": "cadres:roster", "board": "readiness:board", "gaps": "readiness:gaps",
    "deadlines": "deadlines:list", "events": "training:events", "talks": "interviews:list",
    "statistics": "reports:statistics", "overview": "dashboards:overview", "pools": "talent_pools:board",
    "api": "api-cadre-list", "feed": "api-changes", "sign in": "account_login",
}  # fmt: skip
OF_SOMEBODY = {
    "file": "cadres:record", "award": "cadres:add_award", "edit": "cadres:edit", "api file": "api-cadre-detail",
}  # fmt: skip
LONGEST, LONGEST_WHOLE = 500, 1500  # milliseconds, 95 of 100: an answer; the overview with all its parts
EVERY, GROWTH = 5.0, 1.1  # seconds between looks; how much more at the end than in the second fifth is flat
KEPT_IN_VIEW = ("web", "worker", "postgres")


@dataclass(slots=True)
class Look:
    """MB of all processes below each of KEPT_IN_VIEW, and connections of the database."""

    memory: dict[str, float]
    connections: int


@dataclass(slots=True)
class Found:
    """Rows of locust's table by kind and name; looks at the processes, in their order; faults of the people's own text."""

    rows: list[dict[str, str]] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def measure(stack: Stack, people: int, minutes: float, tell: Callable[[str], object]) -> Found:
    """Let so many work for so long."""
    folder = stack.folder
    (folder / "world.json").write_text(json.dumps(world(people)))
    tell(f"{people} people for {minutes:g} minutes")
    with watched(stack) as looks:
        crowd(folder, stack.environment()["PORT"], people, minutes)
    rows = [
        row for row in table_of(folder, "stats") if row["Name"] != "Aggregated" and int(row["Request Count"])
    ]
    return Found(rows, looks, [row["Message"] for row in table_of(folder, "exceptions")])


def table_of(folder: Path, name: str) -> list[dict[str, str]]:
    """One of the tables that locust leaves behind."""
    with open(folder / f"load_{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


def crowd(folder: Path, port: str, people: int, minutes: float) -> None:
    """locust itself; who refuses to start says why."""
    command = [
        sys.executable, "-m", "locust", "-f", str(Path(__file__).with_name("people.py")), "--headless",
        "--host", f"http://localhost:{port}", "--users", str(people), "--spawn-rate", "2", "--reset-stats",
        "--run-time", f"{round(minutes * 60)}s", "--csv", str(folder / "load"), "--exit-code-on-error", "0",
        "--loglevel", "WARNING", "--only-summary",
    ]  # fmt: skip
    given = os.environ | {"LOAD_WORLD": str(folder / "world.json"), "PYTHONPATH": str(settings.BASE_DIR)}
    done = subprocess.run(command, env=given, cwd=folder, check=False)  # noqa: S603
    if done.returncode:
        raise CommandError(f"locust ended with {done.returncode}: see above.")


def world(people: int) -> dict[str, object]:
    """Who works, with a sign-in each, and where; nobody changes the files of another."""
    with everything():
        top = Unit.objects.get(parent=None)
        counts = {role: round(people * share) + SPARE for role, share in SHARES.items()}
        found = {role: [somebody(role, n, top) for n in range(count)] for role, count in counts.items()}
        files = visible_cadres(User.objects.get(username=found["officer"][0]["name"]))
        ids = [str(pk) for pk in files.order_by("?").values_list("pk", flat=True)[: max(FILES, people * OWN)]]
        steps = Result.objects.exclude(step="none").order_by("?").values_list("cadre_id", "step")
        receipts = [reverse("readiness:receipt", args=one) for one in steps[:RECEIPTS]]
        names = list(Cadre.objects.order_by("?").values_list("name", flat=True)[:NAMES])
    for one in (one for group in found.values() for one in group):
        one["files"] = ids
    for place, officer in enumerate(found["officer"]):
        officer["own"] = ids[place * OWN : (place + 1) * OWN]
    return {
        "people": found, "pages": pages(), "nobody": str(NOBODY), "cookie": settings.SESSION_COOKIE_NAME,
        "receipts": receipts, "names": names,
    }  # fmt: skip


def somebody(kind: str, number: int, top: Unit) -> dict[str, object]:
    """A sign-in over everybody; a session for a browser, a token for a program."""
    user = add_user(f"{kind}{number}", None, name=f"{kind} {number}", by=BY)
    grant_role(user, ROLES[kind], unit=top, by=BY)
    one: dict[str, object] = {"name": user.username, "own": []}
    if kind == "program":
        _token, one["token"] = issue_token(
            user, days=1, by=BY, terms=Terms(scopes=[TokenScope.READ_CADRES, TokenScope.READ_UNITS])
        )
    else:
        one["session"] = session_of(user)
    return one


def session_of(user: User) -> str:
    """The key of a session in which the user is signed in."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return session.session_key


def pages() -> dict[str, str]:
    """Addresses by name; in those of somebody NOBODY stands for the file."""
    return {
        **{key: reverse(name) for key, name in PLAIN.items()},
        **{key: reverse(name, args=[NOBODY]) for key, name in OF_SOMEBODY.items()},
        "ledger": reverse("cadres:part", args=[NOBODY, "training"]),
    }


@contextmanager
def watched(stack: Stack) -> Iterator[list[Look]]:
    """Within: the processes are looked at again and again."""
    looks: list[Look] = []
    ended = threading.Event()

    def go_on() -> None:
        while not ended.wait(EVERY):
            looks.append(look(stack))
        connections.close_all()

    watching = threading.Thread(target=go_on)
    watching.start()
    try:
        yield looks
    finally:
        ended.set()
        watching.join()


def look(stack: Stack) -> Look:
    """How much they hold now."""
    held = {}
    for name in KEPT_IN_VIEW:
        pid = stack.pid(name)
        family = [pid, *memory.descendants(pid)] if pid else []
        held[name] = sum(memory.unshared(one) for one in family)
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return Look(held, cursor.fetchone()[0])


def figures(found: Found, people: int, minutes: float) -> list[Figure]:
    """A line for each page, for failures, and for what must stay flat."""
    done = f"{people} people, {minutes:g} minutes"
    return [*(waiting(row) for row in found.rows), failures(found, done), *growing(found)]


def waiting(row: dict[str, str]) -> Figure:
    """How long 95 of 100 waited; of what is looked at as a whole only the overview has a goal."""
    whole, p95 = row["Type"] == "WHOLE", float(row["95%"])
    goal = LONGEST_WHOLE if whole else LONGEST
    asked = not whole or row["Name"] == "overview"
    title = f"{row['Name']}, with its parts" if whole else f"{row['Name']} ({row['Type']})"
    told = (
        f"p95 {p95:.0f} ms, median {float(row['Median Response Time']):.0f} ms, {row['Request Count']} times"
    )
    return Figure(
        title, told, goal=f"p95 <= {goal} ms" if asked else "", met=p95 <= goal if asked else None, value=p95
    )


def failures(found: Found, done: str) -> Figure:
    failed = sum(int(row["Failure Count"]) for row in found.rows)
    asked = sum(int(row["Request Count"]) for row in found.rows if row["Type"] != "WHOLE")
    told = "; ".join([f"{failed} of {asked}", *found.faults])
    return Figure(f"Answers that were errors, {done}", told, goal="0", met=failed == 0 == len(found.faults))


def growing(found: Found) -> list[Figure]:
    """Medians of the second fifth, when all has been used once, and of the last."""
    fifth = len(found.looks) // 5
    if not fifth:
        return []
    early, late = found.looks[fifth : 2 * fifth], found.looks[-fifth:]
    lines = [
        flat(f"Memory of {name}, MB", *(median(one.memory[name] for one in part) for part in (early, late)))
        for name in KEPT_IN_VIEW
    ]
    return [*lines, flat("Connections", *(median(one.connections for one in part) for part in (early, late)))]


def flat(title: str, early: float, late: float) -> Figure:
    ratio = late / early if early else 0.0
    return Figure(
        title, f"{late:.0f} at the end", f"{early:.0f} in the second fifth", f"{ratio:.2f} x",
        f"<= {GROWTH} x", ratio <= GROWTH, ratio,
    )  # fmt: skip
