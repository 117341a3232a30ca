"""Sparse fields (`fields=id,name`) and expansions (`expand=unit`) of an answer."""

from copy import deepcopy
from dataclasses import dataclass

from django.contrib.postgres.fields import DateRangeField
from django.http import QueryDict
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from common.api.fields import PartialDayField, PeriodField
from common.fields import PartialDateField

OURS = {PartialDateField: PartialDayField, DateRangeField: PeriodField}


@dataclass(frozen=True)
class Shape:
    """Which fields an answer carries (None: all) and which relations are expanded in it."""

    fields: frozenset[str] | None = None
    expand: frozenset[str] = frozenset()

    @property
    def is_plain(self) -> bool:
        """Whether the answer is the object as it is, neither thinned nor expanded."""
        return self.fields is None and not self.expand


class ShapedSerializer(serializers.ModelSerializer):
    """A read serializer; `expandable` names what `expand=` may add, as ready serializer fields."""

    expandable: dict[str, serializers.Field] = {}
    serializer_field_mapping = serializers.ModelSerializer.serializer_field_mapping | OURS

    def get_fields(self) -> dict[str, serializers.Field]:
        """The declared fields plus the expanded ones, thinned to what was asked; only at the root."""
        shape = self.context.get("shape", Shape()) if self.is_root else Shape()
        fields = super().get_fields()
        fields |= {name: deepcopy(self.expandable[name]) for name in self.expandable if name in shape.expand}
        return {name: field for name, field in fields.items() if shape.fields is None or name in shape.fields}

    @property
    def is_root(self) -> bool:
        """Whether this is the object of the answer, or one of its list, and not nested in another."""
        parent = self.parent
        return parent is None or (isinstance(parent, serializers.ListSerializer) and parent.parent is None)


def shape_of(query: QueryDict, serializer_class: type[serializers.BaseSerializer]) -> Shape:
    """Read `fields` and `expand`, refusing names the serializer does not have."""
    expandable = getattr(serializer_class, "expandable", {})
    expand = names_in(query, "expand", set(expandable))
    plain = set(serializer_class().fields)
    return Shape(names_in(query, "fields", plain | (expand or set())), frozenset(expand or ()))


def names_in(query: QueryDict, parameter: str, allowed: set[str]) -> frozenset[str] | None:
    """The comma-separated names of a parameter, all of them known; None when it is absent."""
    if parameter not in query:
        return None
    names = frozenset(name.strip() for name in query[parameter].split(","))
    unknown = sorted(names - allowed)
    if unknown:
        words = _("Unknown: %(unknown)s. Known here: %(known)s.")
        known = {"unknown": ", ".join(unknown), "known": ", ".join(sorted(allowed))}
        raise ValidationError({parameter: [words % known]})
    return names
