"""Two people: who asks does not decide, nor who stands in for them, and a right gone meanwhile stops it."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone
from psycopg2.extras import DateRange

from accounts.choices import Permission, Role
from accounts.models import RoleGrant, User
from accounts.queries import permissions_of
from accounts.services import delegate_role, revoke_grant
from audit.models import Entry
from common.clock import today
from tests.factories.house import House
from work.approvals import DEFINE, DELEGATE, GRANT
from work.choices import ApprovalState
from work.models import Approval, Notice
from work.services import approve, ask, expire_overdue, mark_read, refuse, withdraw

pytestmark = pytest.mark.django_db
SOON = timedelta(days=30)


class Office:
    """A security administrator who asks, a chief who decides, a new colleague."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.security = house.user(Role.SECURITY_ADMIN)
        self.chief = house.user(Role.HR_CHIEF)
        self.colleague = house.user(Role.LIAISON, name="colleague")

    def request(self, role: Role = Role.HR_OFFICER, **changes: object) -> Approval:
        asked = {
            "purpose": GRANT,
            "subject_type": "accounts.user",
            "subject_id": str(self.colleague.pk),
            "beneficiary": self.colleague,
            "unit": self.house.here,
            "payload": {"role": role, "from": today().isoformat(), "until": None},
            "reason": "new in the office",
        }
        return Approval(**(asked | changes))

    def asked(self, **changes: object) -> Approval:
        return ask(self.request(**changes), by=self.security)


def again(user: User) -> User:
    """The user as the next request finds them."""
    return User.objects.get(pk=user.pk)


@pytest.fixture
def office(house: House) -> Office:
    return Office(house)


def test_a_grant_is_in_force_when_a_second_person_has_approved_it(office: Office):
    asked = office.asked()
    assert Permission.EDIT_CADRES not in permissions_of(again(office.colleague))
    approve(asked, by=office.chief)
    grant = RoleGrant.objects.get(user=office.colleague, role=Role.HR_OFFICER)
    assert (grant.granted_by, grant.approved_by) == (office.security, office.chief)
    assert Permission.EDIT_CADRES in permissions_of(again(office.colleague))
    acts = set(Entry.objects.values_list("action", flat=True))
    assert acts >= {"approval.asked", "approval.approved", "role.granted"}


def test_who_asks_does_not_decide_nor_who_gains(office: Office):
    asked = office.asked(beneficiary=office.chief, payload={"role": Role.INTERVIEWER, "from": str(today())})
    for user in (office.security, office.chief, office.colleague):
        with pytest.raises(PermissionDenied):
            approve(asked, by=user)
    assert Approval.objects.get().state == ApprovalState.ASKED


def test_nobody_asks_for_themself(office: Office):
    with pytest.raises(ValidationError, match="本人"):
        ask(office.request(beneficiary=office.security, role=Role.LIAISON), by=office.security)


@pytest.mark.parametrize("who", ["security", "colleague"])
def test_the_database_refuses_the_same_person_twice(office: Office, who):
    asked = office.asked()
    decision = {"state": "approved", "decided_by": getattr(office, who), "decided_at": timezone.now()}
    with pytest.raises(IntegrityError, match="approval_"), transaction.atomic():
        Approval.objects.filter(pk=asked.pk).update(**decision)


def test_what_was_asked_for_can_not_be_altered_afterwards(office: Office):
    office.asked()
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        Approval.objects.update(payload={"role": Role.HR_CHIEF, "from": str(today())})


def test_only_who_holds_the_right_there_asks_and_decides(office: Office):
    with pytest.raises(PermissionDenied):
        ask(office.request(), by=office.chief)
    with pytest.raises(PermissionDenied):
        ask(office.request(unit=office.house.elsewhere), by=office.security)
    below = office.house.user(Role.HR_CHIEF, office.house.below, name="chief of the office below")
    with pytest.raises(PermissionDenied):
        approve(office.asked(), by=below)


def test_a_stand_in_does_not_decide_for_whom_they_stand_in(office: Office):
    source = office.chief.grants.get()
    valid = DateRange(today(), today() + SOON)
    third = office.house.user(Role.HR_CHIEF, name="third")
    delegate_role(
        source, to=office.colleague, unit=office.house.here, valid=valid, approved_by=office.security
    )
    mine = Approval(
        purpose=DELEGATE, subject_id=str(source.pk), beneficiary=third, unit=office.house.here, reason="leave",
        payload={"grant": str(source.pk), "from": str(today()), "until": str(today() + SOON)},
    )  # fmt: skip
    asked = ask(mine, by=office.chief)
    with pytest.raises(PermissionDenied):
        approve(asked, by=again(office.colleague))
    decision = {"state": "approved", "decided_by": office.colleague, "decided_at": timezone.now()}
    with pytest.raises(IntegrityError, match="stands in for the asker"), transaction.atomic():
        Approval.objects.filter(pk=asked.pk).update(**decision)
    approve(asked, by=office.security)
    assert RoleGrant.objects.get(user=third, source=source).granted_by == office.chief


def test_a_request_falls_with_the_right_of_who_asked(office: Office):
    asked = office.asked()
    revoke_grant(office.security.grants.get(), by="test")
    with pytest.raises(ValidationError, match="不再具有"):
        approve(asked, by=office.chief)
    assert not RoleGrant.objects.filter(user=office.colleague, role=Role.HR_OFFICER).exists()


def test_what_would_be_refused_is_refused_when_asked(office: Office):
    with pytest.raises(ValidationError, match="三人分别担任"):
        office.asked(beneficiary=office.chief, role=Role.AUDIT_ADMIN)


def test_a_decision_is_taken_once_and_in_time(office: Office):
    asked = office.asked()
    refuse(asked, by=office.chief, comment="not yet")
    with pytest.raises(ValidationError, match="已办结"):
        approve(asked, by=office.chief)
    late = office.asked()
    with time_machine.travel(timezone.now() + timedelta(days=15), tick=False):
        with pytest.raises(ValidationError, match="已办结"):
            approve(late, by=office.chief)
        assert (expire_overdue(), expire_overdue()) == (1, 0)


def test_refusing_needs_a_reason_and_only_the_asker_withdraws(office: Office):
    asked = office.asked()
    with pytest.raises(ValidationError, match="理由"):
        refuse(asked, by=office.chief, comment="  ")
    with pytest.raises(PermissionDenied):
        withdraw(asked, by=office.chief)
    assert withdraw(asked, by=office.security).state == ApprovalState.WITHDRAWN


def test_the_same_is_not_asked_twice(office: Office):
    office.asked()
    with pytest.raises(ValidationError, match="已提出"):
        office.asked()


def test_who_may_decide_is_told_and_the_number_falls_when_read(office: Office):
    office.house.user(Role.HR_CHIEF, office.house.elsewhere, name="chief elsewhere")
    asked = office.asked()
    told = Notice.objects.values_list("recipient__username", flat=True)
    assert (list(told), again(office.chief).unread) == ([office.chief.username], 1)
    approve(asked, by=office.chief)
    mark_read(office.chief)
    assert (again(office.chief).unread, again(office.security).unread) == (0, 1)


def test_a_role_of_the_office_takes_two_people_and_concerns_its_holders_at_once(office: Office):
    payload = {
        "code": "reader", "name_zh": "只读", "name_en": "Reader", "description_zh": "只读", "description_en": "",
        "permissions": [Permission.VIEW_CADRES], "second_factor": True,
    }  # fmt: skip
    role = {"purpose": DEFINE, "beneficiary": None, "subject_id": "reader", "unit": office.house.here}
    approve(office.asked(**role, payload=payload), by=office.chief)
    approve(office.asked(role="reader"), by=office.chief)
    assert Permission.VIEW_CADRES in permissions_of(again(office.colleague))
    wider = payload | {"permissions": [Permission.VIEW_CADRES, Permission.EDIT_CADRES]}
    asked = office.asked(**role, payload=wider)
    assert Permission.EDIT_CADRES not in permissions_of(again(office.colleague))
    approve(asked, by=office.chief)
    assert Permission.EDIT_CADRES in permissions_of(again(office.colleague))
