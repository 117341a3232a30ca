"""python manage.py restore ARCHIVE."""

import time
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from operations.archive import ArchiveError
from operations.backups import NotEmptyError
from operations.keys import KeyMissingError
from operations.programs import ProgramError
from operations.services import DifferentError, restore_backup


class Command(BaseCommand):
    """Into an empty database only, the whole or nothing; compared with the archive's list before it is called done."""

    help = "Put an archive into the empty database of OWNER_DATABASE_URL, and verify it table by table."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("archive", type=Path)

    def handle(self, *args: object, archive: Path, **options: object) -> None:
        owner, reader = settings.OWNER_DATABASE_URL, settings.BACKUP_DATABASE_URL
        if not owner or not reader:
            raise CommandError(
                "OWNER_DATABASE_URL and BACKUP_DATABASE_URL are needed: see docs/operations.md."
            )
        began = time.monotonic()
        try:
            listed = restore_backup(archive, owner=owner, reader=reader, tell=self.stdout.write)
        except DifferentError as error:
            lines = "\n".join(error.lines)
            raise CommandError(f"Restored, but not as it was. Do not use this database:\n{lines}") from error
        except (ArchiveError, KeyMissingError, NotEmptyError, ProgramError, OSError) as error:
            raise CommandError(f"Nothing was restored. {error}") from error
        self.stdout.write(
            f"This is the state of {listed.made_at}, restored in {time.monotonic() - began:.1f} s."
        )
