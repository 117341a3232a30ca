"""Rank batches over REST: read, start, freeze; the people of one as far as the reader may see them."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied, Throttled
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today
from promotions import services
from promotions.choices import Stage
from promotions.forms import rank_steps
from promotions.models import Batch, BatchLine, BatchQuota
from promotions.queries import SEGMENTS, own_batches, visible_batches, visible_lines
from promotions.words import reasons
from readiness.masking import Sight, Sights, sights_of


class QuotaSerializer(ShapedSerializer):
    """A number of the approval document as the batch found it."""

    pool_id = IdField()

    class Meta:
        model = BatchQuota
        fields = [
            "pool_id", "pool_text", "grades", "approved", "reserved", "used", "share", "within_grades", "document_no",
            "issued_on",
        ]  # fmt: skip
        read_only_fields = fields


class BatchSerializer(ShapedSerializer):
    """A batch; `computed_at` is null while a large one is being computed."""

    expandable = {"quotas": QuotaSerializer(many=True, read_only=True)}
    source_id = IdField()
    run_id = IdField()

    class Meta:
        model = Batch
        fields = [
            "id", "name", "cut_off", "targets", "unit_ids", "group_text", "stage", "source_id", "run_id", "computed_at",
            "created_at", "frozen_at",
        ]  # fmt: skip
        read_only_fields = fields


class NewBatchSerializer(serializers.Serializer):
    """What is asked: cut-off day, target steps (rank-2 … rank-12), units with all below them."""

    name = serializers.CharField(max_length=80)
    cut_off = serializers.DateField()
    targets = serializers.MultipleChoiceField(choices=rank_steps())
    unit_ids = serializers.ListField(child=serializers.UUIDField(), allow_empty=False)
    source_id = serializers.UUIDField(
        required=False, help_text="an earlier batch whose marks are carried over"
    )


class BatchFilters(django_filters.FilterSet):
    """What a list of batches may be narrowed by."""

    stage = django_filters.ChoiceFilter(choices=Stage.choices)

    class Meta:
        model = Batch
        fields = []


class BatchViewSet(ReadViewSet):
    """Frozen batches for whoever compares their units; drafts, starting and freezing for whoever runs batches."""

    access = Permission.VIEW_READINESS
    access_by_action = {"create": Permission.RUN_BATCHES, "freeze": Permission.RUN_BATCHES}
    resource = "batches"
    visible = staticmethod(visible_batches)
    serializer_class = BatchSerializer
    filterset_class = BatchFilters
    orderings = {"id": (), "cut_off": ("cut_off",)}
    default_ordering = "-id"
    expansions = {"quotas": lambda found, _values: found.prefetch_related("quotas")}

    @extend_schema(request=NewBatchSerializer, responses={201: BatchSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Start a draft: 201; a large group is computed by the run that is named."""
        serializer = NewBatchSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        batch = services.start_batch(**self.asked(serializer.validated_data), by=request.user)
        place = request.build_absolute_uri(reverse("api-batch-detail", args=[batch.pk]))
        return Response(self.plain(batch), status=201, headers={"Location": place})

    def asked(self, data: dict[str, Any]) -> dict[str, Any]:
        """Units and the earlier batch, none of which lies out of reach."""
        wanted, source = set(data.pop("unit_ids")), data.pop("source_id", None)
        units = list(units_for(self.request.user, Permission.RUN_BATCHES).filter(pk__in=wanted))
        if len(units) != len(wanted):
            raise serializers.ValidationError({"unit_ids": [_("A unit that is not there, or not yours.")]})
        earlier = get_object_or_404(own_batches(self.request.user), pk=source) if source else None
        return {**data, "targets": sorted(data["targets"]), "units": units, "source": earlier}

    @extend_schema(request=None, responses=BatchSerializer)
    @once
    def freeze(self, request: Request, pk: str) -> Response:
        """Freeze a computed draft."""
        batch = self.get_object()
        if not own_batches(request.user).filter(pk=batch.pk).exists():
            raise PermissionDenied
        return Response(self.plain(services.freeze(batch, by=request.user)))


class BatchLineSerializer(ShapedSerializer):
    """A person of a batch: `verdict` as the rules have it for this reader, `segment` with what somebody decided."""

    cadre_id = IdField()
    verdict = serializers.CharField(source="told", read_only=True)
    eligible_on = serializers.DateField(source="told_on", allow_null=True, read_only=True)
    segment = serializers.CharField(read_only=True)
    reasons = serializers.SerializerMethodField()
    note = serializers.SerializerMethodField()

    class Meta:
        model = BatchLine
        fields = [
            "id", "cadre_id", "name", "unit_text", "post_text", "rank", "level", "since", "excellent_years", "step", "verdict",
            "segment", "eligible_on", "why", "why_on", "assumed", "reasons", "mark", "note",
        ]  # fmt: skip
        read_only_fields = fields

    def sight(self, line: BatchLine) -> Sight:
        """What the reader sees of the person's matters."""
        return self.context["sights"].of(line.cadre.home_unit_id)

    def get_reasons(self, line: BatchLine) -> list[str]:
        """The deciding lines in words, each with its rule."""
        return reasons(line, self.sight(line))

    def get_note(self, line: BatchLine) -> str:
        """Why somebody is left out; empty for who may not see until when matters are open."""
        return "" if self.sight(line) == Sight.EXISTENCE else line.note


class BatchLineFilters(django_filters.FilterSet):
    """What the people of a batch may be narrowed by."""

    segment = django_filters.ChoiceFilter(choices=[(str(one), str(one)) for one in SEGMENTS])
    step = django_filters.CharFilter()
    cadre = django_filters.UUIDFilter(field_name="cadre_id")

    class Meta:
        model = BatchLine
        fields = []


class BatchLineViewSet(ReadViewSet):
    """The people of one batch."""

    access = Permission.VIEW_READINESS
    resource = "batches"
    serializer_class = BatchLineSerializer
    filterset_class = BatchLineFilters
    orderings = {"place": ("place",), "id": ()}
    default_ordering = "place"

    @cached_property
    def batch(self) -> Batch:
        """The batch of the address."""
        return get_object_or_404(visible_batches(self.request.user), pk=self.kwargs["pk"])

    @cached_property
    def sights(self) -> Sights:
        """What the reader sees of matters."""
        return sights_of(self.request.user)

    def get_queryset(self) -> QuerySet[BatchLine]:
        """Its lines as they are told to the reader."""
        if getattr(self, "swagger_fake_view", False):
            return BatchLine.objects.none()
        return visible_lines(self.request.user, self.batch).select_related("cadre")

    def get_serializer_context(self) -> dict:
        """The words need to know what may be told."""
        context = super().get_serializer_context()
        return context if getattr(self, "swagger_fake_view", False) else context | {"sights": self.sights}

    def list(self, request: Request, **_kwargs: Any) -> Response:
        """One page of them."""
        return super().list(request)

    def was_read(self, instances: Sequence[BatchLine]) -> None:
        """Who was shown whom; it counts against the day's budget of a token."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        shown = sorted({str(line.cadre_id) for line in instances})
        record("batch.read", self.batch, by=self.request.user, detail={"shown": shown})
