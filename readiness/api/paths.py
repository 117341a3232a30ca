"""The shortest path to ready, and to a training condition, for other systems."""

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from common.api.views import ConventionView
from readiness.choices import Deed, Outcome, Status
from readiness.closing import closable_rule, last_day, path_to
from readiness.masking import sights_of
from readiness.models import Result
from readiness.pathing import path_of
from readiness.queries import compared_cadres


class ProposedSerializer(serializers.Serializer):
    """An event to be enrolled in."""

    event_id = serializers.UUIDField(source="pk")
    name = serializers.CharField()
    hours = serializers.FloatField()


class PathSerializer(serializers.Serializer):
    """Hours that are missing by a day, and the fewest events that give them; none where that cannot be reached."""

    rule = serializers.CharField(source="asked.rule.id")
    until = serializers.DateField()
    holds_on = serializers.DateField()
    had = serializers.FloatField()
    wanted = serializers.FloatField(source="proposal.wanted")
    booked = serializers.FloatField(source="proposal.booked")
    is_enough = serializers.BooleanField(source="proposal.is_enough")
    searched = serializers.BooleanField(source="proposal.searched")
    events = ProposedSerializer(source="proposal.events", many=True)


class DeedSerializer(serializers.Serializer):
    """What has to be done: to which fact, and what it has to come to."""

    kind = serializers.ChoiceField(choices=Deed.choices)
    fact = serializers.CharField(source="key", allow_blank=True)
    needed = serializers.CharField(allow_blank=True)


class UnmetSerializer(serializers.Serializer):
    """A line that no deed mends."""

    rule = serializers.CharField()
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    met_on = serializers.DateField(allow_null=True)


class ShortestPathSerializer(serializers.Serializer):
    """The day a step can be ready and the deeds for it, none of which can be left out; without a day, what stands in the way."""

    step = serializers.CharField()
    status = serializers.ChoiceField(choices=Status.choices)
    ready_on = serializers.DateField(allow_null=True)
    waiting_on = serializers.DateField(allow_null=True, help_text="the day if nothing is done")
    actions = DeedSerializer(many=True)
    unmet = UnmetSerializer(many=True)


class ShortestPathViewSet(ConventionView):
    """The shortest path of one cadre to one step; nothing is stored."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    queryset = Result.objects.none()
    serializer_class = ShortestPathSerializer
    shaped_actions = frozenset()

    @extend_schema(responses=ShortestPathSerializer)
    def retrieve(self, request: Request, pk: str, step: str) -> Response:
        """From today's records and rules."""
        cadre: Cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
        applies = Result.objects.filter(cadre=cadre, step=step).exists()
        found = path_of(cadre, step, sights_of(request.user).of(cadre.home_unit_id)) if applies else None
        if found is None:
            raise Http404
        detail = {"step": step, "path": str(found.ready_on or "")}
        record("readiness.explained", cadre, by=request.user, detail=detail)
        return Response(ShortestPathSerializer(found).data)


class TrainingPathViewSet(ConventionView):
    """Which bookable events close the gap in training of one cadre and step; nobody is enrolled by asking."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    queryset = Result.objects.none()
    serializer_class = PathSerializer
    shaped_actions = frozenset()
    declared = {"retrieve": {"until": serializers.DateField(required=False)}}

    @extend_schema(responses=PathSerializer)
    def retrieve(self, request: Request, pk: str, step: str) -> Response:
        """The path, by `until` or else within this year or twelve months."""
        cadre: Cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
        rule = closable_rule(step, cadre.identity)
        if rule is None or not Result.objects.filter(cadre=cadre, step=step).exists():
            raise Http404
        found = path_to(cadre, rule, last_day(rule, self.values.get("until")), by=request.user)
        record("readiness.explained", cadre, by=request.user, detail={"step": step, "path": rule.rule.id})
        return Response(PathSerializer(found).data)
