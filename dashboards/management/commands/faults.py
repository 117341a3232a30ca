"""python manage.py faults [--cadres N] [--chunk N] [--rounds N] [--only WORDS] [--into FILE]."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from dashboards.bench import desertion, faults, outages, restoring
from dashboards.bench.figures import table
from dashboards.bench.stack import Stack, managed, own_folder, refuse_any_other
from dashboards.demo.loading import load
from readiness.services import CHUNK


class Command(BaseCommand):
    """Break a product of its own in every way foreseen, print what happened and keep it as JSON."""

    help = "Kill, flush and cut off a product of its own while it works, and compare the rows (dropped afterwards)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cadres", type=int, default=100_000, help="size of the organization")
        parser.add_argument("--chunk", type=int, default=CHUNK, help="cadres in one item of a run")
        parser.add_argument(
            "--only", action="append", default=[], help="only faults whose name has these words"
        )
        parser.add_argument(
            "--into", type=Path, default=settings.BASE_DIR / "var" / "faults.json", help="where to keep it"
        )
        parser.add_argument("--rounds", type=int, default=1, help="how often each fault is tried")
        parser.add_argument("--restore", action="store_true", help="afterwards restore it elsewhere as well")
        parser.add_argument("--strict", action="store_true", help="fail when a goal of the table is not met")
        parser.add_argument("--stack", type=Path, help="for itself: the folder of the product to break")

    def handle(self, *args: object, **options: object) -> None:
        if options["stack"]:
            self.measure(Stack(options["stack"]), options)
            return
        words = [f"--{name}={options[name]}" for name in ("cadres", "chunk", "rounds", "into")]
        words += [f"--only={one}" for one in options["only"]]
        words += [f"--{name}" for name in ("restore", "strict") if options[name]]
        managed("faults", words)

    def measure(self, stack: Stack, options: dict) -> None:
        refuse_any_other(stack)
        self.tell(f"{options['cadres']:,} cadres: loading")
        load(options["cadres"])
        found = faults.measure(stack, options["chunk"], options["only"], self.tell, rounds=options["rounds"])
        away = outages.measure(stack, options["only"], self.tell)
        gone = desertion.measure(stack, options["chunk"], options["only"], self.tell)
        kept = {name: options[name] for name in ("cadres", "chunk", "rounds")} | faults.kept(found)
        kept["outages"] = {one.kind: {**asdict(one), "right": one.is_fine()} for one in away}
        kept["gone"] = gone and {**asdict(gone), "right": gone.is_fine()}
        lines = [*faults.figures(found), *outages.figures(away), *desertion.figures(gone)]
        if options["restore"]:
            with own_folder() as folder:
                restored = restoring.measure(stack, folder, self.tell)
            kept["restored"] = asdict(restored) | {"right": restoring.is_fine(restored)}
            lines += restoring.figures(restored)
        options["into"].write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n")
        self.stdout.write(f"\n{table(lines)}\n\nKept in {options['into']}.")
        failed = [line.work for line in lines if line.met is False]
        if options["strict"] and failed:
            raise CommandError(f"Not as promised: {', '.join(failed)}.")

    def tell(self, what: str) -> None:
        self.stdout.write(f"faults | {what}")
        self.stdout.flush()
