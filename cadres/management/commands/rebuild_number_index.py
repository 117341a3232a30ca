"""manage.py rebuild_number_index: the keyed hashes of ID numbers under today's BLIND_INDEX_KEY."""

from django.core.management.base import BaseCommand
from django.db import transaction

from audit.services import record
from cadres.models import Cadre
from cadres.services import open_value
from common import crypto, scope

BATCH = 500


class Command(BaseCommand):
    """While it runs, BLIND_INDEX_KEY_OLD lets files be found under either key."""

    help = "Compute the index by which files are found by ID number anew."

    def handle(self, *args: object, **options: object) -> None:
        with scope.everything():
            wanted = list(
                Cadre.objects.exclude(id_number_sealed=None).order_by("pk").values_list("pk", flat=True)
            )
        changed = sum(rebuild(wanted[start : start + BATCH]) for start in range(0, len(wanted), BATCH))
        with scope.everything():
            record("cadres.index_rebuilt", by="rebuild_number_index", detail={"changed": changed})
        self.stdout.write(f"{len(wanted)} files with an ID number, {changed} indexes changed.")


def rebuild(ids: list) -> int:
    """One short transaction; returns how many differ from before."""
    with scope.everything(), transaction.atomic():
        found = list(Cadre.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
        changed = [cadre for cadre in found if renewed(cadre)]
        Cadre.objects.bulk_update(changed, ["id_number_index"])
    return len(changed)


def renewed(cadre: Cadre) -> bool:
    """Give a file its index under today's key; False when it has it."""
    index = crypto.blind_index(open_value(cadre, "id_number"), "id_number")
    if index == cadre.id_number_index:
        return False
    cadre.id_number_index = index
    return True
