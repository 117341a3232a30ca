"""manage.py verify_packs: whether every sealed pack still is what was sealed."""

from django.core.management.base import BaseCommand, CommandError

from audit.services import record
from common import scope
from slates.models import Pack
from slates.services.packs import Fault, gone_packs, verify_pack

WHO = "verify_packs"


class Command(BaseCommand):
    """Ends with 1, and a line for each fault, when a pack is not what was sealed, or is gone."""

    help = "Open, hash and compose anew every sealed pack, and compare it with the trail; names the part that was altered."

    def handle(self, *_args: object, **_options: object) -> None:
        number, faults = self.looked_at()
        for line in faults:
            self.stdout.write(line)
        if faults:
            raise CommandError(f"{len(faults)} faults in {number} packs.")
        self.stdout.write(f"All {number} packs are as they were sealed.")

    @scope.everything()
    def looked_at(self) -> tuple[int, list[str]]:
        """How many there are, and what is wrong; what was looked at stays recorded whatever is found."""
        packs = list(Pack.objects.order_by("pk"))
        faults = [line for pack in packs for line in self.verified(pack)]
        return len(packs), faults + [f"pack {pk}: sealed, and gone" for pk in gone_packs()]

    def verified(self, pack: Pack) -> list[str]:
        """A line for each fault; recorded either way."""
        faults = verify_pack(pack)
        record("pack.verified", pack, by=WHO, detail={"faults": len(faults)})
        return [f"pack {pack.pk} of {pack.held_on}: {fault_line(one)}" for one in faults]


def fault_line(fault: Fault) -> str:
    """Part 3: altered."""
    return f"part {fault.part}: {fault.what}" if fault.part else f"the whole: {fault.what}"
