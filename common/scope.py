"""The second wall: which units the present transaction may see, and for whom, as PostgreSQL's row-level security reads it.

The setting is local to the transaction, so it can not leak to the next request on the connection. Within
another transaction (a test's, a block of everything() in a request) it would outlive the block: restored by hand.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

from asgiref.local import Local
from django.db import connection, transaction

asides: dict[
    str, str
] = {}  # name → scalar subquery that every request asks beside its scope, which costs no statement
answers = Local()
EXCHANGE = """
    WITH before AS MATERIALIZED (
        SELECT coalesce(current_setting('scope.units', true), '') AS units,
               coalesce(current_setting('scope.all', true), '') AS whole,
               coalesce(current_setting('scope.user', true), '') AS reader
    )
    SELECT units, whole, reader, set_config('scope.units', %s, true), set_config('scope.all', %s, true),
           set_config('scope.user', %s, true){asides} FROM before"""


@contextmanager
def limited_to(
    unit_ids: Iterable[UUID], user_id: UUID | None = None, *, asking: bool = False
) -> Iterator[None]:
    """Within: rows of these units only; what only people by name may see, where `user_id` is one of them.

    `asking`: what is asked `beside` is there for the block, see told().
    """
    with _scope(",".join(str(unit) for unit in unit_ids), "off", str(user_id or ""), asking=asking):
        yield


def told(name: str) -> str | None:
    """What the request was told beside its scope; None outside of a request."""
    return getattr(answers, "told", {}).get(name)


@contextmanager
def as_a_page(unit_ids: Iterable[UUID]) -> Iterator[None]:
    """Within: what a page with these units sees and may write, also where a worker's connection would see all."""
    with limited_to(unit_ids), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE cadre_web")
        yield
        if not connection.needs_rollback:  # else the end of the transaction restores it
            cursor.execute("SET LOCAL ROLE NONE")


@contextmanager
def everything() -> Iterator[None]:
    """Within: every row. For commands and set-up that act for no user."""
    with _scope("", "on", ""):
        yield


def switch_to(unit_ids: Iterable[UUID], user_id: UUID | None = None) -> None:
    """For the rest of the enclosing block: rows of these units only. For who is known only later (a token)."""
    _exchange(",".join(str(unit) for unit in unit_ids), "off", str(user_id or ""))


@contextmanager
def _scope(units: str, whole: str, reader: str, *, asking: bool = False) -> Iterator[None]:
    within = connection.in_atomic_block
    with transaction.atomic():
        before = _exchange(units, whole, reader, asking=asking)
        try:
            yield
        finally:
            if asking:
                answers.told = {}
        if within and not connection.needs_rollback:  # else the end of the transaction restores them
            _exchange(*before)


def _exchange(units: str, whole: str, reader: str, *, asking: bool = False) -> tuple[str, str, str]:
    """Set the values for this transaction and return those in force before."""
    beside = "".join(f", ({sql})" for sql in asides.values()) if asking else ""
    with connection.cursor() as cursor:
        cursor.execute(EXCHANGE.format(asides=beside), [units, whole, reader])
        row = cursor.fetchone()
    if asking:
        answers.told = dict(zip(asides, row[6:], strict=True))
    return row[:3]
