"""Accounts and the roles they hold."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from knox.models import AuthToken
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.models import OwnView, RoleGrant, User
from audit.services import record
from common.clock import today
from units.models import Unit

MOST_VIEWS = 20  # of one list


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


@transaction.atomic
def save_view(user: User, *, page: str, name: str, query: str) -> OwnView:
    """Keep a list of the user under a name."""
    if user.own_views.filter(page=page).count() >= MOST_VIEWS:
        raise ValidationError(
            _("%(most)d views of one list are the most: delete one first."), params={"most": MOST_VIEWS}
        )
    view = OwnView(user=user, page=page, name=name, query=query)
    view.full_clean()
    view.save()
    record("view.saved", view, by=user, detail={"page": page, "query": query})
    return view


@transaction.atomic
def rename_view(view: OwnView, name: str, *, by: User) -> OwnView:
    """Give a view another name."""
    view.name = name
    view.full_clean()
    view.save()
    record("view.renamed", view, by=by)
    return view


@transaction.atomic
def delete_view(view: OwnView, *, by: User) -> None:
    """Forget a view."""
    record("view.deleted", view, by=by, detail={"page": view.page, "query": view.query})
    view.delete()
