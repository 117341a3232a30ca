"""The queue of data gaps over REST: who waits for which fact, and how many results it alone would free."""

from collections.abc import Sequence

import django_filters
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.choices import Permission
from accounts.models import User
from audit.services import record
from cadres.models import Cadre
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from readiness.blocking import blockers_of, waiting_alone, with_frees
from readiness.choices import Status
from readiness.models import Result
from readiness.queries import compared_cadres


class BlockerSerializer(serializers.Serializer):
    """A missing fact: the steps it alone keeps back, and those that wait for another as well."""

    fact = serializers.CharField(
        source="key", help_text="grade:YEAR, date:FIELD, identity, position or a fact's name"
    )
    frees = serializers.ListField(child=serializers.CharField())
    shares = serializers.ListField(child=serializers.CharField())


class BlockedCadreSerializer(ShapedSerializer):
    """A cadre whose results wait for data. `frees`: how many the best single correction would free."""

    home_unit_id = IdField()
    frees = serializers.IntegerField(read_only=True)
    missing = serializers.SerializerMethodField()

    class Meta:
        model = Cadre
        fields = ["id", "name", "home_unit_id", "frees", "missing"]
        read_only_fields = fields

    @extend_schema_field(BlockerSerializer(many=True))
    def get_missing(self, cadre: Cadre) -> list[dict]:
        """The missing facts, those first that free most."""
        return BlockerSerializer(blockers_of(cadre.waiting), many=True).data


class BlockedCadreFilters(django_filters.FilterSet):
    """What the queue may be narrowed by."""

    unit = django_filters.UUIDFilter(field_name="home_unit_id")
    fact = django_filters.CharFilter(method="waiting_for", label="the one fact some result waits for")

    class Meta:
        model = Cadre
        fields = []

    def waiting_for(self, queryset: QuerySet[Cadre], _name: str, value: str) -> QuerySet[Cadre]:
        """Cadres with a result that this fact alone keeps back."""
        return queryset.filter(Exists(waiting_alone(waiting()).filter(alone=value)))


def waiting() -> QuerySet[Result]:
    """The results of a cadre that wait for data."""
    return Result.objects.filter(cadre=OuterRef("pk"), status=Status.INCOMPLETE)


def waiting_cadres(user: User) -> QuerySet[Cadre]:
    """The cadres in scope some of whose results wait, with these and with `frees`."""
    results = Result.objects.filter(status=Status.INCOMPLETE).order_by("ladder", "step")
    found = with_frees(compared_cadres(user).filter(Exists(waiting())))
    return found.prefetch_related(Prefetch("results", results, to_attr="waiting"))


class BlockedCadreViewSet(ReadViewSet):
    """Facts that keep decisions back, those first whose correction frees most results."""

    access = Permission.VIEW_READINESS
    resource = "readiness"
    visible = staticmethod(waiting_cadres)
    serializer_class = BlockedCadreSerializer
    filterset_class = BlockedCadreFilters
    orderings = {"frees": ("frees",), "institution": ("home_unit__path", "home_order")}
    default_ordering = "-frees"

    def was_read(self, instances: Sequence[Cadre]) -> None:
        """Who was shown."""
        shown = sorted(str(cadre.pk) for cadre in instances)
        detail = {"asked": self.request.query_params.dict(), "shown": shown}
        record("readiness.listed", by=self.request.user, detail=detail)
