"""The receipts of one cadre that were kept to the byte; each is given again by asking for its `as_of` and `known_at`."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from readiness.models import KeptReceipt
from readiness.queries import compared_cadres, kept_receipts


class KeptReceiptSerializer(ShapedSerializer):
    """When which step was kept, of which day it speaks, by whom."""

    class Meta:
        model = KeptReceipt
        fields = ["id", "step", "as_of", "known_at", "kept_by"]
        read_only_fields = fields


class KeptReceiptFilters(django_filters.FilterSet):
    """What the kept receipts may be narrowed by."""

    step = django_filters.CharFilter()

    class Meta:
        model = KeptReceipt
        fields = []


class KeptReceiptViewSet(ReadViewSet):
    """Kept receipts of a cadre in scope, the newest first."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    serializer_class = KeptReceiptSerializer
    filterset_class = KeptReceiptFilters
    orderings = {"known_at": ("known_at",)}
    default_ordering = "-known_at"

    def get_queryset(self) -> QuerySet[KeptReceipt]:
        """Those of the cadre of the address."""
        if getattr(self, "swagger_fake_view", False):
            return KeptReceipt.objects.none()
        return kept_receipts(self.request.user).filter(cadre=self.kwargs["pk"])

    def list(self, request: Request, pk: str, **_kwargs: Any) -> Response:
        """One page of them."""
        cadre: Cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
        answer = super().list(request)
        record("readiness.listed", cadre, by=request.user, detail={"kept": True})
        return answer
