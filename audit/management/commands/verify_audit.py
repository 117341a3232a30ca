"""manage.py verify_audit: prove the trail, or name the first broken link."""

from django.core.management.base import BaseCommand, CommandError

from audit.chain import first_broken_link
from audit.models import Seal


class Command(BaseCommand):
    help = "Verify the chain of seals over the audit trail."

    def handle(self, *args: object, **options: object) -> None:
        broken = first_broken_link()
        if broken:
            raise CommandError(f"The audit trail is broken: {broken}.")
        last = Seal.objects.order_by("-pk").first()
        self.stdout.write(f"The audit trail holds; head {last.head if last else '(nothing sealed yet)'}.")
