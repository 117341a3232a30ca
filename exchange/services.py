"""Keeping webhooks: whom we tell, with which secret, and sending a message again."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.services import record
from common import crypto
from exchange import signing
from exchange.choices import DeliveryState, HookState
from exchange.models import Delivery, Webhook

BOTH_FOR = timedelta(hours=24)  # the old secret signs beside the new one
CHANGEABLE = ("name", "url", "unit", "resources")


@transaction.atomic
def add_webhook(webhook: Webhook, *, by: User) -> str:
    """Keep it; returns its secret, which is shown once."""
    secret = signing.new_secret()
    webhook.made_by = by
    webhook.secret_sealed = sealed(webhook, secret)
    webhook.full_clean()
    webhook.save(force_insert=True)
    record("webhook.added", webhook, by=by, detail=told(webhook))
    return secret


@transaction.atomic
def change_webhook(webhook: Webhook, *, by: User, **fields: object) -> Webhook:
    """Another name, address, unit or kinds of objects."""
    before = told(webhook)
    for name, value in fields.items():
        setattr(webhook, name, value)
    webhook.full_clean()
    webhook.save(update_fields=[name for name in CHANGEABLE if name in fields])
    record("webhook.changed", webhook, by=by, detail={"before": before, "after": told(webhook)})
    return webhook


@transaction.atomic
def renew_secret(webhook: Webhook, *, by: User) -> str:
    """A new secret, shown once; the one before signs beside it for a day, so that the receiver can follow."""
    secret = signing.new_secret()
    held = Webhook.objects.select_for_update().get(pk=webhook.pk)
    held.old_secret_sealed, held.old_until = held.secret_sealed, timezone.now() + BOTH_FOR
    held.secret_sealed = sealed(held, secret)
    held.save(update_fields=["secret_sealed", "old_secret_sealed", "old_until"])
    record("webhook.secret_renewed", held, by=by)
    return secret


@transaction.atomic
def switch(webhook: Webhook, *, on: bool, by: User) -> None:
    """Send to it, or not. On again, it is told of what has changed since."""
    state = HookState.ON if on else HookState.OFF
    Webhook.objects.filter(pk=webhook.pk).update(state=state, failing_since=None)
    record("webhook.switched_on" if on else "webhook.switched_off", webhook, by=by)


@transaction.atomic
def redeliver(delivery: Delivery, *, by: User) -> bool:
    """Send a message again under its own id; False while it waits or is under way anyway."""
    ended = Delivery.objects.filter(pk=delivery.pk, state__in=(DeliveryState.DELIVERED, DeliveryState.PARKED))
    if not ended.update(state=DeliveryState.WAITING, attempts=0, next_at=timezone.now()):
        return False
    record("webhook.redelivered", delivery.webhook, by=by, detail={"message": delivery.message_id})
    return True


def secrets_of(webhook: Webhook) -> list[str]:
    """Those that sign now, the newest first."""
    found = [webhook.secret_sealed]
    if webhook.old_until and webhook.old_until > timezone.now():
        found.append(webhook.old_secret_sealed)
    return [crypto.open_sealed(webhook.data_key, one, place_of(webhook)).decode() for one in found]


def sealed(webhook: Webhook, secret: str) -> bytes:
    """As it is stored."""
    return crypto.seal(webhook.data_key, secret.encode(), place_of(webhook))


def place_of(webhook: Webhook) -> str:
    """What a secret is bound to."""
    return f"exchange_webhook.secret:{webhook.pk}"


def told(webhook: Webhook) -> dict:
    """As the trail keeps it."""
    return {
        "name": webhook.name,
        "url": webhook.url,
        "unit": str(webhook.unit_id),
        "resources": webhook.resources,
    }
