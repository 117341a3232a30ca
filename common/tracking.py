"""History of every fact table: inserts, updates and deletes, by statement-level triggers."""

from collections.abc import Callable

import pghistory


def tracked(*, but: tuple[str, ...] = ()) -> Callable[[type], type]:
    """Keep every version of the rows of a model, whoever writes them and however, without the fields of `but`."""
    kinds = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
    return pghistory.track(*kinds, exclude=list(but) or None)


def begin(model: type, events: type, editor: object) -> None:
    """In a migration: whatever stands in a table when its history begins counts as known from the first."""
    columns = [field.column for field in events._meta.concrete_fields if not field.name.startswith("pgh_")]
    names = ", ".join(f'"{column}"' for column in columns)
    table, key = model._meta.db_table, model._meta.pk.column
    editor.execute(
        f"INSERT INTO {events._meta.db_table} (pgh_created_at, pgh_label, pgh_obj_id, {names})"  # noqa: S608
        f" SELECT '2000-01-01 00:00+08', 'insert', {key}, {names} FROM {table}"
    )
