"""Programmes, events and sessions over REST."""

import django_filters
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from common.api.fields import IdField
from common.api.idempotency import once
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from training.api.asking import PLANS, VIEWS, checked, within
from training.choices import EventKind, EventState
from training.models import Event, PartnerBody, Programme, Room, Session
from training.queries import (
    editable_events,
    planned_units,
    usable_rooms,
    visible_events,
    visible_programmes,
)
from training.services import planning
from training.services.completing import close_event


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
