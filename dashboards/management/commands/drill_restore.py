"""python manage.py drill_restore [--cadres N]."""

import subprocess
import sys
from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from dashboards.bench import restoring
from dashboards.bench.figures import table
from dashboards.bench.stack import own_folder, own_stack


class Command(BaseCommand):
    """Fails when anything is not as it was."""

    help = "Back up a product of its own, restore it elsewhere from archive and keys, verify it, sign in, open records."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--cadres", type=int, help="size of the organization; the demonstration's by default"
        )

    def handle(self, *args: object, cadres: int | None, **options: object) -> None:
        with own_stack() as stack, own_folder() as folder:
            if cadres:
                command = [sys.executable, "manage.py", "load_demo", f"--cadres={cadres}"]
                subprocess.run(command, cwd=settings.BASE_DIR, env=stack.environment(), check=True)  # noqa: S603
            found = restoring.measure(stack, folder, self.tell)
        self.stdout.write(f"\n{table(restoring.figures(found))}\n")
        if not restoring.is_fine(found):
            raise CommandError("The restored product is not as it was: see the table.")

    def tell(self, what: str) -> None:
        self.stdout.write(f"restore | {what}")
        self.stdout.flush()
