"""Conditions, queries and working lists over REST."""

import json
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError as Fault
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import Throttled, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from accounts.models import User
from audit.services import record
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.pages import DEFAULT_SIZE
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ConventionView, ReadViewSet
from common.clock import seconds_left_today, today
from common.keyset import Place, page_at, terms_of, values_of
from selection.compiling import SEGMENTS, counted, found
from selection.conditions import Condition, offered
from selection.conditions.people import gather
from selection.evaluating import judge, line_of
from selection.models import SavedQuery, WorkingList
from selection.queries import visible_candidates, visible_lists, visible_queries
from selection.rows import DEFAULT_ORDER
from selection.tree import EMPTY, Tree, cleaned, distinct, may_ask

ORDER, LARGEST = "institution", 200
ANSWERS = {True: "yes", False: "no", None: "unknown"}
YES_NO_UNKNOWN = [(one, one) for one in SEGMENTS]  # named in the settings of the description


class ConditionSerializer(serializers.Serializer):
    """A condition: its names, its kind, the parts a question may use, and what may be chosen."""

    key = serializers.CharField()
    group = serializers.CharField()
    name_zh = serializers.CharField()
    name_en = serializers.CharField()
    kind = serializers.CharField()
    parts = serializers.ListField(child=serializers.CharField())
    choices = serializers.ListField(child=serializers.CharField())
    today_only = serializers.BooleanField()


class QuestionSerializer(serializers.Serializer):
    """Conditions joined by all, any and not; the cut-off date (today when left out); which segment, which page."""

    tree = serializers.JSONField()
    on = serializers.DateField(required=False)
    segment = serializers.ChoiceField(choices=YES_NO_UNKNOWN, default="yes")
    cursor = serializers.CharField(required=False, max_length=400)
    page_size = serializers.IntegerField(min_value=1, max_value=LARGEST, default=DEFAULT_SIZE)


class AnswerSerializer(serializers.Serializer):
    """How one condition answers for one person."""

    condition = serializers.JSONField()
    answer = serializers.ChoiceField(choices=YES_NO_UNKNOWN)
    found = serializers.CharField()


class PersonSerializer(serializers.Serializer):
    """Somebody in the segment, with the answer of every condition."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    unit_id = serializers.UUIDField()
    answer = serializers.ChoiceField(choices=YES_NO_UNKNOWN)
    answers = AnswerSerializer(many=True)


class OutcomeSerializer(serializers.Serializer):
    """How many are in each segment, and a page of one; `next` is the cursor of the page that follows."""

    counts = serializers.DictField(child=serializers.IntegerField())
    next = serializers.CharField(allow_null=True)
    results = PersonSerializer(many=True)


class ConditionViewSet(ConventionView):
    """The catalogue: what this user may ask."""

    access = Permission.SELECT_CADRES
    resource = "selection"
    queryset = Cadre.objects.none()
    serializer_class = ConditionSerializer
    pagination_class = None
    shaped_actions = frozenset()

    @extend_schema(responses=ConditionSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Every condition."""
        told = [described(one) for one in offered(request.user).values()]
        return Response(ConditionSerializer(told, many=True).data)


def described(condition: Condition) -> dict:
    """A condition in both languages."""
    names = {}
    for key, language in (("name_zh", "zh-hans"), ("name_en", "en")):
        with override(language):
            names[key] = str(condition.label)
    choices = getattr(condition.kind, "choices", lambda: ())()
    return names | {
        "key": condition.key,
        "group": condition.group,
        "kind": condition.kind.part,
        "parts": sorted(condition.parts),
        "choices": [str(key) for key, _label in choices],
        "today_only": condition.today_only,
    }


class AskViewSet(ConventionView):
    """Asking by conditions: yes, no and unknown apart."""

    access = Permission.SELECT_CADRES
    resource = "selection"
    queryset = Cadre.objects.none()
    serializer_class = OutcomeSerializer
    shaped_actions = frozenset()

    @extend_schema(request=QuestionSerializer, responses=OutcomeSerializer)
    def ask(self, request: Request) -> Response:
        """Counts of the three segments and a page of one; nothing is stored."""
        serializer = QuestionSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        asked = serializer.validated_data
        day = asked.get("on") or today()
        tree = checked(asked["tree"], by=request.user, day=day)
        people = found(tree, asked["segment"], by=request.user, day=day).select_related("home_unit")
        place = Place(ORDER, terms_of(DEFAULT_ORDER), after=checked_cursor(asked, people))
        page = page_at(place, people, asked["page_size"], with_units)
        self.count_rows(request, page.rows, tree)
        results = [told(one.cadre, tree, one) for one in gather(page.rows, by=request.user, day=day)]
        outcome = {
            "counts": counted(tree, by=request.user, day=day),
            "next": page.after or None,
            "results": results,
        }
        return Response(OutcomeSerializer(outcome).data)

    def count_rows(self, request: Request, rows: Sequence[Cadre], tree: Tree) -> None:
        """Reads are audited, and count against the day's budget of a token."""
        if request.auth is not None and not note_rows(request.auth, len(rows)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        record(
            "cadres.listed", by=request.user, detail={"asked": tree, "shown": [str(one.pk) for one in rows]}
        )


def with_units(ids: Any) -> QuerySet[Cadre]:
    """The cadres of a page."""
    return Cadre.objects.filter(pk__in=ids).select_related("home_unit")


def checked(tree: Any, *, by: User, day: Any) -> Tree:
    """The conditions, or a fault beside `tree`."""
    try:
        return cleaned(tree, by=by, day=day)
    except Fault as error:
        raise ValidationError({"tree": error.messages}) from error


def checked_cursor(asked: dict, people: Any) -> str:
    """The cursor, or a fault when it is none of this order."""
    cursor = asked.get("cursor", "")
    try:
        if cursor:
            values_of(cursor, ORDER, terms_of(DEFAULT_ORDER), people)
    except (json.JSONDecodeError, ValueError) as error:
        raise ValidationError({"cursor": [_("Not a cursor of this list in this order.")]}) from error
    return cursor


def told(cadre: Cadre, tree: Tree, person: Any) -> dict:
    """One person with every answer."""
    lines = [(leaf, line_of(leaf, person)) for leaf in distinct(tree)]
    answers = [
        {"condition": leaf, "answer": ANSWERS[line.answer], "found": line.found} for leaf, line in lines
    ]
    said = ANSWERS[judge(tree, person)]
    return {
        "id": cadre.pk,
        "name": cadre.name,
        "unit_id": cadre.home_unit_id,
        "answer": said,
        "answers": answers,
    }


class SavedQuerySerializer(ShapedSerializer):
    """Conditions under a name."""

    unit_id = IdField()
    owner = serializers.CharField(source="owner.name", read_only=True)

    class Meta:
        model = SavedQuery
        fields = ["id", "name", "tree", "cut_off", "unit_id", "owner", "shared", "updated_at"]
        read_only_fields = fields


class SavedQueryViewSet(ReadViewSet):
    """One's own queries and those shared with the office."""

    access = Permission.SELECT_CADRES
    resource = "selection"
    visible = staticmethod(visible_queries)
    serializer_class = SavedQuerySerializer


CANDIDATES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "cadre_id": {"type": "string"},
            "name": {"type": "string"},
            "state": {"type": "string"},
            "answers": {"type": "object", "additionalProperties": {"type": "string"}},
        },
    },
}


class WorkingListSerializer(ShapedSerializer):
    """A working list with its frozen query; every candidate with the items answered so far, without notes."""

    unit_id = IdField()
    made_by = serializers.CharField(source="made_by.name", read_only=True)
    candidates = serializers.SerializerMethodField()

    class Meta:
        model = WorkingList
        fields = [
            "id", "name", "purpose", "unit_id", "cut_off", "tree", "words_zh", "words_en", "made_by", "made_at", "candidates",
        ]  # fmt: skip
        read_only_fields = fields

    def to_representation(self, instance: WorkingList) -> dict:
        """Without the query where it says of the people what the reader may not ask."""
        told = super().to_representation(instance)
        if may_ask(instance.tree, self.context["request"].user):
            return told
        withheld = {"tree": EMPTY, "words_zh": "", "words_en": ""}
        return told | {name: value for name, value in withheld.items() if name in told}

    @extend_schema_field(CANDIDATES)
    def get_candidates(self, working_list: WorkingList) -> list[dict]:
        """Those this user may see."""
        seen = visible_candidates(self.context["request"].user).filter(working_list=working_list)
        return [
            {
                "id": str(one.pk),
                "cadre_id": str(one.cadre_id),
                "name": one.cadre.name,
                "state": one.state,
                "answers": {answer.item: answer.said for answer in one.answers.all()},
            }
            for one in seen.select_related("cadre").prefetch_related("answers")
        ]


class WorkingListViewSet(ReadViewSet):
    """Working lists of one's units."""

    access = Permission.SELECT_CADRES
    resource = "selection"
    visible = staticmethod(visible_lists)
    serializer_class = WorkingListSerializer
    default_ordering = "-id"

    def was_read(self, instances: Sequence[WorkingList]) -> None:
        """The candidates count against the day's budget of a token."""
        shown = visible_candidates(self.request.user).filter(working_list__in=instances).count()
        if self.request.auth is not None and not note_rows(self.request.auth, shown):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
