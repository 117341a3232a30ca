"""Model and form fields of the house that know no domain."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.dates import PartialDate

CANONICAL = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
NOT_A_DATE = _("%(value)s is not a date: write 1996, 1996.03 or 1996.03.15.")


def read_partial_date(value: object) -> PartialDate | None:
    """A PartialDate, None for nothing, or a ValidationError that names the text."""
    if value is None or value == "":
        return None
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        raise ValidationError(NOT_A_DATE, code="invalid", params={"value": value}) from error


class PartialDateFormField(forms.CharField):
    """A text box that takes any usual writing of a date and gives a PartialDate or None."""

    def to_python(self, value: object) -> PartialDate | None:
        return read_partial_date(super().to_python(value) if isinstance(value, str) else value)

    def prepare_value(self, value: object) -> object:
        if not isinstance(value, PartialDate):
            return value
        return value.dotted if value.day is None else f"{value.dotted}.{value.day:02}"


class PartialDateField(models.CharField):
    """A date of year, month or day precision, kept as canonical text ('1996-03') the database checks."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("max_length")
        return name, path, args, kwargs

    def db_check(self, connection: object) -> str:
        return f"{connection.ops.quote_name(self.column)} ~ '{CANONICAL}'"

    def to_python(self, value: object) -> PartialDate | None:
        return read_partial_date(value)

    def from_db_value(
        self, value: str | None, _expression: object, _connection: object
    ) -> PartialDate | None:
        return PartialDate.parse(value) if value else None

    def get_prep_value(self, value: object) -> str | None:
        parsed = read_partial_date(value)
        return None if parsed is None else str(parsed)

    def value_to_string(self, obj: models.Model) -> str:
        return str(self.value_from_object(obj) or "")

    def formfield(self, **kwargs: object) -> forms.Field:
        return super().formfield(**{"form_class": PartialDateFormField, "empty_value": None, **kwargs})
