"""What must be put right before production starts; asked by `migrate` and by the web process."""

from contextlib import suppress

from django.core.checks import Error, Tags, register
from django.db import DatabaseError

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
