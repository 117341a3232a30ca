"""Webhooks in the small world: of the unit, of the one below, of the one elsewhere, each with a message that was given up."""

from typing import Any
from uuid import uuid4

from django.utils import timezone

from exchange.choices import DeliveryState
from exchange.models import Delivery, Webhook
from exchange.services import add_webhook

HOOK_RELATIONS = {"webhook": ("own", "below", "other"), "webhook_delivery": ("own", "below", "other")}
URL = "https://canary.example/hook"
HOSTS = frozenset({"canary.example:443"})


def add_webhooks(world: Any) -> None:
    """Kept by the system administrator of the house."""
    for relation in HOOK_RELATIONS["webhook"]:
        hook = Webhook(name=named(relation), url=URL, unit=world.unit(relation), resources=["units"])
        add_webhook(hook, by=world.users["system_admin"])
        now = timezone.now()
        Delivery.objects.create(
            webhook=hook, resource="units", object_id=uuid4(), number=1, changed_at=now, next_at=now,
            state=DeliveryState.PARKED,
        )  # fmt: skip


def named(relation: str) -> str:
    """Its canary."""
    return f"Canary-webhook-{relation}"


def find_hook(world: Any, relation: str, role: str) -> Webhook:
    """That of a unit."""
    return Webhook.objects.get(name=named(relation))


HOOK_FINDERS = {
    "webhook": find_hook,
    "webhook_delivery": lambda world, relation, role: find_hook(world, relation, role).deliveries.get(),
}
HOOK_CANARIES = {"webhook": lambda hook: hook.name, "webhook_delivery": lambda delivery: delivery.message_id}
