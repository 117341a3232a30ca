"""Action plans and measures over REST: plans, their items with lights, reports on items, measures, grants."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from cadres.models import Cadre
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import today
from measures.choices import Aspect, GrantState, Light, LightRule
from measures.lights import with_lights
from measures.models import Grant, Measure, Plan, PlanItem, ProgressReport
from measures.queries import (
    backed_cadres,
    reportable_items,
    visible_grants,
    visible_items,
    visible_measures,
    visible_plans,
)
from measures.services import granting, progress


class PlanSerializer(ShapedSerializer):
    """A plan under the theme of a year."""

    unit_id = IdField()
    theme_id = IdField()

    class Meta:
        model = Plan
        fields = ["id", "name", "theme_id", "unit_id", "document_no", "issued_on", "near_days", "silent_days"]
        read_only_fields = fields


class PlanViewSet(ReadViewSet):
    """Plans in sight."""

    access = Permission.VIEW_PLANS
    resource = "measures"
    visible = staticmethod(visible_plans)
    serializer_class = PlanSerializer
    orderings = {"id": (), "issued_on": ("issued_on",)}
    default_ordering = "-id"


class ItemSerializer(ShapedSerializer):
    """An item as of today: its light and the rule that gave it, and the percentage of the latest report."""

    plan_id = IdField()
    unit_ids = serializers.SerializerMethodField()
    rule = serializers.ChoiceField(LightRule.choices, read_only=True)
    light = serializers.ChoiceField(Light.choices, read_only=True)
    percent = serializers.IntegerField(read_only=True, allow_null=True)

    class Meta:
        model = PlanItem
        fields = [
            "id", "plan_id", "number", "section", "text", "goal", "unit_ids", "due_on", "due_text", "standing", "done_on",
            "rule", "light", "percent",
        ]  # fmt: skip
        read_only_fields = fields

    def get_unit_ids(self, item: PlanItem) -> list[str]:
        """Responsible units, the leading one first."""
        return [str(one.unit_id) for one in item.responsible.all()]


class ReportSerializer(serializers.Serializer):
    """What a unit says of an item; that it is done is said on the page, with the proof."""

    unit_id = serializers.UUIDField()
    percent = serializers.IntegerField(min_value=0, max_value=99)
    text = serializers.CharField(max_length=2000)
    difficulty = serializers.CharField(max_length=1000, required=False, allow_blank=True)


class ExtensionSerializer(serializers.Serializer):
    """Until when the date of an item is to be put off, and why."""

    new_due_on = serializers.DateField()
    reason = serializers.CharField(max_length=300)


class AskedSerializer(serializers.Serializer):
    """The request that waits for a second person."""

    approval_id = serializers.UUIDField()


class ItemFilters(django_filters.FilterSet):
    """What items may be narrowed by."""

    plan = django_filters.UUIDFilter(field_name="plan_id")
    light = django_filters.ChoiceFilter(choices=Light.choices)
    rule = django_filters.ChoiceFilter(choices=LightRule.choices)

    class Meta:
        model = PlanItem
        fields = []


class ItemViewSet(ReadViewSet):
    """Items in sight; POST to `reports/` reports on one, to `extensions/` asks that its date be put off."""

    access = Permission.VIEW_PLANS
    access_by_action = {"report": Permission.REPORT_PROGRESS, "extend": Permission.REPORT_PROGRESS}
    resource = "measures"
    serializer_class = ItemSerializer
    filterset_class = ItemFilters
    orderings = {"number": ("number",), "due_on": ("due_on",), "id": ()}
    default_ordering = "id"

    @staticmethod
    def visible(user: Any) -> QuerySet[PlanItem]:
        """Those the user sees, with lights of today."""
        return with_lights(visible_items(user), today()).prefetch_related("responsible")

    @extend_schema(request=ReportSerializer, responses={201: ItemSerializer})
    @once
    def report(self, request: Request, pk: str) -> Response:
        """Say how an item goes, for one of its units: 201 with the item as it stands now."""
        item = get_object_or_404(reportable_items(request.user), pk=pk)
        serializer = ReportSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        progress.report(ProgressReport(item=item, **serializer.validated_data), by=request.user)
        place = request.build_absolute_uri(reverse("api-plan-item-detail", args=[pk]))
        return Response(self.plain(self.get_object()), status=201, headers={"Location": place})

    @extend_schema(request=ExtensionSerializer, responses={201: AskedSerializer})
    @once
    def extend(self, request: Request, pk: str) -> Response:
        """Ask that the date be put off: 201 with the request, on which somebody else decides."""
        item = get_object_or_404(reportable_items(request.user), pk=pk)
        serializer = ExtensionSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        asked = progress.ask_extension(item, **serializer.validated_data, by=request.user)
        place = request.build_absolute_uri(reverse("api-approval-detail", args=[asked.pk]))
        return Response({"approval_id": asked.pk}, status=201, headers={"Location": place})


class MeasureSerializer(ShapedSerializer):
    """A measure with its document's number, and how far it is used."""

    document_id = IdField()
    document_no = serializers.CharField(source="document.document_no", read_only=True)

    class Meta:
        model = Measure
        fields = [
            "id", "document_id", "document_no", "number", "aspect", "text", "effect", "valid_from", "valid_until",
            "effect_months", "quota", "budget", "granted", "spent",
        ]  # fmt: skip
        read_only_fields = fields


class MeasureFilters(django_filters.FilterSet):
    """What measures may be narrowed by."""

    aspect = django_filters.ChoiceFilter(choices=Aspect.choices)

    class Meta:
        model = Measure
        fields = []


class MeasureViewSet(ReadViewSet):
    """Measures in sight."""

    access = Permission.VIEW_MEASURES
    resource = "measures"
    visible = staticmethod(visible_measures)
    serializer_class = MeasureSerializer
    filterset_class = MeasureFilters
    orderings = {"id": (), "number": ("number",)}
    default_ordering = "id"


class MeasureGrantSerializer(ShapedSerializer):
    """A measure given to a cadre: `state` as it stands, refused requests being declined."""

    measure_id = IdField()
    cadre_id = IdField()
    state = serializers.ChoiceField(GrantState.choices, source="standing", read_only=True)

    class Meta:
        model = Grant
        fields = [
            "id", "measure_id", "cadre_id", "state", "reason", "evidence", "amount", "asked_on", "granted_on", "effect_until",
            "revoked_on",
        ]  # fmt: skip
        read_only_fields = fields


class NewMeasureGrantSerializer(ShapedSerializer):
    """A measure asked for: for whom, why, by what evidence, how many yuan."""

    measure_id = serializers.PrimaryKeyRelatedField(source="measure", queryset=Measure.objects.none())
    cadre_id = serializers.PrimaryKeyRelatedField(source="cadre", queryset=Cadre.objects.none())

    class Meta:
        model = Grant
        fields = ["measure_id", "cadre_id", "reason", "evidence", "amount"]
        validators = []

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only what the caller sees, for whom the caller asks."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["measure_id"].queryset = visible_measures(request.user)
            fields["cadre_id"].queryset = backed_cadres(request.user)
        return fields


class GrantFilters(django_filters.FilterSet):
    """What grants may be narrowed by."""

    measure = django_filters.UUIDFilter(field_name="measure_id")
    cadre = django_filters.UUIDFilter(field_name="cadre_id")

    class Meta:
        model = Grant
        fields = []


class MeasureGrantViewSet(ReadViewSet):
    """Grants to cadres in sight; POST asks for one."""

    access = Permission.VIEW_MEASURES
    access_by_action = {"create": Permission.EDIT_MEASURES}
    resource = "measures"
    visible = staticmethod(visible_grants)
    serializer_class = MeasureGrantSerializer
    filterset_class = GrantFilters
    orderings = {"id": ()}
    default_ordering = "-id"

    @extend_schema(request=NewMeasureGrantSerializer, responses={201: MeasureGrantSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Ask for a measure for a cadre: 201; the conditions are checked now, somebody else decides."""
        serializer = NewMeasureGrantSerializer(data=request.data, context={"request": request})
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        asked = granting.ask_grant(Grant(**serializer.validated_data), by=request.user)
        made = visible_grants(request.user).get(pk=asked.pk)
        place = request.build_absolute_uri(reverse("api-measure-grant-detail", args=[made.pk]))
        return Response(self.plain(made), status=201, headers={"Location": place})
