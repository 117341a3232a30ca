"""Roles: granted, delegated, revoked, defined."""

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from psycopg2.extras import DateRange

from accounts.models import RoleDefinition, RoleGrant, User
from accounts.services.sessions import end_sessions
from audit.services import record
from common.clock import today
from units.models import Unit

GRANTS_LOCK = 7306
SIDES_APART = next(one for one in RoleGrant._meta.constraints if one.name == "grant_sides_apart")


def one_at_a_time(lock: int, key: object) -> None:
    """Until the transaction ends nobody else passes here with the same key: what is checked then stays true."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [lock, str(key)])


@transaction.atomic
def grant_role(
    user: User,
    role: str,
    *,
    unit: Unit,
    by: object,
    approved_by: User | None = None,
    valid: DateRange | None = None,
) -> RoleGrant:
    """Give `user` a role (by code) for `unit` and all below it, from today on unless `valid` says otherwise.

    Neither `by` nor `approved_by` may be the user, nor one person; only a command names no second person.
    """
    grant = RoleGrant(user=user, role_id=role, unit=unit, valid=valid or DateRange(today(), None))
    return _grant(grant, by=by, approved_by=approved_by)


@transaction.atomic
def delegate_role(
    source: RoleGrant, *, to: User, unit: Unit, valid: DateRange, approved_by: User
) -> RoleGrant:
    """Pass a role one holds on to somebody for a time, for its unit or one below."""
    grant = RoleGrant(user=to, role_id=source.role_id, unit=unit, valid=valid, source=source)
    return _grant(grant, by=source.user, approved_by=approved_by)


def check_grant(grant: RoleGrant) -> None:
    """Everything the database would check of an unsaved grant; ValidationError says what does not fit."""
    if not grant.user.is_active:
        raise ValidationError({"user": _("This account is closed.")})
    role = RoleDefinition.objects.filter(pk=grant.role_id).first()
    if role is None:
        raise ValidationError({"role": _("There is no such role.")})
    grant.side = role.side
    grant.clean_fields()
    try:
        SIDES_APART.validate(RoleGrant, grant)
    except ValidationError as error:
        raise ValidationError({"role": error.messages}) from error
    grant.full_clean()


def _grant(grant: RoleGrant, *, by: object, approved_by: User | None) -> RoleGrant:
    one_at_a_time(GRANTS_LOCK, grant.user_id)
    grant.granted_by = by if isinstance(by, User) else None
    grant.approved_by = approved_by
    check_grant(grant)
    grant.save()
    end_sessions(grant.user, by=by)
    detail = {"role": grant.role_id, "unit": str(grant.unit_id), "from": str(grant.valid.lower)}
    detail |= {"until": str(grant.valid.upper or ""), "approved_by": str(approved_by or "")}
    record("role.granted" if grant.source is None else "role.delegated", grant.user, by=by, detail=detail)
    return grant


@transaction.atomic
def revoke_grant(grant: RoleGrant, *, by: object) -> None:
    """End a grant at once, and with it what was delegated from it."""
    revoker = by if isinstance(by, User) else None
    for one in [grant, *grant.delegations.filter(revoked_at=None)]:
        one.revoked_at, one.revoked_by = timezone.now(), revoker
        one.save(update_fields=["revoked_at", "revoked_by"])
        detail = {"role": one.role_id, "unit": str(one.unit_id), "grant": str(one.pk)}
        record("role.revoked", one.user, by=by, detail=detail)
        end_sessions(one.user, by=by)


@transaction.atomic
def define_role(role: RoleDefinition, *, by: object) -> RoleDefinition:
    """Add a role of the office, or change one; whoever holds it holds the new permissions at once."""
    role.full_clean()
    role.save()
    record("role.defined", role, by=by, detail={"permissions": sorted(role.permits)})
    for holder in User.objects.filter(grants__role=role, grants__revoked_at=None).distinct():
        end_sessions(holder, by=by)
    return role
