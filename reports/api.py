"""Tables over REST: statistics now and as kept, posts and quotas, who reaches retirement, layouts of rosters."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.choices import Identity, ManagementState
from cadres.models import Cadre
from cadres.queries import visible_cadres
from cadres.reading import note_rows
from cadres.retirement import retirement_months, retiring
from cadres.roster import RETIRES
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ConventionView, ReadViewSet
from common.clock import seconds_left_today, today
from common.dates import months_between
from common.listing import Address
from reports.models import Snapshot
from reports.quotas.table import Line, blocks_of
from reports.rosters.layouts import Layout, layouts_for
from reports.statistics.desk import Desk
from reports.statistics.queries import visible_snapshots
from units.models import Quota

USUAL = "12"
WITHIN = [value for value, _words in RETIRES if value.isdigit()]


class StatisticsSerializer(serializers.Serializer):
    """People by class: dimension → value → column; columns are `all`, `sex:1` …, `level:2` ….

    Values of age are the lowest age of the band, "" for the first; `blank` is what no file says.
    """

    as_of = serializers.DateField()
    age_bands = serializers.ListField(child=serializers.IntegerField())
    people = serializers.DictField()


class StatisticsViewSet(ConventionView):
    """The table of the team, of the people in scope: those in service unless `management_state` says otherwise."""

    access = Permission.VIEW_CADRES
    resource = "cadres"
    shaped_actions = frozenset()
    serializer_class = StatisticsSerializer
    declared = {
        "retrieve": {
            "unit_subtree": serializers.UUIDField(),
            "identity": serializers.ChoiceField(choices=Identity.choices),
            "management_state": serializers.ChoiceField(choices=ManagementState.choices),
            "as_of": serializers.DateField(),
            "age_bands": serializers.UUIDField(),
        }
    }

    @extend_schema(operation_id="statistics_retrieve", responses=StatisticsSerializer)
    def retrieve(self, request: Request) -> Response:
        """Counted now."""
        names = {"unit_subtree": "unit", "management_state": "state", "age_bands": "split"}
        said = {names.get(key, key): [str(value)] for key, value in self.values.items() if value is not None}
        desk = Desk(request.user, Address("", said))
        return Response({"as_of": desk.on, "age_bands": desk.split.lows, "people": desk.numbers[0].people})


class SnapshotSerializer(ShapedSerializer):
    """A kept table; its numbers have the shape of `statistics/`."""

    unit_id = IdField()
    people = serializers.SerializerMethodField()
    conditions = serializers.JSONField(source="question", read_only=True)
    age_bands = serializers.ListField(source="lows", child=serializers.IntegerField(), read_only=True)

    class Meta:
        model = Snapshot
        fields = ["id", "name", "unit_id", "as_of", "conditions", "age_bands", "people", "taken_at"]
        read_only_fields = fields

    def get_people(self, snapshot: Snapshot) -> dict:
        """Dimension → value → column."""
        return snapshot.numbers["people"]


class SnapshotViewSet(ReadViewSet):
    """Tables of statistics that were kept, the latest first."""

    access = Permission.VIEW_CADRES
    resource = "cadres"
    visible = staticmethod(visible_snapshots)
    serializer_class = SnapshotSerializer
    orderings = {"id": (), "as_of": ("as_of",)}
    default_ordering = "-id"


class QuotaLineSerializer(serializers.Serializer):
    """One quota with what is held of it."""

    id = serializers.UUIDField()
    unit_id = serializers.UUIDField()
    ladder = serializers.ChoiceField(choices=Quota.Ladder.choices)
    grades = serializers.ListField(child=serializers.IntegerField())
    approved = serializers.IntegerField()
    reserved = serializers.IntegerField()
    held = serializers.IntegerField()
    vacant = serializers.IntegerField()
    over = serializers.IntegerField()
    document_no = serializers.CharField()


class QuotaTableSerializer(serializers.Serializer):
    """The quotas in force on a day."""

    as_of = serializers.DateField()
    results = QuotaLineSerializer(many=True)


class QuotaTableViewSet(ConventionView):
    """Posts and ranks approved against those held, in the order of the institution; without names."""

    access = Permission.VIEW_CADRES
    resource = "cadres"
    shaped_actions = frozenset()
    serializer_class = QuotaTableSerializer
    declared = {
        "retrieve": {
            "unit_subtree": serializers.UUIDField(),
            "ladder": serializers.ChoiceField(choices=Quota.Ladder.choices),
            "as_of": serializers.DateField(),
        }
    }

    @extend_schema(operation_id="post_quotas_retrieve", responses=QuotaTableSerializer)
    def retrieve(self, request: Request) -> Response:
        """On a day; without `as_of` today."""
        on, unit = self.values["as_of"] or today(), self.values["unit_subtree"]
        ladders = [self.values["ladder"]] if self.values["ladder"] else list(Quota.Ladder.values)
        blocks = [
            block
            for ladder in ladders
            for block in blocks_of(request.user, ladder, on, [str(unit)] if unit else [])
        ]
        return Response({"as_of": on, "results": [line_of(line) for block in blocks for line in block.lines]})


def line_of(line: Line) -> dict:
    """A quota as the answer holds it."""
    quota = line.quota
    return {
        "id": quota.pk, "unit_id": quota.unit_id, "ladder": quota.ladder, "grades": quota.grades,
        "approved": quota.approved, "reserved": quota.reserved, "held": line.held, "vacant": line.vacant,
        "over": line.over, "document_no": quota.document_no,
    }  # fmt: skip


class RetirementSerializer(ShapedSerializer):
    """Somebody with the statutory month."""

    cadre_id = serializers.UUIDField(source="pk", read_only=True)
    home_unit_id = IdField()
    month = serializers.SerializerMethodField()
    months_left = serializers.SerializerMethodField()
    scheme = serializers.SerializerMethodField()

    class Meta:
        model = Cadre
        fields = ["cadre_id", "name", "birth", "home_unit_id", "month", "months_left", "scheme"]
        read_only_fields = fields

    def get_month(self, cadre: Cadre) -> str:
        """YYYY-MM."""
        return f"{self.context['due'][cadre.pk].month:%Y-%m}"

    def get_months_left(self, cadre: Cadre) -> int:
        """From the day asked about; negative when the month has passed."""
        return months_between(self.context["on"], self.context["due"][cadre.pk].month)

    def get_scheme(self, cadre: Cadre) -> str:
        """The line of the table of 2025."""
        return self.context["due"][cadre.pk].scheme


class RetirementViewSet(ReadViewSet):
    """People in service whose retirement month comes within so many months (0: has passed), in the order of the institution."""

    access = Permission.VIEW_CADRES
    resource = "cadres"
    visible = staticmethod(visible_cadres)
    serializer_class = RetirementSerializer
    orderings = {"institution": ("home_unit__path", "home_order")}
    default_ordering = "institution"
    declared = {"list": {"within": serializers.ChoiceField(choices=WITHIN), "as_of": serializers.DateField()}}
    due: dict = {}

    @property
    def on(self) -> date:
        """The day asked about."""
        return self.values.get("as_of") or today()

    def get_queryset(self) -> QuerySet[Cadre]:
        """Those of the time asked about, twelve months unless said."""
        found = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return found
        serving = found.filter(management_state=ManagementState.SERVING)
        return retiring(serving, self.values.get("within") or USUAL, self.on)

    def get_serializer_context(self) -> dict:
        """The months of the page reach the serializer."""
        return super().get_serializer_context() | {"due": self.due, "on": self.on}

    def was_read(self, instances: Sequence[Cadre]) -> None:
        """The months of these people; reads are audited and counted like those of files."""
        ids = [cadre.pk for cadre in instances]
        self.due = retirement_months(ids, self.on)
        if self.request.auth is not None and not note_rows(self.request.auth, len(ids)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        asked = {"asked": self.request.query_params.dict(), "shown": [str(pk) for pk in ids]}
        record("cadres.listed", by=self.request.user, detail=asked)


class LayoutSerializer(serializers.Serializer):
    """A layout: `key` goes into the export of the roster."""

    key = serializers.CharField()
    name_zh = serializers.CharField()
    name_en = serializers.CharField()
    paper = serializers.CharField()
    by_unit = serializers.BooleanField()
    order = serializers.CharField()
    columns = serializers.ListField(child=serializers.CharField())


class LayoutsSerializer(serializers.Serializer):
    """All a user may choose."""

    results = LayoutSerializer(many=True)


class LayoutViewSet(ConventionView):
    """Layouts of rosters: shipped, shared, one's own."""

    access = Permission.VIEW_CADRES
    resource = "cadres"
    shaped_actions = frozenset()
    serializer_class = LayoutsSerializer

    @extend_schema(operation_id="roster_layouts_retrieve", responses=LayoutsSerializer)
    def retrieve(self, request: Request) -> Response:
        """In the order of the page."""
        return Response({"results": [layout_of(one) for one in layouts_for(request.user)]})


def layout_of(layout: Layout) -> dict:
    """A layout as the answer holds it."""
    names = ("key", "name_zh", "name_en", "paper", "by_unit", "order")
    return {name: getattr(layout, name) for name in names} | {"columns": [one.key for one in layout.columns]}
