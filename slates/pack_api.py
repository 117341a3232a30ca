"""Papers of meetings over REST: sealed, read as far as the caller may, verified, taken out."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import APIException, PermissionDenied, Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import token_reads
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.reading import kept_back, note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today
from common.crypto import SealBrokenError
from slates.models import Pack, Slate
from slates.packing.paper import paper, text_of, title_of
from slates.packing.reading import ReadPart, people_in, read
from slates.packing.words import fault_words
from slates.queries import EDIT, visible_packs, visible_slates
from slates.services.packs import seal_pack, verify_pack
from slates.views.packs import WORD_TYPE
from talent_pools.models import Pool
from teams.models import Scenario
from teams.queries import visible_scenarios
from units.models import Unit

FIELDS = {"slates": "slate_ids", "scenario": "scenario_id"}


class BrokenError(APIException):
    """What is stored is not what was sealed."""

    status_code = 409
    default_code = "seal_broken"


class PackSerializer(ShapedSerializer):
    """A sealed pack."""

    unit_id = IdField()
    scenario_id = IdField(allow_null=True)
    pool = serializers.CharField(source="pool.key", read_only=True, allow_null=True)

    class Meta:
        model = Pack
        fields = [
            "id", "unit_id", "title", "held_on", "pool", "scenario_id", "slate_ids", "sha256", "sealed_at",
        ]  # fmt: skip
        read_only_fields = fields


class NewPackSerializer(ShapedSerializer):
    """A meeting, and what is laid before it."""

    unit_id = serializers.PrimaryKeyRelatedField(source="unit", queryset=Unit.objects.none())
    pool = serializers.SlugRelatedField(
        slug_field="key", queryset=Pool.objects.all(), required=False, allow_null=True
    )
    scenario_id = serializers.PrimaryKeyRelatedField(
        source="scenario", queryset=Scenario.objects.none(), required=False, allow_null=True
    )
    slate_ids = serializers.PrimaryKeyRelatedField(
        source="slates", many=True, queryset=Slate.objects.none(), required=False, default=list
    )

    class Meta:
        model = Pack
        fields = ["unit_id", "title", "held_on", "pool", "scenario_id", "slate_ids"]
        validators = []

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only units and slates of the caller's."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["unit_id"].queryset = units_for(request.user, EDIT)
            fields["scenario_id"].queryset = visible_scenarios(request.user)
            fields["slate_ids"].child_relation.queryset = visible_slates(request.user)
        return fields


class PackViewSet(ReadViewSet):
    """Packs in sight."""

    access = Permission.VIEW_POOLS
    access_by_action = {"create": Permission.EDIT_POOLS, "file": Permission.EXPORT_CADRES}
    resource = "slates"
    visible = staticmethod(visible_packs)
    serializer_class = PackSerializer
    orderings = {"id": (), "held_on": ("held_on",)}
    default_ordering = "-id"

    @extend_schema(request=NewPackSerializer, responses={201: PackSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Seal the papers of a meeting: 201."""
        serializer = NewPackSerializer(data=request.data, context={"request": request})
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        said = dict(serializer.validated_data)
        slates = said.pop("slates")
        with faults_by_field():
            made = seal_pack(Pack(**said), slates, by=request.user)
        place = request.build_absolute_uri(reverse("api-pack-detail", args=[made.pk]))
        return Response(self.plain(made), status=201, headers={"Location": place})

    @extend_schema(responses={200: dict})
    def parts(self, request: Request, pk: str) -> Response:
        """The parts as the caller may read them; what is not theirs, or not the token's, says that it is redacted."""
        found = get_object_or_404(visible_packs(request.user), pk=pk)
        if request.auth is not None and not note_rows(request.auth, len(found.people)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        parts = opened(found, request)
        record("pack.read", found, by=request.user, detail={"people": len(people_in(parts))})
        parts = [part_of(one) for one in parts]
        return Response({"title": found.title, "sha256": found.sha256, "parts": parts})

    @extend_schema(responses={200: dict})
    def verification(self, request: Request, pk: str) -> Response:
        """Whether all is as it was sealed; else each fault with its part (0: the whole)."""
        found = get_object_or_404(visible_packs(request.user), pk=pk)
        faults = verify_pack(found)
        record("pack.verified", found, by=request.user, detail={"faults": len(faults)})
        told = [{"part": one.part, "what": one.what, "words": fault_words(one)} for one in faults]
        return Response({"title": found.title, "sha256": found.sha256, "sound": not faults, "faults": told})

    @extend_schema(responses={(200, WORD_TYPE): bytes})
    def file(self, request: Request, pk: str) -> HttpResponseBase:
        """The papers as .docx, of the people whom the caller may take out."""
        found = get_object_or_404(visible_packs(request.user), pk=pk)
        parts = opened(found, request, takes_out=True)
        people = len(people_in(parts))
        if why := kept_back(request.user, people):
            raise PermissionDenied(why)
        record("pack.exported", found, by=request.user, detail={"people": people})
        data = paper(found, parts, at=timezone.localtime(), by=request.user.name)
        return FileResponse(
            io.BytesIO(data), as_attachment=True, filename=f"{found.sha256[:12]}.docx", content_type=WORD_TYPE
        )


@contextmanager
def faults_by_field() -> Iterator[None]:
    """What a service refuses, under the names of the fields of this address."""
    try:
        yield
    except ValidationError as error:
        if not hasattr(error, "error_dict"):
            raise
        named = {FIELDS.get(name, name): lines for name, lines in error.message_dict.items()}
        raise ValidationError(named) from error


def opened(found: Pack, request: Request, *, takes_out: bool = False) -> list[ReadPart]:
    """The parts, as far as a token reads the rooms they come from; 409 when one was altered."""
    try:
        return read(found, request.user, reads=partial(token_reads, request), takes_out=takes_out)
    except SealBrokenError as error:
        raise BrokenError(_("A part was altered: verify the papers.")) from error


def part_of(one: ReadPart) -> dict:
    """A part; of a redacted or missing one its number and that it is one."""
    lines = [{"label": line.label, "text": text_of(line), "redacted": line.redacted} for line in one.lines]
    marks = {"redacted": one.redacted, "missing": one.missing}
    return {"number": one.number, **marks, "title": title_of(one), "lines": lines}
