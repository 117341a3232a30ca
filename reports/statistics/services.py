"""Keeping a table as it is, and the office's own bands of age."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at
from audit.services import record
from common.listing import Address
from reports.models import AgeSplit, Snapshot
from reports.statistics.desk import Desk
from units.models import Unit


@transaction.atomic
def take_snapshot(asked: Address, *, name: str, unit: Unit, by: User) -> Snapshot:
    """Keep the table of this address for a unit and all below it: the same for everybody who may look at the unit.

    A unit among its conditions gives way to `unit`; ValidationError when the unit has a table of that name.
    """
    if not holds_at(by, Permission.EXPORT_CADRES, unit):
        raise PermissionDenied
    parameters = {key: values for key, values in asked.parameters.items() if key != "unit"}
    desk = Desk(by, Address(asked.path, {**parameters, "unit": [str(unit.pk)]}))
    question = {key: values for key, values in desk.base.items() if key not in ("unit", "as_of")}
    made = Snapshot(
        name=name, unit=unit, as_of=desk.on, question=question, lows=desk.split.lows,
        numbers=desk.numbers[0].kept(), taken_by=by,
    )  # fmt: skip
    made.full_clean()
    made.save()
    record("snapshot.taken", made, by=by, detail=told(made))
    return made


@transaction.atomic
def remove_snapshot(snapshot: Snapshot, *, by: User) -> None:
    """Forget a table; who may take lists of its unit out may."""
    if not holds_at(by, Permission.EXPORT_CADRES, snapshot.unit):
        raise PermissionDenied
    record("snapshot.removed", snapshot, by=by, detail=told(snapshot))
    snapshot.delete()


@transaction.atomic
def add_split(name_zh: str, *, name_en: str = "", lows: list[int], by: User) -> AgeSplit:
    """Another way to put ages into bands, for everybody."""
    made = AgeSplit(name_zh=name_zh, name_en=name_en, lows=lows)
    made.full_clean()
    made.save()
    record("age_split.added", made, by=by, detail={"name": name_zh, "lows": lows})
    return made


@transaction.atomic
def remove_split(split: AgeSplit, *, by: User) -> None:
    """Take away one of the office's own; tables kept with it keep their bands."""
    if split.shipped:
        raise ValidationError(_("These bands come with the product and stay."))
    record("age_split.removed", split, by=by, detail={"name": split.name_zh, "lows": split.lows})
    split.delete()


def told(snapshot: Snapshot) -> dict:
    """What the trail says of it."""
    people = sum(columns["all"] for columns in snapshot.numbers["people"].get("sex", {}).values())
    return {
        "name": snapshot.name, "unit": str(snapshot.unit_id), "as_of": snapshot.as_of.isoformat(),
        "conditions": snapshot.question, "people": people,
    }  # fmt: skip
