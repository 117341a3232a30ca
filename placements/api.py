"""Placements over REST: read, plan, decide, appraise; seasons and stretch assignments to read."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied, Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField, PeriodField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today, today
from placements import services
from placements.choices import Batch, Direction, Nature, Outcome, Standing, Tag
from placements.models import Placement, PlacementAppraisal, Season, Stretch
from placements.queries import (
    own_placements,
    placeable_cadres,
    returning,
    standing_on,
    told,
    visible_placements,
    visible_seasons,
    visible_stretches,
    without_landing,
)
from units.models import Unit

HOME_ONLY = (
    "landing_unit_id", "landing_title", "landing_note", "outcome", "outcome_on", "outcome_unit", "outcome_title",
    "outcome_document",
)  # fmt: skip


class PlacementAppraisalSerializer(ShapedSerializer):
    """The mid-term or the final appraisal."""

    class Meta:
        model = PlacementAppraisal
        fields = ["kind", "held_on", "grade", "organ", "text"]
        validators = []


class PlacementSerializer(ShapedSerializer):
    """A placement; `valid.end` is the first day it holds no more. A host gets nothing of landing post and outcome."""

    expandable = {"appraisals": PlacementAppraisalSerializer(many=True, read_only=True)}
    season_id = IdField()
    cadre_id = IdField()
    home_unit_id = IdField()
    host_unit_id = IdField()
    landing_unit_id = IdField()
    field = serializers.CharField(source="field_id", read_only=True)
    standing = serializers.ChoiceField(choices=Standing.choices, read_only=True)

    class Meta:
        model = Placement
        fields = [
            "id", "version", "season_id", "cadre_id", "guest_name", "guest_unit", "guest_post", "direction", "batch", "nature",
            "tags", "field", "home_unit_id", "host_unit_id", "host_text", "title", "valid", "mentor", "aims", "stage",
            "standing", "document_no", *HOME_ONLY,
        ]  # fmt: skip
        read_only_fields = fields
        extra_kwargs = {key: {"allow_null": True} for key in HOME_ONLY[1:]}

    def to_representation(self, instance: Placement) -> dict[str, Any]:
        """What only the home unit is told is empty for a host."""
        found = super().to_representation(instance)
        hidden = () if instance.is_home else HOME_ONLY
        return {name: (None if name in hidden else value) for name, value in found.items()}


class NewPlacementSerializer(ShapedSerializer):
    """A plan: a cadre on file, or of a guest received from outside the name and the home unit."""

    cadre_id = serializers.PrimaryKeyRelatedField(
        source="cadre", queryset=Cadre.objects.none(), required=False
    )
    season_id = serializers.PrimaryKeyRelatedField(
        source="season", queryset=Season.objects.none(), required=False
    )
    host_unit_id = serializers.PrimaryKeyRelatedField(
        source="host_unit", queryset=Unit.objects.all(), required=False
    )
    tags = serializers.MultipleChoiceField(choices=Tag.choices, required=False)
    valid = PeriodField()

    class Meta:
        model = Placement
        fields = [
            "cadre_id", "season_id", "guest_name", "guest_unit", "guest_post", "direction", "batch", "nature", "tags", "field",
            "host_unit_id", "host_text", "title", "valid", "mentor", "aims",
        ]  # fmt: skip
        validators = []

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only whom, and in which season, the caller may place."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["cadre_id"].queryset = placeable_cadres(request.user)
            fields["season_id"].queryset = visible_seasons(request.user)
        return fields


class PlacementDecisionSerializer(serializers.Serializer):
    """The document of a decision, and whether the time counts as grassroots work by a local rule."""

    document_no = serializers.CharField(max_length=80)
    grassroots = serializers.BooleanField(required=False, allow_null=True, default=None)
    grassroots_reason = serializers.CharField(max_length=200, required=False, default="")


class PlacementFilters(django_filters.FilterSet):
    """What the list may be narrowed by."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    season = django_filters.UUIDFilter(field_name="season_id")
    batch = django_filters.ChoiceFilter(choices=Batch.choices)
    nature = django_filters.ChoiceFilter(choices=Nature.choices)
    direction = django_filters.ChoiceFilter(choices=Direction.choices)
    outcome = django_filters.ChoiceFilter(choices=Outcome.choices)
    standing = django_filters.ChoiceFilter(choices=Standing.choices, method="stands")
    returning = django_filters.BooleanFilter(method="returns", label="back within three months, or overdue")
    without_landing = django_filters.BooleanFilter(
        method="lands_nowhere", label="no post to come back to yet"
    )

    class Meta:
        model = Placement
        fields = []

    def stands(self, queryset: QuerySet[Placement], _name: str, value: str) -> QuerySet[Placement]:
        """As it stands today."""
        return queryset.filter(standing_on(today())[value])

    def returns(self, queryset: QuerySet[Placement], _name: str, value: bool) -> QuerySet[Placement]:
        """Who comes back soon, of the own units."""
        soon = returning(queryset.filter(is_home=True), today()).order_by().values("pk")
        return queryset.filter(pk__in=soon) if value else queryset.exclude(pk__in=soon)

    def lands_nowhere(self, queryset: QuerySet[Placement], _name: str, value: bool) -> QuerySet[Placement]:
        """Of the own units."""
        open_ones = without_landing(queryset.filter(is_home=True))
        return open_ones if value else queryset.filter(is_home=True).exclude(landing_title="")


def placements_told(user: object) -> QuerySet[Placement]:
    """Visible placements with how they stand today."""
    return told(visible_placements(user), today())


class CountedViewSet(ReadViewSet):
    """What is read is audited, and counts against the day's budget of a token."""

    access = Permission.VIEW_CADRES
    resource = "placements"
    act = "placements.read"

    def was_read(self, instances: Sequence[Any]) -> None:
        """Who was shown whom."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        shown = sorted({str(one.cadre_id) for one in instances if one.cadre_id})
        record(
            self.act, by=self.request.user, detail={"asked": self.request.query_params.dict(), "shown": shown}
        )


class PlacementViewSet(CountedViewSet):
    """Placements of the cadres in scope and at one's units; planning, deciding and appraising for who plans them."""

    access_by_action = {
        "create": Permission.MANAGE_PLACEMENTS,
        "decide": Permission.MANAGE_PLACEMENTS,
        "appraise": Permission.MANAGE_PLACEMENTS,
    }
    visible = staticmethod(placements_told)
    serializer_class = PlacementSerializer
    filterset_class = PlacementFilters
    orderings = {"id": ()}
    expansions = {"appraisals": lambda found, _values: found}

    @extend_schema(request=NewPlacementSerializer, responses={201: PlacementSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Plan one: 201."""
        serializer = NewPlacementSerializer(data=request.data, context={"request": request})
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        data = serializer.validated_data
        made = services.plan(Placement(**data | {"tags": sorted(data.get("tags", ()))}), by=request.user)
        place = request.build_absolute_uri(reverse("api-placement-detail", args=[made.pk]))
        return Response(self.plain(self.shown(made)), status=201, headers={"Location": place})

    @extend_schema(request=PlacementDecisionSerializer, responses=PlacementSerializer)
    @once
    def decide(self, request: Request, pk: str) -> Response:
        """Decide on a plan by a document: the secondment goes into the file."""
        placement = self.own_object()
        serializer = PlacementDecisionSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        services.place(placement, by=request.user, **serializer.validated_data)
        return Response(self.plain(self.shown(placement)))

    @extend_schema(request=PlacementAppraisalSerializer, responses={201: PlacementAppraisalSerializer})
    @once
    def appraise(self, request: Request, pk: str) -> Response:
        """Record the mid-term or the final appraisal, or correct it: 201."""
        placement = self.own_object()
        serializer = PlacementAppraisalSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        row = PlacementAppraisal(placement=placement, **serializer.validated_data)
        return Response(
            PlacementAppraisalSerializer(services.appraise(row, by=request.user)).data, status=201
        )

    def own_object(self) -> Placement:
        """One the caller decides on; 403 for what is only to be read."""
        placement = self.get_object()
        if not own_placements(self.request.user).filter(pk=placement.pk).exists():
            raise PermissionDenied
        return placement

    def shown(self, placement: Placement) -> Placement:
        """The same as answers show it."""
        return placements_told(self.request.user).get(pk=placement.pk)


class SeasonSerializer(ShapedSerializer):
    """The plan of a season."""

    unit_id = IdField()

    class Meta:
        model = Season
        fields = ["id", "name", "unit_id", "opens_on", "closes_on", "aims", "document_no"]
        read_only_fields = fields


class SeasonViewSet(ReadViewSet):
    """Plans of one's units; their placements are asked for by `season`."""

    access = Permission.VIEW_CADRES
    resource = "placements"
    visible = staticmethod(visible_seasons)
    serializer_class = SeasonSerializer
    orderings = {"id": (), "opens_on": ("opens_on",)}


class StretchSerializer(ShapedSerializer):
    """A stretch assignment with its levers from 1 (light) to 5 (utmost), before and after."""

    cadre_id = IdField()
    field = serializers.CharField(source="field_id", read_only=True)

    class Meta:
        model = Stretch
        fields = [
            "id", "version", "cadre_id", "task", "detail", "field", "ground", "ground_reason", "supervisor", "valid",
            "volume_before", "volume_after", "difficulty_before", "difficulty_after", "test_before", "test_after", "result",
            "result_text", "closed_on",
        ]  # fmt: skip
        read_only_fields = fields


class StretchFilters(django_filters.FilterSet):
    """What the list may be narrowed by."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    open = django_filters.BooleanFilter(field_name="closed_on", lookup_expr="isnull")

    class Meta:
        model = Stretch
        fields = []


class StretchViewSet(CountedViewSet):
    """Assignments of the cadres in scope."""

    act = "stretches.read"
    visible = staticmethod(visible_stretches)
    serializer_class = StretchSerializer
    filterset_class = StretchFilters
