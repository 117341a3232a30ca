"""The second wall: which units the present transaction may see, as PostgreSQL's row-level security reads it.

The setting is local to the transaction, so it can not leak to the next request on the connection. Within
another transaction (a test's, a block of everything() in a request) it would outlive the block: restored by hand.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction

EXCHANGE = """
    WITH before AS MATERIALIZED (
        SELECT coalesce(current_setting('scope.units', true), '') AS units,
               coalesce(current_setting('scope.all', true), '') AS whole
    )
    SELECT units, whole, set_config('scope.units', %s, true), set_config('scope.all', %s, true) FROM before"""


@contextmanager
def limited_to(unit_ids: Iterable[UUID]) -> Iterator[None]:
    """Within: rows of these units only."""
    with _scope(",".join(str(unit) for unit in unit_ids), "off"):
        yield


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
    with _scope("", "on"):
        yield


def switch_to(unit_ids: Iterable[UUID]) -> None:
    """For the rest of the enclosing block: rows of these units only. For who is known only later (a token)."""
    _exchange(",".join(str(unit) for unit in unit_ids), "off")


@contextmanager
def _scope(units: str, whole: str) -> Iterator[None]:
    within = connection.in_atomic_block
    with transaction.atomic():
        before = _exchange(units, whole)
        yield
        if within and not connection.needs_rollback:  # else the end of the transaction restores them
            _exchange(*before)


def _exchange(units: str, whole: str) -> tuple[str, str]:
    """Set both values for this transaction and return those in force before."""
    with connection.cursor() as cursor:
        cursor.execute(EXCHANGE, [units, whole])
        return cursor.fetchone()[:2]
