"""Slates over REST: the list names nobody; the comparison comes blind where the reader may not see names yet."""

from collections.abc import Callable
from functools import partial

import django_filters
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import token_reads
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.models import Cadre
from cadres.reading import note_rows
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from common.clock import seconds_left_today, today
from slates.choices import State
from slates.comparison import Column, Compared, compare
from slates.evidence import Cell
from slates.figures import repeats
from slates.models import Slate
from slates.queries import (
    EDIT,
    fit,
    hides_names,
    last_lists,
    not_put_forward,
    own_slates,
    standing_reasons,
    visible_slates,
)
from slates.services.comparing import pass_over, settle_slate, start_slate
from slates.shares import shares
from talent_pools.models import Pool
from talent_pools.queries import eligible_cadres
from units.models import Unit

Reads = Callable[[str], bool]
MOST_PASSED = 500


class SlateSerializer(ShapedSerializer):
    """What a slate is for; `people`: how many stand on it."""

    unit_id = IdField()
    pool = serializers.CharField(source="pool.key", read_only=True, allow_null=True)
    state = serializers.ChoiceField(State.choices, read_only=True)
    people = serializers.SerializerMethodField()

    class Meta:
        model = Slate
        fields = ["id", "unit_id", "post", "step", "pool", "held_on", "blind", "people", "state"]
        read_only_fields = fields

    def get_people(self, slate: Slate) -> int:
        """Two to six."""
        return len(slate.people)


class SlatePersonSerializer(serializers.Serializer):
    """Somebody to be compared, and why they are put forward."""

    cadre_id = serializers.PrimaryKeyRelatedField(source="cadre", queryset=Cadre.objects.none())
    reason = serializers.CharField(max_length=600)

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only whom the caller may put forward."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["cadre_id"].queryset = eligible_cadres(request.user)
        return fields


class NewSlateSerializer(ShapedSerializer):
    """A post and two to six people."""

    unit_id = serializers.PrimaryKeyRelatedField(source="unit", queryset=Unit.objects.none())
    pool = serializers.SlugRelatedField(
        slug_field="key", queryset=Pool.objects.all(), required=False, allow_null=True
    )
    people = SlatePersonSerializer(many=True)

    class Meta:
        model = Slate
        fields = ["unit_id", "post", "step", "pool", "held_on", "blind", "people"]
        validators = []

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only units for which the caller keeps slates."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["unit_id"].queryset = units_for(request.user, EDIT)
        return fields


class SlateOutcomeSerializer(serializers.Serializer):
    """Who was chosen, and what came of it in words."""

    chosen = serializers.ListField(child=serializers.UUIDField(), default=list)
    outcome = serializers.CharField(max_length=600)


class SlateFilters(django_filters.FilterSet):
    """What the list may be narrowed by."""

    state = django_filters.ChoiceFilter(choices=State.choices)

    class Meta:
        model = Slate
        fields = []


class SlateViewSet(ReadViewSet):
    """Slates in sight; compared, blind, started, settled."""

    access = Permission.VIEW_POOLS
    access_by_action = dict.fromkeys(("create", "pass_over", "settle"), Permission.EDIT_POOLS)
    resource = "slates"
    visible = staticmethod(visible_slates)
    serializer_class = SlateSerializer
    filterset_class = SlateFilters
    orderings = {"id": (), "held_on": ("held_on",)}
    default_ordering = "-id"

    @extend_schema(request=NewSlateSerializer, responses={201: SlateSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Put people side by side: 201."""
        said = dict(self.taken_in(NewSlateSerializer))
        people = [(one["cadre"], one["reason"]) for one in said.pop("people")]
        made = start_slate(Slate(**said), people, by=request.user)
        place = request.build_absolute_uri(reverse("api-slate-detail", args=[made.pk]))
        return Response(self.plain(made), status=201, headers={"Location": place})

    @extend_schema(responses={200: dict})
    def comparison(self, request: Request, pk: str) -> Response:
        """Columns and rows with names; blind where the caller may not see them yet."""
        found = self.get_object()
        return self.compared(request, found, blind=hides_names(found, request.user))

    @extend_schema(responses={200: dict})
    def blind(self, request: Request, pk: str) -> Response:
        """Columns and rows without anything that says who they are."""
        return self.compared(request, self.get_object(), blind=True)

    def compared(self, request: Request, found: Slate, *, blind: bool) -> Response:
        """What is side by side, as far as a token reads the rooms it comes from; everybody in it counts for its day."""
        reads = partial(token_reads, request)
        compared = compare(found, request.user, today(), blind=blind, reads=reads)
        told = told_of(found, compared, reads) | figures(request, found, reads, blind=blind)
        told |= {} if blind or not reads("readiness") else passed(request, found)
        people = len(compared.columns) + len(told.get("not_put_forward", ()))
        if request.auth is not None and not note_rows(request.auth, people):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        act = "slate.read_blind" if blind else "slate.read"
        record(act, found, by=request.user, detail={"people": people})
        return Response(told)

    @extend_schema(request=SlatePersonSerializer, responses={201: SlateSerializer})
    @once
    def pass_over(self, request: Request, pk: str) -> Response:
        """Write down why somebody who meets every condition was not put forward."""
        found = get_object_or_404(own_slates(request.user), pk=pk)
        pass_over(found, **self.taken_in(SlatePersonSerializer), by=request.user)
        return Response(self.plain(found), status=201)

    @extend_schema(request=SlateOutcomeSerializer, responses={200: SlateSerializer})
    @once
    def settle(self, request: Request, pk: str) -> Response:
        """Record what came of it."""
        found = get_object_or_404(own_slates(request.user), pk=pk)
        said = self.taken_in(SlateOutcomeSerializer)
        return Response(self.plain(settle_slate(found, said["chosen"], said["outcome"], by=request.user)))

    def taken_in(self, serializer_class: type[serializers.Serializer]) -> dict:
        """The body of the request, checked; unknown fields are refused."""
        serializer = serializer_class(data=self.request.data, context={"request": self.request})
        refuse_unknown_fields(serializer, self.request.data)
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data


def told_of(found: Slate, compared: Compared, reads: Reads) -> dict:
    """Columns and rows; of a blind one a column is its mark and nothing else."""
    rows = [
        {"key": line.key, "title": line.title, "source": line.source, "cells": [told(one) for one in cells]}
        for line, cells in compared.rows
    ]
    outcome = {} if compared.blind else {"outcome": found.outcome}
    columns = [column_of(one, reads) for one in compared.columns]
    return {
        "post": found.post,
        "blind": compared.blind,
        "columns": columns,
        "hidden": compared.hidden,
        "rows": rows,
    } | outcome


def column_of(column: Column, reads: Reads) -> dict:
    """The mark; with names who it is, why put forward and whether chosen. Unit, post and age are of the files."""
    one = column.candidate
    if one is None:
        return {"label": column.label}
    about = list(column.about) if reads("cadres") else None
    return {
        "label": column.label, "cadre_id": str(one.cadre_id), "about": about, "reason": one.reason, "chosen": one.chosen,
    }  # fmt: skip


def told(cell: Cell | None) -> list[str] | None:
    """Sentences of a cell; null where it is not the caller's."""
    return None if cell is None else [item.text for item in cell.items]


def figures(request: Request, found: Slate, reads: Reads, *, blind: bool) -> dict:
    """How many are eligible; with names shares with the exact test (null on few people), and how often names repeat."""
    told = {"eligible": fit(request.user, found).count()} if reads("readiness") else {}
    if blind:
        return told
    if reads("readiness") and reads("cadres"):
        told["shares"] = [share_of(one) for one in shares(request.user, found, today())]
    every = repeats(last_lists(request.user, found))
    counts = {"lists": every.lists, "places": every.places, "people": every.people, "index": every.index}
    return told | {"repeats": counts}


def share_of(one: object) -> dict:
    """Counts and p; on few people neither."""
    if one.p is None:
        return {"key": one.key, "p": None}
    counts = {"slate": [one.on_slate, one.slate_known], "others": [one.others, one.others_known]}
    return {"key": one.key, "p": one.p, **counts}


def passed(request: Request, found: Slate) -> dict:
    """Who meets every condition and was not put forward, with the written reason."""
    reasons = standing_reasons(found)
    people = not_put_forward(request.user, found)[:MOST_PASSED]
    return {
        "not_put_forward": [
            {
                "cadre_id": str(one.pk),
                "name": one.name,
                "reason": reasons[one.pk].reason if one.pk in reasons else "",
            }
            for one in people
        ]
    }
