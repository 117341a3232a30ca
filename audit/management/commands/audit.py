"""manage.py audit verify | lodge | prove ENTRY: the trail's own commands."""

import json
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from audit import lodging, services
from audit.chain import proof_of
from audit.models import Entry, Seal


class Command(BaseCommand):
    """`verify` ends with 1 and names the first broken link; `prove` writes what audit/proof.py checks anywhere."""

    help = "Verify the audit trail, lodge its head outside, or prove one entry."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        acts.add_parser("verify", help="look through the whole chain and at the heads lodged outside")
        acts.add_parser("lodge", help="seal what waits and lodge the head at AUDIT_ANCHOR")
        acts.add_parser(
            "prove", help="write the proof that one entry is under the last lodged head"
        ).add_argument("entry", type=int)

    def handle(self, *args: object, act: str, **options: object) -> None:
        try:
            self.stdout.write(getattr(self, act)(**options))
        except lodging.LodgingError as error:
            raise CommandError(f"AUDIT_ANCHOR, the place outside, can not be used: {error}") from error

    def verify(self, **_: object) -> str:
        """The head, or a CommandError that names what is broken."""
        if broken := services.verify(by="audit verify"):
            raise CommandError(f"The audit trail is broken: {broken}.")
        last = Seal.objects.order_by("-pk").first()
        return f"The audit trail holds; head {last.head if last else '(nothing sealed yet)'}."

    def lodge(self, **_: object) -> str:
        """The head as it was lodged."""
        head = services.lodge_head()
        return f"Lodged head {head.head} of seal {head.seal}." if head else "The trail is empty."

    def prove(self, *, entry: int, **_: object) -> str:
        """The proof as JSON; to be checked against the head that was lodged last."""
        found, heads = Entry.objects.filter(pk=entry).first(), lodging.lodged()
        if found is None:
            raise CommandError(f"There is no entry {entry}.")
        if not heads:
            raise CommandError("No head was lodged yet: manage.py audit lodge.")
        try:
            return json.dumps(proof_of(found, heads[-1]), ensure_ascii=False, indent=1)
        except LookupError as error:
            raise CommandError(f"{error}: lodge a head, then ask again.") from error
