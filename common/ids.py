"""Public ids: UUIDv7, which sort by the time they were made; and many of them in a statement."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Lookup, UUIDField
from uuid_utils.compat import uuid7 as _uuid7


def uuid7() -> UUID:
    """A new id (Python 3.11 has no UUIDv7 of its own)."""
    return _uuid7()


def id_list(ids: Iterable[UUID]) -> str:
    """Ids as the text of a uuid[]: short in a statement that names them many times."""
    return "{" + ",".join(str(one) for one in ids) + "}"


@UUIDField.register_lookup
class Among(Lookup):
    """`pk__among=ids`: like `in`, with thousands of ids as one value; each of its own costs Django more than the database."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list]:
        """id = ANY(the ids)."""
        left, values = self.process_lhs(compiler, connection)
        return f"{left} = ANY(%s::uuid[])", [*values, id_list(self.rhs)]
