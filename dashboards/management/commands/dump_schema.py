"""python manage.py dump_schema [--anew | --check]."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from dashboards.bench.database import own_database
from operations import structure


class Command(BaseCommand):
    """Migrate a database of its own, on top of the present file or from nothing, and write what came of it."""

    help = "Write operations/schema.sql after a migration was added; --anew after one was altered (minutes)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--anew", action="store_true", help="migrate from nothing")
        parser.add_argument("--check", action="store_true", help="only say whether it is up to date")

    def handle(self, *args: object, anew: bool, check: bool, **options: object) -> None:
        missing, altered = ([], []) if anew else structure.differing()
        if altered:
            raise CommandError(f"Altered since schema.sql was written: {', '.join(altered)}. Use --anew.")
        if check:
            if missing:
                raise CommandError(f"schema.sql lacks {', '.join(missing)}: run `make schema`.")
            return
        with own_database(anew=anew) as environment:
            structure.FILE.write_text(structure.dumped(environment["BACKUP_DATABASE_URL"]), encoding="utf-8")
        self.stdout.write(f"Written to {structure.FILE.name}.")
