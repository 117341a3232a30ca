"""An account is taken over with a link, once and in time; nobody takes one over that is somebody's."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from accounts.choices import Role
from accounts.models import Invitation, User
from accounts.services import close_account, invite
from tests.accounts.people import enrol_app, sign_in
from work.models import Approval

pytestmark = pytest.mark.django_db
NEW = {"password": "Lake-Town-2026", "again": "Lake-Town-2026"}


@pytest.fixture
def admin(house) -> Client:
    return house.client(Role.SYSTEM_ADMIN)


def opened(admin: Client, username: str = "newcomer") -> tuple[User, str]:
    """A new account and its link, from the page."""
    page = admin.post("/users/new/", {"username": username, "name": "Li Si", "department": "Office"})
    return User.objects.get(username=username), re.search(
        r"http://testserver(/accounts/invitation/[\w-]+/)", page.text
    )[1]


def test_a_person_takes_the_account_over_once(admin):
    user, link = opened(admin)
    stranger = Client()
    assert (stranger.get(link).status_code, stranger.get(link).status_code) == (200, 200)
    assert stranger.post(link, NEW).url == "/accounts/login/"
    assert sign_in(stranger, user, NEW["password"]).url == "/"
    again = stranger.post(link, {"password": "Other-Town-2026", "again": "Other-Town-2026"})
    assert again.status_code == 410


def test_the_link_is_kept_nowhere(admin):
    _user, link = opened(admin)
    secret = link.split("/")[-2]
    assert secret not in str(list(Invitation.objects.values()))


def test_a_link_ends_with_time_with_a_newer_one_and_with_the_account(admin):
    user, link = opened(admin)
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        assert Client().get(link).status_code == 410
    newer = invite(user, by="test")
    assert (Client().get(link).status_code, Client().get(f"/accounts/invitation/{newer}/").status_code) == (
        410,
        200,
    )
    close_account(user, by="test")
    assert Client().get(f"/accounts/invitation/{newer}/").status_code == 410


@pytest.mark.parametrize(
    ("password", "reason"),
    [("short-1A", "10"), ("Newcomer-12", "登录名"), ("alllowercase", "四类"), ("Password123", "常见")],
)
def test_weak_passwords_are_refused_with_the_reason(admin, password, reason):
    _user, link = opened(admin)
    answer = Client().post(link, {"password": password, "again": password})
    assert reason in str(answer.context["form"].errors["password"])


def test_two_different_passwords_are_refused(admin):
    _user, link = opened(admin)
    answer = Client().post(link, NEW | {"again": "Lake-Town-2027"})
    assert list(answer.context["form"].errors) == ["again"]


def test_an_account_in_use_without_second_factor_gets_no_link_but_a_reset_by_two(admin, house):
    officer = house.user(Role.HR_OFFICER)
    with pytest.raises(ValidationError, match="重置"):
        invite(officer, by="test")
    assert admin.post(f"/work/users/{officer.pk}/reset/", {"reason": "lost both"}).status_code == 302
    asked = Approval.objects.get()
    assert admin.post(f"/work/approvals/{asked.pk}/approve/").status_code == 403
    chief = house.client(Role.HR_CHIEF)
    assert chief.post(f"/work/approvals/{asked.pk}/approve/").status_code == 302
    officer.refresh_from_db()
    assert (officer.has_usable_password(), bool(invite(officer, by="test"))) == (False, True)


def test_with_a_second_factor_a_new_link_is_no_way_in_for_others(admin, house):
    officer = house.user(Role.HR_OFFICER)
    enrol_app(officer)
    link = f"/accounts/invitation/{invite(officer, by='test')}/"
    thief = Client()
    thief.post(link, NEW)
    assert sign_in(thief, officer, NEW["password"]).url == "/accounts/code/"


def test_only_the_system_administrator_opens_and_closes(admin, house):
    officer = house.user(Role.HR_OFFICER)
    security = house.client(Role.SECURITY_ADMIN)
    for address in ("/users/new/", f"/users/{officer.pk}/close/", f"/users/{officer.pk}/invite/"):
        assert security.post(address).status_code == 403
    assert admin.post(f"/users/{officer.pk}/close/").status_code == 302
    assert not User.objects.get(pk=officer.pk).is_active
    assert admin.post(f"/users/{officer.pk}/reopen/").status_code == 302
    assert User.objects.get(pk=officer.pk).is_active


def test_nobody_closes_their_own_account(admin):
    me = User.objects.get(username=Role.SYSTEM_ADMIN)
    assert admin.post(f"/users/{me.pk}/close/").status_code == 404
    with pytest.raises(ValidationError):
        close_account(me, by=me)


def test_the_page_of_an_account_says_how_it_stands_and_offers_what_its_reader_may_do(house):
    admin, security = house.client(Role.SYSTEM_ADMIN), house.client(Role.SECURITY_ADMIN)
    officer = house.user(Role.HR_OFFICER)
    house.signed_in(officer)
    address = f"/users/{officer.pk}/"
    acts = [
        f"{address}invite/",
        f"{address}close/",
        f"{address}sign-out/",
        f"/work/users/{officer.pk}/reset/",
    ]
    page, other = admin.get(address).text, security.get(address).text
    assert ([act in page for act in acts], [act in other for act in acts]) == ([True] * 4, [False] * 4)
    for text in (page, other):
        assert ("允许登录" in text, "本人尚未启用" in text) == (True, False)
    admin.post(f"{address}close/")
    assert [act in admin.get(address).text for act in (*acts, f"{address}reopen/")] == [False] * 4 + [True]
