"""Changing what a key has made, a few rows at a time, while others read and write.

Each step is one short transaction. It takes rows nobody holds; where all are held it waits for one while it holds
none. So it never waits for a row while it holds another, and can not deadlock with requests.
"""

from collections.abc import Callable, Iterator

from django.apps import apps
from django.db import connection, models, transaction

from common import crypto, scope

BATCH = 500
Step = Callable[[bool], int]


def work_through(step: Step) -> int:
    """Repeat `step` until it finds nothing to do; returns how many rows it has done.

    `step(wait)` does some rows and returns how many: free ones, or with `wait` one that may be held.
    """
    done = 0
    while some := step(False) or step(True):
        done += some
    return done


def keyed_models() -> Iterator[type[models.Model]]:
    """The tables whose rows own a data key."""
    for model in apps.get_models():
        names = {field.name for field in model._meta.local_concrete_fields}
        if "data_key" in names and not hasattr(model, "pgh_tracked_model"):
            yield model


OLD = f"(length(data_key) = {crypto.WITHOUT_ID} OR substr(data_key, 1, {crypto.KEY_ID}) <> %s)"


def left(model: type[models.Model]) -> int:
    """How many rows of a table another master key has wrapped."""
    with scope.everything(), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {model._meta.db_table} WHERE {OLD}", [crypto.key_id()])  # noqa: S608
        return cursor.fetchone()[0]


def rewrap_all(model: type[models.Model]) -> int:
    """Wrap every data key of a table under today's master key; returns how many it was."""
    return work_through(lambda wait: _rewrap_some(model, wait))


def _rewrap_some(model: type[models.Model], wait: bool) -> int:
    table, key = model._meta.db_table, model._meta.pk.column
    take = "LIMIT 1 FOR NO KEY UPDATE" if wait else f"LIMIT {BATCH} FOR NO KEY UPDATE SKIP LOCKED"
    find = f"SELECT {key}, data_key FROM {table} WHERE {OLD} {take}"  # noqa: S608
    change = f"UPDATE {table} SET data_key = %s WHERE {key} = %s"  # noqa: S608
    with scope.everything(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(find, [crypto.key_id()])
        rows = cursor.fetchall()
        cursor.executemany(change, [(crypto.rewrap(wrapped), pk) for pk, wrapped in rows])
        return len(rows)
