"""manage.py rotate_keys [--check]: put everything under today's master key, while requests run."""

from argparse import ArgumentParser

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand
from django.db import transaction

from accounts.adapter import SEALED_FOR
from audit.services import record
from common import crypto, rotation, scope

SECRETS = ("secret", "seed")


class Command(BaseCommand):
    """Data keys and secrets of second factors; sealed values and history are not touched."""

    help = "Wrap data keys and second-factor secrets under MASTER_KEY; MASTER_KEYS_OLD opens what is there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="only say how much another key still holds")

    def handle(self, *args: object, **options: object) -> None:
        done = {} if options["check"] else self.rotate()
        for model in rotation.keyed_models():
            table = model._meta.db_table
            self.tell(table, done.get(table, 0), rotation.left(model))
        self.tell("second factors", done.get("second factors", 0), len(old_factors()))
        if not options["check"]:
            self.stdout.write(
                "Drop the old key once every process runs with the new one and --check finds 0."
            )

    def rotate(self) -> dict[str, int]:
        """What was done, by table."""
        done = {model._meta.db_table: rotation.rewrap_all(model) for model in rotation.keyed_models()}
        done["second factors"] = reseal_factors()
        with scope.everything():
            record("keys.rotated", by="rotate_keys", detail=done)
        return done

    def tell(self, what: str, done: int, still: int) -> None:
        self.stdout.write(f"{what}: {done} wrapped anew, {still} left under another key")


def old_factors() -> list[Authenticator]:
    """Those with a secret that today's key has not sealed."""
    return [
        one
        for one in Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN)
        if any(name in one.data and not crypto.is_current(one.data[name]) for name in SECRETS)
    ]


def reseal_factors() -> int:
    """Seal the secrets of second factors anew, each under its own short lock; returns how many."""
    found = old_factors()
    for one in found:
        with transaction.atomic():
            locked = Authenticator.objects.select_for_update(no_key=True).filter(pk=one.pk).first()
            if locked is None:
                continue
            for name in SECRETS:
                if name in locked.data:
                    locked.data[name] = crypto.reseal_text(locked.data[name], SEALED_FOR)
            locked.save(update_fields=["data"])
    return len(found)
