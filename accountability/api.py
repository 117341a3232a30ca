"""Sanctions, their matters, and how tolerance cases stand, over REST: for supervision only, and every read is audited."""

from collections.abc import Sequence

import django_filters
from django.db.models import QuerySet
from rest_framework import serializers

from accountability.choices import Decision, Phase, Stage
from accountability.models import Sanction, SanctionKind, StepDownCase, ToleranceCase
from accountability.queries import visible_cases, visible_sanctions, visible_stepdowns
from accounts.choices import Permission
from audit.services import record
from cadres.models import Matter
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet


class MatterSerializer(ShapedSerializer):
    """A negative matter, with its exemption."""

    class Meta:
        model = Matter
        fields = ["id", "kind", "opened_on", "closed_on", "exempted_on", "exemption_document_no"]
        read_only_fields = fields


class SanctionSerializer(ShapedSerializer):
    """A sanction or measure; an empty `effect_until` means for ever."""

    expandable = {"matter": MatterSerializer(read_only=True)}
    cadre_id = IdField()
    matter_id = IdField()
    kind = serializers.CharField(source="kind_id", read_only=True)
    kind_name_zh = serializers.CharField(source="kind.name_zh", read_only=True)
    kind_name_en = serializers.CharField(source="kind.name_en", read_only=True)
    family = serializers.ChoiceField(
        source="kind.family", choices=SanctionKind.Family.choices, read_only=True
    )

    class Meta:
        model = Sanction
        fields = [
            "id", "cadre_id", "matter_id", "kind", "kind_name_zh", "kind_name_en", "family", "decided_on",
            "organ", "document_no", "months_decided", "effect_until", "closing_result", "closing_finding", "closed_on",
        ]  # fmt: skip
        read_only_fields = fields


class SanctionFilters(django_filters.FilterSet):
    """What a list of sanctions may be narrowed by."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    kind = django_filters.CharFilter(field_name="kind_id")
    decided_after = django_filters.DateFilter(field_name="decided_on", lookup_expr="gt")

    class Meta:
        model = Sanction
        fields = []


def visible_sanctions_with_kinds(user: object) -> QuerySet[Sanction]:
    """Visible sanctions, each with its kind."""
    return visible_sanctions(user).select_related("kind")


class SanctionViewSet(ReadViewSet):
    """Sanctions of the cadres one supervises, never one's own or those of kin."""

    access = Permission.VIEW_SUPERVISION
    resource = "sanctions"
    visible = staticmethod(visible_sanctions_with_kinds)
    serializer_class = SanctionSerializer
    filterset_class = SanctionFilters
    orderings = {"id": (), "decided_on": ("decided_on",)}
    expansions = {"matter": lambda found, _values: found.select_related("matter")}

    def was_read(self, instances: Sequence[Sanction]) -> None:
        """Who looked at which sanctions."""
        shown = [str(sanction.pk) for sanction in instances]
        record("sanctions.read", by=self.request.user, detail={"shown": shown})


class ToleranceCaseSerializer(ShapedSerializer):
    """How a tolerance case stands; what was weighed and written stays on its page."""

    cadre_id = IdField()
    matter_id = IdField()

    class Meta:
        model = ToleranceCase
        fields = [
            "id", "cadre_id", "matter_id", "stage", "applied_on", "due_on", "decision", "decision_no", "decided_on",
            "revoked_on",
        ]  # fmt: skip
        read_only_fields = fields


class ToleranceCaseFilters(django_filters.FilterSet):
    """What a list of cases may be narrowed by."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    stage = django_filters.ChoiceFilter(choices=Stage.choices)
    decision = django_filters.ChoiceFilter(choices=Decision.choices)
    due_before = django_filters.DateFilter(field_name="due_on", lookup_expr="lt")

    class Meta:
        model = ToleranceCase
        fields = []


class ToleranceCaseViewSet(ReadViewSet):
    """How the tolerance cases of the cadres one supervises stand. They are prepared and decided on the pages only."""

    access = Permission.VIEW_SUPERVISION
    resource = "tolerance"
    visible = staticmethod(visible_cases)
    serializer_class = ToleranceCaseSerializer
    filterset_class = ToleranceCaseFilters
    orderings = {"id": (), "due_on": ("due_on",)}

    def was_read(self, instances: Sequence[ToleranceCase]) -> None:
        """Who looked at which cases."""
        shown = [str(case.pk) for case in instances]
        record("tolerance.read", by=self.request.user, detail={"shown": shown})


class StepDownSerializer(ShapedSerializer):
    """How a step-down case stands; what is said and found stays on its page."""

    cadre_id = IdField()
    situation = serializers.CharField(source="situation_id", read_only=True)

    class Meta:
        model = StepDownCase
        fields = [
            "id", "cadre_id", "situation", "alert", "phase", "prompted_on", "due_on", "way", "decision_no", "decided_on",
            "placed_on", "reviewed_on",
        ]  # fmt: skip
        read_only_fields = fields


class StepDownFilters(django_filters.FilterSet):
    """What a list of step-down cases may be narrowed by."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    phase = django_filters.ChoiceFilter(choices=Phase.choices)
    due_before = django_filters.DateFilter(field_name="due_on", lookup_expr="lt")

    class Meta:
        model = StepDownCase
        fields = []


class StepDownViewSet(ReadViewSet):
    """How step-down cases stand, for supervision. No token enters, verifies or decides one: people do, on the pages."""

    access = Permission.VIEW_SUPERVISION
    resource = "stepdown"
    visible = staticmethod(visible_stepdowns)
    serializer_class = StepDownSerializer
    filterset_class = StepDownFilters
    orderings = {"id": (), "due_on": ("due_on",)}

    def was_read(self, instances: Sequence[StepDownCase]) -> None:
        """Who looked at which cases."""
        shown = [str(case.pk) for case in instances]
        record("stepdown.read", by=self.request.user, detail={"shown": shown})
