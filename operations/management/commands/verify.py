"""python manage.py verify ARCHIVE [--restored]."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from operations.archive import ArchiveError
from operations.keys import KeyMissingError
from operations.programs import ProgramError
from operations.services import DifferentError, verify_backup, verify_restored


class Command(BaseCommand):
    """Ends with 1 and names what is wrong when an archive is damaged, or the database is not what it lists."""

    help = "Open every part of an archive and read its dump; with --restored compare this database with it as well."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("archive", type=Path)
        parser.add_argument(
            "--restored",
            action="store_true",
            help="compare rows, hashes and trail of this database, before anybody has worked in it",
        )

    def handle(self, *args: object, archive: Path, restored: bool, **options: object) -> None:
        try:
            listed = verify_backup(archive)
            if restored:
                verify_restored(listed, settings.BACKUP_DATABASE_URL)
        except DifferentError as error:
            raise CommandError(
                "This database is not what the archive lists:\n" + "\n".join(error.lines)
            ) from error
        except (ArchiveError, KeyMissingError, ProgramError, OSError) as error:
            raise CommandError(f"{archive.name}: {error}") from error
        contents = listed.contents
        self.stdout.write(
            f"{archive.name} is whole: {contents.rows:,} rows of {len(contents.tables)} tables, made {listed.made_at} "
            f"on PostgreSQL {listed.server}; head of the trail {contents.head[1] if contents.head else '(none yet)'}."
        )
