"""The people of events, attendance and the ledger of hours over REST."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import django_filters
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from audit.services import record
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today
from training.api.asking import PLANS, VIEWS, checked
from training.choices import EnrolmentState, How
from training.models import Attendance, Enrolment, Event, HoursEntry, Session
from training.queries import (
    editable_sessions,
    seen_cadres,
    trained_cadres,
    visible_attendances,
    visible_enrolments,
    visible_entries,
    visible_events,
    visible_sessions,
)
from training.services.attending import record_attendance
from training.services.enrolling import Enrolled, enrol_all

MOST = 300  # people at a time


class EnrolmentSerializer(ShapedSerializer):
    """How somebody stands to an event."""

    cadre_id = IdField()
    name = serializers.CharField(source="cadre.name", read_only=True)

    class Meta:
        model = Enrolment
        fields = ["id", "cadre_id", "name", "state", "asked_at", "reason", "completed_on", "certificate_no"]
        read_only_fields = fields


class ToEnrolSerializer(serializers.Serializer):
    """People to be enrolled, in the order in which they get seats."""

    cadre_ids = serializers.ListField(child=serializers.UUIDField(), allow_empty=False, max_length=MOST)


class RefusedSerializer(serializers.Serializer):
    """Somebody who may not take part, and why."""

    cadre_id = serializers.UUIDField()
    reasons = serializers.ListField(child=serializers.CharField())


class EnrolledSerializer(serializers.Serializer):
    """What became of each; `clashes`: by cadre, where those enrolled are at the same time."""

    enrolled = EnrolmentSerializer(many=True)
    waiting = EnrolmentSerializer(many=True)
    refused = RefusedSerializer(many=True)
    clashes = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))


class PeopleViewSet(ReadViewSet):
    """Rows about people that hang on an object of the address; what is read is recorded, and counts for a token's day."""

    resource = "training"

    def rows(self) -> QuerySet:
        """Those of the address, in sight."""
        raise NotImplementedError

    def get_queryset(self) -> QuerySet:
        """The rows of the address."""
        if getattr(self, "swagger_fake_view", False):
            return self.serializer_class.Meta.model.objects.none()
        return self.rows()

    def list(self, request: Request, **_kwargs: Any) -> Response:
        """One page of them."""
        return super().list(request)

    def was_read(self, instances: Sequence[Model]) -> None:
        """Who was shown whom."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        shown = sorted({str(row.cadre_id) for row in instances})
        record("event.read", self.subject, by=self.request.user, detail={"shown": shown})


class EnrolmentFilters(django_filters.FilterSet):
    """What the people of an event may be narrowed by."""

    state = django_filters.ChoiceFilter(choices=EnrolmentState.choices)

    class Meta:
        model = Enrolment
        fields = []


class EnrolmentViewSet(PeopleViewSet):
    """The people of an event."""

    access = VIEWS
    access_by_action = {"create": PLANS}
    serializer_class = EnrolmentSerializer
    filterset_class = EnrolmentFilters

    @cached_property
    def subject(self) -> Event:
        """The event of the address."""
        return get_object_or_404(visible_events(self.request.user), pk=self.kwargs["pk"])

    def rows(self) -> QuerySet[Enrolment]:
        """Those in sight."""
        return visible_enrolments(self.request.user).filter(event=self.subject)

    @extend_schema(request=ToEnrolSerializer, responses={201: EnrolledSerializer})
    @once
    def create(self, request: Request, pk: str) -> Response:
        """Enrol people: 201 with what became of each; who may not take part is refused by name."""
        event = self.subject
        ids = checked(ToEnrolSerializer(data=request.data), request.data)["cadre_ids"]
        known: dict = Cadre.objects.in_bulk(ids)
        own = set(trained_cadres(request.user).filter(pk__in=ids).values_list("pk", flat=True))
        if strangers := [str(pk) for pk in ids if pk not in own]:
            text = _("Not there, or not yours to enrol: %(ids)s") % {"ids": ", ".join(strangers)}
            raise serializers.ValidationError({"cadre_ids": [text]})
        done = enrol_all(event, [known[pk] for pk in dict.fromkeys(ids)], by=request.user)
        return Response(EnrolledSerializer(outcome(done)).data, status=201)


def outcome(done: Enrolled) -> dict:
    """What became of each, for the serializer."""
    refused = [{"cadre_id": cadre.pk, "reasons": reasons} for cadre, reasons in done.refused]
    clashes = {str(pk): lines for pk, lines in done.clashes.items()}
    return {"enrolled": done.taken, "waiting": done.waiting, "refused": refused, "clashes": clashes}


class AttendanceSerializer(ShapedSerializer):
    """That somebody was at a session, for so many hours."""

    cadre_id = IdField()

    class Meta:
        model = Attendance
        fields = ["id", "cadre_id", "hours", "how", "scanned_at", "sent_late", "reason", "recorded_at"]
        read_only_fields = fields


class PresenceSerializer(serializers.Serializer):
    """Hours of one person; null for who was not there."""

    cadre_id = serializers.UUIDField()
    hours = serializers.DecimalField(max_digits=4, decimal_places=1, allow_null=True)


class ToRecordSerializer(serializers.Serializer):
    """Hours of people; a change of what is on file takes a reason."""

    attendances = PresenceSerializer(many=True, allow_empty=False, max_length=MOST)
    reason = serializers.CharField(required=False, allow_blank=True, max_length=200, default="")


class RecordedSerializer(serializers.Serializer):
    """How many rows were added, corrected, taken out."""

    added = serializers.IntegerField()
    corrected = serializers.IntegerField()
    removed = serializers.IntegerField()


class AttendanceViewSet(PeopleViewSet):
    """Who attended a session."""

    access = VIEWS
    access_by_action = {"create": PLANS}
    serializer_class = AttendanceSerializer

    @cached_property
    def subject(self) -> Session:
        """The session of the address; to record, one that the user plans."""
        seen = editable_sessions if self.action == "create" else visible_sessions
        return get_object_or_404(seen(self.request.user), pk=self.kwargs["pk"])

    def rows(self) -> QuerySet[Attendance]:
        """Those in sight."""
        return visible_attendances(self.request.user).filter(session=self.subject)

    @extend_schema(request=ToRecordSerializer, responses={201: RecordedSerializer})
    @once
    def create(self, request: Request, pk: str) -> Response:
        """Record hours: 201 with how many rows changed; nothing is counted twice."""
        session = self.subject
        data = checked(ToRecordSerializer(data=request.data), request.data)
        hours = {row["cadre_id"]: row["hours"] for row in data["attendances"]}
        done = record_attendance(session, hours, by=request.user, how=How.MANUAL, reason=data["reason"])
        numbers = {name: len(getattr(done, name)) for name in ("added", "corrected", "removed")}
        return Response(RecordedSerializer(numbers).data, status=201)


class HoursEntrySerializer(ShapedSerializer):
    """A line of the ledger with its source: a session attended, or training elsewhere. Days are no hours."""

    cadre_id = IdField()
    attendance_id = IdField()
    outside_id = IdField()
    source = serializers.SerializerMethodField()
    document_no = serializers.SerializerMethodField()

    class Meta:
        model = HoursEntry
        fields = [
            "id",
            "cadre_id",
            "on",
            "hours",
            "days",
            "mode",
            "attendance_id",
            "outside_id",
            "source",
            "document_no",
        ]
        read_only_fields = fields

    def get_source(self, entry: HoursEntry) -> str:
        """The name of the event, or of the class elsewhere."""
        return entry.attendance.session.event.name if entry.attendance_id else entry.outside.name

    def get_document_no(self, entry: HoursEntry) -> str:
        """The document of the source."""
        return (
            entry.attendance.session.event.document_no if entry.attendance_id else entry.outside.document_no
        )


class HoursFilters(django_filters.FilterSet):
    """A stretch of the ledger."""

    since = django_filters.DateFilter(field_name="on", lookup_expr="gte")
    until = django_filters.DateFilter(field_name="on", lookup_expr="lte")

    class Meta:
        model = HoursEntry
        fields = []


class HoursViewSet(PeopleViewSet):
    """The ledger of one cadre, the latest first."""

    access = VIEWS
    serializer_class = HoursEntrySerializer
    filterset_class = HoursFilters
    orderings = {"on": ("on",)}
    default_ordering = "-on"

    @cached_property
    def subject(self) -> Cadre:
        """The cadre of the address."""
        return get_object_or_404(seen_cadres(self.request.user), pk=self.kwargs["pk"])

    def rows(self) -> QuerySet[HoursEntry]:
        """Their lines."""
        return visible_entries(self.request.user).filter(cadre=self.subject)
