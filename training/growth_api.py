"""Specialities, role models, symposia, evaluations and duties over REST."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied, Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ConventionView, ReadViewSet
from common.clock import seconds_left_today
from training.choices import FollowUpState
from training.growth import (
    editable_cultivations,
    editable_follow_ups,
    gaps,
    visible_cultivations,
    visible_findings,
    visible_follow_ups,
    visible_holders,
    visible_models,
)
from training.models import (
    Cultivation,
    FollowUp,
    LineFinding,
    RoleModel,
    Speciality,
    SpecialityHolder,
)
from training.queries import editable_programmes, trained_cadres
from training.services import specialities, symposia


class GrowthViewSet(ReadViewSet):
    """What every list here has in common: who looks, and that rows of people are counted and recorded."""

    access = Permission.VIEW_TRAINING
    resource = "training"

    def was_read(self, instances: Sequence[Model]) -> None:
        """Who was shown what; it counts against the day's budget of a token."""
        count_read(self.request, instances)


def count_read(request: Request, instances: Sequence[Model]) -> None:
    """The trail of a reading, and the day's budget of a token."""
    if request.auth is not None and not note_rows(request.auth, len(instances)):
        raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
    shown = [str(one.pk) for one in instances]
    kind = type(instances[0])._meta.model_name if instances else ""
    record("growth.read", by=request.user, detail={"kind": kind, "shown": shown})


def checked(serializer: serializers.Serializer, request: Request) -> dict[str, Any]:
    """What was sent, with unknown fields refused."""
    refuse_unknown_fields(serializer, request.data)
    serializer.is_valid(raise_exception=True)
    return serializer.validated_data


class GapSerializer(serializers.Serializer):
    """One speciality of a unit with all below it; `needed` is null where nobody has said how many."""

    unit_id = serializers.UUIDField()
    unit = serializers.CharField()
    speciality_id = serializers.UUIDField()
    name_zh = serializers.CharField()
    name_en = serializers.CharField()
    needed = serializers.IntegerField(allow_null=True)
    held = serializers.IntegerField()
    cultivated = serializers.IntegerField()
    missing = serializers.IntegerField()


class GapViewSet(ConventionView):
    """What each unit needs, has and is bringing up."""

    access = Permission.VIEW_TRAINING
    resource = "training"
    queryset = Speciality.objects.none()
    serializer_class = GapSerializer
    pagination_class = None
    shaped_actions = frozenset()

    @extend_schema(responses=GapSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Every unit that needs or has somebody, in the order of the institution."""
        told = [
            {
                "unit_id": unit.pk, "unit": str(unit), "speciality_id": gap.speciality.pk, "name_zh": gap.speciality.name_zh,
                "name_en": gap.speciality.name_en, "needed": gap.needed, "held": gap.held, "cultivated": gap.cultivated,
                "missing": gap.missing,
            }
            for unit, cells in gaps(request.user)
            for gap in cells
        ]  # fmt: skip
        return Response(GapSerializer(told, many=True).data)


class HolderSerializer(ShapedSerializer):
    """Somebody who has a speciality."""

    cadre_id = IdField()
    speciality_id = IdField()

    class Meta:
        model = SpecialityHolder
        fields = ["id", "cadre_id", "speciality_id", "grounds", "since"]
        read_only_fields = fields


class OfPersonFilters(django_filters.FilterSet):
    """Whose rows."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")


class HolderViewSet(GrowthViewSet):
    """Who has which speciality."""

    visible = staticmethod(visible_holders)
    serializer_class = HolderSerializer
    filterset_class = OfPersonFilters


class CultivationSerializer(ShapedSerializer):
    """Somebody on the way to a speciality."""

    cadre_id = IdField()
    speciality_id = IdField()
    programme_id = IdField()

    class Meta:
        model = Cultivation
        fields = [
            "id", "cadre_id", "speciality_id", "programme_id", "mentor", "mentor_post", "began_on", "until", "plan", "state",
            "ended_on", "outcome",
        ]  # fmt: skip
        read_only_fields = fields


class NewCultivationSerializer(serializers.ModelSerializer):
    """What is asked: whom, towards what, by which mentor and programme, from when until when."""

    cadre_id = serializers.UUIDField()
    speciality_id = serializers.UUIDField()
    programme_id = serializers.UUIDField(required=False, allow_null=True)

    class Meta:
        model = Cultivation
        fields = [
            "cadre_id", "speciality_id", "programme_id", "mentor", "mentor_post", "began_on", "until", "plan",
        ]  # fmt: skip


class EndSerializer(serializers.Serializer):
    """How it ended: reached or stopped, when, and what came of it."""

    reached = serializers.BooleanField()
    on = serializers.DateField()
    outcome = serializers.CharField(max_length=300)


class CultivationViewSet(GrowthViewSet):
    """Who is or was cultivated towards what; started and ended by who plans training."""

    access_by_action = {"create": Permission.EDIT_TRAINING, "end": Permission.EDIT_TRAINING}
    visible = staticmethod(visible_cultivations)
    serializer_class = CultivationSerializer
    filterset_class = OfPersonFilters

    @extend_schema(request=NewCultivationSerializer, responses={201: CultivationSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Start one: 201."""
        said = checked(NewCultivationSerializer(data=request.data), request)
        cadre = find(trained_cadres(request.user), said.pop("cadre_id"), "cadre_id")
        speciality = find(Speciality.objects.all(), said.pop("speciality_id"), "speciality_id")
        programme = said.pop("programme_id", None)
        programme = programme and find(editable_programmes(request.user), programme, "programme_id")
        row = Cultivation(cadre=cadre, speciality=speciality, programme=programme, **said)
        made = specialities.start_cultivation(row, by=request.user)
        place = request.build_absolute_uri(reverse("api-cultivation-detail", args=[made.pk]))
        return Response(self.plain(made), status=201, headers={"Location": place})

    @extend_schema(request=EndSerializer, responses=CultivationSerializer)
    @once
    def end(self, request: Request, pk: str) -> Response:
        """Say how it ended; where the speciality is reached the file has it from then on."""
        found = self.own_object(editable_cultivations(request.user))
        said = checked(EndSerializer(data=request.data), request)
        return Response(self.plain(specialities.end_cultivation(found, **said, by=request.user)))

    def own_object(self, mine: QuerySet) -> Model:
        """One the caller may act on; 403 for what is only to be read."""
        return own_object(self, mine)


def own_object(view: ReadViewSet, mine: QuerySet) -> Model:
    """The object of the address, if it is among these; 403 for what is only to be read."""
    found = view.get_object()
    if not mine.filter(pk=found.pk).exists():
        raise PermissionDenied
    return found


def find(rows: QuerySet, pk: object, name: str) -> Model:
    """One of these rows, or a fault beside the field."""
    found = rows.filter(pk=pk).first()
    if found is None:
        raise serializers.ValidationError({name: [_("There is none, or it is not yours.")]})
    return found


class RoleModelSerializer(ShapedSerializer):
    """A role model; `cadre_id` is null for somebody from outside."""

    cadre_id = IdField()
    unit_id = IdField()
    event_ids = serializers.PrimaryKeyRelatedField(source="activities", many=True, read_only=True)

    class Meta:
        model = RoleModel
        fields = [
            "id", "unit_id", "kind", "cadre_id", "outsider", "organization", "deeds", "source", "named_on", "event_ids",
        ]  # fmt: skip
        read_only_fields = fields


def models_with_activities(user: object) -> QuerySet[RoleModel]:
    """Visible role models with their activities."""
    return visible_models(user).prefetch_related("activities")


class RoleModelViewSet(GrowthViewSet):
    """Role models of one's units."""

    visible = staticmethod(models_with_activities)
    serializer_class = RoleModelSerializer


class FindingSerializer(ShapedSerializer):
    """What one of the eight lines showed of somebody."""

    cadre_id = IdField()
    event_id = IdField()
    side = serializers.CharField(source="line.side", read_only=True)
    number = serializers.IntegerField(source="line.number", read_only=True)
    text_zh = serializers.CharField(source="line.text_zh", read_only=True)
    text_en = serializers.CharField(source="line.text_en", read_only=True)

    class Meta:
        model = LineFinding
        fields = ["id", "cadre_id", "event_id", "side", "number", "text_zh", "text_en", "found", "note"]
        read_only_fields = fields


class FindingFilters(OfPersonFilters):
    """Of whom, at which activity."""

    event = django_filters.UUIDFilter(field_name="event_id")


class FindingViewSet(GrowthViewSet):
    """What the eight lines showed."""

    visible = staticmethod(visible_findings)
    serializer_class = FindingSerializer
    filterset_class = FindingFilters


class FollowUpSerializer(ShapedSerializer):
    """What somebody does about a point of a symposium; who raised the point is told nowhere."""

    owner_id = IdField()
    event_id = IdField(source="point.event_id")
    point = serializers.CharField(source="point.text", read_only=True)

    class Meta:
        model = FollowUp
        fields = ["id", "event_id", "point", "action", "owner_id", "due_on", "state", "settled_on", "result"]
        read_only_fields = fields


class SettleSerializer(serializers.Serializer):
    """Done or not pursued, and what came of it."""

    state = serializers.ChoiceField(choices=[FollowUpState.DONE.value, FollowUpState.DROPPED.value])
    result = serializers.CharField(max_length=300)


class FollowUpFilters(django_filters.FilterSet):
    """Whose, of which symposium, in which state, due until when."""

    owner = django_filters.UUIDFilter(field_name="owner_id")
    event = django_filters.UUIDFilter(field_name="point__event_id")
    state = django_filters.ChoiceFilter(choices=FollowUpState.choices)
    due_until = django_filters.DateFilter(field_name="due_on", lookup_expr="lte")


class FollowUpViewSet(GrowthViewSet):
    """What is done about points; settled by who plans the symposium."""

    access_by_action = {"settle": Permission.EDIT_TRAINING}
    visible = staticmethod(visible_follow_ups)
    serializer_class = FollowUpSerializer
    filterset_class = FollowUpFilters
    orderings = {"id": (), "due_on": ("due_on",)}
    default_ordering = "due_on"

    @extend_schema(request=SettleSerializer, responses=FollowUpSerializer)
    @once
    def settle(self, request: Request, pk: str) -> Response:
        """Say what came of it."""
        found = own_object(self, editable_follow_ups(request.user))
        said = checked(SettleSerializer(data=request.data), request)
        return Response(self.plain(symposia.settle_follow_up(found, **said, by=request.user)))
