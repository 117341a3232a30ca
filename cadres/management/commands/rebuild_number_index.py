"""manage.py rebuild_number_index: the keyed hashes of ID numbers under today's BLIND_INDEX_KEY, while requests run."""

from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, transaction

from audit.services import record
from cadres.models import Cadre
from cadres.services import open_value
from common import crypto, rotation, scope


class Command(BaseCommand):
    """While it runs, BLIND_INDEX_KEY_OLD lets files be found under either key."""

    help = "Compute the index by which files are found by ID number anew."

    def handle(self, *args: object, **options: object) -> None:
        with scope.everything():
            waiting = set(Cadre.objects.exclude(id_number_sealed=None).values_list("pk", flat=True))
        self.total, self.changed, self.refused = len(waiting), 0, []
        rotation.work_through(lambda wait: self.step(waiting, wait))
        with scope.everything():
            record("cadres.index_rebuilt", by="rebuild_number_index", detail={"changed": self.changed})
        self.stdout.write(f"{self.total} files with an ID number, {self.changed} indexes changed.")
        if self.refused:
            same = ", ".join(sorted(map(str, self.refused)))
            raise CommandError(f"Another file has the same ID number: {same}")

    def step(self, waiting: set[UUID], wait: bool) -> int:
        """Take some out of `waiting`, done or gone; returns how many."""
        some = sorted(waiting)[: 1 if wait else rotation.BATCH]
        with scope.everything(), transaction.atomic():
            there = set(Cadre.objects.filter(pk__in=some).values_list("pk", flat=True))
            free = Cadre.objects.select_for_update(skip_locked=not wait).filter(pk__in=some)
            found = list(free.only("data_key", "id_number_sealed", "id_number_index"))
            for cadre in found:
                self.renew(cadre)
        finished = {cadre.pk for cadre in found} | (set(some) - there)
        waiting -= finished
        return len(finished)

    def renew(self, cadre: Cadre) -> None:
        """Give a file its index under today's key, and change nothing else of it."""
        index = (
            crypto.blind_index(open_value(cadre, "id_number"), "id_number")
            if cadre.id_number_sealed
            else None
        )
        if index == cadre.id_number_index:
            return
        try:
            with transaction.atomic():
                self.changed += Cadre.objects.filter(pk=cadre.pk).update(id_number_index=index)
        except IntegrityError:
            self.refused.append(cadre.pk)
