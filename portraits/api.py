"""Over REST: the portrait of one person, a label with its records, a portrait taken; the responsibility index."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import django_filters
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied, Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import token_reads
from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today, today
from portraits.choices import Support, Tone
from portraits.evidence.reading import PORTRAYING, SOURCES
from portraits.formulas import portrait_formula
from portraits.models import IndexResult, Label
from portraits.portraying import Labelled, Portrayal, portray
from portraits.queries import portrayable_cadres, visible_indexes, visible_portrayed
from portraits.scoring import Counted, Evidence, Score
from portraits.services.labelling import give_label, take_portrait
from portraits.showing import Reader, reader_of

EDIT = Permission.EDIT_PORTRAITS


class RecordSerializer(serializers.Serializer):
    """A record. Of a restricted source nothing is said but that it is one."""

    restricted = serializers.BooleanField()
    source = serializers.CharField(required=False)
    record_id = serializers.UUIDField(required=False)
    day = serializers.DateField(required=False)
    mark = serializers.CharField(required=False)
    words = serializers.CharField(required=False)
    points = serializers.CharField(required=False)
    weight = serializers.CharField(required=False)


class AxisSerializer(serializers.Serializer):
    """An axis: `score` 0 to 100 with two decimals, null where no record counts."""

    key = serializers.CharField()
    name_zh = serializers.CharField()
    name_en = serializers.CharField()
    share = serializers.CharField()
    score = serializers.CharField(allow_null=True)
    records = RecordSerializer(many=True)


class GivenLabelSerializer(serializers.Serializer):
    """A label with the records that still stand behind it."""

    id = serializers.UUIDField()
    axis = serializers.CharField()
    tone = serializers.ChoiceField(choices=Tone.choices)
    text = serializers.CharField()
    given_on = serializers.DateField()
    support = serializers.ChoiceField(choices=Support.choices)
    records = RecordSerializer(many=True)


class PortrayalSerializer(serializers.Serializer):
    """The portrait of one person as of today."""

    cadre_id = serializers.UUIDField()
    as_of = serializers.DateField()
    version = serializers.CharField()
    full_months = serializers.IntegerField()
    gone_months = serializers.IntegerField()
    axes = AxisSerializer(many=True)
    labels = GivenLabelSerializer(many=True)


class LinkSerializer(serializers.Serializer):
    """A record by its source and id."""

    source = serializers.ChoiceField(choices=sorted(PORTRAYING))
    record_id = serializers.UUIDField()


class NewLabelSerializer(serializers.Serializer):
    """A label and at least one record it rests on."""

    axis = serializers.ChoiceField(choices=[part.key for part in portrait_formula().parts])
    tone = serializers.ChoiceField(choices=Tone.choices)
    text = serializers.CharField(max_length=40)
    records = LinkSerializer(many=True, allow_empty=False)


class OccasionSerializer(serializers.Serializer):
    """What a portrait is taken for."""

    occasion = serializers.CharField(max_length=80)


class TakenSerializer(serializers.Serializer):
    """A portrait that was taken."""

    id = serializers.UUIDField()
    taken_on = serializers.DateField()
    occasion = serializers.CharField()
    version = serializers.CharField()


class PortraitViewSet(ReadViewSet):
    """The portrait of one person; labels and taking for who keeps portraits."""

    access = Permission.VIEW_PORTRAITS
    access_by_action = {"give": EDIT, "take": EDIT}
    resource = "portraits"
    visible = staticmethod(visible_portrayed)
    queryset = Cadre.objects.none()
    serializer_class = PortrayalSerializer
    shaped_actions = frozenset()

    @extend_schema(operation_id="cadres_portrait_retrieve", responses=PortrayalSerializer)
    def retrieve(self, request: Request, pk: str) -> Response:
        """As of today; a token is told of the records of those resources alone that it reads besides."""
        cadre = self.get_object()
        if request.auth is not None and not note_rows(request.auth, 1):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        record("portrait.read", cadre, by=request.user, detail={"on": today().isoformat()})
        return Response(PortrayalSerializer(self.document(portray(cadre, today()))).data)

    @extend_schema(
        operation_id="cadres_portrait_labels_create",
        request=NewLabelSerializer,
        responses={201: GivenLabelSerializer},
    )
    @once
    def give(self, request: Request, pk: str) -> Response:
        """Give a label: 201."""
        cadre = get_object_or_404(portrayable_cadres(request.user), pk=pk)
        told = self.taken_in(NewLabelSerializer)
        records = [(one["source"], one["record_id"]) for one in told.pop("records")]
        if not all(token_reads(request, SOURCES[source].resource) for source, _record in records):
            raise PermissionDenied(_("The token does not read one of these records."))
        made = give_label(Label(cadre=cadre, **told), records, by=request.user)
        now = portray(cadre, today())
        labelled = next(one for one in now.labels if one.label.pk == made.pk)
        return Response(GivenLabelSerializer(label_said(labelled, self.reader(now))).data, status=201)

    @extend_schema(
        operation_id="cadres_portraits_create", request=OccasionSerializer, responses={201: TakenSerializer}
    )
    @once
    def take(self, request: Request, pk: str) -> Response:
        """Keep the portrait of today: 201."""
        cadre = get_object_or_404(portrayable_cadres(request.user), pk=pk)
        taken = take_portrait(cadre, **self.taken_in(OccasionSerializer), by=request.user)
        return Response(TakenSerializer(taken).data, status=201)

    def taken_in(self, serializer_class: type[serializers.Serializer]) -> dict[str, Any]:
        """The body of the request, checked; unknown fields are refused."""
        serializer = serializer_class(data=self.request.data)
        refuse_unknown_fields(serializer, self.request.data)
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data

    def reader(self, now: Portrayal) -> Reader:
        """What the caller is shown."""
        return reader_of(self.request.user, now, partial(token_reads, self.request))

    def document(self, now: Portrayal) -> dict[str, Any]:
        """The answer."""
        reader = self.reader(now)
        return {
            "cadre_id": now.cadre.pk,
            "as_of": now.on,
            "version": now.formula.version,
            "full_months": now.formula.fade.full_months,
            "gone_months": now.formula.fade.gone_months,
            "axes": [axis_said(axis, reader) for axis in now.axes],
            "labels": [label_said(one, reader) for one in now.labels],
        }


def axis_said(axis: Score, reader: Reader) -> dict[str, Any]:
    """An axis as an answer."""
    part = axis.part
    return {
        "key": part.key, "name_zh": part.zh, "name_en": part.en, "share": str(part.weight),
        "score": None if axis.value is None else str(axis.value),
        "records": [counted_said(one, reader) for one in axis.counted],
    }  # fmt: skip


def counted_said(one: Counted, reader: Reader) -> dict[str, Any]:
    """A record with what it counts for."""
    said = record_said(one.evidence, reader)
    return said if said["restricted"] else said | {"points": str(one.points), "weight": str(one.weight)}


def record_said(one: Evidence, reader: Reader) -> dict[str, Any]:
    """A record as an answer."""
    if one.key not in reader.shown:
        return {"restricted": True}
    words = reader.shown[one.key].words
    return {
        "restricted": False, "source": one.source, "record_id": one.record, "day": one.day, "mark": one.mark, "words": words,
    }  # fmt: skip


def label_said(one: Labelled, reader: Reader) -> dict[str, Any]:
    """A label as an answer."""
    label = one.label
    return {
        "id": label.pk, "axis": label.axis, "tone": label.tone, "text": label.text, "given_on": label.given_on,
        "support": one.support, "records": [record_said(row, reader) for row in one.records],
    }  # fmt: skip


class IndexSerializer(ShapedSerializer):
    """The index of a leading cadre: `value` as the caller may know it, null with too few records; by name, never by value."""

    cadre_id = IdField()
    name = serializers.CharField(source="cadre.name", read_only=True)
    value = serializers.DecimalField(source="shown", max_digits=5, decimal_places=2, read_only=True)

    class Meta:
        model = IndexResult
        fields = ["id", "cadre_id", "name", "group", "version", "value", "changed_on"]
        read_only_fields = fields


class IndexFilters(django_filters.FilterSet):
    """What it may be narrowed by."""

    group = django_filters.CharFilter()

    class Meta:
        model = IndexResult
        fields = []


class IndexViewSet(ReadViewSet):
    """The responsibility index as computed last."""

    access = Permission.VIEW_RESPONSIBILITY
    resource = "responsibility"
    visible = staticmethod(visible_indexes)
    serializer_class = IndexSerializer
    filterset_class = IndexFilters
    orderings = {"name": ("cadre__name_search", "cadre_id")}
    default_ordering = "name"

    def was_read(self, instances: Sequence[Any]) -> None:
        """Who was shown what; it counts against the day's budget of a token."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        record("index.listed", by=self.request.user, detail={"shown": [str(one.pk) for one in instances]})
