"""History of every fact table: inserts, updates and deletes, by statement-level triggers."""

from collections.abc import Callable

import pghistory


def tracked(*, but: tuple[str, ...] = ()) -> Callable[[type], type]:
    """Keep every version of the rows of a model, whoever writes them and however, without the fields of `but`."""
    kinds = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
    return pghistory.track(*kinds, exclude=list(but) or None)
