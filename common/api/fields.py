"""Fields the apps share: periods, partial dates, foreign ids."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError as ModelFault
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from psycopg2.extras import DateRange
from rest_framework import serializers

from common.dates import PartialDate
from common.fields import CANONICAL, read_partial_date
from common.reach import read_day

DAY = {"type": "string", "format": "date", "nullable": True}
PERIOD = {"type": "object", "properties": {"start": DAY, "end": DAY}, "required": ["start", "end"]}


@extend_schema_field(PERIOD)
class PeriodField(serializers.Field):
    """A range of dates: `start` is its first day, `end` the first day after it, null when open."""

    default_error_messages = {"invalid": _("Write start and end as days, end null when open, after start.")}

    def to_representation(self, value: object) -> dict[str, str | None]:
        """Both ends as ISO dates."""
        return {"start": iso(value.lower), "end": iso(value.upper)}

    def to_internal_value(self, data: object) -> DateRange:
        """A range with a known start; `end` may be left out."""
        if not isinstance(data, Mapping) or not set(data) <= {"start", "end"}:
            self.fail("invalid")
        try:
            start = read_day(data["start"])
            end = None if data.get("end") is None else read_day(data["end"])
        except (KeyError, TypeError, ValueError):
            self.fail("invalid")
        if end is not None and end <= start:
            self.fail("invalid")
        return DateRange(start, end)


@extend_schema_field({"type": "string", "pattern": CANONICAL})
class PartialDayField(serializers.Field):
    """A date known to the year, month or day: '1996', '1996-03', '1996-03-15'."""

    def __init__(self, max_length: int | None = None, **kwargs: object) -> None:
        super().__init__(**kwargs)

    def to_representation(self, value: PartialDate) -> str:
        """Its canonical text."""
        return str(value)

    def to_internal_value(self, data: object) -> PartialDate:
        """Any usual writing of it; a fault names the text that is none."""
        try:
            return read_partial_date(data)
        except ModelFault as error:
            raise serializers.ValidationError(error.messages) from error


@extend_schema_field(OpenApiTypes.UUID)
class IdField(serializers.UUIDField):
    """The id of a related object (`unit_id`), read without fetching the object."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs | {"read_only": True})


def iso(day: object) -> str | None:
    """A date in ISO form; null when there is none."""
    return None if day is None else day.isoformat()
