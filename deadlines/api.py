"""Deadlines for other systems: what expires, for whom, when; and the kinds there are."""

from collections.abc import Sequence
from uuid import UUID

import django_filters
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.queries import search
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ConventionView, ReadViewSet
from common.clock import seconds_left_today, today
from common.expiries import Expiry, registry
from deadlines.choices import LeadUnit, Standing
from deadlines.leads import leads_in_force
from deadlines.models import Deadline
from deadlines.queries import seen_kinds, standing_on, visible_deadlines, with_cadre, with_standing
from units.models import Unit
from units.queries import subtree


def both(words: Promise, name: str) -> dict[str, str]:
    """{name_zh, name_en} of words that are translated."""
    found = {}
    for code, language in (("zh", "zh-hans"), ("en", "en")):
        with override(language):
            found[f"{name}_{code}"] = str(words)
    return found


class DeadlineSerializer(ShapedSerializer):
    """One dated fact of one cadre and how it stands today; `record` is what tells it from others of its kind."""

    cadre_id = IdField()
    cadre_name = serializers.CharField(source="cadre.name", read_only=True)
    home_unit_id = IdField(source="cadre.home_unit_id")
    standing = serializers.ChoiceField(choices=Standing.choices, read_only=True)

    class Meta:
        model = Deadline
        fields = [
            "id", "kind", "cadre_id", "cadre_name", "home_unit_id", "due_on", "opens_on", "standing", "postponed_until",
            "handled_on", "changed_on",
        ]  # fmt: skip
        read_only_fields = fields


class DeadlineFilters(django_filters.FilterSet):
    """What the list may be narrowed by."""

    q = django_filters.CharFilter(method="named", label="part of the name, its pinyin or initials")
    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    unit_subtree = django_filters.UUIDFilter(method="below", label="this unit and all below it")
    kind = django_filters.CharFilter()
    standing = django_filters.ChoiceFilter(choices=Standing.choices, method="stands")
    due_from = django_filters.DateFilter(field_name="due_on", lookup_expr="gte")
    due_until = django_filters.DateFilter(field_name="due_on", lookup_expr="lte")

    class Meta:
        model = Deadline
        fields = []

    def named(self, queryset: QuerySet[Deadline], _name: str, value: str) -> QuerySet[Deadline]:
        """Of cadres so named."""
        return queryset.filter(cadre__in=search(Cadre.objects.all(), value))

    def below(self, queryset: QuerySet[Deadline], _name: str, value: UUID) -> QuerySet[Deadline]:
        """Of cadres whose unit of statistics is this one or below it."""
        return queryset.filter(cadre__home_unit__in=subtree(Unit.objects.filter(pk=value)))

    def stands(self, queryset: QuerySet[Deadline], _name: str, value: str) -> QuerySet[Deadline]:
        """As it stands today."""
        return queryset.filter(standing_on(today())[value])


def told_deadlines(user: object) -> QuerySet[Deadline]:
    """Deadlines in scope with how they stand today."""
    return with_standing(with_cadre(visible_deadlines(user)), today())


class DeadlineViewSet(ReadViewSet):
    """What expires for the cadres in scope; whoever may not date a matter has no deadline of one."""

    access = Permission.VIEW_CADRES
    resource = "deadlines"
    visible = staticmethod(told_deadlines)
    serializer_class = DeadlineSerializer
    filterset_class = DeadlineFilters
    orderings = {"due_on": ("due_on",), "id": ()}
    default_ordering = "due_on"

    def was_read(self, instances: Sequence[Deadline]) -> None:
        """Reads are audited by what was asked and whom they showed, and count against the day's budget of a token."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        shown = sorted({str(one.cadre_id) for one in instances})
        detail = {"asked": self.request.query_params.dict(), "shown": shown}
        record("deadlines.listed", by=self.request.user, detail=detail)


class KindSerializer(serializers.Serializer):
    """A kind of deadline: its words, what is to be done at each lead time, how long before people are told."""

    key = serializers.CharField()
    name_zh = serializers.CharField()
    name_en = serializers.CharField()
    by_month = serializers.BooleanField()
    lead_amounts = serializers.ListField(child=serializers.IntegerField())
    lead_unit = serializers.ChoiceField(choices=LeadUnit.choices)


class KindViewSet(ConventionView):
    """The kinds of deadline the user may know of."""

    access = Permission.VIEW_CADRES
    resource = "deadlines"
    serializer_class = KindSerializer
    queryset = Deadline.objects.none()
    pagination_class = None
    filter_backends = ()
    shaped_actions = frozenset()

    @extend_schema(responses=KindSerializer(many=True))
    def list(self, request: Request) -> Response:
        """All of them: there are few."""
        leads = leads_in_force()
        kinds = seen_kinds(request.user)
        return Response([self.told(kind, leads) for kind in kinds])

    @staticmethod
    def told(kind: Expiry, leads: dict) -> dict:
        """One kind."""
        lead = leads[kind.key]
        names = both(registry[kind.key].name, "name")
        return {
            "key": kind.key,
            **names,
            "by_month": kind.by_month,
            "lead_amounts": lead.amounts,
            "lead_unit": lead.unit,
        }
