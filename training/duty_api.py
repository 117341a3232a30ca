"""Duties and evaluations over REST."""

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from cadres.models import Cadre
from common.api.views import ConventionView, ReadViewSet
from training.duties import (
    DUTIES,
    STANDINGS,
    Asked,
    bound_cadres,
    in_standing,
    last_full_year,
    standings,
    with_duty,
)
from training.growth_api import count_read
from training.models import Evaluation
from training.queries import visible_events
from training.services import evaluations


class EventEvaluationSerializer(serializers.Serializer):
    """The result of a closed evaluation; no figure at all while it is open or the group is too small."""

    closed = serializers.BooleanField()
    answers = serializers.IntegerField(allow_null=True)
    means = serializers.DictField(child=serializers.FloatField())
    words = serializers.ListField(child=serializers.CharField())


class EvaluationViewSet(ConventionView):
    """The evaluation of an event."""

    access = Permission.VIEW_TRAINING
    resource = "training"
    queryset = Evaluation.objects.none()
    serializer_class = EventEvaluationSerializer
    shaped_actions = frozenset()

    @extend_schema(responses=EventEvaluationSerializer)
    def retrieve(self, request: Request, pk: str) -> Response:
        """What may be told of it."""
        event = get_object_or_404(visible_events(request.user), pk=pk)
        found = Evaluation.objects.filter(event=event).first()
        results = evaluations.results_of(found) if found else None
        shown = results if results and results.answers else None
        told = {
            "closed": bool(found and found.closed_on),
            "answers": shown and shown.answers,
            "means": dict(shown.means) if shown else {},
            "words": list(shown.words) if shown else [],
        }
        return Response(EventEvaluationSerializer(told).data)


class DutySerializer(serializers.Serializer):
    """One person's duty of a year: done and left, hours and days apart; null where the locality sets no online hours."""

    cadre_id = serializers.UUIDField(source="cadre.pk")
    name = serializers.CharField(source="cadre.name")
    home_unit_id = serializers.UUIDField(source="cadre.home_unit_id")
    duty = serializers.ChoiceField(choices=[key for key, _label in DUTIES])
    state = serializers.ChoiceField(choices=[key for key, _label in STANDINGS])
    hours = serializers.FloatField()
    days = serializers.FloatField()
    hours_left = serializers.FloatField()
    days_left = serializers.FloatField()
    online_hours = serializers.FloatField(source="online")
    online_needed = serializers.FloatField(allow_null=True)
    after_promotion_until = serializers.DateField(source="due_on", allow_null=True)


class DutyViewSet(ReadViewSet):
    """Who still lacks what of the training that is their duty: `year` is the last full one unless given."""

    access = Permission.VIEW_TRAINING
    resource = "training"
    serializer_class = DutySerializer
    queryset = Cadre.objects.none()
    shaped_actions = frozenset()
    orderings = {"institution": ("home_unit__path", "home_order")}
    default_ordering = "institution"
    declared = {
        "list": {
            "year": serializers.IntegerField(min_value=2000, max_value=2099, required=False),
            "state": serializers.ChoiceField(choices=[key for key, _label in STANDINGS], required=False),
        }
    }

    @property
    def asked(self) -> Asked:
        """The year that is looked at."""
        return Asked(self.values.get("year") or last_full_year())

    def get_queryset(self) -> QuerySet[Cadre]:
        """Those in scope who stand so."""
        if getattr(self, "swagger_fake_view", False):
            return Cadre.objects.none()
        found = with_duty(bound_cadres(self.request.user)).select_related("home_unit")
        state = self.values.get("state")
        return in_standing(found, [state], self.asked) if state else found

    @extend_schema(responses=DutySerializer(many=True))
    def list(self, request: Request) -> Response:
        """One page."""
        people = self.paginate_queryset(self.get_queryset())
        count_read(request, people)
        return self.get_paginated_response(DutySerializer(standings(people, self.asked), many=True).data)
