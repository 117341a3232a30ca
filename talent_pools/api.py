"""Pools over REST: read, nominate, record, propose; decisions are made by people in the browser, never by a token."""

from collections.abc import Callable, Sequence
from typing import Any

import django_filters
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied, Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today
from talent_pools.choices import Decision, Horizon, Kind, State
from talent_pools.models import Ballot, CheckFinding, Membership, Plan, Pool, Proposal, YearlyReview
from talent_pools.queries import (
    decidable_proposals,
    eligible_cadres,
    own_memberships,
    visible_memberships,
    visible_proposals,
)
from talent_pools.services.deciding import decide
from talent_pools.services.nominating import nominate, propose
from talent_pools.services.recording import record_ballot, record_check, record_review, set_plan


class PoolFindingSerializer(ShapedSerializer):
    """One of the four checks."""

    class Meta:
        model = CheckFinding
        fields = ["item", "said", "said_on", "office", "evidence", "note"]
        validators = []


class BallotSerializer(ShapedSerializer):
    """The vote of a member of the panel."""

    class Meta:
        model = Ballot
        fields = ["held_on", "voter", "vote", "reason"]
        validators = []


class PoolPlanSerializer(ShapedSerializer):
    """How a member is cultivated from a day on."""

    class Meta:
        model = Plan
        fields = ["direction", "since", "mentor", "mentor_post", "measures"]
        validators = []


class PoolReviewSerializer(ShapedSerializer):
    """What a year has shown."""

    class Meta:
        model = YearlyReview
        fields = ["year", "verdict", "text"]
        validators = []


class MembershipSerializer(ShapedSerializer):
    """A stay in a pool. `suggested` and `differs` are empty and false for who may not date matters."""

    expandable = {
        "findings": PoolFindingSerializer(many=True, read_only=True),
        "ballots": BallotSerializer(many=True, read_only=True),
        "plans": PoolPlanSerializer(many=True, read_only=True),
        "reviews": PoolReviewSerializer(many=True, read_only=True),
    }
    cadre_id = IdField()
    unit_id = IdField()
    follows_id = IdField()
    name = serializers.CharField(source="cadre.name", read_only=True)
    pool = serializers.CharField(source="pool.key", read_only=True)
    suggested = serializers.CharField(source="told", read_only=True)
    differs = serializers.BooleanField(read_only=True)

    class Meta:
        model = Membership
        fields = [
            "id", "pool", "cadre_id", "name", "horizon", "state", "suggested", "differs", "source", "unit_id", "grounds",
            "document_no", "field", "title", "programme", "nominated_on", "entered_on", "left_on", "left_because", "follows_id",
        ]  # fmt: skip
        read_only_fields = fields


class NominationSerializer(ShapedSerializer):
    """Whom for which pool, from where and on which material."""

    cadre_id = serializers.PrimaryKeyRelatedField(source="cadre", queryset=Cadre.objects.none())
    pool = serializers.SlugRelatedField(slug_field="key", queryset=Pool.objects.all())

    class Meta:
        model = Membership
        fields = [
            "cadre_id",
            "pool",
            "horizon",
            "source",
            "unit",
            "grounds",
            "document_no",
            "field",
            "title",
            "programme",
        ]
        validators = []

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only whom the caller may nominate."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["cadre_id"].queryset = eligible_cadres(request.user)
        return fields


class NewProposalSerializer(ShapedSerializer):
    """A move, a transfer to another pool, or an exit."""

    kind = serializers.ChoiceField(choices=[(one, one) for one in (Kind.MOVE, Kind.TRANSFER, Kind.EXIT)])
    pool = serializers.SlugRelatedField(slug_field="key", queryset=Pool.objects.all(), required=False)

    class Meta:
        model = Proposal
        fields = ["kind", "horizon", "pool", "because", "reason"]
        validators = []


class ProposalSerializer(ShapedSerializer):
    """What is proposed and what became of it."""

    membership_id = IdField()
    pool = serializers.CharField(source="pool.key", read_only=True, allow_null=True)

    class Meta:
        model = Proposal
        fields = [
            "id", "membership_id", "kind", "was", "horizon", "pool", "because", "reason", "proposed_at", "decision", "decided_at",
            "note",
        ]  # fmt: skip
        read_only_fields = fields


class VerdictSerializer(serializers.Serializer):
    """Approve or refuse, with words."""

    approve = serializers.BooleanField()
    note = serializers.CharField(max_length=600, required=False, default="", allow_blank=True)


class MembershipFilters(django_filters.FilterSet):
    """What the list may be narrowed by."""

    pool = django_filters.CharFilter(field_name="pool__key")
    horizon = django_filters.ChoiceFilter(choices=Horizon.choices)
    state = django_filters.ChoiceFilter(choices=State.choices)
    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    differs = django_filters.BooleanFilter()

    class Meta:
        model = Membership
        fields = []


class ProposalFilters(django_filters.FilterSet):
    """What proposals may be narrowed by."""

    decision = django_filters.ChoiceFilter(choices=Decision.choices)
    kind = django_filters.ChoiceFilter(choices=Kind.choices)
    membership = django_filters.UUIDFilter(field_name="membership_id")

    class Meta:
        model = Proposal
        fields = []


class CountedViewSet(ReadViewSet):
    """What is read is audited, and counts against the day's budget of a token."""

    access = Permission.VIEW_POOLS
    resource = "pools"

    def was_read(self, instances: Sequence[Any]) -> None:
        """Who was shown what."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        detail = {"asked": self.request.query_params.dict(), "shown": [str(one.pk) for one in instances]}
        record("pools.listed", by=self.request.user, detail=detail)

    def taken_in(self, serializer_class: type[serializers.Serializer]) -> dict[str, Any]:
        """The body of the request, checked; unknown fields are refused."""
        serializer = serializer_class(data=self.request.data, context={"request": self.request})
        refuse_unknown_fields(serializer, self.request.data)
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data


EDIT = Permission.EDIT_POOLS


class MembershipViewSet(CountedViewSet):
    """Stays in the pools; nominating, recording and proposing for who works on pools."""

    access_by_action = dict.fromkeys(("create", "check", "vote", "plan", "review", "change"), EDIT)
    visible = staticmethod(visible_memberships)
    serializer_class = MembershipSerializer
    filterset_class = MembershipFilters
    orderings = {"id": (), "entered_on": ("entered_on",)}
    expansions = {
        name: lambda found, _values, name=name: found.prefetch_related(name)
        for name in ("findings", "ballots", "plans", "reviews")
    }

    @extend_schema(request=NominationSerializer, responses={201: MembershipSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Nominate: 201."""
        made = nominate(Membership(**self.taken_in(NominationSerializer)), by=request.user)
        place = request.build_absolute_uri(reverse("api-pool-membership-detail", args=[made.pk]))
        return Response(self.shown(made), status=201, headers={"Location": place})

    def shown(self, one: Membership) -> dict:
        """The membership as it now is."""
        return self.plain(visible_memberships(self.request.user).get(pk=one.pk))

    def kept(self, pk: str, serializer_class: type[ShapedSerializer], keep: Callable) -> Response:
        """Record an entry about a membership of the caller's."""
        found = get_object_or_404(own_memberships(self.request.user), pk=pk)
        model = serializer_class.Meta.model
        keep(model(membership=found, **self.taken_in(serializer_class)), by=self.request.user)
        return Response(self.shown(found), status=201)

    @extend_schema(request=PoolFindingSerializer, responses={201: MembershipSerializer})
    @once
    def check(self, _request: Request, pk: str) -> Response:
        """Record one of the four checks."""
        return self.kept(pk, PoolFindingSerializer, record_check)

    @extend_schema(request=BallotSerializer, responses={201: MembershipSerializer})
    @once
    def vote(self, _request: Request, pk: str) -> Response:
        """Record a ballot of the panel."""
        return self.kept(pk, BallotSerializer, record_ballot)

    @extend_schema(request=PoolPlanSerializer, responses={201: MembershipSerializer})
    @once
    def plan(self, _request: Request, pk: str) -> Response:
        """Set the plan of cultivation."""
        return self.kept(pk, PoolPlanSerializer, set_plan)

    @extend_schema(request=PoolReviewSerializer, responses={201: MembershipSerializer})
    @once
    def review(self, _request: Request, pk: str) -> Response:
        """Record a yearly review."""
        return self.kept(pk, PoolReviewSerializer, record_review)

    @extend_schema(request=NewProposalSerializer, responses={201: MembershipSerializer})
    @once
    def change(self, _request: Request, pk: str) -> Response:
        """Propose a move, a transfer or an exit; somebody else decides."""
        return self.kept(pk, NewProposalSerializer, propose)


class ProposalViewSet(CountedViewSet):
    """What has been proposed; deciding for who decides, by a person signed in."""

    access_by_action = {"decide": Permission.DECIDE_POOLS}
    visible = staticmethod(visible_proposals)
    serializer_class = ProposalSerializer
    filterset_class = ProposalFilters
    orderings = {"id": ()}
    default_ordering = "-id"

    @extend_schema(request=VerdictSerializer, responses=ProposalSerializer)
    @once
    def decide(self, request: Request, pk: str) -> Response:
        """Approve or refuse what another person has proposed; a token decides on nothing."""
        found = get_object_or_404(decidable_proposals(request.user), pk=pk)
        if request.auth is not None:
            raise PermissionDenied(_("A token decides on nothing."))
        return Response(self.plain(decide(found, **self.taken_in(VerdictSerializer), by=request.user)))
