"""Who may hold what together: refused by the forms' check and by the database alike."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from psycopg2.extras import DateRange

from accounts.choices import PERMISSIONS, SIDES, Permission, Role, Side, side_of
from accounts.models import RoleDefinition, RoleGrant, User
from accounts.queries import current_grants, permissions_of
from accounts.services import add_user, delegate_role, grant_role, revoke_grant
from common import scope
from common.clock import today
from tests.factories.house import House

pytestmark = pytest.mark.django_db
ADMINISTRATORS = [Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN]
PAIRS = [
    (one, other) for one in [*ADMINISTRATORS, Role.HR_OFFICER] for other in ADMINISTRATORS if one != other
]
SOON = timedelta(days=30)


def person(name: str) -> User:
    return add_user(name, "an invented password", name=name, by="test")


def row(user: User, role: Role, unit: object, valid: DateRange, **more: object) -> RoleGrant:
    """An unsaved grant with the side of its role."""
    side = RoleDefinition.objects.get(pk=role).side
    return RoleGrant(user=user, role_id=role, side=side, unit=unit, valid=valid, **more)


def refused_by_the_database(grant: RoleGrant, name: str) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        RoleGrant.objects.bulk_create([grant])


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_sides_are_never_together_also_when_both_have_an_end(house: House, one, other):
    user, day = person("w"), today()
    grant_role(user, one, unit=house.here, valid=DateRange(day, day + 2 * SOON), by="test")
    overlapping = DateRange(day + SOON, day + 3 * SOON)
    with pytest.raises(ValidationError, match="三人分别担任"):
        grant_role(user, other, unit=house.elsewhere, valid=overlapping, by="test")
    refused_by_the_database(row(user, other, house.elsewhere, overlapping), "grant_sides_apart")


def test_one_side_after_the_other_and_one_side_in_two_units_are_allowed(house: House):
    user, day = person("w"), today()
    grant_role(user, Role.SYSTEM_ADMIN, unit=house.here, valid=DateRange(day, day + SOON), by="test")
    grant_role(user, Role.SYSTEM_ADMIN, unit=house.elsewhere, valid=DateRange(day, day + SOON), by="test")
    grant_role(user, Role.SECURITY_ADMIN, unit=house.here, valid=DateRange(day + SOON, None), by="test")
    grant_role(user, Role.LIAISON, unit=house.here, by="test")
    assert {grant.role_id for grant in current_grants(user)} == {Role.SYSTEM_ADMIN, Role.LIAISON}


def test_a_revoked_side_makes_room_the_same_day(house: House):
    user = person("w")
    revoke_grant(grant_role(user, Role.AUDIT_ADMIN, unit=house.here, by="test"), by="test")
    grant_role(user, Role.HR_OFFICER, unit=house.here, by="test")
    assert Permission.VIEW_AUDIT not in permissions_of(user)


def test_the_side_of_a_grant_is_that_of_its_role(house: House):
    grant = row(person("w"), Role.SYSTEM_ADMIN, house.here, DateRange(today(), None))
    grant.side = Side.NONE
    with pytest.raises(IntegrityError, match="grant_has_side_of_role"), transaction.atomic():
        grant.save()


@pytest.mark.parametrize(
    ("field", "name"), [("granted_by", "grant_not_to_oneself"), ("approved_by", "grant_not_to_oneself")]
)
def test_nobody_has_a_hand_in_the_own_grant(house: House, field, name):
    user = person("w")
    grant = row(user, Role.LEADER, house.here, DateRange(today(), None), **{field: user})
    with pytest.raises(ValidationError, match="本人授权"):
        grant.full_clean()
    refused_by_the_database(grant, name)


def test_who_asks_does_not_approve(house: House):
    one = person("one")
    refused_by_the_database(
        row(person("w"), Role.LEADER, house.here, DateRange(today(), None), granted_by=one, approved_by=one),
        "grant_by_two_people",
    )


def test_a_users_request_can_not_grant_without_two_names(house: House):
    grant = row(person("w"), Role.LEADER, house.here, DateRange(today(), None), granted_by=person("one"))
    with pytest.raises(DatabaseError, match="row-level security"), scope.limited_to([house.here.pk]):
        grant.save()
    grant.approved_by = person("two")
    with scope.limited_to([house.here.pk]):
        grant.save()
    assert RoleGrant.objects.get().approved_by.name == "two"


@pytest.mark.parametrize("change", [{"role": Role.HR_CHIEF}, {"valid": DateRange(date(2020, 1, 1), None)}])
def test_a_grant_is_revoked_never_altered(house: House, change):
    grant_role(person("w"), Role.LEADER, unit=house.here, by="test")
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        RoleGrant.objects.update(**change)
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        RoleGrant.objects.all()._raw_delete("default")


def test_a_role_of_the_product_can_not_be_altered(house: House):
    assert RoleDefinition.objects.filter(shipped=True).update(second_factor=False) == 0
    assert RoleDefinition.objects.filter(shipped=True, second_factor=False).count() == 0


def test_every_shipped_role_has_its_words_and_its_side():
    shipped = {role.pk: role for role in RoleDefinition.objects.filter(shipped=True)}
    assert set(shipped) == set(Role.values) == set(PERMISSIONS)
    for code, role in shipped.items():
        assert role.side == SIDES.get(code, Side.PERSONNEL)
        assert (side_of(role.permits) in {role.side, Side.NONE}, role.name_zh > "", role.description_en > "") == (
            True, True, True,
        )  # fmt: skip


def test_a_role_of_the_office_is_on_one_side():
    role = RoleDefinition(code="reader", name_zh="只读", name_en="Reader", description_zh="只读")
    role.permissions = [Permission.VIEW_CADRES, Permission.VIEW_AUDIT]
    with pytest.raises(ValidationError, match="同一角色"):
        role.full_clean()
    role.permissions = ["view_everything"]
    with pytest.raises(ValidationError, match="view_everything"):
        role.full_clean()
    role.permissions = [Permission.VIEW_CADRES]
    role.full_clean()
    assert (role.side, role.permits) == (Side.PERSONNEL, {Permission.VIEW_CADRES, Permission.SIGNED_IN})


class Delegation:
    """A chief of `here` until the year's end who passes the role on to a friend."""

    def __init__(self, house: House) -> None:
        self.house, self.day = house, today()
        self.chief, self.friend, self.second = person("chief"), person("friend"), person("second")
        valid = DateRange(self.day, self.day + 10 * SOON)
        self.source = grant_role(self.chief, Role.HR_CHIEF, unit=house.here, valid=valid, by="test")

    def pass_on(self, **changes: object) -> RoleGrant:
        asked = {"to": self.friend, "unit": self.house.here, "valid": DateRange(self.day, self.day + SOON)}
        return delegate_role(self.source, approved_by=self.second, **(asked | changes))


@pytest.fixture
def delegation(house: House) -> Delegation:
    return Delegation(house)


def test_a_delegation_gives_what_is_held_and_ends_with_it(delegation: Delegation):
    grant = delegation.pass_on(unit=delegation.house.below)
    assert Permission.APPROVE_GRANTS in permissions_of(User.objects.get(pk=delegation.friend.pk))
    revoke_grant(delegation.source, by="test")
    grant.refresh_from_db()
    assert (grant.revoked_at is not None, permissions_of(User.objects.get(pk=delegation.friend.pk))) == (
        True,
        frozenset(),
    )


def test_a_delegation_sleeps_while_the_delegator_is_shut_out(delegation: Delegation):
    delegation.pass_on()
    User.objects.filter(pk=delegation.chief.pk).update(is_active=False)
    assert permissions_of(User.objects.get(pk=delegation.friend.pk)) == frozenset()


def test_no_delegation_passes_on_more_than_is_held(delegation: Delegation):
    day, more = delegation.day, "more than is held"
    for changes in (
        {"unit": delegation.house.elsewhere},
        {"valid": DateRange(day, day + 11 * SOON)},
        {"valid": DateRange(day, None)},
    ):
        with pytest.raises(IntegrityError, match=more), transaction.atomic():
            delegation.pass_on(**changes)
    again = delegation.pass_on()
    with pytest.raises(IntegrityError, match=more), transaction.atomic():
        delegate_role(
            again, to=delegation.second, unit=again.unit, valid=again.valid, approved_by=delegation.chief
        )


def test_a_delegation_brings_no_two_sides_together(delegation: Delegation):
    grant_role(delegation.friend, Role.SYSTEM_ADMIN, unit=delegation.house.here, by="test")
    with pytest.raises(ValidationError, match="三人分别担任"):
        delegation.pass_on()


def test_administration_is_not_delegated(house: House):
    source = grant_role(person("secadmin"), Role.SECURITY_ADMIN, unit=house.here, by="test")
    valid = DateRange(today(), today() + SOON)
    with pytest.raises(ValidationError, match="不得委托"):
        delegate_role(source, to=person("friend"), unit=house.here, valid=valid, approved_by=person("second"))
