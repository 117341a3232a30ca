"""Stored results: who is ready for what, by today's records and rules."""

from collections.abc import Sequence
from functools import cached_property
from uuid import UUID

import django_filters
from django.db.models import Q, QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.queries import search
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from readiness.api.lines import LineSerializer, step_names, told_lines
from readiness.choices import Ladder, Status
from readiness.live import rule_book
from readiness.masking import Sights, matter_rules, sights_of, with_shown_date
from readiness.models import Result
from readiness.queries import visible_results
from units.models import Unit
from units.queries import subtree


@extend_schema_field(LineSerializer(many=True))
class LinesField(serializers.Field):
    """The lines of a result, as far as the reader may see them."""

    def to_representation(self, result: Result) -> list[dict]:
        """Masked by the sight of the cadre's unit."""
        sights: Sights = self.context["sights"]
        return told_lines(result.lines, sights.of(result.cadre.home_unit_id), self.context["matters"])


class ResultSerializer(ShapedSerializer):
    """One cadre and one step. `earliest_on` is empty where no date holds, or where it would tell of a matter."""

    expandable = {"lines": LinesField(source="*", read_only=True)}
    cadre_id = IdField()
    cadre_name = serializers.CharField(source="cadre.name", read_only=True)
    home_unit_id = IdField(source="cadre.home_unit_id")
    step_name_zh = serializers.SerializerMethodField()
    step_name_en = serializers.SerializerMethodField()
    earliest_on = serializers.DateField(source="shown_on", allow_null=True, read_only=True)

    class Meta:
        model = Result
        fields = [
            "id", "cadre_id", "cadre_name", "home_unit_id", "step", "step_name_zh", "step_name_en", "ladder",
            "status", "earliest_on", "version",
        ]  # fmt: skip
        read_only_fields = fields

    def get_step_name_zh(self, result: Result) -> str:
        """The step in Chinese."""
        return step_names(result.step)["step_name_zh"]

    def get_step_name_en(self, result: Result) -> str:
        """The step in English."""
        return step_names(result.step)["step_name_en"]


class ResultFilters(django_filters.FilterSet):
    """What a list of results may be narrowed by."""

    q = django_filters.CharFilter(method="named", label="part of the name, its pinyin or initials")
    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    unit = django_filters.UUIDFilter(field_name="cadre__home_unit_id")
    unit_subtree = django_filters.UUIDFilter(method="below", label="this unit and all below it")
    ladder = django_filters.ChoiceFilter(choices=Ladder.choices)
    step = django_filters.CharFilter()
    status = django_filters.ChoiceFilter(choices=Status.choices)
    ready_by = django_filters.DateFilter(method="ready", label="held now, or from this day at the latest")

    class Meta:
        model = Result
        fields = []

    def named(self, queryset: QuerySet[Result], _name: str, value: str) -> QuerySet[Result]:
        """Results of cadres so named."""
        return queryset.filter(cadre__in=search(Cadre.objects.all(), value))

    def below(self, queryset: QuerySet[Result], _name: str, value: UUID) -> QuerySet[Result]:
        """Results of cadres whose unit of statistics is this one or below it."""
        return queryset.filter(cadre__home_unit__in=subtree(Unit.objects.filter(pk=value)))

    def ready(self, queryset: QuerySet[Result], _name: str, value: object) -> QuerySet[Result]:
        """By the date the reader may see."""
        return queryset.filter(Q(status=Status.HELD) | Q(shown_on__lte=value))


class ResultViewSet(ReadViewSet):
    """Results of the last computation, for the cadres in scope."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    serializer_class = ResultSerializer
    filterset_class = ResultFilters
    visible = staticmethod(visible_results)
    orderings = {
        "institution": ("cadre__home_unit__path", "cadre__home_order", "cadre_id", "step"),
        "earliest_on": ("shown_on",),
        "id": (),
    }
    default_ordering = "institution"
    expansions = {"lines": lambda found, _values: found}

    @cached_property
    def sights(self) -> Sights:
        """What the user sees of matters."""
        return sights_of(self.request.user)

    def get_queryset(self) -> QuerySet[Result]:
        """Visible results with the date that may be shown."""
        found = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return found
        shown = with_shown_date(found, self.sights, matter_rules(rule_book()))
        return shown.select_related("cadre__home_unit")

    def get_serializer_context(self) -> dict:
        """The lines need to know what may be told."""
        context = super().get_serializer_context()
        if getattr(self, "swagger_fake_view", False):
            return context
        return context | {"sights": self.sights, "matters": matter_rules(rule_book())}

    def was_read(self, instances: Sequence[Result]) -> None:
        """Reads of results are audited by what was asked and whom they showed."""
        shown = sorted({str(result.cadre_id) for result in instances})
        detail = {"asked": self.request.query_params.dict(), "shown": shown}
        record("readiness.listed", by=self.request.user, detail=detail)
