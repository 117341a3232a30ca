"""The tiles of the overview over REST."""

from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import token_reads
from accounts.choices import Permission
from audit.services import record
from common.api.views import ConventionView
from dashboards.overview.asking import Counted, asked_of, counted, unit_asked
from dashboards.queries import kept_before
from units.models import Unit


class TileNumberSerializer(serializers.Serializer):
    """One count; `list_url` opens its rows in the browser; `of` and `percent` where it is a part of something;
    `before`: what it was at `compared_with`, null where nothing is kept of it.
    """

    key = serializers.CharField()
    label = serializers.CharField()
    value = serializers.IntegerField()
    of = serializers.IntegerField(allow_null=True)
    percent = serializers.FloatField(allow_null=True)
    list_url = serializers.CharField()
    before = serializers.IntegerField(allow_null=True)


class OverviewTileSerializer(serializers.Serializer):
    """A tile: what is counted, whence, and its numbers, the headline first."""

    key = serializers.CharField()
    group = serializers.CharField()
    label = serializers.CharField()
    definition = serializers.CharField()
    source = serializers.CharField()
    numbers = TileNumberSerializer(many=True)


class OverviewSerializer(serializers.Serializer):
    """The tiles a reader may see, as of a day."""

    as_of = serializers.DateField()
    unit_id = serializers.UUIDField(allow_null=True)
    compared_with = serializers.DateTimeField(allow_null=True)
    tiles = OverviewTileSerializer(many=True)


class OverviewViewSet(ConventionView):
    """Numbers of the team in scope, counted now; a token sees the tiles of what it may read."""

    access = Permission.VIEW_CADRES
    resource = "cadres"
    shaped_actions = frozenset()
    serializer_class = OverviewSerializer
    declared = {"retrieve": {"unit_subtree": serializers.UUIDField()}}

    @extend_schema(operation_id="overview_retrieve", responses=OverviewSerializer)
    def retrieve(self, request: Request) -> Response:
        """Of the whole scope, or of one unit with all below it."""
        try:
            unit = unit_asked(request.user, self.values.get("unit_subtree"))
        except Unit.DoesNotExist as error:
            raise Http404 from error
        asked = asked_of(request.user, unit)
        found = [one for one in counted(asked) if token_reads(request, one.tile.resource)]
        kept = kept_before(asked)
        record(
            "overview.read",
            by=request.user,
            detail={"unit": str(unit.pk) if unit else "", "api": True},
            address=request.META["REMOTE_ADDR"],
        )
        shown = {
            "as_of": asked.day,
            "unit_id": unit.pk if unit else None,
            "compared_with": kept.counted_at if kept else None,
            "tiles": [told(one) for one in found],
        }
        return Response(OverviewSerializer(shown).data)


def told(one: Counted) -> dict[str, Any]:
    """A tile as the API says it."""
    numbers = [
        {
            "key": number.key,
            "label": str(number.label),
            "value": number.value,
            "of": number.of,
            "percent": number.share,
            "list_url": number.url,
            "before": number.before,
        }
        for number in one.numbers
    ]
    tile = one.tile
    words = {name: str(getattr(tile, name)) for name in ("key", "group", "label", "definition", "source")}
    return words | {"numbers": numbers}
