"""Task forces over REST: what the pages show, a planned visit to members alone; field notes are sent here too."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from assessments.api.projects import count_rows
from assessments.choices import NoteKind
from assessments.force_queries import (
    own_visits,
    people_of,
    visible_forces,
    visible_notes,
    visible_visits,
)
from assessments.models import FieldNote, TaskForce, Visit
from assessments.services.field_notes import add_field_note
from assessments.services.visits import WORKED, start_visit
from audit.services import record
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet


class TaskForceSerializer(ShapedSerializer):
    """A task force; `project_id`, `headquarters_id` or `post_id`: where its matter is, if it is one of those on file."""

    unit_id = IdField()
    project_id = IdField()
    headquarters_id = IdField()
    post_id = IdField()

    class Meta:
        model = TaskForce
        fields = [
            "id", "name", "matter", "unit_id", "project_id", "headquarters_id", "post_id", "begins_on", "ends_on",
            "document_no", "closed_on",
        ]  # fmt: skip
        read_only_fields = fields


class TaskForceViewSet(ReadViewSet):
    """Task forces one is a member of, and those of units whose assessments one keeps or observations one reads."""

    access = Permission.JOIN_TASK_FORCES
    resource = "task-forces"
    visible = staticmethod(visible_forces)
    serializer_class = TaskForceSerializer
    orderings = {"id": (), "begins_on": ("begins_on",)}
    default_ordering = "-id"

    def was_read(self, instances: Sequence[TaskForce]) -> None:
        """Who looked at which."""
        count_rows(self.request, len(instances))
        record("task_force.read", by=self.request.user, detail={"shown": [str(row.pk) for row in instances]})


class VisitSerializer(ShapedSerializer):
    """A visit; `started_at` is null while it is secret."""

    force_id = IdField()
    unit_id = IdField()
    from_draw_to_arrival = serializers.DurationField(allow_null=True, read_only=True)

    class Meta:
        model = Visit
        fields = [
            "id", "force_id", "unit_id", "place", "purpose", "planned_for", "started_at", "ended_at", "called_off_at",
            "from_draw_to_arrival",
        ]  # fmt: skip
        read_only_fields = fields


class VisitFilters(django_filters.FilterSet):
    """What a list of visits may be narrowed by."""

    force = django_filters.UUIDFilter(field_name="force_id")
    running = django_filters.BooleanFilter(method="is_running")

    class Meta:
        model = Visit
        fields = []

    def is_running(self, found: QuerySet[Visit], _name: str, value: bool) -> QuerySet[Visit]:
        """Those that have started and not ended, or the others."""
        running = {"started_at__isnull": False, "ended_at": None}
        return found.filter(**running) if value else found.exclude(**running)


class VisitViewSet(ReadViewSet):
    """Visits that have started; planned ones to members of their task force alone."""

    access = Permission.JOIN_TASK_FORCES
    resource = "task-forces"
    visible = staticmethod(visible_visits)
    serializer_class = VisitSerializer
    filterset_class = VisitFilters
    orderings = {"id": (), "started_at": ("started_at",)}
    default_ordering = "-id"

    def was_read(self, instances: Sequence[Visit]) -> None:
        """Who looked at which; of what is planned the trail tells nothing."""
        count_rows(self.request, len(instances))
        shown = [str(row.pk) for row in instances if row.started_at]
        record("visit.read" if shown else WORKED, by=self.request.user, detail={"shown": shown})

    @extend_schema(request=None, responses=VisitSerializer)
    @once
    def start(self, request: Request, pk: str) -> Response:
        """Say that one has arrived."""
        found = self.get_object()
        return Response(self.plain(start_visit(found, by=request.user)))


class FieldNoteSerializer(ShapedSerializer):
    """A field note; `key` was made where it was written."""

    visit_id = IdField()
    cadre_id = IdField()
    photos = serializers.SerializerMethodField()

    class Meta:
        model = FieldNote
        fields = ["id", "key", "visit_id", "cadre_id", "kind", "text", "seen_at", "received_at", "photos"]
        read_only_fields = fields

    def get_photos(self, row: FieldNote) -> int:
        """How many there are."""
        return len(row.photos.all())


class NewFieldNoteSerializer(serializers.Serializer):
    """What a new field note says; the same `key` again gives the same note."""

    key = serializers.UUIDField()
    visit_id = serializers.UUIDField()
    cadre_id = serializers.UUIDField(required=False, allow_null=True)
    kind = serializers.ChoiceField(choices=NoteKind.choices)
    text = serializers.CharField(max_length=1000)
    seen_at = serializers.DateTimeField()


class FieldNoteViewSet(ReadViewSet):
    """Field notes of one's own task forces, and of units whose observations one reads."""

    access = Permission.JOIN_TASK_FORCES
    resource = "task-forces"
    visible = staticmethod(visible_notes)
    serializer_class = FieldNoteSerializer
    orderings = {"id": (), "seen_at": ("seen_at",)}
    default_ordering = "-id"

    def get_queryset(self) -> QuerySet[FieldNote]:
        """With the photos, to be counted."""
        return super().get_queryset().prefetch_related("photos")

    @extend_schema(request=NewFieldNoteSerializer, responses={201: FieldNoteSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Send a note of a visit that has started."""
        serializer = NewFieldNoteSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        row = add_field_note(**self.asked(dict(serializer.validated_data)), by=request.user)
        return Response(self.plain(row), status=201)

    def asked(self, data: dict[str, Any]) -> dict[str, Any]:
        """With visit and cadre, neither of which lies out of reach."""
        visit = own_visits(self.request.user).filter(pk=data.pop("visit_id")).first()
        if visit is None:
            raise serializers.ValidationError({"visit_id": [_("None that is there, or none of yours.")]})
        pk = data.pop("cadre_id", None)
        cadre = people_of(visit.force, self.request.user).filter(pk=pk).first() if pk else None
        if pk and cadre is None:
            raise serializers.ValidationError({"cadre_id": [_("None that is there, or none of yours.")]})
        return {**data, "visit": visit, "cadre": cadre}

    def was_read(self, instances: Sequence[FieldNote]) -> None:
        """Who read which."""
        count_rows(self.request, len(instances))
        record("visit.read", by=self.request.user, detail={"notes": [str(row.pk) for row in instances]})
