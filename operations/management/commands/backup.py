"""python manage.py backup --into FOLDER [--keep N]."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from operations.backups import remove_old
from operations.keys import KeyMissingError
from operations.programs import ProgramError
from operations.services import make_backup


class Command(BaseCommand):
    """One sealed archive of everything but the keys; people go on working meanwhile."""

    help = "Write the database, files included, into a sealed archive. Keys are not in it: manage.py backup_keys."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--into", type=Path, required=True, help="an existing folder, best on another disk"
        )
        parser.add_argument("--keep", type=int, help="afterwards keep only so many archives in that folder")

    def handle(self, *args: object, into: Path, keep: int | None, **options: object) -> None:
        if not settings.BACKUP_DATABASE_URL:
            raise CommandError("BACKUP_DATABASE_URL is not set: the address with the role cadre_backup.")
        if not into.is_dir():
            raise CommandError(f"{into} is no folder.")
        if keep is not None and keep < 1:
            raise CommandError(f"--keep {keep}: at least 1.")
        try:
            made = make_backup(settings.BACKUP_DATABASE_URL, into)
        except (KeyMissingError, ProgramError, OSError) as error:
            raise CommandError(str(error)) from error
        contents = made.listed.contents
        self.stdout.write(
            f"{made.path}: {made.size:,} bytes, {contents.rows:,} rows of {len(contents.tables)} tables."
        )
        self.stdout.write(
            "The keys are not in it. Without MASTER_KEY and BACKUP_KEY nobody can read it, nor can you."
        )
        for path in remove_old(into, keep) if keep else []:
            self.stdout.write(f"Removed {path.name}.")
