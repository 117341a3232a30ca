"""Succession over REST: posts with their lists, naming, ordering, taking off, confirming."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied, Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import token_reads
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from audit.services import record
from cadres.choices import Level
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ConventionView, ReadViewSet
from common.clock import seconds_left_today
from readiness.masking import Sights, sights_of
from succession.choices import Cause, How, Source
from succession.desk import USUAL, Desk, Told
from succession.forecasting import Chain
from succession.models import Post, Successor
from succession.queries import (
    nameable_cadres,
    numbered_successors,
    own_posts,
    own_successors,
    visible_posts,
    with_cover,
)
from succession.services.keeping import (
    confirm_list,
    move_successor,
    name_successor,
    remove_successor,
)
from succession.words import shown_keys
from talent_pools.models import Membership

EDIT = Permission.EDIT_POOLS


class PostSerializer(ShapedSerializer):
    """A leadership post: `named` successors, whether one of them is ready (`covered`), what a person has to look at."""

    unit_id = IdField()
    named = serializers.IntegerField(read_only=True)
    covered = serializers.BooleanField(read_only=True)
    to_look_at = serializers.BooleanField(read_only=True)

    class Meta:
        model = Post
        fields = [
            "id", "unit_id", "title", "level", "principal", "in_team", "named", "covered", "to_look_at", "change", "checked_on",
            "confirmed_on",
        ]  # fmt: skip
        read_only_fields = fields


class SuccessorSerializer(ShapedSerializer):
    """Who is to follow. `changes`: since the list was confirmed; for who may not date matters only `to_be_looked_at`."""

    post_id = IdField()
    cadre_id = IdField()
    membership_id = IdField()
    name = serializers.CharField(source="cadre.name", read_only=True)
    place = serializers.IntegerField(source="number", read_only=True)
    changes = serializers.SerializerMethodField()

    class Meta:
        model = Successor
        fields = [
            "id",
            "post_id",
            "cadre_id",
            "name",
            "place",
            "source",
            "membership_id",
            "reason",
            "named_on",
            "changes",
        ]
        read_only_fields = fields

    def get_changes(self, one: Successor) -> list[str]:
        """The keys the reader may know."""
        return shown_keys(one, self.context["sights"])


class NamingSerializer(ShapedSerializer):
    """Whom to name, on what it rests, and why."""

    cadre_id = serializers.PrimaryKeyRelatedField(source="cadre", queryset=Cadre.objects.none())
    membership_id = serializers.PrimaryKeyRelatedField(
        source="membership", queryset=Membership.objects.none(), required=False, allow_null=True
    )
    source = serializers.ChoiceField(choices=Source.choices)

    class Meta:
        model = Successor
        fields = ["cadre_id", "source", "membership_id", "reason"]
        validators = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "request" in self.context:
            people = nameable_cadres(self.context["request"].user)
            self.fields["cadre_id"].queryset = people
            self.fields["membership_id"].queryset = Membership.objects.filter(cadre__in=people)


class NewPlaceSerializer(serializers.Serializer):
    """A place on the list, from 1."""

    place = serializers.IntegerField(min_value=1)


class RemovalSerializer(serializers.Serializer):
    """Why somebody is taken off."""

    because = serializers.CharField(max_length=300)


class RemovedSerializer(serializers.Serializer):
    """Who was taken off when."""

    id = serializers.UUIDField()
    removed_on = serializers.DateField()


class PostFilters(django_filters.FilterSet):
    """What posts may be narrowed by."""

    unit = django_filters.UUIDFilter(field_name="unit_id")
    level = django_filters.ChoiceFilter(choices=Level.choices)
    principal = django_filters.BooleanFilter()
    covered = django_filters.BooleanFilter()
    to_look_at = django_filters.BooleanFilter()

    class Meta:
        model = Post
        fields = []


class SuccessorFilters(django_filters.FilterSet):
    """What successors may be narrowed by."""

    post = django_filters.UUIDFilter(field_name="post_id")
    cadre = django_filters.UUIDFilter(field_name="cadre_id")

    class Meta:
        model = Successor
        fields = []


class SuccessionViewSet(ReadViewSet):
    """What is read is audited, and counts against the day's budget of a token."""

    access = Permission.VIEW_POOLS
    resource = "succession"

    def was_read(self, instances: Sequence[Any]) -> None:
        """Who was shown what."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        detail = {"asked": self.request.query_params.dict(), "shown": [str(one.pk) for one in instances]}
        record("succession.listed", by=self.request.user, detail=detail)

    def taken_in(self, serializer_class: type[serializers.Serializer]) -> dict[str, Any]:
        """The body of the request, checked; unknown fields are refused."""
        serializer = serializer_class(data=self.request.data, context={"request": self.request})
        refuse_unknown_fields(serializer, self.request.data)
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data

    def get_serializer_context(self) -> dict:
        """What the reader may know of matters reaches the serializers."""
        fake = getattr(self, "swagger_fake_view", False)
        none = Sights(frozenset(), frozenset(), frozenset())
        return super().get_serializer_context() | {"sights": none if fake else sights_of(self.request.user)}


def covered_posts(user: User) -> QuerySet[Post]:
    """The posts a user sees, with how they are covered."""
    return with_cover(user, visible_posts(user))


class PostViewSet(SuccessionViewSet):
    """Leadership posts; naming and confirming for who keeps the lists."""

    access_by_action = {"nominate": EDIT, "confirm": EDIT}
    visible = staticmethod(covered_posts)
    serializer_class = PostSerializer
    filterset_class = PostFilters
    orderings = {"institution": ("unit__path", "level")}
    default_ordering = "institution"

    @extend_schema(request=NamingSerializer, responses={201: SuccessorSerializer})
    @once
    def nominate(self, request: Request, pk: str) -> Response:
        """Name somebody at the end of the list: 201."""
        found = get_object_or_404(own_posts(request.user), pk=pk)
        made = name_successor(Successor(post=found, **self.taken_in(NamingSerializer)), by=request.user)
        shown = numbered_successors(request.user).get(pk=made.pk)
        return Response(SuccessorSerializer(shown, context=self.get_serializer_context()).data, status=201)

    @extend_schema(request=None, responses=PostSerializer)
    @once
    def confirm(self, request: Request, pk: str) -> Response:
        """Note that the list was looked at today."""
        found = get_object_or_404(own_posts(request.user), pk=pk)
        confirm_list(found, by=request.user)
        return Response(self.plain(covered_posts(request.user).get(pk=pk)))


class SuccessorViewSet(SuccessionViewSet):
    """Who stands on the lists today; ordering and taking off for who keeps them."""

    access_by_action = {"place": EDIT, "remove": EDIT}
    visible = staticmethod(numbered_successors)
    serializer_class = SuccessorSerializer
    filterset_class = SuccessorFilters
    orderings = {"id": (), "place": ("post", "place")}

    @extend_schema(request=NewPlaceSerializer, responses=SuccessorSerializer)
    @once
    def place(self, request: Request, pk: str) -> Response:
        """Put somebody at another place."""
        found = get_object_or_404(own_successors(request.user), pk=pk)
        move_successor(found, **self.taken_in(NewPlaceSerializer), by=request.user)
        return Response(self.plain(numbered_successors(request.user).get(pk=pk)))

    @extend_schema(request=RemovalSerializer, responses=RemovedSerializer)
    @once
    def remove(self, request: Request, pk: str) -> Response:
        """Take somebody off the list, with the reason; the entry stays on record."""
        found = get_object_or_404(own_successors(request.user), pk=pk)
        removed = remove_successor(found, **self.taken_in(RemovalSerializer), by=request.user)
        return Response(RemovedSerializer(removed).data)


class ForecastLinkSerializer(serializers.Serializer):
    """A post that opens: who leaves it, who might follow, and where that comes from."""

    unit_id = serializers.UUIDField()
    title = serializers.CharField()
    level = serializers.IntegerField()
    leaves_id = serializers.UUIDField(allow_null=True)
    leaves = serializers.CharField()
    follows_id = serializers.UUIDField(allow_null=True)
    follows = serializers.CharField()
    how = serializers.ChoiceField(choices=How.choices)


class ForecastChainSerializer(serializers.Serializer):
    """One cause and everything it opens. `due_on`: the day of the cause, which may have passed."""

    month = serializers.CharField()
    due_on = serializers.DateField()
    cause = serializers.ChoiceField(choices=Cause.choices)
    links = ForecastLinkSerializer(many=True)


class ForecastMonthSerializer(serializers.Serializer):
    """What a month brings."""

    month = serializers.CharField()
    opened = serializers.IntegerField()
    opened_below = serializers.IntegerField()
    no_ready_successor = serializers.IntegerField()


class ForecastSerializer(serializers.Serializer):
    """Earliest, other conditions unchanged: an assumption to count with, no proposal."""

    as_of = serializers.DateField()
    until = serializers.DateField()
    months = ForecastMonthSerializer(many=True)
    chains = ForecastChainSerializer(many=True)


class ForecastViewSet(ConventionView):
    """Which posts open when, and what filling one opens below."""

    access = Permission.VIEW_POOLS
    resource = "succession"
    shaped_actions = frozenset()
    serializer_class = ForecastSerializer
    declared = {
        "retrieve": {
            "unit": serializers.UUIDField(),
            "months": serializers.IntegerField(min_value=1, max_value=60),
        }
    }

    @extend_schema(operation_id="vacancy_forecast_retrieve", responses=ForecastSerializer)
    def retrieve(self, request: Request) -> Response:
        """Made now, of the whole scope or of one unit with all below it; a token reads readiness as well."""
        if not token_reads(request, "readiness"):
            raise PermissionDenied(_("A forecast tells of readiness: the token has to read that as well."))
        units, wanted = units_for(request.user, Permission.VIEW_POOLS), self.values.get("unit")
        unit = get_object_or_404(units, pk=wanted) if wanted else None
        desk = Desk(request.user, unit, self.values.get("months") or USUAL)
        told = desk.told(desk.chains)
        if request.auth is not None and not note_rows(request.auth, len(told.people)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        asked = {"asked": request.query_params.dict(), "chains": len(desk.chains)}
        record("succession.forecast_read", by=request.user, detail=asked)
        return Response(ForecastSerializer(said_of(desk, told)).data)


def said_of(desk: Desk, told: Told) -> dict:
    """The forecast as an answer."""
    months = [
        {
            "month": f"{day:%Y-%m}",
            "opened": one.opened,
            "opened_below": one.below,
            "no_ready_successor": one.nobody,
        }
        for day, one in sorted(desk.by_month.items())
    ]
    chains = [chain_said(one, told) for one in desk.chains]
    return {"as_of": desk.on, "until": desk.until, "months": months, "chains": chains}


def chain_said(chain: Chain, told: Told) -> dict:
    """One chain."""
    links = [
        {
            "unit_id": told.titles[link.seat.key][0], "title": told.titles[link.seat.key][1], "level": link.seat.level,
            "leaves_id": link.leaves, "leaves": told.person(link.leaves), "follows_id": link.follows,
            "follows": told.person(link.follows), "how": link.how,
        }
        for link in chain.links
    ]  # fmt: skip
    return {"month": f"{chain.on:%Y-%m}", "due_on": chain.due, "cause": chain.cause, "links": links}
