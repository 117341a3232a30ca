"""Wrapping data keys anew under today's master key, a few at a time, while others read and write."""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection, models, transaction

from common import crypto, scope

BATCH = 500


def keyed_models() -> Iterator[type[models.Model]]:
    """The tables whose rows own a data key."""
    for model in apps.get_models():
        names = {field.name for field in model._meta.local_concrete_fields}
        if "data_key" in names and not hasattr(model, "pgh_tracked_model"):
            yield model


def left(model: type[models.Model]) -> int:
    """How many rows of a table another master key has wrapped."""
    with scope.everything(), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {model._meta.db_table} WHERE {OLD}", [crypto.key_id()])  # noqa: S608
        return cursor.fetchone()[0]


OLD = f"(length(data_key) = {crypto.WITHOUT_ID} OR substr(data_key, 1, {crypto.KEY_ID}) <> %s)"


def rewrap_some(model: type[models.Model]) -> int:
    """One short transaction: rows nobody holds at the moment; returns how many."""
    table, key = model._meta.db_table, model._meta.pk.column
    find = (
        f"SELECT {key}, data_key FROM {table} WHERE {OLD} ORDER BY {key} LIMIT {BATCH} FOR UPDATE SKIP LOCKED"  # noqa: S608
    )
    change = f"UPDATE {table} SET data_key = %s WHERE {key} = %s"  # noqa: S608
    with scope.everything(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(find, [crypto.key_id()])
        rows = cursor.fetchall()
        cursor.executemany(change, [(crypto.rewrap(wrapped), pk) for pk, wrapped in rows])
        return len(rows)
