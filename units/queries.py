"""Questions about the tree."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, QuerySet

from units.models import Unit


def subtree(units: Iterable[Unit]) -> QuerySet[Unit]:
    """These units and all below them, in the order of the institution."""
    places = Q(pk__in=[])
    for unit in units:
        places |= Q(path__startswith=unit.path)
    return Unit.objects.filter(places)


def within(ids: Iterable[str]) -> QuerySet[Unit]:
    """The units with these ids and all below them."""
    below = Func(OuterRef("path"), F("path"), function="starts_with", output_field=BooleanField())
    return Unit.objects.filter(Exists(Unit.objects.filter(below, pk__in=ids)))


def ancestors_and_self(unit: Unit) -> QuerySet[Unit]:
    """The unit and everything above it, from the top."""
    steps = unit.path.split(".")[:-1]
    return Unit.objects.filter(path__in=[".".join(steps[:n]) + "." for n in range(1, len(steps) + 1)])


def ids_of(units: QuerySet[Unit]) -> list[UUID]:
    """Their ids."""
    return list(units.values_list("pk", flat=True))
