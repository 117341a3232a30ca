"""Accounts and the roles they hold."""

from django.db import transaction
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.models import RoleGrant, User
from audit.services import record
from common.clock import today
from units.models import Unit


@transaction.atomic
def add_user(username: str, password: str, *, name: str, by: object, department: str = "") -> User:
    """A new account that holds no role yet."""
    user = User.objects.create_user(username, password, name=name, department=department)
    record("account.added", user, by=by)
    return user


@transaction.atomic
def grant_role(user: User, role: Role, *, unit: Unit, by: object) -> RoleGrant:
    """Give `user` a role for `unit` and all below it, from today on; `by` may not be the user."""
    granter = by if isinstance(by, User) else None
    grant = RoleGrant(user=user, role=role, unit=unit, valid=DateRange(today(), None), granted_by=granter)
    grant.full_clean()
    grant.save()
    record("role.granted", user, by=by, detail={"role": role, "unit": str(unit.pk)})
    return grant
