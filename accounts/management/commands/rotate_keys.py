"""manage.py rotate_keys [--check]: put everything under today's master key, while requests run."""

import time
from argparse import ArgumentParser

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.adapter import SEALED_FOR
from common import crypto
from common.rotation import keyed_models, left, rewrap_some

SECRETS = ("secret", "seed")
PATIENCE = 120  # tries, half a second apart, for rows that others hold


class Command(BaseCommand):
    """Data keys and secrets of second factors; sealed values and history are not touched."""

    help = "Wrap data keys and second-factor secrets under MASTER_KEY; MASTER_KEYS_OLD opens what is there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="only say how much another key still holds")

    def handle(self, *args: object, **options: object) -> None:
        for model in keyed_models():
            done = 0 if options["check"] else self.rotate(model)
            self.tell(model._meta.db_table, done, left(model))
        done = 0 if options["check"] else reseal_factors()
        self.tell("second factors", done, len(old_factors()))
        if not options["check"]:
            self.stdout.write(
                "Once every process runs with the new key and this says 0 left, drop the old one."
            )

    def rotate(self, model: type) -> int:
        done, tries = 0, PATIENCE
        while left(model):
            some = rewrap_some(model)
            done, tries = done + some, PATIENCE if some else tries - 1
            if not tries:
                raise CommandError(
                    f"{model._meta.db_table}: rows are held by others all the time. Run it again."
                )
            if not some:
                time.sleep(0.5)
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
    """Seal the secrets of second factors anew, each under lock; returns how many."""
    found = old_factors()
    for one in found:
        with transaction.atomic():
            locked = Authenticator.objects.select_for_update().filter(pk=one.pk).first()
            if locked is None:
                continue
            for name in SECRETS:
                if name in locked.data:
                    locked.data[name] = crypto.reseal_text(locked.data[name], SEALED_FOR)
            locked.save(update_fields=["data"])
    return len(found)
