"""Asking the rules about members, and keeping what they said."""

from collections.abc import Iterable

from django.db import transaction

from common.clock import today
from talent_pools.entry import Asking, suggest
from talent_pools.models import Membership
from talent_pools.queries import open_memberships

CHUNK = 500
SAID = ["suggested", "suggested_on", "suggestion"]


@transaction.atomic
def refresh(memberships: Iterable[Membership]) -> int:
    """Ask the rules about these, loaded with their pools; how many are said of otherwise than before."""
    rows, day = list(memberships), today()
    asked = [Asking(one.cadre_id, one.pool, (one.field, one.title, one.programme)) for one in rows]
    changed = []
    for one, found in zip(rows, suggest(asked, day), strict=True):
        if (one.suggested, one.suggestion) != (found.said, found.kept):
            one.suggested, one.suggested_on, one.suggestion = found.said, day, found.kept
            changed.append(one)
    Membership.objects.bulk_update(changed, SAID)
    return len(changed)


def refresh_all() -> int:
    """The same for everybody nominated or in a pool, in chunks of their own."""
    ids = list(open_memberships().order_by("pk").values_list("pk", flat=True))
    parts = [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]
    return sum(refresh(Membership.objects.filter(pk__in=part).select_related("pool")) for part in parts)
