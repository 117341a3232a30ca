"""python manage.py faults [--cadres N] [--chunk N] [--into FILE]."""

import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from dashboards.bench import faults, snapshots
from dashboards.bench.figures import table
from dashboards.bench.stack import PREFIX, Stack, own_stack
from dashboards.demo.loading import load
from readiness.services import CHUNK


class Command(BaseCommand):
    """Break a product of its own in every way foreseen, print what happened and keep it as JSON."""

    help = "Kill, flush and cut off a product of its own while it computes, and compare the rows (dropped afterwards)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cadres", type=int, default=100_000, help="size of the organization")
        parser.add_argument("--chunk", type=int, default=CHUNK, help="cadres in one item of a run")
        parser.add_argument(
            "--into", type=Path, default=settings.BASE_DIR / "var" / "faults.json", help="where to keep it"
        )
        parser.add_argument("--stack", type=Path, help="for itself: the folder of the product to break")

    def handle(self, *args: object, **options: object) -> None:
        words = [f"--{name}={options[name]}" for name in ("cadres", "chunk", "into")]
        if options["stack"]:
            self.measure(Stack(options["stack"]), options["cadres"], options["chunk"], options["into"])
            return
        with own_stack() as stack:
            command = [sys.executable, "manage.py", "faults", *words, f"--stack={stack.folder}"]
            done = subprocess.run(command, cwd=settings.BASE_DIR, env=stack.environment(), check=False)  # noqa: S603
        if done.returncode:
            raise CommandError("The faults could not be measured: see above.")

    def measure(self, stack: Stack, cadres: int, chunk: int, into: Path) -> None:
        if (
            not stack.folder.name.startswith(PREFIX)
            or os.environ.get("REDIS_URL") != stack.environment()["REDIS_URL"]
        ):
            raise CommandError("--stack breaks what it is given: it only works on a product of its own.")
        self.tell(f"{cadres:,} cadres: loading")
        load(cadres)
        calm, trials = faults.measure(stack, chunk, self.tell)
        snapshots.spoil_one()
        found = {
            "cadres": cadres,
            "chunk": chunk,
            "undisturbed": asdict(calm),
            "trials": {one.name: {**asdict(one), "right": one.is_like(calm)} for one in trials},
            "differing when one is spoilt": snapshots.differing(),
        }
        into.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        self.stdout.write(f"\n{table(faults.figures(calm, trials))}\n\nKept in {into}.")

    def tell(self, what: str) -> None:
        self.stdout.write(f"faults | {what}")
        self.stdout.flush()
