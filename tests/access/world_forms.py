"""Appointment forms in the small world: an issued set of each unit with everybody in it, and a draft of one person."""

from typing import Any

from django.utils import timezone

from common import crypto
from common.clock import today
from reports.appointment_forms.sets import freeze
from reports.models import FormSet, PersonForm

ISSUED, DRAFT = "issued", "draft"


def add_forms(world: Any) -> None:
    """Sets of the unit, of the one below and of elsewhere."""
    for relation in ("own", "below", "other"):
        unit = world.unit(relation)
        people = [cadre for cadre in world.cadres.values() if cadre.home_unit_id == unit.pk]
        issued = new_set(world, relation, ISSUED)
        for order, cadre in enumerate(people):
            form = PersonForm(form_set=issued, cadre=cadre, order=order, data_key=crypto.new_data_key())
            freeze(form, by="test")
        FormSet.objects.filter(pk=issued.pk).update(issued_at=issued.issued_at)
        draft = new_set(world, relation, DRAFT)
        cadre = world.cadres[relation, ""]
        PersonForm.objects.create(form_set=draft, cadre=cadre, order=0, data_key=crypto.new_data_key())
        world.forms[relation, ISSUED], world.forms[relation, DRAFT] = issued, draft


def new_set(world: Any, relation: str, kind: str) -> FormSet:
    """A set named after its unit."""
    by = world.users["stranger" if relation == "other" else "hr_officer"]
    unit = world.unit(relation)
    group = FormSet.objects.create(
        title=f"Canary-{kind}-{unit.code}", edition="national-2025", age_at=today(), purpose="meeting", unit=unit,
        made_by=by,
    )  # fmt: skip
    group.issued_at = timezone.now() if kind == ISSUED else None
    return group


def find_set(kind: str) -> Any:
    """A set by the unit's relation."""
    return lambda world, relation, role: world.forms[relation, kind]


def find_form(world: Any, relation: str, role: str) -> PersonForm:
    """The issued form of the file in a relation."""
    return PersonForm.objects.select_related("cadre").get(
        cadre=world.cadre(relation, role), frozen_at__isnull=False
    )
