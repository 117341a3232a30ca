"""Questions about the tree."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, QuerySet

from units.models import Unit

PATH_STEP = 5  # characters of one step of a path


def subtree(units: Iterable[Unit]) -> QuerySet[Unit]:
    """These units and all below them, in the order of the institution."""
    places, top = Q(pk__in=[]), None
    for path in sorted(unit.path for unit in units):
        if top is None or not path.startswith(top):  # not below the one before, which brings it along
            places, top = places | Q(path__startswith=path), path
    return Unit.objects.filter(places)


def within(ids: Iterable[str]) -> QuerySet[Unit]:
    """The units with these ids and all below them."""
    below = Func(OuterRef("path"), F("path"), function="starts_with", output_field=BooleanField())
    return Unit.objects.filter(Exists(Unit.objects.filter(below, pk__in=ids)))


def placed(rows: QuerySet, ids: Collection[str], column: str = "home_unit") -> QuerySet:
    """Rows of these units and all below them; all rows where no unit is named. `column` leads to the unit."""
    return rows.filter(**{f"{column}__in": within(ids)}) if ids else rows


def ancestors_and_self(unit: Unit) -> QuerySet[Unit]:
    """The unit and everything above it, from the top."""
    steps = unit.path.split(".")[:-1]
    return Unit.objects.filter(path__in=[".".join(steps[:n]) + "." for n in range(1, len(steps) + 1)])


def ids_of(units: QuerySet[Unit]) -> list[UUID]:
    """Their ids."""
    return list(units.values_list("pk", flat=True))
