"""python manage.py drill [--cadres N] [--rounds N]."""

from argparse import ArgumentParser

from django.core.management import call_command
from django.core.management.base import BaseCommand

CADRES = 2_000
CHUNK = 40  # small items, so that a run of few people can be disturbed in its midst as well


class Command(BaseCommand):
    """Everything that may happen to an installation, on one of its own, in one table; fails when a promise is broken."""

    help = "Break a product of its own in every way foreseen, then restore it elsewhere from its backup."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--cadres", type=int, default=CADRES, help=f"size of the organization, {CADRES} by default"
        )
        parser.add_argument(
            "--rounds", type=int, default=1, help="how often each fault is tried; 7 make 100 kills"
        )
        parser.add_argument(
            "--only", action="append", default=[], help="only faults whose name has these words"
        )

    def handle(self, *args: object, **options: object) -> None:
        words = {name: options[name] for name in ("cadres", "rounds", "only")}
        call_command("faults", **words, chunk=max(CHUNK, words["cadres"] // 50), restore=True, strict=True)
