"""The shortest path to a training condition, for other systems."""

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
from readiness.closing import closable_rule, last_day, path_to
from readiness.models import Result
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
