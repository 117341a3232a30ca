"""The log of status changes: from, to, because of which rules, when."""

import django_filters
from django.db.models import QuerySet

from accounts.choices import Permission
from accounts.models import User
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from readiness.choices import Cause
from readiness.loading import shipped
from readiness.masking import changes_to_tell, matter_rules, sights_of
from readiness.models import StatusChange
from readiness.queries import visible_changes


class ChangeSerializer(ShapedSerializer):
    """A status that changed; an empty `after`: the step no longer applies."""

    cadre_id = IdField()

    class Meta:
        model = StatusChange
        fields = ["id", "cadre_id", "step", "before", "after", "cause", "rules", "version", "changed_on"]
        read_only_fields = fields


class ChangeFilters(django_filters.FilterSet):
    """What the log may be narrowed by."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    step = django_filters.CharFilter()
    cause = django_filters.ChoiceFilter(choices=Cause.choices)
    changed_after = django_filters.DateFilter(field_name="changed_on", lookup_expr="gt")

    class Meta:
        model = StatusChange
        fields = []


def told_changes(user: User) -> QuerySet[StatusChange]:
    """Changes in scope, without those that would tell when a matter began or ended."""
    return changes_to_tell(visible_changes(user), sights_of(user), matter_rules(shipped()))


class ChangeViewSet(ReadViewSet):
    """Status changes of the cadres in scope, the newest first."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    visible = staticmethod(told_changes)
    serializer_class = ChangeSerializer
    filterset_class = ChangeFilters
    orderings = {"id": ()}
    default_ordering = "-id"
