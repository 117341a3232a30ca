"""Units over REST. Who may see which is declared above, in accounts/api.py: units know no users."""

from uuid import UUID

import django_filters
from django.db.models import Prefetch, Q, QuerySet

from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from units.models import GrassrootsDefault, Quota, Unit, UnitKind
from units.queries import subtree


class QuotaSerializer(ShapedSerializer):
    """Posts or ranks approved for a unit."""

    class Meta:
        model = Quota
        fields = ["id", "ladder", "grades", "approved", "reserved", "document_no", "valid"]
        read_only_fields = fields


class GrassrootsDefaultSerializer(ShapedSerializer):
    """From when to when work in the unit counts as grassroots."""

    class Meta:
        model = GrassrootsDefault
        fields = ["id", "valid", "document_no"]
        read_only_fields = fields


class UnitSerializer(ShapedSerializer):
    """A place in the unit tree; `path` sorts in the order of the institution."""

    expandable = {
        "quotas": QuotaSerializer(many=True, read_only=True),
        "grassroots_defaults": GrassrootsDefaultSerializer(many=True, read_only=True),
    }
    parent_id = IdField()

    class Meta:
        model = Unit
        fields = ["id", "parent_id", "name", "short_name", "code", "kind", "path", "closed_on"]
        read_only_fields = fields


class UnitFilters(django_filters.FilterSet):
    """What a list of units may be narrowed by."""

    q = django_filters.CharFilter(method="named", label="part of name, short name or code")
    kind = django_filters.ChoiceFilter(choices=UnitKind.choices)
    parent = django_filters.UUIDFilter(field_name="parent_id")
    unit_subtree = django_filters.UUIDFilter(method="below", label="this unit and all below it")
    closed = django_filters.BooleanFilter(field_name="closed_on", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Unit
        fields = []

    def named(self, queryset: QuerySet[Unit], _name: str, value: str) -> QuerySet[Unit]:
        """Units with this text in a name or the code."""
        words = Q(name__icontains=value) | Q(short_name__icontains=value) | Q(code__icontains=value)
        return queryset.filter(words)

    def below(self, queryset: QuerySet[Unit], _name: str, value: UUID) -> QuerySet[Unit]:
        """Units in the subtree of a visible unit; none when it is not visible."""
        return queryset & subtree(queryset.filter(pk=value))


class UnitViewSet(ReadViewSet):
    """The unit tree, with quotas and grassroots periods on request."""

    serializer_class = UnitSerializer
    filterset_class = UnitFilters
    orderings = {"path": ("path",), "name": ("name",), "id": ()}
    default_ordering = "path"
    expansions = {
        "quotas": lambda found, _values: found.prefetch_related(
            Prefetch("quotas", Quota.objects.order_by("id"))
        ),
        "grassroots_defaults": lambda found, _values: found.prefetch_related(
            Prefetch("grassroots_defaults", GrassrootsDefault.objects.order_by("id"))
        ),
    }
