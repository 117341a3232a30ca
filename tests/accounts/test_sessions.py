"""A session ends when it is idle, old, or when rights, password or account change: in the next request."""

from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.test import Client
from django.utils import timezone

from accounts.choices import Permission, Role
from accounts.models import RoleDefinition, Session, User
from accounts.queries import permissions_of, scope_of, unit_ids_for
from accounts.services import (
    close_account,
    define_role,
    grant_role,
    issue_token,
    reset_account,
    revoke_grant,
)
from accounts.sessions import SessionStore
from tests.accounts.people import PASSWORD, enrol_app, sign_in

pytestmark = pytest.mark.django_db
PAGE, API = "/cadres/", "/api/v1/cadres/"


class Signed:
    """An officer in a browser and with a program."""

    def __init__(self, house) -> None:
        self.house = house
        self.user = house.user(Role.HR_OFFICER)
        self.browser = Client()
        sign_in(self.browser, self.user)
        _token, secret = issue_token(self.user, days=9, by="test")
        self.program = Client(headers={"Authorization": f"Token {secret}"})

    def reaches(self) -> tuple[bool, bool]:
        return self.browser.get(PAGE).status_code == 200, self.program.get(API).status_code == 200


@pytest.fixture
def signed(house) -> Signed:
    found = Signed(house)
    assert found.reaches() == (True, True)
    return found


def test_a_revoked_right_is_dead_in_the_next_request(signed):
    revoke_grant(signed.user.grants.get(), by="test")
    assert signed.reaches() == (False, False)
    assert signed.browser.get("/security/").status_code == 302


def test_a_closed_account_is_out_at_once(signed):
    close_account(signed.user, by="test")
    assert signed.reaches() == (False, False)


def test_a_new_password_ends_sessions_and_tokens(signed):
    words = {"oldpassword": PASSWORD, "password1": "Another-Password-9", "password2": "Another-Password-9"}
    other = Client()
    sign_in(other, signed.user)
    assert signed.browser.post("/accounts/password/", words).status_code == 302
    assert (signed.reaches(), other.get(PAGE).status_code) == ((False, False), 302)
    sign_in(other, signed.user, "Another-Password-9")
    assert other.get(PAGE).status_code == 200


def test_a_reset_account_is_out_at_once(signed):
    enrol_app(signed.user)
    reset_account(signed.user, by="test")
    assert signed.reaches() == (False, False)
    assert signed.user.authenticator_set.count() == 0


def test_any_new_right_asks_to_sign_in_again(signed):
    grant_role(signed.user, Role.LEADER, unit=signed.house.elsewhere, by="test")
    assert signed.reaches() == (False, True)


def test_a_changed_role_of_the_office_ends_the_sessions_of_its_holders(signed):
    role = RoleDefinition(
        code="own", name_zh="自定", name_en="Own", description_zh="x", permissions=["view_cadres"]
    )
    define_role(role, by="test")
    grant_role(signed.user, "own", unit=signed.house.here, by="test")
    sign_in(signed.browser, signed.user)
    assert signed.reaches() == (True, True)
    define_role(role, by="test")
    assert signed.reaches() == (False, True)


def test_an_idle_session_ends_and_one_in_use_lives_on_until_its_day_is_over(signed):
    now = timezone.now()
    for minutes in (20, 40, 60):
        with time_machine.travel(now + timedelta(minutes=minutes)):
            assert signed.browser.get(PAGE).status_code == 200
    with time_machine.travel(now + timedelta(minutes=91)):
        assert signed.browser.get(PAGE).status_code == 302
    sign_in(signed.browser, signed.user)
    begun = timezone.now()
    for minutes in range(25, 600, 25):
        with time_machine.travel(begun + timedelta(minutes=minutes)):
            assert signed.browser.get(PAGE).status_code == 200
    with time_machine.travel(begun + timedelta(minutes=601)):
        assert signed.browser.get(PAGE).status_code == 302


def test_sign_out_everywhere(signed):
    other = Client()
    sign_in(other, signed.user)
    other.post("/security/sessions/end/")
    assert (signed.browser.get(PAGE).status_code, other.get(PAGE).status_code) == (302, 200)
    other.post("/security/sessions/end-all/")
    assert other.get(PAGE).status_code == 302
    assert Session.objects.filter(user=signed.user).count() == 0


def test_the_page_shows_where_one_is_signed_in(signed):
    other = Client(headers={"User-Agent": "Chromium 109 on Kylin"})
    sign_in(other, signed.user, REMOTE_ADDR="10.1.2.3")
    page = other.get("/security/").text
    assert ("10.1.2.3" in page, "Chromium 109 on Kylin" in page, len(page) > 0) == (True, True, True)


def test_sessions_that_are_over_are_removed(signed):
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        SessionStore.clear_expired()
    assert Session.objects.count() == 0


def test_rights_session_and_scope_cost_three_queries(signed, django_assert_num_queries):
    """The session, its user, and what the user holds with all units: whatever the page asks of them."""
    with django_assert_num_queries(3):
        store = SessionStore(signed.browser.session.session_key)
        user = User.objects.get(pk=store["_auth_user_id"])
        permissions_of(user), scope_of(user), unit_ids_for(user, Permission.EDIT_CADRES)


def test_what_a_session_holds_is_sealed_and_opens_under_a_key_that_is_known(signed, settings):
    kept = Session.objects.get(user=signed.user).session_data
    settings.MASTER_KEYS_OLD, settings.MASTER_KEY = [settings.MASTER_KEY], settings.BLIND_INDEX_KEY
    assert signed.browser.get(PAGE).status_code == 200
    settings.MASTER_KEYS_OLD = []
    assert signed.browser.get(PAGE).status_code == 302
    with pytest.raises(signing.BadSignature):
        signing.loads(kept, salt="django.contrib.sessions.accounts.sessions")
