"""Training over REST: programmes, events with sessions and people, attendance, the ledger of hours."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import django_filters
from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today
from training.choices import EnrolmentState, EventKind, EventState, How
from training.models import Attendance, Enrolment, Event, HoursEntry, PartnerBody, Programme, Room, Session
from training.queries import (
    editable_events,
    editable_sessions,
    planned_units,
    seen_cadres,
    trained_cadres,
    usable_rooms,
    visible_attendances,
    visible_enrolments,
    visible_entries,
    visible_events,
    visible_programmes,
    visible_sessions,
)
from training.services import planning
from training.services.attending import record_attendance
from training.services.completing import close_event
from training.services.enrolling import Enrolled, enrol_all

MOST = 300  # people at a time
PLANS, VIEWS = Permission.EDIT_TRAINING, Permission.VIEW_TRAINING


def checked(serializer: serializers.BaseSerializer, data: Any) -> dict[str, Any]:
    """What was sent, without anything unknown."""
    refuse_unknown_fields(serializer, data)
    serializer.is_valid(raise_exception=True)
    return serializer.validated_data


def within(rows: QuerySet, pk: Any, field: str) -> Model | None:
    """The row of an id, or a fault beside the field; None for none."""
    found = rows.filter(pk=pk).first() if pk else None
    if pk and found is None:
        raise serializers.ValidationError({field: [_("This is not there, or not yours.")]})
    return found


class ProgrammeSerializer(ShapedSerializer):
    """A programme of a unit."""

    unit_id = IdField()

    class Meta:
        model = Programme
        fields = ["id", "code", "name", "aim", "unit_id"]
        read_only_fields = fields


class NewProgrammeSerializer(serializers.Serializer):
    """A programme to be made."""

    code = serializers.CharField(max_length=30)
    name = serializers.CharField(max_length=80)
    aim = serializers.CharField(max_length=1000, required=False, allow_blank=True, default="")
    unit_id = serializers.UUIDField()


class ProgrammeViewSet(ReadViewSet):
    """Programmes of one's units and of those above them."""

    access = VIEWS
    access_by_action = {"create": PLANS}
    resource = "training"
    visible = staticmethod(visible_programmes)
    serializer_class = ProgrammeSerializer
    orderings = {"name": ("name",), "id": ()}
    default_ordering = "-id"

    @extend_schema(request=NewProgrammeSerializer, responses={201: ProgrammeSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Make one: 201."""
        data = checked(NewProgrammeSerializer(data=request.data), request.data)
        unit = within(planned_units(request.user), data.pop("unit_id"), "unit_id")
        made = planning.save_programme(Programme(unit=unit, **data), by=request.user)
        place = request.build_absolute_uri(reverse("api-programme-detail", args=[made.pk]))
        return Response(self.plain(made), status=201, headers={"Location": place})


class SessionSerializer(ShapedSerializer):
    """A session: `hours` are those of training."""

    room_id = IdField()

    class Meta:
        model = Session
        fields = ["id", "name", "starts_at", "ends_at", "room_id", "place", "hours", "required"]
        read_only_fields = fields


class NewSessionSerializer(ShapedSerializer):
    """A session to be added; a room that is taken is refused with who has it."""

    room_id = serializers.UUIDField(required=False, allow_null=True)

    class Meta:
        model = Session
        fields = ["name", "starts_at", "ends_at", "room_id", "place", "hours", "required"]
        validators = []


class EventSerializer(ShapedSerializer):
    """An event; `seats_taken` counts everybody enrolled, in sight or not."""

    expandable = {"sessions": SessionSerializer(many=True, read_only=True)}
    unit_id = IdField()
    programme_id = IdField()

    class Meta:
        model = Event
        fields = [
            "id", "code", "name", "kind", "mode", "state", "unit_id", "programme_id", "document_no", "capacity", "seats_taken",
            "enrol_until", "age_under", "level_from", "level_to", "phones_allowed", "closed_on",
        ]  # fmt: skip
        read_only_fields = fields


class NewEventSerializer(ShapedSerializer):
    """An event to be made, a draft."""

    unit_id = serializers.UUIDField()
    programme_id = serializers.UUIDField(required=False, allow_null=True)
    partner_ids = serializers.ListField(child=serializers.UUIDField(), required=False, max_length=50)

    class Meta:
        model = Event
        fields = [
            "name", "kind", "mode", "unit_id", "programme_id", "partner_ids", "document_no", "capacity", "enrol_until",
            "age_under", "level_from", "level_to", "phones_allowed",
        ]  # fmt: skip
        validators = []


class EventFilters(django_filters.FilterSet):
    """What a list of events may be narrowed by."""

    state = django_filters.ChoiceFilter(choices=EventState.choices)
    kind = django_filters.ChoiceFilter(choices=EventKind.choices)
    programme = django_filters.UUIDFilter(field_name="programme_id")

    class Meta:
        model = Event
        fields = []


class EventViewSet(ReadViewSet):
    """Events of one's units and of those above them; drafts for who plans them."""

    access = VIEWS
    access_by_action = {"create": PLANS, "open": PLANS, "close": PLANS, "add_session": PLANS}
    resource = "training"
    visible = staticmethod(visible_events)
    serializer_class = EventSerializer
    filterset_class = EventFilters
    orderings = {"name": ("name",), "id": ()}
    default_ordering = "-id"
    expansions = {"sessions": lambda found, _values: found.prefetch_related("sessions")}

    @extend_schema(request=NewEventSerializer, responses={201: EventSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Make a draft: 201."""
        data = checked(NewEventSerializer(data=request.data), request.data)
        unit = within(planned_units(request.user), data.pop("unit_id"), "unit_id")
        programme = within(visible_programmes(request.user), data.pop("programme_id", None), "programme_id")
        partners = PartnerBody.objects.filter(pk__in=data.pop("partner_ids", []))
        event = Event(unit=unit, programme=programme, **data)
        made = planning.save_event(event, by=request.user, partners=partners)
        place = request.build_absolute_uri(reverse("api-event-detail", args=[made.pk]))
        return Response(self.plain(made), status=201, headers={"Location": place})

    @extend_schema(request=NewSessionSerializer, responses={201: SessionSerializer})
    @once
    def add_session(self, request: Request, pk: str) -> Response:
        """Add a session: 201."""
        event = self.planned(pk)
        data = checked(NewSessionSerializer(data=request.data), request.data)
        room: Room | None = within(usable_rooms(request.user), data.pop("room_id", None), "room_id")
        made = planning.save_session(Session(event=event, room=room, **data), by=request.user)
        return Response(SessionSerializer(made).data, status=201)

    @extend_schema(request=None, responses=EventSerializer)
    @once
    def open(self, request: Request, pk: str) -> Response:
        """Let people be enrolled."""
        return Response(self.plain(planning.open_event(self.planned(pk), by=request.user)))

    @extend_schema(request=None, responses=EventSerializer)
    @once
    def close(self, request: Request, pk: str) -> Response:
        """Settle who has completed it."""
        return Response(self.plain(close_event(self.planned(pk), by=request.user)))

    def planned(self, pk: str) -> Event:
        """An event the user plans, or 404."""
        return get_object_or_404(editable_events(self.request.user), pk=pk)


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
