"""Writes to the tree."""

from django.db import transaction

from audit.services import record
from units.models import Unit

STEP = 4


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
