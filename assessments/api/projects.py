"""Projects and key work over REST."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from accounts.queries import units_for
from assessments.choices import Sector, Stage
from assessments.models import (
    Headquarters,
    HeadquartersMember,
    Project,
    ProjectNode,
    ProjectResult,
    ProjectRole,
    TouchstonePost,
)
from assessments.queries import (
    visible_headquarters,
    visible_members,
    visible_projects,
    visible_results,
    visible_roles,
    visible_touchstones,
)
from assessments.services.projects import add_project
from assessments.totals import numbers
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ConventionView, ReadViewSet
from common.clock import seconds_left_today
from common.reach import EARLIEST, LATEST


def count_rows(request: Request, rows: int) -> None:
    """What a token reads counts against its day."""
    if request.auth is not None and not note_rows(request.auth, rows):
        raise Throttled(seconds_left_today(), _("The token has read its rows of today."))


class NodeSerializer(ShapedSerializer):
    """A key node; `met_on` is null until it is met."""

    class Meta:
        model = ProjectNode
        fields = ["id", "name", "planned_on", "met_on", "reaches"]
        read_only_fields = fields


class RoleSerializer(ShapedSerializer):
    """What a cadre does in a project."""

    cadre_id = IdField()

    class Meta:
        model = ProjectRole
        fields = ["id", "cadre_id", "part", "duty", "since", "until", "source"]
        read_only_fields = fields


class ResultSerializer(ShapedSerializer):
    """What a cadre achieved in a project; the paper itself is on the page only."""

    cadre_id = IdField()
    proven = serializers.SerializerMethodField()

    class Meta:
        model = ProjectResult
        fields = ["id", "cadre_id", "kind", "text", "level", "achieved_on", "source", "proven"]
        read_only_fields = fields

    def get_proven(self, row: ProjectResult) -> bool:
        """Whether a paper proves it."""
        return row.proof_id is not None


class ProjectSerializer(ShapedSerializer):
    """A project; `investment` in 100 million yuan (亿元), exact."""

    expandable = {
        "nodes": NodeSerializer(many=True, read_only=True),
        "roles": RoleSerializer(many=True, read_only=True),
        "results": ResultSerializer(many=True, read_only=True),
    }
    unit_id = IdField()

    class Meta:
        model = Project
        fields = [
            "id",
            "name",
            "unit_id",
            "sector",
            "investment",
            "source",
            "signed_on",
            "stage",
            "note",
            "created_at",
        ]
        read_only_fields = fields


class NewProjectSerializer(serializers.Serializer):
    """What a new project says."""

    name = serializers.CharField(max_length=120)
    unit_id = serializers.UUIDField()
    sector = serializers.ChoiceField(choices=Sector.choices)
    investment = serializers.DecimalField(max_digits=10, decimal_places=4, help_text="100 million yuan")
    stage = serializers.ChoiceField(choices=Stage.choices)
    signed_on = serializers.DateField(required=False)
    source = serializers.CharField(max_length=120, required=False, default="")
    note = serializers.CharField(max_length=1000, required=False, default="")


class ProjectFilters(django_filters.FilterSet):
    """What a list of projects may be narrowed by."""

    sector = django_filters.ChoiceFilter(choices=Sector.choices)
    stage = django_filters.ChoiceFilter(choices=Stage.choices)
    year = django_filters.NumberFilter(
        field_name="signed_on", lookup_expr="year", min_value=EARLIEST, max_value=LATEST, decimal_places=0
    )
    investment_from = django_filters.NumberFilter(field_name="investment", lookup_expr="gte")
    cadre = django_filters.UUIDFilter(field_name="roles__cadre_id", distinct=True)

    class Meta:
        model = Project
        fields = []


class ProjectViewSet(ReadViewSet):
    """Projects in sight, with nodes, parts and results of those in sight."""

    access = Permission.VIEW_ASSESSMENTS
    access_by_action = {"create": Permission.EDIT_ASSESSMENTS}
    resource = "assessments"
    visible = staticmethod(visible_projects)
    serializer_class = ProjectSerializer
    filterset_class = ProjectFilters
    orderings = {"id": (), "signed_on": ("signed_on",), "investment": ("investment",)}
    default_ordering = "-id"
    expansions = {"nodes": lambda found, _values: found.prefetch_related("nodes")}

    def get_queryset(self) -> QuerySet[Project]:
        """Parts and results only of cadres the reader sees."""
        found = super().get_queryset()
        for name, visible in (("roles", visible_roles), ("results", visible_results)):
            if name in self.shape.expand:
                found = found.prefetch_related(Prefetch(name, visible(self.request.user)))
        return found

    @extend_schema(request=NewProjectSerializer, responses={201: ProjectSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Enter a project of a unit one keeps."""
        serializer = NewProjectSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        project = add_project(**self.asked(serializer.validated_data), by=request.user)
        place = request.build_absolute_uri(reverse("api-project-detail", args=[project.pk]))
        return Response(self.plain(project), status=201, headers={"Location": place})

    def asked(self, data: dict[str, Any]) -> dict[str, Any]:
        """With its unit, which does not lie out of reach."""
        units = units_for(self.request.user, Permission.EDIT_ASSESSMENTS)
        unit = units.filter(pk=data.pop("unit_id")).first()
        if unit is None:
            raise serializers.ValidationError({"unit_id": [_("A unit that is not there, or not yours.")]})
        return {**data, "unit": unit}

    def was_read(self, instances: Sequence[Project]) -> None:
        """It counts against the day's budget of a token."""
        count_rows(self.request, len(instances))


class TotalsSerializer(serializers.Serializer):
    """Projects of 100 million yuan and more, by sector, with their investment (100 million yuan)."""

    large = serializers.IntegerField()
    industry = serializers.IntegerField()
    service = serializers.IntegerField()
    investment = serializers.DecimalField(max_digits=12, decimal_places=4)
    all = serializers.IntegerField()


class TotalsViewSet(ConventionView):
    """Attracted projects in numbers."""

    access = Permission.VIEW_ASSESSMENTS
    resource = "assessments"
    serializer_class = TotalsSerializer
    declared = {
        "retrieve": {
            "since": serializers.DateField(help_text="signed on this day or later"),
            "until": serializers.DateField(help_text="signed on this day or before"),
        }
    }

    @extend_schema(responses=TotalsSerializer)
    def retrieve(self, request: Request) -> Response:
        """Of those signed within the days, in the reader's sight."""
        wanted = {"signed_on__gte": self.values.get("since"), "signed_on__lte": self.values.get("until")}
        found = visible_projects(request.user).filter(**{name: day for name, day in wanted.items() if day})
        return Response(TotalsSerializer(numbers(found)).data)


class MemberSerializer(ShapedSerializer):
    """Somebody in a headquarters."""

    cadre_id = IdField()

    class Meta:
        model = HeadquartersMember
        fields = ["id", "cadre_id", "part", "duty", "since", "until"]
        read_only_fields = fields


class HeadquartersSerializer(ShapedSerializer):
    """A headquarters of key work."""

    expandable = {"members": MemberSerializer(many=True, read_only=True)}
    unit_id = IdField()

    class Meta:
        model = Headquarters
        fields = ["id", "name", "matter", "unit_id", "begins_on", "ends_on", "document_no"]
        read_only_fields = fields


class HeadquartersViewSet(ReadViewSet):
    """Headquarters in sight; members in sight."""

    access = Permission.VIEW_ASSESSMENTS
    resource = "assessments"
    visible = staticmethod(visible_headquarters)
    serializer_class = HeadquartersSerializer
    orderings = {"id": (), "begins_on": ("begins_on",)}

    def get_queryset(self) -> QuerySet[Headquarters]:
        """Members only whom the reader sees."""
        found = super().get_queryset()
        if "members" in self.shape.expand:
            found = found.prefetch_related(Prefetch("members", visible_members(self.request.user)))
        return found

    def was_read(self, instances: Sequence[Headquarters]) -> None:
        """It counts against the day's budget of a token."""
        count_rows(self.request, len(instances))


class TouchstoneSerializer(ShapedSerializer):
    """A touchstone post."""

    unit_id = IdField()

    class Meta:
        model = TouchstonePost
        fields = ["id", "unit_id", "title", "reason", "flagged_on", "ended_on"]
        read_only_fields = fields


class TouchstoneViewSet(ReadViewSet):
    """Touchstone posts in sight."""

    access = Permission.VIEW_ASSESSMENTS
    resource = "assessments"
    visible = staticmethod(visible_touchstones)
    serializer_class = TouchstoneSerializer
    orderings = {"id": (), "flagged_on": ("flagged_on",)}
