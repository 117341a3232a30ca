"""Rule sets, drafts and simulations over REST. Enacting is not for tokens."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from drf_spectacular.utils import extend_schema, extend_schema_serializer
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.fields import DateField
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import Shape, ShapedSerializer
from common.api.views import ConventionView, ReadViewSet
from common.clock import seconds_left_today, today
from readiness.live import rule_book
from readiness.rules import RuleSet
from rulemaking import services, trying
from rulemaking.choices import Stage, Way
from rulemaking.enacting import enact
from rulemaking.models import Draft, Flip, Simulation
from rulemaking.queries import visible_drafts, visible_flips, visible_simulations


class RuleSetSerializer(serializers.Serializer):
    """A version of a rule set; `text` is the whole of it as YAML."""

    key = serializers.CharField()
    version = serializers.CharField()
    title_zh = serializers.CharField()
    title_en = serializers.CharField()
    in_force_from = serializers.DateField(source="from_day")
    in_force_until = serializers.DateField(source="to_day", allow_null=True)
    confirmed_by = serializers.CharField(allow_null=True)
    tightens = serializers.SerializerMethodField()
    text = serializers.CharField()

    def get_tightens(self, one: RuleSet) -> str:
        """The key of the set that this one only tightens; empty for a set of its own."""
        return one.overlay.of if one.overlay else ""


@extend_schema_serializer(many=False)
class RuleSetsSerializer(serializers.Serializer):
    """All of a day."""

    results = RuleSetSerializer(many=True)


class RuleSetViewSet(ConventionView):
    """The sets in force on a day."""

    access = Permission.VIEW_READINESS
    resource = "rules"
    queryset = Draft.objects.none()
    serializer_class = RuleSetSerializer
    pagination_class = None
    declared = {"list": {"as_of": DateField()}, "retrieve": {"as_of": DateField()}}
    shaped_actions = frozenset()

    def in_force(self) -> list[RuleSet]:
        """Those of the day asked for, today without one."""
        day = self.values.get("as_of") or today()
        return sorted(
            (one for one in rule_book().sets if one.in_force(day)), key=lambda one: (one.order, one.key)
        )

    @extend_schema(responses=RuleSetsSerializer)
    def list(self, request: Request) -> Response:
        """All of them."""
        return Response({"results": RuleSetSerializer(self.in_force(), many=True).data})

    @extend_schema(responses=RuleSetSerializer)
    def retrieve(self, request: Request, key: str) -> Response:
        """The one of a key."""
        found = next((one for one in self.in_force() if one.key == key), None)
        if found is None:
            raise Http404
        return Response(RuleSetSerializer(found).data)


class DraftSerializer(ShapedSerializer):
    """A draft of a rule set."""

    author_id = IdField()
    enacted_by_id = IdField()

    class Meta:
        model = Draft
        fields = [
            "id", "key", "base", "title_zh", "title_en", "from_day", "reason", "stage", "author_id", "created_at", "version",
            "enacted_by_id", "enacted_at", "text",
        ]  # fmt: skip
        read_only_fields = fields


class NewDraftSerializer(serializers.Serializer):
    """The next version of which set, why, and from which day on."""

    key = serializers.CharField(max_length=60)
    reason = serializers.CharField(max_length=300)
    from_day = serializers.DateField()


class DraftTextSerializer(serializers.Serializer):
    """The whole text as YAML."""

    text = serializers.CharField()


class DraftFilters(django_filters.FilterSet):
    """What the drafts may be narrowed by."""

    stage = django_filters.ChoiceFilter(choices=Stage.choices)
    key = django_filters.CharFilter()

    class Meta:
        model = Draft
        fields = []


class SimulationSerializer(ShapedSerializer):
    """A simulation; `finished_at` is null while it is being tried."""

    draft_id = IdField()
    run_id = IdField()

    class Meta:
        model = Simulation
        fields = ["id", "draft_id", "as_of", "run_id", "people", "started_at", "finished_at", "shared_at"]
        read_only_fields = fields


class DraftViewSet(ReadViewSet):
    """Drafts, for who writes or enacts rules; the others read what was shared or enacted."""

    access = Permission.VIEW_READINESS
    access_by_action = dict.fromkeys(("create", "write", "simulate"), Permission.DRAFT_RULES)
    resource = "rules"
    visible = staticmethod(visible_drafts)
    serializer_class = DraftSerializer
    filterset_class = DraftFilters
    orderings = {"id": ()}
    default_ordering = "-id"

    @extend_schema(request=NewDraftSerializer, responses={201: DraftSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Start one, equal to the version in force: 201."""
        serializer = checked(NewDraftSerializer(data=request.data), request)
        try:
            draft = services.start_draft(**serializer.validated_data, by=request.user)
        except ValidationError as error:
            raise refused(error) from error
        place = request.build_absolute_uri(reverse("api-rule-draft-detail", args=[draft.pk]))
        return Response(self.plain(draft), status=201, headers={"Location": place})

    @extend_schema(request=DraftTextSerializer, responses=DraftSerializer)
    def write(self, request: Request, pk: str) -> Response:
        """Keep a text; 400 with the line and the reason when it is no sound rule set."""
        draft, serializer = self.get_object(), checked(DraftTextSerializer(data=request.data), request)
        try:
            saved = services.save_text(draft, serializer.validated_data["text"], by=request.user)
        except ValidationError as error:
            raise refused(error) from error
        return Response(self.plain(saved))

    @extend_schema(request=None, responses={202: SimulationSerializer})
    @once
    def simulate(self, request: Request, pk: str) -> Response:
        """Try it over everybody: 202 with the simulation, whose run says how far it has come."""
        try:
            made = trying.simulate(self.get_object(), by=request.user)
        except ValidationError as error:
            raise refused(error) from error
        place = request.build_absolute_uri(reverse("api-rule-simulation-detail", args=[made.pk]))
        data = SimulationSerializer(made, context=self.get_serializer_context()).data
        return Response(data, status=202, headers={"Location": place})


def checked(serializer: serializers.Serializer, request: Request) -> serializers.Serializer:
    """What was sent, and nothing besides."""
    refuse_unknown_fields(serializer, request.data)
    serializer.is_valid(raise_exception=True)
    return serializer


def refused(error: ValidationError) -> serializers.ValidationError:
    """What a service refused, as the API says it."""
    return serializers.ValidationError(error.message_dict if hasattr(error, "error_dict") else error.messages)


class SimulationViewSet(ReadViewSet):
    """Simulations; for the other readers the shared ones."""

    access = Permission.VIEW_READINESS
    resource = "rules"
    visible = staticmethod(visible_simulations)
    serializer_class = SimulationSerializer
    orderings = {"id": ()}
    default_ordering = "-id"


class FlipSerializer(ShapedSerializer):
    """One person's status of one step under the rules in force and under the draft; an empty rule: whom the set applies to."""

    cadre_id = IdField()

    class Meta:
        model = Flip
        fields = ["id", "cadre_id", "step", "before", "after", "way", "rule"]
        read_only_fields = fields


class FlipFilters(django_filters.FilterSet):
    """What the flips may be narrowed by."""

    way = django_filters.ChoiceFilter(choices=Way.choices)
    rule = django_filters.CharFilter()
    step = django_filters.CharFilter()

    class Meta:
        model = Flip
        fields = []


class FlipViewSet(ReadViewSet):
    """The flips of one simulation, of the cadres in scope."""

    access = Permission.VIEW_READINESS
    resource = "rules"
    serializer_class = FlipSerializer
    filterset_class = FlipFilters
    orderings = {"id": ()}
    default_ordering = "id"

    def get_queryset(self) -> QuerySet[Flip]:
        """Those the reader may see."""
        if getattr(self, "swagger_fake_view", False):
            return Flip.objects.none()
        return visible_flips(self.request.user, self.simulation())

    def simulation(self) -> Simulation:
        """The simulation of the address."""
        return get_object_or_404(visible_simulations(self.request.user), pk=self.kwargs["pk"])

    def list(self, request: Request, **_kwargs: Any) -> Response:
        """One page of them."""
        return super().list(request)

    def was_read(self, instances: Sequence[Flip]) -> None:
        """Who was shown whom; it counts against the day's budget of a token."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today())
        shown = sorted({str(one.cadre_id) for one in instances})
        record("rules.simulation_read", self.simulation(), by=self.request.user, detail={"shown": shown})


class EnactSerializer(serializers.Serializer):
    """The ids of the rules that the second person confirms."""

    confirmed = serializers.ListField(child=serializers.CharField(max_length=40), allow_empty=True)


class EnactViewSet(ConventionView):
    """Enacting a draft, by a second person who signed in: no token decides."""

    access = Permission.ENACT_RULES
    serializer_class = EnactSerializer

    def get_queryset(self) -> QuerySet[Draft]:
        """The drafts there are."""
        return (
            Draft.objects.none()
            if getattr(self, "swagger_fake_view", False)
            else visible_drafts(self.request.user)
        )

    @extend_schema(request=EnactSerializer, responses={200: DraftSerializer})
    @once
    def create(self, request: Request, pk: str) -> Response:
        """Give it a version in force from its first day; 403 for who wrote in it."""
        draft, serializer = self.get_object(), checked(EnactSerializer(data=request.data), request)
        try:
            enact(draft, confirmed=serializer.validated_data["confirmed"], by=request.user)
        except ValidationError as error:
            raise refused(error) from error
        draft.refresh_from_db()
        return Response(
            DraftSerializer(draft, context=self.get_serializer_context() | {"shape": Shape()}).data
        )
