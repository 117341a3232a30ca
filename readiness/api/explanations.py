"""What the rules say of one cadre: today, on another day, or with changed inputs. Computed, never stored."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from common.api.parameters import refuse_unknown_fields
from common.api.views import ReadViewSet
from common.clock import today
from readiness.api.inputs import read_changes
from readiness.api.lines import LineSerializer, step_names, told_lines
from readiness.choices import Ladder, Status
from readiness.evaluate import Evaluation
from readiness.known import moment_text
from readiness.live import rule_book
from readiness.masking import Sight, matter_rules, may_tell_matters, shown_earliest, sights_of
from readiness.queries import compared_cadres
from readiness.replay import digest_of, now_known, replay
from readiness.services import explain, what_if


class EvaluationSerializer(serializers.Serializer):
    """One step and every rule that is asked for it."""

    step = serializers.CharField()
    step_name_zh = serializers.CharField(allow_blank=True)
    step_name_en = serializers.CharField(allow_blank=True)
    ladder = serializers.ChoiceField(choices=Ladder.choices)
    status = serializers.ChoiceField(choices=Status.choices)
    earliest_on = serializers.DateField(allow_null=True)
    version = serializers.CharField(allow_blank=True)
    lines = LineSerializer(many=True)
    digest = serializers.CharField(required=False, help_text="SHA-256 of the canonical answer, with known_at")


class ExplanationSerializer(serializers.Serializer):
    """Every step that applies to the cadre on a day."""

    cadre_id = serializers.UUIDField()
    as_of = serializers.DateField()
    known_at = serializers.DateTimeField(
        required=False, help_text="where the records and rules known then were asked for"
    )
    steps = EvaluationSerializer(many=True)


class WhatIfSerializer(serializers.Serializer):
    """Inputs to change: {"facts": {"position": {"level": 3}}}; null says not known."""

    facts = serializers.JSONField()


class ExplanationViewSet(ReadViewSet):
    """Readiness of one cadre, explained rule by rule."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    visible = staticmethod(compared_cadres)
    queryset = Cadre.objects.none()
    serializer_class = ExplanationSerializer
    shaped_actions = frozenset()
    declared = {"retrieve": {"as_of": serializers.DateField(), "known_at": serializers.DateTimeField()}}

    @extend_schema(operation_id="cadres_readiness_retrieve", responses=ExplanationSerializer)
    def retrieve(self, request: Request, pk: str) -> Response:
        """By the records and rules of a day, without `as_of` of today; with `known_at` as they were known at that moment."""
        cadre = self.get_object()
        day = self.values["as_of"] or today()
        sight = self.sight(cadre)
        if self.values["known_at"]:
            return Response(self.replayed(cadre, day, self.values["known_at"], sight))
        if day != today() and sight == Sight.EXISTENCE:
            raise PermissionDenied(
                _("Other days would tell when a matter ends: you may ask about today only.")
            )
        record("readiness.explained", cadre, by=request.user, detail={"as_of": day.isoformat()})
        return Response(self.document(cadre, day, explain(cadre, as_of=day), sight))

    def replayed(self, cadre: Cadre, day: date, moment: datetime, sight: Sight) -> dict:
        """The answer of that moment; who could date a matter by it, or see one exempted since, may not ask."""
        if moment > now_known():
            raise ValidationError({"known_at": [_("What will be known later cannot be asked for.")]})
        if not may_tell_matters(cadre, sight):
            raise PermissionDenied(
                _("Other moments would tell of matters: you may ask about what is known now only.")
            )
        told = replay(cadre, day, moment)
        detail = {"as_of": day.isoformat(), "known_at": moment_text(moment)}
        record("readiness.replayed", cadre, by=self.request.user, detail=detail)
        steps = [step_document(one, sight) | {"digest": digest_of(told.text(one.step))} for one in told.found]
        document = {"cadre_id": cadre.pk, "as_of": day, "known_at": moment, "steps": steps}
        return ExplanationSerializer(document).data

    @extend_schema(
        operation_id="cadres_readiness_what_if", request=WhatIfSerializer, responses=ExplanationSerializer
    )
    def what_if(self, request: Request, pk: str) -> Response:
        """Today, with some inputs changed; nothing is stored."""
        cadre = self.get_object()
        serializer = WhatIfSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        facts = read_changes(serializer.validated_data["facts"])
        record("readiness.what_if", cadre, by=request.user, detail={"facts": sorted(facts)})
        found = what_if(cadre, facts=facts)
        return Response(self.document(cadre, today(), found, self.sight(cadre)))

    def sight(self, cadre: Cadre) -> Sight:
        """What the reader sees of the cadre's matters."""
        return sights_of(self.request.user).of(cadre.home_unit_id)

    def document(self, cadre: Cadre, day: date, found: list[Evaluation], sight: Sight) -> dict:
        """The answer, masked."""
        steps = [step_document(one, sight) for one in found]
        return ExplanationSerializer({"cadre_id": cadre.pk, "as_of": day, "steps": steps}).data


def step_document(one: Evaluation, sight: Sight) -> dict:
    """One step as it is told."""
    matters = matter_rules(rule_book())
    return {
        "step": one.step,
        **step_names(one.step),
        "ladder": one.ladder,
        "status": one.status,
        "earliest_on": shown_earliest(one.earliest_on, one.lines, sight, matters),
        "version": one.version,
        "lines": told_lines(one.lines, sight, matters),
    }
