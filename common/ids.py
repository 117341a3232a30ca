"""Public ids: UUIDv7, which sort by the time they were made."""

from uuid import UUID

from uuid_utils.compat import uuid7 as _uuid7


def uuid7() -> UUID:
    """A new id (Python 3.11 has no UUIDv7 of its own)."""
    return _uuid7()
