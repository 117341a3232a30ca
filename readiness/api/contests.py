"""Questioning a fact of a receipt over REST: asked with the effect it would have; decided at approvals/."""

from base64 import b64decode

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from cadres.models import Cadre
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.views import ConventionView
from common.uploads import FileRefused, paper_type
from files.models import LARGEST
from readiness.contesting import Correction, Paper, contest
from readiness.queries import compared_cadres


class ProofSerializer(serializers.Serializer):
    """A PDF or picture of at most 20 MB: its name, and its bytes in base64."""

    name = serializers.CharField(max_length=200)
    content = serializers.CharField()

    def validate_content(self, value: str) -> bytes:
        """The bytes."""
        try:
            return b64decode(value, validate=True)
        except ValueError as error:
            raise serializers.ValidationError([_("This is not base64.")]) from error

    def validate(self, told: dict) -> Paper:
        """Name, bytes and kind; what is neither a PDF nor a picture is refused."""
        try:
            return told["name"], told["content"], paper_type(told["content"], LARGEST)
        except FileRefused as refused:
            raise serializers.ValidationError({"content": [str(refused)]}) from refused


class ToContestSerializer(serializers.Serializer):
    """The line, its fact (grade:YEAR, rank_start:ID, post_start:ID, grassroots:ID, date:FIELD) and what it should be."""

    rule = serializers.CharField(max_length=40)
    fact = serializers.CharField(max_length=80)
    value = serializers.CharField(max_length=40, allow_blank=True)
    reason = serializers.CharField(max_length=300)
    proof = ProofSerializer(required=False)


class ContestedSerializer(serializers.Serializer):
    """The request for a second person, and every step with its status before and after."""

    approval_id = serializers.UUIDField(source="pk")
    open_until = serializers.DateTimeField(source="expires_at")
    was = serializers.CharField(source="payload.was")
    value = serializers.CharField(source="payload.value")
    effect = serializers.JSONField(source="payload.effect")


class ContestViewSet(ConventionView):
    """Questions to the facts of one step of one cadre."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    queryset = Cadre.objects.none()
    serializer_class = ContestedSerializer

    @extend_schema(request=ToContestSerializer, responses={201: ContestedSerializer})
    @once
    def create(self, request: Request, pk: str, step: str) -> Response:
        """Ask: 201 with the request; nothing is changed before somebody else accepts it."""
        cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
        serializer = ToContestSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        told = dict(serializer.validated_data)
        place = (step, told.pop("rule"))
        try:
            made = contest(cadre, place, Correction(told.pop("fact"), **told), by=request.user)
        except ValidationError as error:
            raise serializers.ValidationError(
                error.message_dict if hasattr(error, "error_dict") else error.messages
            ) from error
        return Response(ContestedSerializer(made).data, status=201)
