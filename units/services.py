"""Writes to the tree, and what was approved for its units."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from psycopg2.extras import DateRange

from audit.services import record
from units.models import Quota, QuotaPool, Unit

STEP = 4


@dataclass(frozen=True, slots=True)
class Paper:
    """An approval document: its number, and the day from which it holds."""

    number: str
    issued_on: date


@dataclass(frozen=True, slots=True)
class Number:
    """So many of some ranks together; a part names the ranks it is within, and how many per cent of them it may be."""

    grades: tuple[int, ...]
    approved: int
    reserved: int = 0
    within: tuple[int, ...] = ()
    share: int | None = None


@transaction.atomic
def add_unit(name: str, *, code: str, parent: Unit | None = None, by: object, **fields: object) -> Unit:
    """A new unit, last among its siblings."""
    siblings = Unit.objects.filter(parent=parent).select_for_update()
    last = max((int(unit.path.split(".")[-2]) for unit in siblings), default=0)
    path = f"{parent.path if parent else ''}{last + 1:0{STEP}d}."
    unit = Unit(name=name, code=code, parent=parent, path=path, **fields)
    unit.full_clean()
    unit.save()
    record("unit.added", unit, by=by, detail={"name": name, "code": code})
    return unit


@transaction.atomic
def approve_ranks(
    unit: Unit, *, numbers: Iterable[Number], pool: Iterable[Unit], paper: Paper, by: object
) -> list[Quota]:
    """The rank numbers of an approval document for a unit and the units that share its pool; what was approved before ends."""
    since, pool = DateRange(paper.issued_on, None), list(pool)
    _end_before(Quota.objects.filter(unit=unit, ladder=Quota.Ladder.RANK), paper.issued_on)
    _end_before(QuotaPool.objects.filter(owner=unit), paper.issued_on)
    made: dict[tuple[int, ...], Quota] = {}
    for number in numbers:
        row = Quota(
            unit=unit,
            ladder=Quota.Ladder.RANK,
            grades=list(number.grades),
            approved=number.approved,
            reserved=number.reserved,
            within=made.get(number.within),
            document_no=paper.number,
            issued_on=paper.issued_on,
            valid=since,
        )
        row.share = number.share if row.within else None
        made[number.grades] = _kept(row)
    for member in pool:
        _kept(QuotaPool(unit=member, owner=unit, document_no=paper.number, valid=since))
    detail = {
        "document": paper.number,
        "pool": [str(one.pk) for one in pool],
        "numbers": [str(row) for row in made.values()],
    }
    record("quota.approved", unit, by=by, detail=detail)
    return list(made.values())


def _kept(row: Quota | QuotaPool) -> Quota | QuotaPool:
    row.full_clean()
    row.save()
    return row


def _end_before(rows: QuerySet, day: date) -> None:
    """End what holds on that day; what was to begin then or later is replaced altogether."""
    for row in rows.filter(valid__endswith__isnull=True) | rows.filter(valid__endswith__gt=day):
        if row.valid.lower and row.valid.lower >= day:
            row.delete()
        else:
            row.valid = DateRange(row.valid.lower, day)
            row.save(update_fields=["valid"])
