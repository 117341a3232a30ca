"""Telling webhooks what has changed: messages are made of the feed, sent as work items, tried again, given up at last."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from secrets import SystemRandom
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Max, Min, QuerySet
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Permission
from accounts.queries import holders
from audit.services import record
from exchange import signing
from exchange.addresses import Target, target_of
from exchange.choices import DeliveryState, Fault, HookState, Resource
from exchange.models import Change, Delivery, Webhook
from exchange.notices import BROKEN
from exchange.sending import NotSentError, judged, post
from exchange.services import secrets_of
from jobs.models import Run, State
from jobs.services import start_run
from work.services import notify

KIND = "exchange.deliver"
BY = "timetable"
MADE_AT_ONCE, SENT_AT_ONCE = 500, 50  # for each webhook, each time round
WAITS = [
    timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2),
    timedelta(hours=5), timedelta(hours=10), timedelta(hours=14), timedelta(hours=20), timedelta(hours=24),
]  # fmt: skip
JITTER = 0.2
LONG_FAILURE = timedelta(days=5)
KEPT, RUNS_KEPT = timedelta(days=90), timedelta(days=1)
TYPES = {Resource.UNITS: "unit.changed", Resource.CADRES: "cadre.changed"}
chance = SystemRandom()


def tell() -> int:
    """Gather what was committed, make the messages of it, start sending those that are due; returns how many are sent."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT exchange_number()")
    hooks = list(Webhook.objects.filter(state=HookState.ON).order_by("pk"))
    if not hooks:
        return 0
    for hook in hooks:
        make_messages(hook.pk)
    return start_sending(hooks)


@transaction.atomic
def make_messages(pk: UUID) -> None:
    """One for each change after its place, and the place moves with them: none is left out, none is made twice."""
    hook = Webhook.objects.select_for_update(skip_locked=True).filter(pk=pk, state=HookState.ON).first()
    if hook is None:
        return
    last = Change.objects.aggregate(last=Max("number"))["last"] or 0
    place = beginning(hook, last) if hook.place is None else hook.place
    found = list(changes_for(hook, place, last)[:MADE_AT_ONCE])
    now = timezone.now()
    Delivery.objects.bulk_create(
        Delivery(
            webhook=hook, resource=one.resource, object_id=one.object_id, number=one.number,
            changed_at=one.changed_at, next_at=now,
        )
        for one in found
    )  # fmt: skip
    hook.place = found[-1].number if len(found) == MADE_AT_ONCE else last
    hook.save(update_fields=["place"])


def beginning(hook: Webhook, last: int) -> int:
    """The place before the first change since it was made."""
    since = Change.objects.filter(changed_at__gte=hook.made_at).aggregate(first=Min("number"))["first"]
    return last if since is None else since - 1


def changes_for(hook: Webhook, place: int, last: int) -> QuerySet[Change]:
    """What has changed of its unit and below."""
    within = Change.objects.filter(number__gt=place, number__lte=last, resource__in=hook.resources)
    return within.filter(units__contains=[hook.unit_id]).order_by("number")


@transaction.atomic
def start_sending(hooks: Iterable[Webhook]) -> int:
    """A run with one item for each message that is due; of a receiver that fails only the oldest is tried."""
    now, found = timezone.now(), []
    for hook in hooks:
        due = Delivery.objects.filter(webhook=hook, state=DeliveryState.WAITING, next_at__lte=now)
        due = due.select_for_update(skip_locked=True).order_by("pk")
        found += due.values_list("pk", flat=True)[: 1 if hook.failing_since else SENT_AT_ONCE]
    if not found:
        return 0
    Delivery.objects.filter(pk__in=found).update(state=DeliveryState.UNDER_WAY)
    start_run(KIND, [({"delivery": str(pk)}, 1) for pk in found], by=BY)
    return len(found)


def deliver(pk: str) -> dict:
    """Send one message and note what came of it. Killed between the two, it is sent again under the same id."""
    delivery = Delivery.objects.select_for_update().get(pk=pk)
    hook = Webhook.objects.get(pk=delivery.webhook_id)
    if delivery.state != DeliveryState.UNDER_WAY:
        return {}
    if hook.state != HookState.ON:
        Delivery.objects.filter(pk=pk).update(state=DeliveryState.WAITING)
        return {"held_back": 1}
    status, fault = sent(delivery, hook)
    note(delivery, status, fault)
    note_hook(hook, fault)
    return {"failed": 1} if fault else {"delivered": 1}


def sent(delivery: Delivery, hook: Webhook) -> tuple[int | None, Fault]:
    """The status of the answer, and what was wrong."""
    body = body_of(delivery)
    second = int(timezone.now().timestamp())
    headers = signing.headers_of(delivery.message_id, second, body, secrets_of(hook))
    headers |= {"content-type": "application/json", "user-agent": "cadre-webhooks"}
    try:
        status = post(permitted(hook), body, headers)
    except NotSentError as error:
        return None, error.fault
    return status, judged(status)


def permitted(hook: Webhook) -> Target:
    """Its address, which the list may no longer hold."""
    try:
        return target_of(hook.url)
    except ValidationError as error:
        raise NotSentError(Fault.ADDRESS) from error


def body_of(delivery: Delivery) -> bytes:
    """What is told: that an object has changed, and where in the feed. Nothing of what it is, or of whom."""
    about = {"resource": delivery.resource, "id": str(delivery.object_id), "place": delivery.number}
    told = {"type": TYPES[delivery.resource], "timestamp": delivery.changed_at.isoformat(), "data": about}
    return json.dumps(told, separators=(",", ":")).encode()


def note(delivery: Delivery, status: int | None, fault: Fault) -> None:
    """How the attempt ended, and when the next one is."""
    now, attempts = timezone.now(), delivery.attempts + 1
    wait = wait_after(attempts)
    failed = DeliveryState.PARKED if wait is None else DeliveryState.WAITING
    Delivery.objects.filter(pk=delivery.pk).update(
        state=failed if fault else DeliveryState.DELIVERED,
        attempts=attempts,
        tried_at=now,
        status=status,
        fault=fault,
        next_at=now + (wait or timedelta()),
    )


def wait_after(attempts: int) -> timedelta | None:
    """How long after so many attempts; a fifth more or less, so that receivers are not all asked at once. None: no more."""
    if attempts > len(WAITS):
        return None
    return WAITS[attempts - 1] * chance.uniform(1 - JITTER, 1 + JITTER)


def note_hook(hook: Webhook, fault: Fault) -> None:
    """Since when it fails; after long failure, or when it wants nothing any more, it is switched off."""
    now = timezone.now()
    if not fault:
        Webhook.objects.filter(pk=hook.pk).exclude(failing_since=None).update(failing_since=None)
        return
    Webhook.objects.filter(pk=hook.pk, failing_since=None).update(failing_since=now)
    since: datetime = hook.failing_since or now
    if fault == Fault.GONE or now - since > LONG_FAILURE:
        give_up(hook, fault)


def give_up(hook: Webhook, fault: Fault) -> None:
    """Switch it off and tell who keeps it. What changes meanwhile it is told of when it is on again."""
    if not Webhook.objects.filter(pk=hook.pk, state=HookState.ON).update(state=HookState.BROKEN):
        return
    record("webhook.broken", hook, by=BY, detail={"fault": fault.value})
    keepers = holders(Permission.MANAGE_WEBHOOKS, hook.unit)
    notify(keepers, BROKEN, href=reverse("exchange:webhook", args=[hook.pk]), name=hook.name)


def park_left(run: Run) -> None:
    """Messages whose item was given up are given up as well; an administrator may send them again."""
    failed = run.items.filter(state=State.FAILED).values_list("payload__delivery", flat=True)
    left = Delivery.objects.filter(pk__in=list(failed), state=DeliveryState.UNDER_WAY)
    left.update(state=DeliveryState.PARKED, fault=Fault.CONNECTION)


def forget() -> None:
    """Remove what has arrived or was given up long ago, and the runs that are done."""
    now = timezone.now()
    over = (DeliveryState.DELIVERED, DeliveryState.PARKED)
    Delivery.objects.filter(state__in=over, changed_at__lt=now - KEPT).delete()
    Run.objects.filter(kind=KIND, state=State.DONE, finished_at__lt=now - RUNS_KEPT).delete()
