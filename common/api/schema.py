"""The conventions told to OpenAPI, so that the description holds without a word in the apps."""

from django.db.models import Field as Column
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from rest_framework.fields import ChoiceField, Field, UUIDField

from common.api.problems import MEDIA_TYPE, ProblemSerializer

ALWAYS = ("400", "401", "403", "429")
FIELDS_WORDS = "Names of fields, separated by commas: the answer carries only these."
EXPAND_WORDS = "Names of relations, separated by commas: they are carried along."


class ConventionSchema(AutoSchema):
    """Adds declared parameters, sparse fields, expansions, conditions and problem answers."""

    def get_override_parameters(self) -> list[OpenApiParameter]:
        """Parameters of the conventions for this operation."""
        return [*self.declared_parameters(), *self.shape_parameters(), *self.condition_parameters()]

    def declared_parameters(self) -> list[OpenApiParameter]:
        """What the view declares for this action; the field says the type."""
        declared = getattr(self.view, "declared", {}).get(getattr(self.view, "action", ""), {})
        return [
            OpenApiParameter(name, self._map_serializer_field(field, "request"), required=False)
            for name, field in declared.items()
        ]

    def shape_parameters(self) -> list[OpenApiParameter]:
        """`fields` and `expand`, where the action has them."""
        if getattr(self.view, "action", "") not in getattr(self.view, "shaped_actions", ()):
            return []
        names = getattr(getattr(self.view, "serializer_class", None), "expandable", {})
        found = [OpenApiParameter("fields", OpenApiTypes.STR, description=FIELDS_WORDS)]
        if names:
            words = f"{EXPAND_WORDS} Known: {', '.join(names)}."
            found.append(OpenApiParameter("expand", OpenApiTypes.STR, description=words))
        return found

    def condition_parameters(self) -> list[OpenApiParameter]:
        """If-Match for changes, Idempotency-Key for deeds, If-None-Match for reads of one object."""
        place = OpenApiParameter.HEADER
        if self.method in ("PATCH", "PUT"):
            return [OpenApiParameter("If-Match", OpenApiTypes.STR, place, required=True)]
        if self.needs_key():
            return [OpenApiParameter("Idempotency-Key", OpenApiTypes.STR, place, required=True)]
        if getattr(self.view, "action", "") == "retrieve":
            return [OpenApiParameter("If-None-Match", OpenApiTypes.STR, place)]
        return []

    def needs_key(self) -> bool:
        """Whether the operation is done once for each Idempotency-Key."""
        handler = getattr(self.view, getattr(self.view, "action", None) or "", None)
        return getattr(handler, "needs_idempotency_key", False)

    def _map_serializer_field(self, field: Field, direction: str, bypass_extensions: bool = False) -> dict:
        """A field that is only read says null and blank where its column may be so: the framework drops it."""
        if field.read_only:
            say_what_may_lack(field)
        return super()._map_serializer_field(field, direction, bypass_extensions)

    def _get_response_bodies(self, direction: str = "response") -> dict:
        """The answers of the view and every error it can give."""
        bodies = super()._get_response_bodies(direction)
        problem = self._get_response_for_code(ProblemSerializer(many=False), "400", [MEDIA_TYPE], direction)
        for status in self.problem_statuses():
            bodies.setdefault(status, problem)
        if self.condition_parameters() and self.method == "GET":
            bodies.setdefault("304", {"description": "Not modified"})
        return bodies

    def names_an_object(self) -> bool:
        """Whether a parameter holds the id of something that may not be there."""
        declared = getattr(self.view, "declared", {}).get(getattr(self.view, "action", ""), {})
        return any(isinstance(field, UUIDField) for field in declared.values())

    def problem_statuses(self) -> list[str]:
        """Which errors this operation can give."""
        found = list(ALWAYS)
        if "{" in self.path or self.names_an_object():
            found.append("404")
        if self.method in ("PATCH", "PUT"):
            found += ["412", "428"]
        if self.needs_key():
            found.append("409")
        return found


def say_what_may_lack(field: Field) -> None:
    """Null for a column that holds it, or where nothing is there to follow; blank for a choice not made."""
    column = column_of(field)
    if field.default is None or (column and column.null):
        field.allow_null = True
    if column and column.blank and isinstance(field, ChoiceField):
        field.allow_blank = True


def column_of(field: Field) -> Column | None:
    """The column of its model that a field is read from."""
    model = getattr(getattr(field.parent, "Meta", None), "model", None)
    columns = model._meta.concrete_fields if model else ()
    return next((one for one in columns if field.source in (one.name, one.attname)), None)
