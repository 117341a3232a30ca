"""python manage.py load [--cadres N] [--people N] [--minutes N] [--into FILE]."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from dashboards.bench import mixed
from dashboards.bench.figures import keep, table
from dashboards.bench.stack import Stack, managed, refuse_any_other
from dashboards.demo.loading import load

CADRES, PEOPLE, MINUTES = 1_100, 50, 10.0


class Command(BaseCommand):
    """Mixed work on a product of its own, as `make run` starts it; fails when somebody waits too long or gets an error."""

    help = (
        "Let people and programs work on a product of its own (dropped afterwards); 120 minutes are a soak."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cadres", type=int, default=CADRES, help="size of the organization")
        parser.add_argument("--people", type=int, default=PEOPLE, help="how many work at the same time")
        parser.add_argument("--minutes", type=float, default=MINUTES, help="for how long")
        parser.add_argument(
            "--into", type=Path, default=settings.BASE_DIR / "var" / "load.json", help="where to keep it"
        )
        parser.add_argument("--stack", type=Path, help="for itself: the folder of the product to work on")

    def handle(self, *args: object, **options: object) -> None:
        if options["stack"]:
            self.measure(Stack(options["stack"]), options)
            return
        words = [f"--{name}={options[name]}" for name in ("cadres", "people", "minutes", "into")]
        managed("load", words)

    def measure(self, stack: Stack, options: dict) -> None:
        refuse_any_other(stack)
        load(options["cadres"])
        found = mixed.measure(stack, options["people"], options["minutes"], self.stdout.write)
        lines = mixed.figures(found, options["people"], options["minutes"])
        keep(lines, {name: options[name] for name in ("cadres", "people", "minutes")}, options["into"])
        self.stdout.write(f"\n{table(lines)}\n\nKept in {options['into']}.")
        failed = [line.work for line in lines if line.met is False]
        if failed:
            raise CommandError(f"Not as promised: {'; '.join(failed)}.")
