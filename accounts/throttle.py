"""How often signing in may be tried: counted in PostgreSQL before the password is looked at, so that attempts at
the same moment count as well; and how often a program may ask. What is kept are keyed hashes, never names or addresses."""

from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from django.db import connection
from django.utils import timezone

from accounts.models import Attempt
from common.crypto import blind_index

COUNT = """
INSERT INTO accounts_attempt AS had (key, count, since) VALUES (%(key)s, 1, %(now)s)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN had.since > %(begin)s THEN had.count + 1 ELSE 1 END,
    since = CASE WHEN had.since > %(begin)s THEN had.since ELSE %(now)s END
RETURNING count
"""
KNOWN_FOR = timedelta(days=90)


class Limit(StrEnum):
    """What attempts have in common that are counted together."""

    PAIR = "one name from one address"
    ADDRESS = "any names from one address, which an office may share"
    NAME = "one name from addresses where its person has not signed in lately"
    CODE = "one-time codes of one user"
    CONFIRM = "passwords given again by one user"
    GUESS = "tokens that are none, from one address"
    PROGRAM = "requests by one token"
    CHECK_IN = "check-in numbers tried for one name at a session"
    CHECK_IN_PLACE = "check-in numbers tried from one address at a session, which a hall may share"


ALLOWED = {
    Limit.PAIR: (5, timedelta(minutes=5)),
    Limit.ADDRESS: (60, timedelta(minutes=10)),
    Limit.NAME: (50, timedelta(hours=1)),
    Limit.CODE: (5, timedelta(minutes=5)),
    Limit.CONFIRM: (10, timedelta(minutes=5)),
    Limit.GUESS: (30, timedelta(minutes=10)),
    Limit.PROGRAM: (600, timedelta(minutes=1)),
    Limit.CHECK_IN: (5, timedelta(minutes=5)),
    Limit.CHECK_IN_PLACE: (40, timedelta(minutes=5)),
}


def passes(limit: Limit, *parts: object) -> bool:
    """Count one attempt; False when it is one too many."""
    return count(limit, *parts) <= most_of(limit)


def count(limit: Limit, *parts: object) -> int:
    """Count one attempt and return how many there were within the span of the limit."""
    now = timezone.now()
    values = {"key": _key(limit.name, parts), "now": now, "begin": now - ALLOWED[limit][1]}
    with connection.cursor() as cursor:
        cursor.execute(COUNT, values)
        return cursor.fetchone()[0]


def most_of(limit: Limit) -> int:
    """How many are allowed within the span."""
    return ALLOWED[limit][0]


def wait_for(limit: Limit, *parts: object) -> int:
    """Seconds until another attempt is allowed, 0 when one is now; counts nothing."""
    most, within = ALLOWED[limit]
    now = timezone.now()
    key = _key(limit.name, parts)
    spent = Attempt.objects.filter(key=key, count__gte=most, since__gt=now - within).first()
    return ceil((spent.since + within - now).total_seconds()) if spent else 0


def may_try_to_sign_in(name: str, address: str) -> bool:
    """Count an attempt of `name` from `address`. Who signed in from there lately is not hindered by attempts from elsewhere."""
    if not passes(Limit.PAIR, name, address) or not passes(Limit.ADDRESS, address):
        return False
    return is_known(name, address) or passes(Limit.NAME, name)


def signed_in(name: str, address: str) -> None:
    """Forget the attempts of this name from this address, and remember the address as known."""
    forget(Limit.PAIR, name, address)
    Attempt.objects.update_or_create(
        key=_key("KNOWN", (name, address)), defaults={"count": 0, "since": timezone.now()}
    )


def forget(limit: Limit, *parts: object) -> None:
    """Begin to count anew."""
    Attempt.objects.filter(key=_key(limit.name, parts)).delete()


def is_known(name: str, address: str) -> bool:
    """Whether this name has signed in from this address lately."""
    return Attempt.objects.filter(
        key=_key("KNOWN", (name, address)), since__gt=timezone.now() - KNOWN_FOR
    ).exists()


def clear_old(now: datetime) -> None:
    """Remove what no longer counts."""
    Attempt.objects.filter(since__lt=now - KNOWN_FOR).delete()
    Attempt.objects.filter(count__gt=0, since__lt=now - timedelta(days=1)).delete()


def _key(kind: str, parts: tuple) -> str:
    return blind_index("\0".join(str(part).casefold() for part in parts), f"attempt-{kind}")
