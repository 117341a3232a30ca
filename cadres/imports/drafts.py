"""Rows to be written by the ten thousand: an import spends a third of its time in Model.__init__ otherwise."""

from functools import cache
from typing import TypeVar

from django.db.models import Model
from django.db.models.base import ModelState

Row = TypeVar("Row", bound=Model)


def draft(model: type[Row], **values: object) -> Row:
    """An unsaved row like model(**values); values go by column attributes (cadre_id, not cadre) and are not checked."""
    fixed, made = _defaults(model)
    row = model.__new__(model)
    row.__dict__.update(fixed, _state=ModelState(), **{name: make() for name, make in made.items()})
    row.__dict__.update(values)
    return row


@cache
def _defaults(model: type[Model]) -> tuple[dict[str, object], dict[str, object]]:
    """Defaults by attribute: the same for every row, and those made anew for each."""
    fields = model._meta.concrete_fields
    made = {
        field.attname: field.default for field in fields if field.has_default() and callable(field.default)
    }
    fixed = {field.attname: field.get_default() for field in fields if field.attname not in made}
    return fixed, made
