"""Single sign-on by OpenID Connect, against a provider that runs beside the test."""

from collections.abc import Iterator

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from accounts.choices import Role
from accounts.models import User
from accounts.services import close_account
from tests.accounts.people import enrol_app, sign_in
from tests.accounts.provider import CLIENT, SECRET, Provider, running

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/oidc/house/login/"


@pytest.fixture
def provider(settings) -> Iterator[Provider]:
    with running() as found:
        app = {"provider_id": "house", "name": "One door", "client_id": CLIENT, "secret": SECRET}
        app["settings"] = {"server_url": found.address}
        settings.OIDC_SERVER = found.address
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
        yield found


@pytest.fixture
def officer(house) -> User:
    return house.user(Role.HR_OFFICER)


def through(provider: Provider, client: Client, process: str = "login"):
    """The way of a browser to the provider and back."""
    there = client.post(f"{LOGIN}?process={process}")
    return client.get(f"{LOGIN}callback/", provider.consent(there.url))


def linked(provider: Provider, user: User) -> None:
    """Link the person's account under My security."""
    client = Client()
    sign_in(client, user)
    assert through(provider, client, "connect").url == "/accounts/oidc/linked/"


def test_who_has_linked_the_account_comes_in(provider, officer):
    linked(provider, officer)
    client = Client()
    assert through(provider, client).url == "/"
    assert client.get("/cadres/").status_code == 200
    assert SocialAccount.objects.get().extra_data == {}


def test_who_has_not_gets_no_account(provider, officer):
    client = Client()
    answer = through(provider, client)
    assert ("未找到账号" in answer.text, User.objects.count()) == (True, 1)
    assert client.get("/security/").status_code == 302


def test_another_person_of_the_provider_is_nobody_here(provider, officer):
    linked(provider, officer)
    provider.subject = "person-2"
    client = Client()
    through(provider, client)
    assert client.get("/security/").status_code == 302


def test_the_second_factor_is_asked_for_all_the_same(provider, officer):
    linked(provider, officer)
    enrol_app(officer)
    client = Client()
    assert through(provider, client).url == "/accounts/code/"
    assert client.get("/cadres/").status_code == 302


def test_a_closed_account_stays_closed(provider, officer):
    linked(provider, officer)
    close_account(officer, by="test")
    client = Client()
    assert through(provider, client).url == "/accounts/login/"
    assert client.get("/security/").status_code == 302


def test_a_code_or_state_of_another_browser_is_refused(provider, officer):
    linked(provider, officer)
    mine, other = Client(), Client()
    brought = provider.consent(mine.post(f"{LOGIN}?process=login").url)
    assert "单点登录失败" in other.get(f"{LOGIN}callback/", brought).text
    forged = mine.get(f"{LOGIN}callback/", brought | {"code": "guessed"})
    assert "单点登录失败" in forged.text


def test_the_link_is_taken_away_again(provider, officer):
    linked(provider, officer)
    client = Client()
    sign_in(client, officer)
    assert "One door" in client.get("/security/").text
    client.post("/security/unlink/")
    assert SocialAccount.objects.count() == 0


def test_without_configuration_there_is_no_such_door(officer):
    assert Client().post(LOGIN).status_code == 404
    assert "单点登录" not in house_login_page()


def house_login_page() -> str:
    return Client().get("/accounts/login/").text
