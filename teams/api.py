"""The team sandbox over REST: copy a team, try moves, read what they do. Who is related to whom is told by no address."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import token_reads
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.choices import Level
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today
from teams import services
from teams.choices import Origin, State
from teams.effects import effects_of, recorded
from teams.models import Scenario, Seat
from teams.queries import eligible_cadres, own_scenarios, own_seats, visible_scenarios
from teams.ready import readiness_of
from teams.words import loss_rows, readiness_words, rows_of
from units.models import Unit


class ScenarioSerializer(ShapedSerializer):
    """A scenario of the team of a unit."""

    unit_id = IdField()
    made_by = serializers.CharField(source="made_by.name", read_only=True)
    state = serializers.CharField(read_only=True)

    class Meta:
        model = Scenario
        fields = [
            "id",
            "unit_id",
            "name",
            "note",
            "turnover_on",
            "copied_on",
            "state",
            "made_by",
            "closed_on",
        ]
        read_only_fields = fields


class NewScenarioSerializer(ShapedSerializer):
    """Which team to copy, under which name, for which day."""

    unit_id = serializers.PrimaryKeyRelatedField(source="unit", queryset=Unit.objects.none())

    class Meta:
        model = Scenario
        fields = ["unit_id", "name", "note", "turnover_on"]
        validators = []

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only units whose teams the caller works on."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["unit_id"].queryset = units_for(request.user, Permission.EDIT_TEAMS)
        return fields


class NewSeatSerializer(ShapedSerializer):
    """Who is moved in, to which post."""

    cadre_id = serializers.PrimaryKeyRelatedField(source="cadre", queryset=Cadre.objects.none())

    class Meta:
        model = Seat
        fields = ["cadre_id", "title", "level", "is_principal", "is_main"]
        validators = []

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only whom the caller may move."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["cadre_id"].queryset = eligible_cadres(request.user)
        return fields


class MovedSerializer(serializers.Serializer):
    """Whom to move out (who was moved in is taken back), or to bring back."""

    cadre_id = serializers.UUIDField()


class TeamReadinessSerializer(serializers.Serializer):
    """Readiness for the post on the turnover date."""

    asked = serializers.CharField()
    step = serializers.CharField(allow_blank=True)
    status = serializers.CharField(allow_blank=True)
    earliest_on = serializers.DateField(allow_null=True)
    words = serializers.CharField()


class SeatSerializer(serializers.Serializer):
    """Somebody in the scenario, of those in the caller's sight."""

    cadre_id = serializers.UUIDField()
    name = serializers.CharField()
    origin = serializers.ChoiceField(choices=[str(one) for one in Origin.values])
    leaves = serializers.BooleanField()
    title = serializers.CharField()
    level = serializers.ChoiceField(choices=Level.choices, allow_null=True)
    is_principal = serializers.BooleanField()
    is_main = serializers.BooleanField()
    readiness = TeamReadinessSerializer(allow_null=True)


class EffectSerializer(serializers.Serializer):
    """One effect: before the moves, after them, as the files have it for the turnover date; the rule or document."""

    key = serializers.CharField()
    label = serializers.CharField()
    before = serializers.CharField()
    after = serializers.CharField()
    recorded = serializers.CharField()
    look = serializers.CharField(allow_blank=True)
    source = serializers.CharField(allow_blank=True)


class DonorSerializer(serializers.Serializer):
    """A unit that gives people, before and after."""

    unit_id = serializers.UUIDField()
    effects = EffectSerializer(many=True)


class EffectsSerializer(serializers.Serializer):
    """What a scenario does; `hidden`: people not shown to the caller, who are counted nowhere else."""

    scenario_id = serializers.UUIDField()
    hidden = serializers.IntegerField()
    seats = SeatSerializer(many=True)
    effects = EffectSerializer(many=True)
    donors = DonorSerializer(many=True)


class ScenarioFilters(django_filters.FilterSet):
    """What the list may be narrowed by."""

    unit = django_filters.UUIDFilter(field_name="unit_id")
    state = django_filters.ChoiceFilter(choices=State.choices)

    class Meta:
        model = Scenario
        fields = []


class ScenarioViewSet(ReadViewSet):
    """Scenarios of teams: read with what they do; copied and moved in by who works on them."""

    access = Permission.VIEW_TEAMS
    access_by_action = dict.fromkeys(
        ("create", "move_in", "move_out", "bring_back", "close"), Permission.EDIT_TEAMS
    )
    resource = "teams"
    visible = staticmethod(visible_scenarios)
    serializer_class = ScenarioSerializer
    filterset_class = ScenarioFilters
    orderings = {"id": (), "turnover_on": ("turnover_on",)}

    def was_read(self, instances: Sequence[Any]) -> None:
        """Who was shown what."""
        detail = {"asked": self.request.query_params.dict(), "shown": [str(one.pk) for one in instances]}
        record("scenarios.listed", by=self.request.user, detail=detail)

    @extend_schema(request=NewScenarioSerializer, responses={201: ScenarioSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Copy the team of a unit: 201."""
        said = Scenario(**self.taken_in(NewScenarioSerializer))
        made = services.copy_team(said, by=request.user)
        place = request.build_absolute_uri(reverse("api-scenario-detail", args=[made.pk]))
        return Response(self.plain(made), status=201, headers={"Location": place})

    @extend_schema(responses=EffectsSerializer)
    def effects(self, request: Request, pk: str) -> Response:
        """Who is in it, and what the moves do, before and after and as the files have it."""
        found = get_object_or_404(visible_scenarios(request.user), pk=pk)
        document = self.document(found)
        if request.auth is not None and not note_rows(request.auth, len(document["seats"])):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        record("scenario.read", found, by=request.user, detail={"seats": len(document["seats"])})
        return Response(EffectsSerializer(document).data)

    @extend_schema(request=NewSeatSerializer, responses={201: ScenarioSerializer})
    @once
    def move_in(self, request: Request, pk: str) -> Response:
        """Move somebody in: 201."""
        found = get_object_or_404(own_scenarios(request.user), pk=pk)
        services.move_in(Seat(scenario=found, **self.taken_in(NewSeatSerializer)), by=request.user)
        return Response(self.plain(found), status=201)

    @extend_schema(request=MovedSerializer, responses={201: ScenarioSerializer})
    @once
    def move_out(self, request: Request, pk: str) -> Response:
        """Move somebody out, or take back who was moved in: 201."""
        seat = self.seat(pk)
        services.move_out(seat, by=request.user)
        return Response(self.plain(seat.scenario), status=201)

    @extend_schema(request=MovedSerializer, responses={201: ScenarioSerializer})
    @once
    def bring_back(self, request: Request, pk: str) -> Response:
        """Let somebody stay after all: 201."""
        seat = self.seat(pk)
        services.bring_back(seat, by=request.user)
        return Response(self.plain(seat.scenario), status=201)

    @extend_schema(request=None, responses=ScenarioSerializer)
    @once
    def close(self, request: Request, pk: str) -> Response:
        """Close for good."""
        found = get_object_or_404(own_scenarios(request.user), pk=pk)
        return Response(self.plain(services.close(found, by=request.user)))

    def seat(self, pk: str) -> Seat:
        """The seat of whom the body names, in a scenario of the caller's."""
        found = get_object_or_404(own_scenarios(self.request.user), pk=pk)
        who = self.taken_in(MovedSerializer)["cadre_id"]
        return get_object_or_404(own_seats(self.request.user), scenario=found, cadre=who)

    def document(self, found: Scenario) -> dict:
        """Everything the caller may know of what a scenario does."""
        user = self.request.user
        effects, now = effects_of(user, found), recorded(user, found)
        reads = token_reads(self.request, "readiness")
        ready = readiness_of(user, effects.seats, found.turnover_on) if reads else {}
        seats = [seat_document(one, ready.get(one.pk)) for one in effects.seats]
        told = effect_documents(rows_of(effects.before, effects.after), rows_of(now.team, now.team))
        donors = [
            {
                "unit_id": one.unit.pk,
                "effects": effect_documents(
                    loss_rows(one.before, one.after),
                    loss_rows(now.donors[one.unit.pk], now.donors[one.unit.pk]),
                ),
            }
            for one in effects.donors
        ]
        return {
            "scenario_id": found.pk,
            "hidden": effects.hidden,
            "seats": seats,
            "effects": told,
            "donors": donors,
        }

    def taken_in(self, serializer_class: type[serializers.Serializer]) -> dict[str, Any]:
        """The body of the request, checked; unknown fields are refused."""
        serializer = serializer_class(data=self.request.data, context={"request": self.request})
        refuse_unknown_fields(serializer, self.request.data)
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data


def seat_document(seat: Seat, ready: Any) -> dict:
    """A seat as it is told."""
    told = None
    if ready is not None:
        told = {
            "asked": str(ready.asked),
            "step": ready.step,
            "status": ready.status,
            "earliest_on": ready.earliest_on,
            "words": readiness_words(ready)["label"],
        }
    names = ("cadre_id", "origin", "leaves", "title", "level", "is_principal", "is_main")
    return {name: getattr(seat, name) for name in names} | {"name": seat.cadre.name, "readiness": told}


def effect_documents(rows: list, recorded_rows: list) -> list[dict]:
    """Every effect, with what the files say of it."""
    live = {row.key: row.after for row in recorded_rows}
    return [
        {
            "key": row.key,
            "label": row.label,
            "before": row.before,
            "after": row.after,
            "recorded": live.get(row.key, "0"),
            "look": row.look,
            "source": row.source,
        }
        for row in rows
    ]
