"""The log of status changes: from, to, because of which rules, when."""

from uuid import UUID

import django_filters
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.choices import Permission
from accounts.models import User
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from readiness.api.lines import LineSerializer
from readiness.choices import Cause
from readiness.live import rule_book
from readiness.masking import Sight, changes_to_tell, masked, matter_rules, sights_of
from readiness.models import StatusChange
from readiness.queries import caused_by, visible_changes
from units.models import Unit
from units.queries import subtree


class MovedLineSerializer(serializers.Serializer):
    """One line before and after; null where it was not asked for; of a matter only what the reader may see."""

    rule = serializers.CharField()
    was = LineSerializer(allow_null=True)
    now = LineSerializer(allow_null=True)


class ReasonSerializer(serializers.Serializer):
    """One cause, in the order rule, data, clock: from which status to which, and the lines it moved."""

    cause = serializers.ChoiceField(choices=Cause.choices)
    before = serializers.CharField(allow_blank=True)
    after = serializers.CharField(allow_blank=True)
    lines = MovedLineSerializer(many=True)


class ChangeSerializer(ShapedSerializer):
    """A status that changed; an empty `after`: the step no longer applies. Without `reasons` it is not yet traced."""

    cadre_id = IdField()
    reasons = serializers.SerializerMethodField()

    class Meta:
        model = StatusChange
        fields = [
            "id", "cadre_id", "step", "before", "after", "cause", "rules", "version_before", "version", "changed_on",
            "reasons",
        ]  # fmt: skip
        read_only_fields = fields

    @extend_schema_field(ReasonSerializer(many=True))
    def get_reasons(self, change: StatusChange) -> list[dict]:
        """Every cause that moved it."""
        attribution = getattr(change, "attribution", None)
        if attribution is None:
            return []
        sights, matters = self.context["sights"], self.context["matters"]
        sight = sights.of(change.cadre.home_unit_id)
        return [part | {"lines": told_pairs(part["lines"], sight, matters)} for part in attribution.parts]


def told_pairs(pairs: list[dict], sight: Sight, matters: frozenset[str]) -> list[dict]:
    """The lines of a cause, those about matters as this sight allows."""
    return [
        {
            "rule": one["rule"],
            **{
                side: one[side] and (masked(one[side], sight) if one["rule"] in matters else one[side])
                for side in ("was", "now")
            },
        }
        for one in pairs
    ]


class ChangeFilters(django_filters.FilterSet):
    """What the log may be narrowed by."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    step = django_filters.CharFilter()
    cause = django_filters.ChoiceFilter(choices=Cause.choices, method="caused")
    unit_subtree = django_filters.UUIDFilter(method="below", label="this unit and all below it")
    changed_after = django_filters.DateFilter(field_name="changed_on", lookup_expr="gt")

    class Meta:
        model = StatusChange
        fields = []

    def caused(self, queryset: QuerySet[StatusChange], _name: str, value: str) -> QuerySet[StatusChange]:
        """Changes that this cause moved."""
        return queryset.filter(caused_by(value))

    def below(self, queryset: QuerySet[StatusChange], _name: str, value: UUID) -> QuerySet[StatusChange]:
        """Changes of cadres whose unit of statistics is this one or below it."""
        return queryset.filter(cadre__home_unit__in=subtree(Unit.objects.filter(pk=value)))


def told_changes(user: User) -> QuerySet[StatusChange]:
    """Changes in scope, without those that would tell when a matter began or ended."""
    return changes_to_tell(visible_changes(user), sights_of(user), matter_rules(rule_book()))


class ChangeViewSet(ReadViewSet):
    """Status changes of the cadres in scope, the newest first."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    visible = staticmethod(told_changes)
    serializer_class = ChangeSerializer
    filterset_class = ChangeFilters
    orderings = {"id": ()}
    default_ordering = "-id"

    def get_queryset(self) -> QuerySet[StatusChange]:
        """With their causes."""
        return super().get_queryset().select_related("attribution", "cadre")

    def get_serializer_context(self) -> dict:
        """The causes need to know what may be told."""
        context = super().get_serializer_context()
        if getattr(self, "swagger_fake_view", False):
            return context
        return context | {"sights": sights_of(self.request.user), "matters": matter_rules(rule_book())}
