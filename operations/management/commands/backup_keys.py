"""python manage.py backup_keys FILE."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from operations import envelope, keys


class Command(BaseCommand):
    """The passphrase is asked for, or taken from KEYS_PASSPHRASE; nobody can help who has lost it."""

    help = "Seal all keys of this installation in an envelope under a passphrase, to be kept apart from the archives."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, file: Path, **options: object) -> None:
        try:
            sealed = envelope.seal(keys.all_keys(), envelope.passphrase())
            with file.open("xb") as opened:
                file.chmod(0o600)
                opened.write(sealed)
        except (envelope.PassphraseError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{file}: keep it apart from the archives, and the passphrase apart from it.")
        self.stdout.write(f"To put them back: python -m operations.envelope {file.name} --into var/keys")
