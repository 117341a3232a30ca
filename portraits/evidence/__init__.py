"""What a portrait rests on: records of the rooms below, found by one statement, shown to whom each may be shown.

A `Source` is one kind of record. Its SQL gives cadre_id, record, day and mark of the people in %(ids)s as of %(as_of)s; what
is withdrawn, called off or revoked gives no row, so it vanishes here at once and everywhere. `shown` says of which of
these records this user may learn what, with the address that shows more: nothing is told without one.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Model, QuerySet

from accounts.models import User
from common.tiles import Words

OF_THEM = "cadre_id = ANY(%(ids)s::uuid[])"
AS_OF = "%(as_of)s::date"


@dataclass(frozen=True, slots=True)
class Shown:
    """What is told of a record, and where it is looked at."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of record: its name, its SQL, the words of its marks, and whom it shows what.

    `scored`: a formula may give points for it. What not everybody reads who reads portraits is never scored: a score could
    be taken apart to learn it. `resource`: what a token has to read besides portraits to be told of it.
    """

    key: str
    label: Words
    sql: str
    marks: Mapping[str, Words]
    shown: Callable[[User, Iterable[UUID]], Mapping[UUID, Shown]]
    resource: str
    scored: bool = True


def showing(
    visible: Callable[[User], QuerySet], words: Callable[[Model], str], href: Callable[[Model], str]
) -> Callable[[User, Iterable[UUID]], Mapping[UUID, Shown]]:
    """Words and address of the rows of `visible(user)`."""

    def shown(user: User, ids: Iterable[UUID]) -> dict[UUID, Shown]:
        return {row.pk: Shown(str(words(row)), href(row)) for row in visible(user).filter(pk__in=list(ids))}

    return shown


def dotted(day: date) -> str:
    """A day as lists print it."""
    return f"{day:%Y.%m.%d}"
