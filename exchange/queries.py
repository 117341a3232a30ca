"""The feed of changes: what follows a place in it, for the scope of a user."""

from collections.abc import Sequence
from hashlib import sha256

from django.db import connection
from django.db.models import QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import top_units_for, unit_ids_for, units_for
from exchange.choices import Resource
from exchange.models import Change, Delivery, Webhook

SEES = {Resource.UNITS: Permission.SIGNED_IN, Resource.CADRES: Permission.VIEW_CADRES}


def visible_changes(user: User) -> QuerySet[Change]:
    """Changes of objects that are or were in the units for which the user may read them."""
    found = Change.objects.none()
    for resource, permission in SEES.items():
        units = unit_ids_for(user, permission)
        found |= Change.objects.filter(resource=resource, units__overlap=units)
    return found


def changes_after(user: User, number: int, resources: Sequence[str], size: int) -> list[Change]:
    """The next so many and one more, oldest first; what was committed by now is numbered before."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT exchange_number()")
    rows = visible_changes(user).filter(number__gt=number, resource__in=resources)
    return list(rows.order_by("number")[: size + 1])


def sight_of(user: User, resources: Sequence[str]) -> str:
    """A mark of what the user sees: it changes with roles and with what a token is for, and then a mirror begins anew."""
    tops = (
        f"{resource}:{pk}"
        for resource in resources
        for pk in sorted(top_units_for(user, SEES[resource]).values_list("pk", flat=True))
    )
    return sha256(",".join(tops).encode()).hexdigest()[:12]


def visible_webhooks(user: User) -> QuerySet[Webhook]:
    """Those of the units for which the user keeps webhooks."""
    units = units_for(user, Permission.MANAGE_WEBHOOKS)
    return Webhook.objects.filter(unit__in=units).select_related("unit")


def visible_deliveries(user: User) -> QuerySet[Delivery]:
    """Messages to webhooks the user keeps."""
    return Delivery.objects.filter(webhook__in=visible_webhooks(user)).select_related("webhook")
