"""Guessing tokens is stopped, counted where a refusal undoes nothing; and no password opens the API."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings as django_settings
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.utils import timezone

from accounts import throttle
from accounts.choices import Role
from accounts.models import Attempt
from accounts.services import issue_token
from accounts.throttle import Limit
from audit.models import Entry
from tests.accounts.people import PASSWORD

pytestmark = pytest.mark.django_db
API, GUESSER, OFFICE = "/api/v1/cadres/", "10.0.0.66", "10.0.0.5"


def ask(secret: str, address: str = OFFICE):
    return Client().get(API, headers={"Authorization": f"Token {secret}"}, REMOTE_ADDR=address)


def guess(times: int, address: str = GUESSER) -> list[int]:
    return [ask(f"{number:064}", address).status_code for number in range(times)]


@pytest.fixture
def secret(house) -> str:
    return issue_token(house.user(Role.HR_OFFICER), days=9, by="test")[1]


@pytest.fixture
def _few(monkeypatch):
    monkeypatch.setitem(throttle.ALLOWED, Limit.GUESS, (4, timedelta(minutes=10)))


def test_thirty_guesses_are_the_most(secret):
    assert guess(32) == [401] * 30 + [429] * 2
    assert Entry.objects.filter(action="access.refused").count() == 30
    assert Entry.objects.get(action="token.blocked").address == GUESSER


@pytest.mark.usefixtures("_few")
class TestWhereGuessingWasStopped:
    """An address has used up its guesses."""

    def test_a_right_guess_is_answered_like_a_wrong_one(self, secret):
        guess(4)
        right, wrong = ask(secret, GUESSER), ask("0" * 64, GUESSER)
        assert (right.status_code, right.json()) == (429, wrong.json())
        assert 0 < int(right.headers["Retry-After"]) <= 600
        assert right.headers["Content-Type"] == "application/problem+json"

    def test_programs_elsewhere_notice_nothing(self, secret):
        guess(9)
        assert [ask(secret).status_code for _ in range(3)] == [200] * 3

    def test_a_program_that_worked_from_there_goes_on(self, secret):
        assert ask(secret, GUESSER).status_code == 200
        assert guess(6)[-1] == 429
        assert ask(secret, GUESSER).status_code == 200

    def test_it_opens_again_when_the_time_is_over(self, secret):
        guess(6)
        with time_machine.travel(timezone.now() + timedelta(minutes=11)):
            assert (ask(secret, GUESSER).status_code, guess(1)) == (200, [401])

    def test_tokens_that_were_valid_once_count_as_well(self, house):
        token, over = issue_token(house.user(Role.HR_OFFICER), days=9, by="test")
        token.delete()
        assert [ask(over, GUESSER).status_code for _ in range(5)] == [401] * 4 + [429]

    def test_what_is_counted_holds_neither_token_nor_address(self, secret):
        guess(5)
        kept = str(list(Attempt.objects.values()))
        assert (Attempt.objects.count(), GUESSER in kept, "0" * 20 in kept) == (1, False, False)

    def test_pages_are_not_shut(self, secret, house):
        guess(5)
        client = house.client(Role.LEADER)
        assert client.get("/cadres/", REMOTE_ADDR=GUESSER).status_code == 200
        assert client.get(API, REMOTE_ADDR=GUESSER).status_code == 200


def test_a_token_asks_so_often_a_minute_and_others_are_not_counted_with_it(house, secret, monkeypatch):
    monkeypatch.setitem(throttle.ALLOWED, Limit.PROGRAM, (3, timedelta(minutes=1)))
    answers = [ask(secret) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200] * 3 + [429] * 2
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
    other = issue_token(house.user(Role.LEADER), days=9, by="test")[1]
    assert ask(other).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=1, seconds=1)):
        assert ask(secret).status_code == 200


def addresses(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for item in resolver.url_patterns:
        path = before + str(item.pattern)
        yield from addresses(item, path) if isinstance(item, URLResolver) else [path]


def test_a_password_opens_nothing_on_the_api(house):
    officer = house.user(Role.HR_OFFICER)
    both = b64encode(f"{officer.username}:{PASSWORD}".encode()).decode()
    for scheme in ("Basic", "Token", "Bearer"):
        assert Client().get(API, headers={"Authorization": f"{scheme} {both}"}).status_code == 401
    sent = {"login": officer.username, "username": officer.username, "password": PASSWORD}
    for address in (API, "/api/v1/tokens/"):
        assert Client().get(address, sent).status_code == 401
        assert Client().post(address, sent, content_type="application/json").status_code == 401
    doors = [
        path for path in addresses(get_resolver()) if path.startswith("api/") and ("login" in path or "auth" in path)
    ]  # fmt: skip
    assert doors == []


def test_a_session_writes_over_the_api_with_its_csrf_token_only(house):
    client = Client(enforce_csrf_checks=True)
    client.force_login(house.user(Role.HR_OFFICER))
    order = {"name": "mirror", "scopes": ["cadres:read"], "days": 30}
    assert client.post("/api/v1/tokens/", order, content_type="application/json").status_code == 403


def test_there_is_no_administration_site_of_the_framework(house):
    assert "django.contrib.admin" not in django_settings.INSTALLED_APPS
    assert [path for path in addresses(get_resolver()) if "admin" in path.casefold()] == []
    for role in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN):
        assert house.client(role).get("/admin/").status_code == 404
    assert Client().get("/admin/login/").status_code == 404
