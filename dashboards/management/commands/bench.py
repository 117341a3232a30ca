"""python manage.py bench [--cadres N] [--million | --imports | --index | --faults]."""

import os
import platform
from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from common.clock import today
from dashboards.bench import measuring, rooms
from dashboards.bench.database import SUFFIX, manage, own_database
from dashboards.bench.figures import Figure, keep, table
from dashboards.demo.loading import load

SMALL, USUAL, MILLION = 1_000, 100_000, 1_000_000
MOST_SHOWN = 12
NOT_MEASURED = (
    "leadership dashboard, 50 users, cold start (see the pages of those parts); "
    "killed workers and an absent Redis (bench --faults)"
)


class Command(BaseCommand):
    """Measure on a database of its own and print one table; var/bench.json keeps it."""

    help = "Measure the product against its yardsticks on a database of its own (dropped afterwards)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cadres", type=int, default=USUAL, help=f"size to measure, {USUAL} by default")
        parser.add_argument(
            "--million", action="store_true", help="measure the full run at 1,000,000 as well"
        )
        parser.add_argument(
            "--imports", action="store_true", help="measure imports only, beside --cadres people"
        )
        parser.add_argument(
            "--index", action="store_true", help="measure the responsibility index only, of --cadres people"
        )
        parser.add_argument("--faults", action="store_true", help="break a product of its own instead")
        parser.add_argument("--inside", action="store_true", help="the bench itself: this is its database")

    def handle(self, *args: object, **options: object) -> None:
        cadres = options["cadres"]
        if cadres <= SMALL:
            raise CommandError(f"--cadres {cadres}: more than {SMALL}, the size it is compared with.")
        if options["faults"]:
            call_command("faults", cadres=cadres)
            return
        if options["inside"]:
            self.check_place()
            if options["imports"]:
                self.measure_imports(cadres)
            elif options["index"]:
                self.measure_index(cadres)
            else:
                self.measure(cadres, million=options["million"])
            return
        more = [f"--{name}" for name in ("million", "imports", "index") if options[name]]
        with own_database() as environment:
            manage(environment, "bench", "--inside", "--cadres", str(cadres), *more)

    def check_place(self) -> None:
        if not connection.settings_dict["NAME"].endswith(SUFFIX):
            raise CommandError("--inside empties the results: it only works on the bench's own database.")

    def measure_imports(self, cadres: int) -> None:
        self.tell(f"{cadres:,} cadres: loading, then imports")
        load(cadres)
        self.stdout.write(f"\n{table(measuring.measure_imports())}\n\nOn {machine()}.")

    def measure_index(self, cadres: int) -> None:
        self.tell(f"{cadres:,} cadres: loading, then the responsibility index")
        load(cadres)
        rooms.fill()
        self.stdout.write(f"\n{table(measuring.measure_index())}\n\nOn {machine()}.")

    def measure(self, cadres: int, *, million: bool) -> None:
        small = self.measure_at(SMALL, thorough=False)
        found = self.measure_at(cadres, thorough=True)
        lines = measuring.figures(found, small)
        if million:
            lines += measuring.run_figures(self.measure_at(MILLION, thorough=False))
        self.report(lines, found)

    def measure_at(self, cadres: int, *, thorough: bool) -> measuring.Measured:
        self.tell(f"{cadres:,} cadres: loading, then measuring")
        load(cadres)
        if cadres < MILLION:
            rooms.fill()
            self.tell(rooms.counts())
        return measuring.measure(cadres, thorough=thorough, tell=self.tell)

    def tell(self, what: str) -> None:
        self.stdout.write(f"bench | {what}")
        self.stdout.flush()

    def report(self, lines: list[Figure], found: measuring.Measured) -> None:
        differing = found.yardstick[2] if found.yardstick else []
        about = {
            "day": str(today()),
            "machine": machine(),
            "cadres": found.cadres,
            "not_measured": NOT_MEASURED,
        }
        keep(lines, {**about, "differing": differing}, settings.BASE_DIR / "var" / "bench.json")
        self.stdout.write(f"\n{table(lines)}\n")
        for step, what, rows, example in differing[:MOST_SHOWN]:
            self.stdout.write(f"differing | {step}: {what}, {rows} rows, for example cadre {example}")
        self.stdout.write(f"\nOn {machine()}. Not measured here: {NOT_MEASURED}.\nKept in var/bench.json.")


def machine() -> str:
    load_average = f"load {os.getloadavg()[2]:.1f} over the last 15 minutes"
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {load_average}"
