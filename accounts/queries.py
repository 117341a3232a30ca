"""What a user holds today, and where."""

from datetime import date
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.choices import BINDING, Permission
from accounts.models import ApiToken, RoleDefinition, RoleGrant, User
from common.clock import today
from units.models import Unit
from units.queries import ancestors_and_self, subtree

# of these units the database shows people
OPENING_FILES = (Permission.VIEW_CADRES, Permission.RECORD_TALKS, Permission.JOIN_TASK_FORCES)


def in_force(on: date) -> QuerySet[RoleGrant]:
    """Grants in force on a day: not revoked, and of delegations those whose source is in force as well."""
    origin = Q(source__revoked_at=None, source__valid__contains=on, source__user__is_active=True)
    grants = RoleGrant.objects.filter(Q(source=None) | origin, revoked_at=None, valid__contains=on)
    return grants.select_related("unit", "role")


def current_grants(user: User) -> QuerySet[RoleGrant]:
    """Today's roles, each with its unit, the ids of all units it covers (`unit_ids`), and whether no other is (`whole`)."""
    covered = Unit.objects.filter(path__startswith=OuterRef("unit__path")).order_by("path").values("pk")
    outside = Unit.objects.exclude(path__startswith=OuterRef("unit__path"))
    found = in_force(today()).filter(user=user)
    return found.annotate(unit_ids=ArraySubquery(covered), whole=~Exists(outside))


def held(user: User) -> list[RoleGrant]:
    """Today's roles with what they permit and where: one query for each user object, so at most one a request."""
    if not hasattr(user, "_held"):
        user._held = list(current_grants(user)) if user.is_authenticated else []
    return user._held


def narrow_to_token(user: User, token: ApiToken) -> None:
    """Let the user hold, for this request, only what the token's unit leaves of their roles."""
    inside = set(subtree([token.unit]).values_list("pk", flat=True)) if token.unit else None
    kept = []
    for grant in held(user):
        grant.role.by_token = True
        if inside is not None:
            covered = len(grant.unit_ids)
            grant.unit_ids = [pk for pk in grant.unit_ids if pk in inside]
            grant.whole = grant.whole and len(grant.unit_ids) == covered
            grant.unit = token.unit if token.unit.path.startswith(grant.unit.path) else grant.unit
        if grant.unit_ids:
            kept.append(grant)
    user._held = kept


def permissions_of(user: User) -> frozenset[str]:
    """Everything the user's roles permit somewhere; what binds everybody only where a role reaches everybody."""
    return frozenset().union(*map(permits_of, held(user)))


def permits_of(grant: RoleGrant) -> frozenset[str]:
    """What one role of `held` permits."""
    return grant.role.permits if grant.whole else grant.role.permits - BINDING


def units_for(user: User, permission: Permission) -> QuerySet[Unit]:
    """The units (whole subtrees) for which the user holds `permission` today."""
    return subtree(grant.unit for grant in held(user) if permission in grant.role.permits)


def top_units_for(user: User, permission: Permission) -> QuerySet[Unit]:
    """The units of the user's roles with `permission`, without those that lie below another of them."""
    units = {grant.unit_id: grant.unit for grant in held(user) if permission in grant.role.permits}
    tops = [
        pk
        for pk, unit in units.items()
        if not any(unit.path != one.path and unit.path.startswith(one.path) for one in units.values())
    ]
    return Unit.objects.filter(pk__in=tops)


def unit_ids_for(user: User, permission: Permission) -> list[UUID]:
    """Their ids, without asking the database again."""
    found = (pk for grant in held(user) if permission in grant.role.permits for pk in grant.unit_ids)
    return list(dict.fromkeys(found))


def reaches_everybody(user: User, permission: Permission) -> bool:
    """Whether the user holds `permission` for every unit there is."""
    return any(grant.whole for grant in held(user) if permission in grant.role.permits)


def role_words(actor: object) -> str:
    """The keys of the roles a user holds today, for the trail; empty for what is no user."""
    return ", ".join(sorted({grant.role_id for grant in held(actor)})) if isinstance(actor, User) else ""


def scope_of(user: User) -> list[UUID]:
    """Ids of the units whose personal data the user may see."""
    return list(
        dict.fromkeys(unit for permission in OPENING_FILES for unit in unit_ids_for(user, permission))
    )


def holds_at(user: User, permission: Permission, unit: Unit) -> bool:
    """Whether the user holds `permission` for this unit today."""
    return any(
        unit.path.startswith(grant.unit.path) for grant in held(user) if permission in grant.role.permits
    )


def holders(permission: Permission, unit: Unit) -> QuerySet[User]:
    """The active users who hold `permission` for this unit today."""
    roles = [role.pk for role in RoleDefinition.objects.all() if permission in role.permits]
    grants = in_force(today()).filter(role__in=roles, unit__in=ancestors_and_self(unit))
    return User.objects.filter(is_active=True, pk__in=grants.values("user"))


def holders_anywhere(*permissions: Permission) -> QuerySet[User]:
    """The active users who hold one of these permissions for some unit today."""
    roles = [role.pk for role in RoleDefinition.objects.all() if not role.permits.isdisjoint(permissions)]
    return User.objects.filter(is_active=True, pk__in=in_force(today()).filter(role__in=roles).values("user"))


def visible_users(user: User) -> QuerySet[User]:
    """All accounts, for those who administer them; else none."""
    return User.objects.all() if Permission.VIEW_USERS in permissions_of(user) else User.objects.none()


def visible_grants(user: User) -> QuerySet[RoleGrant]:
    """One's own grants and what one has passed on; all of them for those who administer accounts."""
    grants = RoleGrant.objects.select_related("user", "role", "unit", "granted_by", "approved_by", "source")
    if Permission.VIEW_USERS in permissions_of(user):
        return grants
    return grants.filter(Q(user=user) | Q(source__user=user))


def stand_in_for_each_other(one: User, other: User) -> bool:
    """Whether either has delegated a role to the other that is in force today."""
    passed_on = Q(user=one, source__user=other) | Q(user=other, source__user=one)
    return in_force(today()).filter(passed_on).exists()
