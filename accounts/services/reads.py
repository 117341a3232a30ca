"""Counting what is read, so that reading too much is seen."""

from uuid import UUID

from django.db import connection

from accounts.models import User
from common.clock import today

COUNT = """
INSERT INTO accounts_readtally AS had (user_id, day, kind, count, last_subject)
VALUES (%(user)s, %(day)s, %(kind)s, %(number)s, %(subject)s)
ON CONFLICT (user_id, day, kind) DO UPDATE SET
    count = had.count + CASE WHEN had.last_subject = excluded.last_subject THEN 0 ELSE excluded.count END,
    last_subject = excluded.last_subject
RETURNING count
"""


def count_reads(user: User, kind: str, *, number: int = 1, subject: UUID | None = None) -> int:
    """Add to today's count of the user and return it; the same `subject` twice running counts once."""
    values = {"user": user.pk, "day": today(), "kind": kind, "number": number, "subject": subject}
    with connection.cursor() as cursor:
        cursor.execute(COUNT, values)
        return cursor.fetchone()[0]
