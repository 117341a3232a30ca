"""Approved places of a batch: copied with the batch, and what becomes of them when the qualified rise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from cadres.quota_use import owners_of, use_on
from promotions.choices import Mark, Verdict
from promotions.models import Batch, BatchLine, BatchQuota
from promotions.queries import group_units
from readiness.views.book import steps
from units.models import Quota, QuotaPool


@dataclass(frozen=True, slots=True)
class Place:
    """One number of the document: who would enter, who would leave for a higher rank, how many places are held back."""

    row: BatchQuota
    entering: int
    leaving: int
    held: int

    @property
    def reserved(self) -> int:
        """Reserved by decision, and for persons of this batch."""
        return self.row.reserved + self.held

    @property
    def remaining(self) -> int:
        """Free before anybody rises; below zero when more is used than approved."""
        return self.row.approved - self.row.used - self.reserved

    @property
    def after(self) -> int:
        """Free when all the qualified have risen."""
        return self.remaining - self.entering + self.leaving

    @property
    def over(self) -> int:
        """How many places are missing."""
        return max(0, -self.after)


def keep_quotas(batch: Batch) -> list[BatchQuota]:
    """Copy the numbers of the pools of the group that a target of the batch counts in, with their use on the cut-off day."""
    BatchQuota.objects.filter(batch=batch).delete()
    day, wanted = batch.cut_off, target_ranks(batch)
    owners = set(owners_of(group_units(batch).values_list("pk", flat=True), day).values())
    rows = Quota.objects.filter(
        unit__in=owners, ladder=Quota.Ladder.RANK, valid__contains=day, grades__overlap=wanted
    )
    used, names = use_on(day), pool_names(owners, day)
    kept = [copy(batch, row, used, names) for row in rows.select_related("unit", "within")]
    return BatchQuota.objects.bulk_create(kept)


def copy(batch: Batch, row: Quota, used: Mapping[UUID, int], names: Mapping[UUID, str]) -> BatchQuota:
    """A number as it is now."""
    same = ("approved", "reserved", "share", "document_no", "issued_on", "grades")
    return BatchQuota(
        batch=batch,
        quota_id=row.pk,
        pool=row.unit,
        pool_text=", ".join([str(row.unit), *names.get(row.unit_id, [])]),
        place=row.unit.path,
        used=used.get(row.pk, 0),
        within_grades=row.within.grades if row.within else [],
        **{name: getattr(row, name) for name in same},
    )


def pool_names(owners: Iterable[UUID], day: date) -> dict[UUID, list[str]]:
    """The other units that share a pool, by its owner."""
    names: dict[UUID, list[str]] = {}
    pools = QuotaPool.objects.filter(owner__in=owners, valid__contains=day).select_related("unit")
    for one in pools.order_by("unit__path"):
        names.setdefault(one.owner_id, []).append(str(one.unit))
    return names


def target_ranks(batch: Batch) -> list[int]:
    """Numbers of the ranks a batch is about."""
    return [rank_of(step) for step in batch.targets]


def rank_of(step: str) -> int:
    """The rank a step leads to."""
    return int(steps()[step].target.removeprefix("rank:"))


def places_of(batch: Batch, lines: QuerySet[BatchLine]) -> list[Place]:
    """Every number of the batch with what these lines (those the reader sees) do to it."""
    rising = lines.filter(Q(told=Verdict.QUALIFIED) | Q(mark=Mark.RESERVED)).exclude(mark=Mark.EXCLUDED)
    moves = [
        (pool, rank, rank_of(step), mark)
        for pool, rank, step, mark in rising.exclude(step="").values_list("pool_id", "rank", "step", "mark")
    ]
    return [place_of(row, moves) for row in batch.quotas.all()]


def place_of(row: BatchQuota, moves: Iterable[tuple[UUID, int | None, int, str]]) -> Place:
    """One number; who holds a rank of it already and rises within it changes nothing."""
    grades, entering, leaving, held = set(row.grades), 0, 0, 0
    for pool, rank, target, mark in moves:
        if pool != row.pool_id or (rank in grades) == (target in grades):
            continue
        held += mark == Mark.RESERVED and target in grades
        entering += mark != Mark.RESERVED and target in grades
        leaving += mark != Mark.RESERVED and rank in grades
    return Place(row, entering, leaving, held)
