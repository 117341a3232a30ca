"""History of every fact table: inserts, updates and deletes, by statement-level triggers."""

from collections.abc import Callable

import pghistory


def tracked() -> Callable[[type], type]:
    """Keep every version of the rows of a model, whoever writes them and however."""
    return pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
