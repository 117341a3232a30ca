"""Adding dated records to a file: posts, ranks and grades, each through its service, once for a key."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from cadres.api.records import AppointmentSerializer, AppraisalSerializer, RankSerializer
from cadres.models import Appointment, Appraisal, Cadre, RankPeriod
from cadres.queries import editable_cadres
from cadres.services import add_appointment, add_rank, set_grade
from common.api.fields import PeriodField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ConventionView
from units.models import Unit

Add = Callable[..., Model]


class NewAppointmentSerializer(ShapedSerializer):
    """A post; an open main post before it ends where this one begins."""

    unit_id = serializers.PrimaryKeyRelatedField(source="unit", queryset=Unit.objects.all(), required=False)
    valid = PeriodField()

    class Meta:
        model = Appointment
        fields = [
            "unit_id", "unit_text", "title", "kind", "category", "level", "person_level", "is_leadership", "is_principal",
            "is_main", "in_team", "change", "exceptional", "probation_until", "confirmed_on", "grassroots",
            "grassroots_reason", "document_no", "valid", "start_precision",
        ]  # fmt: skip


class NewRankSerializer(ShapedSerializer):
    """A rank; an open one of the same scale ends where this one begins."""

    rank = serializers.IntegerField(min_value=1, max_value=12)
    valid = PeriodField()

    class Meta:
        model = RankPeriod
        fields = ["scale", "rank", "document_no", "valid", "start_precision"]


class GradeSerializer(ShapedSerializer):
    """The grade of a year, new or corrected."""

    class Meta:
        model = Appraisal
        fields = ["year", "grade", "word", "decided_on", "document_no"]
        validators = []


class AdditionViewSet(ConventionView):
    """Records of one file. `add` is the service, `taken` and `shown` the serializers in and out."""

    access = Permission.EDIT_CADRES
    resource = "cadres"
    queryset = Cadre.objects.none()
    add: Add
    taken: type[ShapedSerializer]
    shown: type[ShapedSerializer]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """The file is within reach now, also where the answer is one kept from an earlier request."""
        super().initial(request, *args, **kwargs)
        self.cadre = get_object_or_404(editable_cadres(request.user), pk=kwargs["pk"])

    @once
    def create(self, request: Request, **_kwargs: Any) -> Response:
        """Add one: 201 with the record."""
        serializer = self.taken(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        row = type(self).add(self.cadre, by=request.user, **serializer.validated_data)
        return Response(self.shown(row).data, status=201)


@extend_schema(request=NewAppointmentSerializer, responses={201: AppointmentSerializer})
class AppointmentAdditions(AdditionViewSet):
    """Posts of one file."""

    add, taken, shown = staticmethod(add_appointment), NewAppointmentSerializer, AppointmentSerializer


@extend_schema(request=NewRankSerializer, responses={201: RankSerializer})
class RankAdditions(AdditionViewSet):
    """Ranks of one file."""

    add, taken, shown = staticmethod(add_rank), NewRankSerializer, RankSerializer


@extend_schema(request=GradeSerializer, responses={201: AppraisalSerializer})
class GradeAdditions(AdditionViewSet):
    """Annual grades of one file."""

    add, taken, shown = staticmethod(set_grade), GradeSerializer, AppraisalSerializer
