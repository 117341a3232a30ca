"""Assessments, rounds and ratings over REST. Embedded observations are on no endpoint: they leave the house on paper only."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from assessments.api.projects import count_rows
from assessments.ballots import published
from assessments.choices import Kind
from assessments.models import Assessment, Dimension, Finding, ProjectNode, Rating, Round, RoundLine
from assessments.queries import (
    kept_cadres,
    kept_rounds,
    visible_assessments,
    visible_people,
    visible_projects,
    visible_ratings,
    visible_rounds,
)
from assessments.services.assessments import add_assessment
from assessments.services.rounds import commit
from audit.services import record
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet


class FindingSerializer(ShapedSerializer):
    """A finding under one dimension: `level` is a key of its scale."""

    dimension = serializers.CharField(source="dimension_id", read_only=True)

    class Meta:
        model = Finding
        fields = ["id", "dimension", "level", "evidence"]
        read_only_fields = fields


class AssessmentSerializer(ShapedSerializer):
    """An assessment; it informs, it decides nothing."""

    expandable = {"findings": FindingSerializer(many=True, read_only=True)}
    cadre_id = IdField()
    project_id = IdField()
    node_id = IdField()

    class Meta:
        model = Assessment
        fields = [
            "id",
            "cadre_id",
            "kind",
            "project_id",
            "node_id",
            "held_on",
            "assessors",
            "summary",
            "recorded_at",
        ]
        read_only_fields = fields


class NewFindingSerializer(serializers.Serializer):
    """Dimension, level and what it rests on."""

    dimension = serializers.PrimaryKeyRelatedField(queryset=Dimension.objects.select_related("scale"))
    level = serializers.CharField(max_length=20)
    evidence = serializers.CharField(max_length=500)


class NewAssessmentSerializer(serializers.Serializer):
    """What a new assessment says, with at least one finding."""

    cadre_id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=Kind.choices)
    project_id = serializers.UUIDField(required=False)
    node_id = serializers.UUIDField(required=False)
    held_on = serializers.DateField()
    assessors = serializers.CharField(max_length=200)
    summary = serializers.CharField(max_length=2000)
    findings = NewFindingSerializer(many=True, allow_empty=False)


class AssessmentFilters(django_filters.FilterSet):
    """What a list of assessments may be narrowed by."""

    kind = django_filters.ChoiceFilter(choices=Kind.choices)
    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    project = django_filters.UUIDFilter(field_name="project_id")
    held_after = django_filters.DateFilter(field_name="held_on", lookup_expr="gt")

    class Meta:
        model = Assessment
        fields = []


class AssessmentViewSet(ReadViewSet):
    """Assessments in sight, never the reader's own or those of kin."""

    access = Permission.VIEW_ASSESSMENTS
    access_by_action = {"create": Permission.EDIT_ASSESSMENTS}
    resource = "assessments"
    visible = staticmethod(visible_assessments)
    serializer_class = AssessmentSerializer
    filterset_class = AssessmentFilters
    orderings = {"id": (), "held_on": ("held_on",)}
    default_ordering = "-id"
    expansions = {"findings": lambda found, _values: found.prefetch_related("findings")}

    @extend_schema(request=NewAssessmentSerializer, responses={201: AssessmentSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Enter an assessment of a cadre one keeps."""
        serializer = NewAssessmentSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        row = add_assessment(**self.asked(dict(serializer.validated_data)), by=request.user)
        place = request.build_absolute_uri(reverse("api-assessment-detail", args=[row.pk]))
        return Response(self.plain(row), status=201, headers={"Location": place})

    def asked(self, data: dict[str, Any]) -> dict[str, Any]:
        """With cadre, project and node, none of which lies out of reach."""
        projects = visible_projects(self.request.user)
        reach = {
            "cadre": kept_cadres(self.request.user),
            "project": projects,
            "node": ProjectNode.objects.filter(project__in=projects),
        }
        for name, rows in reach.items():
            pk = data.pop(f"{name}_id", None)
            data[name] = rows.filter(pk=pk).first() if pk else None
            if pk and data[name] is None:
                raise serializers.ValidationError(
                    {f"{name}_id": [_("None that is there, or none of yours.")]}
                )
        return data

    def was_read(self, instances: Sequence[Assessment]) -> None:
        """Who was shown whose assessments."""
        count_rows(self.request, len(instances))
        shown = [str(row.pk) for row in instances]
        record("assessment.read", by=self.request.user, detail={"shown": shown})


class LineSerializer(ShapedSerializer):
    """A person of a round with the grade."""

    cadre_id = IdField()

    class Meta:
        model = RoundLine
        fields = ["id", "cadre_id", "unit_text", "grade", "counted", "told_on"]
        read_only_fields = fields


class RoundSerializer(ShapedSerializer):
    """A round of a unit and a year; `share` of a hundred may be excellent."""

    expandable = {"lines": LineSerializer(many=True, read_only=True)}
    unit_id = IdField()
    share = serializers.IntegerField(read_only=True)

    class Meta:
        model = Round
        fields = ["id", "unit_id", "year", "state", "share", "approval_no", "decided_on", "document_no"]
        read_only_fields = fields


class CommitSerializer(serializers.Serializer):
    """When and by which document it was decided; the explanation where a warning stands."""

    decided_on = serializers.DateField()
    document_no = serializers.CharField(max_length=80)
    explanation = serializers.CharField(max_length=500, required=False, default="")


class RoundViewSet(ReadViewSet):
    """Decided rounds for whoever looks at assessments; those being decided for whoever keeps them."""

    access = Permission.VIEW_ASSESSMENTS
    access_by_action = {"commit": Permission.EDIT_ASSESSMENTS}
    resource = "assessments"
    visible = staticmethod(visible_rounds)
    serializer_class = RoundSerializer
    orderings = {"id": (), "year": ("year",)}
    default_ordering = "-id"

    def get_queryset(self) -> QuerySet[Round]:
        """People only whom the reader sees."""
        found = super().get_queryset()
        if "lines" in self.shape.expand:
            found = found.prefetch_related(Prefetch("lines", visible_people(self.request.user)))
        return found

    def was_read(self, instances: Sequence[Round]) -> None:
        """Who looked at which rounds; the people shown count for a token."""
        if "lines" in self.shape.expand:
            count_rows(self.request, sum(len(one.lines.all()) for one in instances))
        shown = [str(row.pk) for row in instances]
        record("round.read", by=self.request.user, detail={"shown": shown})

    @extend_schema(request=CommitSerializer, responses=RoundSerializer)
    @once
    def commit(self, request: Request, pk: str) -> Response:
        """Decide a round: the grades enter the files."""
        found = self.get_object()
        if not kept_rounds(request.user).filter(pk=found.pk).exists():
            raise PermissionDenied
        serializer = CommitSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        return Response(self.plain(commit(found, **serializer.validated_data, by=request.user)))


class RatingSerializer(ShapedSerializer):
    """A democratic rating: only what may be shown of it."""

    cadre_id = IdField()
    shown = serializers.SerializerMethodField()

    class Meta:
        model = Rating
        fields = ["id", "cadre_id", "occasion", "held_on", "least", "shown"]
        read_only_fields = fields

    def get_shown(self, row: Rating) -> dict[str, Any]:
        """`groups` and the `weighted` per cent, or all ballots `together`, or neither."""
        found = published(row)
        groups = [
            {"group": one.name, "valid": one.valid, "counts": one.counts, "percent": texts(one.percent)}
            for one in found.groups
        ]
        whole = {"valid": found.whole.valid, "percent": texts(found.whole.percent)} if found.whole else None
        return {"groups": groups, "weighted" if found.weighted else "together": whole}


def texts(percent: dict) -> dict[str, str]:
    """Per cent as text, exact."""
    return {word: str(number) for word, number in percent.items()}


class RatingViewSet(ReadViewSet):
    """Ratings in sight, never the reader's own or those of kin."""

    access = Permission.VIEW_ASSESSMENTS
    resource = "assessments"
    visible = staticmethod(visible_ratings)
    serializer_class = RatingSerializer
    orderings = {"id": (), "held_on": ("held_on",)}
    default_ordering = "-id"

    def was_read(self, instances: Sequence[Rating]) -> None:
        """Who was shown whose ratings."""
        count_rows(self.request, len(instances))
        shown = [str(row.pk) for row in instances]
        record("rating.read", by=self.request.user, detail={"shown": shown})
