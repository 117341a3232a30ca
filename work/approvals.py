"""What takes two people here: granting a role, delegating one, what a role of the office permits, resetting an account."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from psycopg2.extras import DateRange

from accounts.choices import Permission
from accounts.models import RoleDefinition, RoleGrant
from accounts.services import check_grant, define_role, delegate_role, grant_role, reset_account
from common.clock import today
from work.models import Approval
from work.registry import Purpose, declare

GRANT, DELEGATE, DEFINE, RESET = "role.grant", "role.delegate", "role.define", "account.reset"
LONGEST_DELEGATION = 180  # days


def period_of(approval: Approval) -> DateRange:
    """From when to when, not before today; an open end is None."""
    start = max(date.fromisoformat(approval.payload["from"]), today())
    until = approval.payload.get("until")
    end = date.fromisoformat(until) if until else None
    if end is not None and end <= start:
        raise ValidationError({"until": _("The end is not after the start.")})
    return DateRange(start, end)


def period_words(approval: Approval) -> str:
    """The period as asked for."""
    start, until = approval.payload["from"], approval.payload.get("until")
    return f"{start} – {until}" if until else _("from %(day)s on") % {"day": start}


def check_asked_grant(approval: Approval) -> None:
    """A grant that the constraints would refuse is refused when asked for."""
    role, person = approval.payload["role"], approval.beneficiary
    check_grant(RoleGrant(user=person, role_id=role, unit=approval.unit, valid=period_of(approval)))


def give_role(approval: Approval) -> None:
    """The grant itself."""
    grant_role(
        approval.beneficiary,
        approval.payload["role"],
        unit=approval.unit,
        valid=period_of(approval),
        by=approval.requested_by,
        approved_by=approval.decided_by,
    )


def grant_lines(approval: Approval) -> list[tuple[str, str]]:
    """A grant in words."""
    role = RoleDefinition.objects.get(pk=approval.payload["role"])
    return [
        (_("Person"), str(approval.beneficiary)),
        (_("Role"), str(role)),
        (_("For the unit and all below it"), str(approval.unit)),
        (_("Period"), period_words(approval)),
    ]


def source_of(approval: Approval) -> RoleGrant:
    """The grant to be passed on; it must be the asker's own and still in force."""
    grant = RoleGrant.objects.filter(
        pk=approval.payload["grant"], user=approval.requested_by, source=None, revoked_at=None
    ).first()
    if grant is None or today() not in grant.valid:
        raise ValidationError(_("You do not hold this role, or no longer."))
    return grant


def check_delegation(approval: Approval) -> None:
    """Not more than is held, and for a limited time."""
    source, valid = source_of(approval), period_of(approval)
    if valid.upper is None or (valid.upper - valid.lower).days > LONGEST_DELEGATION:
        message = _("A delegation ends within %(days)d days.") % {"days": LONGEST_DELEGATION}
        raise ValidationError({"until": message})
    if not approval.unit.path.startswith(source.unit.path) or (source.valid.upper or date.max) < valid.upper:
        raise ValidationError(_("A delegation passes on no more than you hold yourself."))
    check_grant(
        RoleGrant(
            user=approval.beneficiary, role_id=source.role_id, unit=approval.unit, valid=valid, source=source
        )
    )


def delegate(approval: Approval) -> None:
    """The delegation itself; what was held when it was asked for must be held still."""
    check_delegation(approval)
    delegate_role(
        source_of(approval),
        to=approval.beneficiary,
        unit=approval.unit,
        valid=period_of(approval),
        approved_by=approval.decided_by,
    )


def delegation_lines(approval: Approval) -> list[tuple[str, str]]:
    """A delegation in words."""
    source = RoleGrant.objects.select_related("role").get(pk=approval.payload["grant"])
    return [
        (_("Delegated by"), str(approval.requested_by)),
        (_("To"), str(approval.beneficiary)),
        (_("Role"), str(source.role)),
        (_("For the unit and all below it"), str(approval.unit)),
        (_("Period"), period_words(approval)),
    ]


def proposed_role(approval: Approval) -> RoleDefinition:
    """The role as it would be: a new one, or the present one with what is asked for."""
    known = RoleDefinition.objects.filter(pk=approval.payload["code"]).first()
    if known and known.shipped:
        raise ValidationError(
            {"code": _("A role of the product is not changed: copy it into one of your own.")}
        )
    role = known or RoleDefinition(code=approval.payload["code"])
    for name, value in approval.payload.items():
        setattr(role, name, value)
    return role


def check_role(approval: Approval) -> None:
    """A role that the constraints would refuse is refused when asked for."""
    proposed_role(approval).full_clean()


def set_role(approval: Approval) -> None:
    """The new or changed role."""
    define_role(proposed_role(approval), by=approval.requested_by)


def role_lines(approval: Approval) -> list[tuple[str, str]]:
    """A role of the office in words, with what changes."""
    wanted = set(approval.payload["permissions"])
    known = RoleDefinition.objects.filter(pk=approval.payload["code"]).first()
    now = set(known.permissions) if known else set()
    lines = [(_("Role"), f"{approval.payload['name_zh']} ({approval.payload['code']})")]
    for label, names in ((_("Permits newly"), wanted - now), (_("Permits no more"), now - wanted)):
        labels = [str(Permission(name).label) for name in sorted(names)]
        lines += [(label, _(", ").join(labels))] if labels else []
    return lines


def check_reset(approval: Approval) -> None:
    """Somebody else's account."""
    if approval.beneficiary is None:
        raise ValidationError({"beneficiary": _("Say whose account.")})


def reset(approval: Approval) -> None:
    """Password and second factor are gone; the person comes back by a new link."""
    reset_account(approval.beneficiary, by=approval.requested_by)


def reset_lines(approval: Approval) -> list[tuple[str, str]]:
    """A reset in words."""
    return [
        (_("Account"), str(approval.beneficiary)),
        (_("Effect"), _("Password and second factor are removed.")),
    ]


declare(
    Purpose(
        GRANT, gettext_lazy("grant of a role"), Permission.GRANT_ROLES, Permission.APPROVE_GRANTS,
        check_asked_grant, give_role, grant_lines,
    )
)  # fmt: skip
declare(
    Purpose(
        DELEGATE, gettext_lazy("delegation of a role"), None, Permission.APPROVE_GRANTS,
        check_delegation, delegate, delegation_lines,
    )
)  # fmt: skip
declare(
    Purpose(
        DEFINE, gettext_lazy("role of the office"), Permission.GRANT_ROLES, Permission.APPROVE_GRANTS,
        check_role, set_role, role_lines,
    )
)  # fmt: skip
declare(
    Purpose(
        RESET, gettext_lazy("reset of an account"), Permission.MANAGE_USERS, Permission.APPROVE_GRANTS,
        check_reset, reset, reset_lines, open_days=3,
    )
)  # fmt: skip
