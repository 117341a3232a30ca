"""Accounts and the roles they hold."""

from datetime import timedelta

from django.db import transaction
from knox.models import AuthToken
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


@transaction.atomic
def issue_token(user: User, *, days: int, by: object) -> tuple[AuthToken, str]:
    """A token for programs, and its secret, which is kept nowhere: whoever asked must note it now."""
    token, secret = AuthToken.objects.create(user, expiry=timedelta(days=days))
    record("token.issued", user, by=by, detail={"key": token.token_key, "expires": token.expiry.isoformat()})
    return token, secret


@transaction.atomic
def revoke_token(token: AuthToken, *, by: object) -> None:
    """End a token at once."""
    record("token.revoked", token.user, by=by, detail={"key": token.token_key})
    token.delete()
