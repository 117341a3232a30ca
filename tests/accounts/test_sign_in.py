"""Signing in: guessing is stopped, answers tell nothing, the second factor is asked for and taken once."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user
from django.test import Client
from django.utils import timezone

from accounts import throttle
from accounts.choices import Role
from accounts.models import Attempt, RoleDefinition, Session, User
from accounts.services import add_user, close_account, grant_role
from accounts.sessions import stored
from accounts.throttle import Limit
from audit.models import Entry
from tests.accounts.people import CODE, LOGIN, PASSWORD, code_of, enrol_app, raw_secret, sign_in

pytestmark = pytest.mark.django_db


def is_in(client: Client) -> bool:
    return client.get("/security/").status_code == 200


@pytest.fixture
def officer(house) -> User:
    return house.user(Role.HR_OFFICER)


def test_the_session_has_another_key_after_signing_in(officer):
    client = Client()
    client.post("/i18n/setlang/", {"language": "en"})
    sign_in(client, officer, "wrong")
    session = client.session
    session["before"] = "kept"
    session.save()
    before = session.session_key
    sign_in(client, officer)
    assert (is_in(client), client.session.session_key != before) == (True, True)
    assert not Session.objects.filter(session_key=stored(before)).exists()


def test_the_database_holds_no_key_of_a_session(officer):
    client = Client()
    sign_in(client, officer)
    assert client.session.session_key not in json.dumps(
        list(Session.objects.values("session_key", "session_data"))
    )


def test_a_closed_account_a_wrong_password_and_an_unknown_name_are_answered_alike(officer, house):
    closed = house.user(Role.LEADER)
    close_account(closed, by="test")
    answers = [
        sign_in(Client(), officer, "wrong"),
        sign_in(Client(), closed),
        sign_in(Client(), User(username="nobody")),
    ]
    texts = [answer.context["form"].errors.as_json() for answer in answers]
    assert ({answer.status_code for answer in answers}, len(set(texts))) == ({200}, 1)


def test_guessing_a_password_is_stopped_and_the_person_can_sign_in_from_elsewhere(officer):
    for _ in range(5):
        sign_in(Client(), officer, "guess", REMOTE_ADDR="10.0.0.66")
    right = Client()
    answer = sign_in(right, officer, REMOTE_ADDR="10.0.0.66")
    assert ("尝试次数过多" in answer.text, is_in(right)) == (True, False)
    elsewhere = Client()
    sign_in(elsewhere, officer, REMOTE_ADDR="10.0.0.5")
    assert is_in(elsewhere)
    assert Entry.objects.filter(action="sign_in.blocked").count() == 1
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        sign_in(right, officer, REMOTE_ADDR="10.0.0.66")
        assert is_in(right)


def test_guessing_from_many_addresses_does_not_shut_out_who_signed_in_lately(officer, monkeypatch):
    monkeypatch.setitem(throttle.ALLOWED, Limit.NAME, (6, timedelta(hours=1)))  # fewer, each costs a hash
    known = Client()
    sign_in(known, officer, REMOTE_ADDR="10.0.0.5")
    for place in range(7):
        answer = sign_in(Client(), officer, "guess", REMOTE_ADDR=f"10.9.0.{place}")
    assert "尝试次数过多" in answer.text
    again = Client()
    sign_in(again, officer, REMOTE_ADDR="10.0.0.5")
    assert is_in(again)


def test_guessing_many_names_from_one_address_is_stopped(officer, monkeypatch):
    monkeypatch.setitem(throttle.ALLOWED, Limit.ADDRESS, (6, timedelta(minutes=10)))
    for number in range(6):
        sign_in(Client(), User(username=f"name{number}"), "guess", REMOTE_ADDR="10.0.0.66")
    assert "尝试次数过多" in sign_in(Client(), officer, REMOTE_ADDR="10.0.0.66").text


def test_what_is_counted_holds_no_name(officer):
    sign_in(Client(), officer, "guess", REMOTE_ADDR="10.0.0.66")
    kept = str(list(Attempt.objects.values()))
    assert (officer.username in kept, "10.0.0.66" in kept, Attempt.objects.count() > 0) == (
        False,
        False,
        True,
    )


def test_a_password_typed_as_a_name_is_not_kept_in_the_trail():
    sign_in(Client(), User(username="My secret 123"), "x")
    assert Entry.objects.get(action="sign_in.failed").detail == {"name": "?"}


def test_with_a_second_factor_enrolled_the_password_opens_nothing(officer):
    secret, client = enrol_app(officer), Client()
    assert sign_in(client, officer).url == CODE
    assert (get_user(client).is_authenticated, client.get("/cadres/").status_code) == (False, 302)
    assert client.get("/api/v1/cadres/").status_code in {401, 403}
    assert client.post(CODE, {"code": "000000"}).status_code == 200
    assert not is_in(client)
    client.post(CODE, {"code": code_of(secret)})
    assert is_in(client)


def test_a_code_is_taken_once(officer):
    secret = enrol_app(officer)
    code = code_of(secret)
    first, second = Client(), Client()
    for client in (first, second):
        sign_in(client, officer)
    first.post(CODE, {"code": code})
    answer = second.post(CODE, {"code": code})
    assert (is_in(first), is_in(second), answer.status_code) == (True, False, 200)
    second.post(CODE, {"code": code_of(secret, -1)})
    assert not is_in(second)
    second.post(CODE, {"code": code_of(secret, 1)})
    assert is_in(second)


def test_guessing_codes_is_stopped(officer):
    secret, client = enrol_app(officer), Client()
    sign_in(client, officer)
    for _ in range(5):
        client.post(CODE, {"code": "000000"})
    assert "尝试次数过多" in client.post(CODE, {"code": code_of(secret)}).text
    assert not is_in(client)


def test_the_key_of_an_app_is_sealed(officer):
    secret = enrol_app(officer)
    assert secret not in raw_secret(officer)


class TestWhereARoleAsksForASecondFactor:
    """A session that has shown a password only reaches the enrolment and nothing else."""

    @pytest.fixture(autouse=True)
    def _enforced(self, settings):
        settings.SECOND_FACTOR_ENFORCED = True

    @pytest.mark.parametrize(
        "address", ["/", "/cadres/", "/work/approvals/", "/gallery/", "/security/tokens/new/"]
    )
    def test_pages_lead_to_enrolment(self, officer, address):
        client = Client()
        sign_in(client, officer)
        assert client.get(address).url == "/security/"

    def test_the_api_is_shut(self, officer):
        client = Client()
        sign_in(client, officer)
        assert client.get("/api/v1/cadres/").status_code == 403
        assert client.get("/api/v1/tokens/").status_code == 403

    def test_the_page_holds_nothing_but_the_factors(self, officer):
        client = Client()
        sign_in(client, officer)
        page = client.get("/security/")
        assert (page.status_code, "tokens" in page.context, "acts" in page.context) == (200, False, False)

    def test_enrolling_opens_the_rest_and_uses_the_code_up(self, officer):
        client = Client()
        sign_in(client, officer)
        secret = client.get("/accounts/factors/app/").context["form"].secret
        code = code_of(secret)
        assert client.post("/accounts/factors/app/", {"code": code}).status_code == 302
        assert client.get("/cadres/").status_code == 200
        other = Client()
        sign_in(other, officer)
        other.post(CODE, {"code": code})
        assert not is_in(other)
        assert Entry.objects.filter(action="second_factor.added").count() == 1

    def test_a_role_that_does_not_ask_is_let_in(self, house):
        RoleDefinition.objects.create(
            code="guest", name_zh="访客", name_en="Guest", description_zh="x", second_factor=False, side=0
        )
        guest = add_user("guest", PASSWORD, name="guest", by="test")
        grant_role(guest, "guest", unit=house.here, by="test")
        client = Client()
        sign_in(client, guest)
        assert client.get("/").status_code == 200


def test_signing_up_is_closed(db):
    assert Client().get("/accounts/signup/").status_code == 404


def test_a_get_does_not_sign_out(officer):
    client = Client()
    sign_in(client, officer)
    client.get("/accounts/logout/")
    assert is_in(client)
    client.post("/accounts/logout/")
    assert not is_in(client)


@pytest.mark.parametrize("next_", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_signing_in_leads_nowhere_else(officer, next_):
    answer = Client().post(LOGIN, {"login": officer.username, "password": PASSWORD, "next": next_})
    assert answer.url == "/"
