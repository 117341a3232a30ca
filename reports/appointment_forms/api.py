"""Sets of appointment forms over REST: listed, issued, taken out."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.core.exceptions import ValidationError as ModelFault
from django.db.models import QuerySet
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from accounts.second_factor import is_fresh
from cadres.models import Cadre
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from reports.appointment_forms import sets
from reports.appointment_forms.editions import editions
from reports.appointment_forms.packing import KINDS, MEDIA_TYPES, packed
from reports.appointment_forms.queries import issuable_cadres, visible_form_sets, visible_forms
from reports.appointment_forms.warnings import read_warnings
from reports.models import FormSet, PersonForm
from reports.models.form_sets import DEFAULT_REASON, SetState


class PersonFormSerializer(serializers.ModelSerializer):
    """One person of a set; nothing of what the form holds, which is in its files only."""

    cadre_id = IdField()
    warnings = serializers.SerializerMethodField()

    class Meta:
        model = PersonForm
        fields = ["id", "cadre_id", "proposed", "removed", "reason", "warnings", "frozen_at"]

    def get_warnings(self, form: PersonForm) -> list[dict]:
        """What to know before it goes out: code, box, and the sentence."""
        told = read_warnings(form.warnings)
        return [{"code": one.code, "box": one.box, "text": str(one), "grave": one.is_grave} for one in told]


class FormSetSerializer(ShapedSerializer):
    """A set; `expand=forms` adds its people."""

    unit_id = IdField()
    run_id = IdField()
    approval_id = IdField()
    state = serializers.ChoiceField(choices=SetState.choices, read_only=True)
    number = serializers.CharField(read_only=True)
    expandable = {"forms": serializers.SerializerMethodField()}

    class Meta:
        model = FormSet
        fields = [
            "id", "number", "title", "document_no", "edition", "age_at", "filled_on", "reporting_unit", "filled_by",
            "purpose", "unit_id", "state", "made_at", "issued_at", "run_id", "approval_id",
        ]  # fmt: skip
        read_only_fields = fields

    def get_forms(self, group: FormSet) -> list[dict]:
        """Those the reader may see."""
        found = visible_forms(self.context["request"].user).filter(form_set=group)
        return PersonFormSerializer(found, many=True).data


class TermsSerializer(serializers.Serializer):
    """What is proposed for one person."""

    cadre_id = serializers.UUIDField()
    proposed = serializers.CharField(max_length=300, allow_blank=True, default="")
    removed = serializers.CharField(max_length=300, allow_blank=True, default="")
    reason = serializers.CharField(max_length=200, allow_blank=True, default=DEFAULT_REASON)


class NewSetSerializer(serializers.ModelSerializer):
    """A set to issue. `reason` is for the second person, where so many forms take two."""

    edition = serializers.ChoiceField(choices=[(key, one.titles["en"]) for key, one in editions().items()])
    people = TermsSerializer(many=True, allow_empty=False)
    reason = serializers.CharField(max_length=300, allow_blank=True, default="")

    class Meta:
        model = FormSet
        fields = [
            "title", "document_no", "edition", "age_at", "filled_on", "reporting_unit", "filled_by", "purpose", "people",
            "reason",
        ]  # fmt: skip


class FormSetFilters(django_filters.FilterSet):
    """What a list of sets may be narrowed by."""

    issued_after = django_filters.IsoDateTimeFilter(field_name="issued_at", lookup_expr="gt")

    class Meta:
        model = FormSet
        fields = ["edition", "purpose"]


class FormSetViewSet(ReadViewSet):
    """Sets of appointment forms (干部任免审批表) of the units in reach."""

    access = Permission.REVEAL_SENSITIVE
    resource = "forms"
    visible = staticmethod(visible_form_sets)
    queryset = FormSet.objects.none()
    serializer_class = FormSetSerializer
    filterset_class = FormSetFilters
    orderings = {"id": ()}
    default_ordering = "-id"

    @extend_schema(request=NewSetSerializer, responses={201: FormSetSerializer, 202: FormSetSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Prepare and issue: 201 when it is done, 202 while a job or a second person has it."""
        asked = NewSetSerializer(data=request.data)
        refuse_unknown_fields(asked, request.data)
        asked.is_valid(raise_exception=True)
        group = issued(dict(asked.validated_data), request)
        group = visible_form_sets(request.user).get(pk=group.pk)
        place = request.build_absolute_uri(reverse("api-form-set-detail", args=[group.pk]))
        status = 201 if group.state == SetState.ISSUED else 202
        return Response(self.plain(group), status=status, headers={"Location": place})

    @extend_schema(responses={(200, media_type): OpenApiTypes.BINARY for media_type in MEDIA_TYPES})
    def files(self, request: Request, pk: str, kind: str) -> FileResponse:
        """The issued forms: `docx` or `lrmx`; one file, or a zip of many."""
        group = get_object_or_404(visible_form_sets(request.user), pk=pk)
        forms = list(visible_forms(request.user).filter(form_set=group))
        if kind not in KINDS or not forms or group.issued_at is None:
            raise NotFound
        if request.auth is None and not is_fresh(request._request):
            raise PermissionDenied(_("Show your second factor again: forms hold what is sealed."))
        try:
            sets.note_taken(group, forms, kind, by=request.user)
        except ModelFault as fault:
            raise PermissionDenied(" ".join(fault.messages)) from fault
        name, media_type, stream = packed(group, forms, kind)
        return FileResponse(stream, as_attachment=True, filename=name, content_type=media_type)


def issued(told: dict[str, Any], request: Request) -> FormSet:
    """The set that was asked for, issued or on its way."""
    people, reason = told.pop("people"), told.pop("reason")
    try:
        group = sets.prepare_set(FormSet(**told), terms_of(people, request), by=request.user)
        if not sets.takes_two_people(group):
            return sets.issue(group, by=request.user)
        if not reason:
            raise ValidationError({"reason": [_("So many forms take two people: say what for.")]})
        sets.ask_to_issue(group, reason=reason, by=request.user)
    except ModelFault as fault:
        raise ValidationError(
            fault.message_dict if hasattr(fault, "error_dict") else fault.messages
        ) from fault
    return group


def terms_of(people: Sequence[dict], request: Request) -> list[sets.Terms]:
    """Each person with what is proposed; a fault for one who is out of reach, or named twice."""
    ids = [one["cadre_id"] for one in people]
    found: dict[object, Cadre] = known(
        issuable_cadres(request.user).filter(pk__in=ids).select_related("home_unit")
    )
    if len(set(ids)) < len(ids) or set(ids) - found.keys():
        raise ValidationError(
            {"people": [_("Name each person once, and only those whose forms you may issue.")]}
        )
    return [
        sets.Terms(found[one["cadre_id"]], one["proposed"], one["removed"], one["reason"]) for one in people
    ]


def known(rows: QuerySet[Cadre]) -> dict[object, Cadre]:
    """By id."""
    return {cadre.pk: cadre for cadre in rows}
