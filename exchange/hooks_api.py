"""Webhooks over REST. Secrets are told by no request that is repeatable: only by the one that makes them."""

import django_filters
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from accounts.queries import units_for
from common.api.fields import IdField
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import Shape, ShapedSerializer
from common.api.views import EditViewSet, ReadViewSet
from exchange import services
from exchange.choices import DeliveryState, HookState, Resource
from exchange.models import Delivery, Webhook
from exchange.queries import visible_deliveries, visible_webhooks
from units.models import Unit


class WebhookSerializer(ShapedSerializer):
    """A webhook. `state`: on, off, or broken when it was switched off after long failure."""

    unit_id = IdField()
    resources = serializers.ListField(child=serializers.ChoiceField(choices=Resource.choices))

    class Meta:
        model = Webhook
        fields = [
            "id", "name", "url", "unit_id", "resources", "state", "failing_since", "old_until", "made_at",
        ]  # fmt: skip
        read_only_fields = fields


class WebhookOrderSerializer(serializers.ModelSerializer):
    """Where to, of which unit, of what."""

    unit_id = serializers.PrimaryKeyRelatedField(source="unit", queryset=Unit.objects.none())
    resources = serializers.ListField(
        child=serializers.ChoiceField(choices=Resource.choices), min_length=1, max_length=len(Resource)
    )

    class Meta:
        model = Webhook
        fields = ["name", "url", "unit_id", "resources"]

    def get_fields(self) -> dict[str, serializers.Field]:
        """Only units for which the caller keeps webhooks."""
        fields = super().get_fields()
        if request := self.context.get("request"):
            fields["unit_id"].queryset = units_for(request.user, Permission.MANAGE_WEBHOOKS)
        return fields


class WebhookChangeSerializer(WebhookOrderSerializer):
    """The same, and whether it is sent to."""

    is_on = serializers.BooleanField(required=False)

    class Meta(WebhookOrderSerializer.Meta):
        fields = [*WebhookOrderSerializer.Meta.fields, "is_on"]


class WebhookSecretSerializer(serializers.Serializer):
    """A secret just made: the only time it is shown."""

    secret = serializers.CharField()


class DeliverySerializer(ShapedSerializer):
    """A message. `message_id`: what the receiver knows it by; `place`: of the change in the feed."""

    message_id = serializers.CharField(read_only=True)
    place = serializers.IntegerField(source="number", read_only=True)
    fault = serializers.CharField(read_only=True, help_text="why it did not arrive; empty when it did")
    http_status = serializers.IntegerField(source="status", read_only=True, allow_null=True)

    class Meta:
        model = Delivery
        fields = [
            "id", "message_id", "resource", "object_id", "place", "changed_at", "state", "attempts", "next_at", "tried_at",
            "http_status", "fault",
        ]  # fmt: skip
        read_only_fields = fields


class DeliveryFilters(django_filters.FilterSet):
    """What the messages may be narrowed by."""

    state = django_filters.ChoiceFilter(choices=DeliveryState.choices)
    object_id = django_filters.UUIDFilter()

    class Meta:
        model = Delivery
        fields = []


def change(hook: Webhook, *, by: object, is_on: bool | None = None, **fields: object) -> Webhook:
    """The fields, and on or off."""
    if fields:
        services.change_webhook(hook, by=by, **fields)
    if is_on is not None and is_on != (hook.state == HookState.ON):
        services.switch(hook, on=is_on, by=by)
    hook.refresh_from_db()
    return hook


class WebhookViewSet(EditViewSet):
    """Which systems are told of changes. A message names the object and nothing of it: see the guide of the API."""

    access = Permission.MANAGE_WEBHOOKS
    resource = "webhooks"
    visible = staticmethod(visible_webhooks)
    serializer_class = WebhookSerializer
    change = staticmethod(change)
    change_serializer_class = WebhookChangeSerializer

    @extend_schema(request=WebhookOrderSerializer, responses={201: WebhookSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Keep one; `secret/` makes the secret that the receiver needs."""
        serializer = WebhookOrderSerializer(data=request.data, context=self.get_serializer_context())
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        hook = Webhook(**serializer.validated_data)
        services.add_webhook(hook, by=request.user)
        answer = self.answer(hook, Shape())
        answer.status_code = 201
        return answer

    @extend_schema(request=None, responses=WebhookSecretSerializer)
    def renew(self, request: Request, pk: str) -> Response:
        """A new secret; the one before signs beside it for a day."""
        return Response({"secret": services.renew_secret(self.get_object(), by=request.user)})


class DeliveryViewSet(ReadViewSet):
    """The messages of a webhook, the newest first, and sending one again."""

    access = Permission.MANAGE_WEBHOOKS
    resource = "webhooks"
    visible = staticmethod(visible_deliveries)
    serializer_class = DeliverySerializer
    filterset_class = DeliveryFilters
    default_ordering = "-id"

    def list(self, request: Request, pk: str) -> Response:
        """Those of one webhook."""
        self.hook = get_object_or_404(visible_webhooks(request.user), pk=pk)
        return super().list(request)

    def get_queryset(self) -> QuerySet[Delivery]:
        """Of the webhook in the address, if it is one's own."""
        found = super().get_queryset()
        return found.filter(webhook=self.hook) if hasattr(self, "hook") else found

    @extend_schema(request=None, responses={202: DeliverySerializer})
    @once
    def again(self, request: Request, pk: str) -> Response:
        """Send it again under its own id; while it is on its way nothing is done."""
        delivery = self.get_object()
        services.redeliver(delivery, by=request.user)
        delivery.refresh_from_db()
        return Response(self.plain(delivery), status=202)
