"""What must be put right before production starts; asked by `migrate` and by the web process."""

from contextlib import suppress

from django.core.checks import Error, Tags, register
from django.db import DatabaseError, connection

from common.scope import everything
from dashboards.demo.accounts import may_have_demo_accounts, open_accounts


@register(Tags.database)
def closed_sign_ins(databases: list[str] | None = None, **_: object) -> list[Error]:
    """Production lets nobody in with a public password. A database that is away or empty has nobody to let in."""
    if not databases or may_have_demo_accounts():
        return []
    with suppress(DatabaseError), everything():
        if found := open_accounts():
            names = ", ".join(user.username for user in found)
            words = f"This is production, and sign-ins of the demonstration are open, with public passwords: {names}."
            return [
                Error(
                    words,
                    hint="Close them: python manage.py close_demo_accounts",
                    id="demo.E001",
                )
            ]
    return []


@register(Tags.database)
def job_in_the_webs_role(databases: list[str] | None = None, **_: object) -> list[Error]:
    """A job that somebody started is done in the web's role: the worker must be allowed to take it."""
    if not databases:
        return []
    with suppress(DatabaseError), connection.cursor() as cursor:
        cursor.execute("SELECT pg_has_role('cadre_worker', 'cadre_web', 'SET')")
        if not cursor.fetchone()[0]:
            words = "The role cadre_worker may not take the role cadre_web: no import and no export could be done."
            hint = "As a superuser, again: psql -f config/launch/roles.sql"
            return [Error(words, hint=hint, id="jobs.E001")]
    return []
