"""A small house for tests: two units side by side, and people with roles in them."""

from datetime import date

import pytest
from django.test import Client
from psycopg2.extras import DateRange

from accounts.choices import Permission, Role
from accounts.models import RoleDefinition, User
from accounts.services import add_user, define_role, grant_role
from cadres.models import Cadre
from cadres.services import add_appointment, add_cadre
from units.models import Unit
from units.services import add_unit

SETUP = "test"


class House:
    """`here` with `below` under it, `elsewhere` beside it; makes users and cadres for them; all under `above` if given."""

    def __init__(self, above: Unit | None = None) -> None:
        self.above = above
        self.here = add_unit("Bureau of Construction", code="here", parent=above, by=SETUP)
        self.below = add_unit("Office", code="below", parent=self.here, by=SETUP)
        self.elsewhere = add_unit("Bureau of Finance", code="elsewhere", parent=above, by=SETUP)

    def user(self, role: Role, unit: Unit | None = None, name: str = "") -> User:
        """A user with one role, by default in `here`."""
        user = add_user(name or f"{role}", "an invented password", name=name or role, by=SETUP)
        grant_role(user, role, unit=unit or self.here, by=SETUP)
        return user

    def bind(self, user: User, *permissions: Permission) -> User:
        """Let a user do what binds everybody, by a role of the office over the whole house, which lies under `above`."""
        code = "_".join(permissions)[:40]  # as long as it may be
        about = {"name_zh": code, "name_en": code, "description_zh": "甲", "permissions": [*permissions]}
        if not RoleDefinition.objects.filter(pk=code).exists():
            define_role(RoleDefinition(code=code, **about), by=SETUP)
        grant_role(user, code, unit=self.above, by=SETUP)
        return User.objects.get(pk=user.pk)

    def client(self, role: Role, unit: Unit | None = None) -> Client:
        """A browser or program signed in with that role."""
        return self.signed_in(self.user(role, unit))

    def signed_in(self, user: User) -> Client:
        """A browser signed in as that user."""
        client = Client()
        client.force_login(user)
        return client

    def cadre(self, name: str, unit: Unit | None = None, **fields: object) -> Cadre:
        """A file with a post since 2020."""
        cadre = add_cadre(name, home_unit=unit or self.here, by=SETUP, **fields)
        post = {"unit": cadre.home_unit, "title": f"post of {name}", "level": 1, "is_leadership": True}
        add_appointment(cadre, by=SETUP, valid=DateRange(date(2020, 3, 1), None), **post)
        return cadre


@pytest.fixture
def house() -> House:
    """The small house."""
    return House()
