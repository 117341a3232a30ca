"""Webhooks and their messages in words."""

from exchange.choices import DeliveryState, Fault, HookState, Resource
from exchange.models import Delivery, Webhook

STATES = {HookState.ON: "ok", HookState.OFF: "na", HookState.BROKEN: "fail"}
OUTCOMES = {
    DeliveryState.WAITING: "later",
    DeliveryState.UNDER_WAY: "soon",
    DeliveryState.DELIVERED: "ok",
    DeliveryState.PARKED: "fail",
}


def hook_line(hook: Webhook) -> dict:
    """A row of the webhooks."""
    failing = hook.failing_since and hook.state == HookState.ON
    return {
        "hook": hook,
        "outcome": "miss" if failing else STATES[hook.state],
        "word": hook.get_state_display(),
        "resources": [Resource(one).label for one in hook.resources],
    }


def delivery_line(delivery: Delivery) -> dict:
    """A row of the messages."""
    fault = Fault(delivery.fault).label if delivery.fault else ""
    return {
        "pk": delivery.pk,
        "delivery": delivery,
        "outcome": OUTCOMES[delivery.state],
        "word": delivery.get_state_display(),
        "fault": f"{fault} ({delivery.status})" if fault and delivery.status else fault,
        "may_redeliver": delivery.state in (DeliveryState.DELIVERED, DeliveryState.PARKED),
    }
