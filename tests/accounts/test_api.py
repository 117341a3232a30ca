"""One's own tokens over REST."""

import pytest
from django.test import Client
from knox.models import AuthToken

from accounts.choices import Role
from audit.models import Entry

pytestmark = pytest.mark.django_db
TOKENS = "/api/v1/tokens/"


def order(client: Client, **asked: object):
    """Ask for a token."""
    return client.post(TOKENS, asked, content_type="application/json")


def test_a_token_is_shown_once_and_kept_hashed(house):
    client = house.client(Role.HR_OFFICER)
    made = order(client, days=30).json()
    (row,) = client.get(TOKENS).json()
    assert (row["key"], sorted(row)) == (made["key"], ["created", "expires", "key"])
    assert made["secret"] not in str(AuthToken.objects.values())
    assert Entry.objects.filter(action="token.issued").count() == 1


def test_a_token_opens_the_api_until_it_is_revoked(house):
    client = house.client(Role.HR_OFFICER)
    made = order(client, days=30).json()
    program = Client(headers={"Authorization": f"Token {made['secret']}"})
    assert program.get("/api/v1/cadres/").status_code == 200
    assert client.delete(f"{TOKENS}{made['key']}/").status_code == 204
    assert program.get("/api/v1/cadres/").status_code == 401


def test_a_token_makes_no_tokens(house):
    secret = order(house.client(Role.HR_OFFICER), days=30).json()["secret"]
    program = Client(headers={"Authorization": f"Token {secret}"})
    assert order(program, days=30).status_code == 403


@pytest.mark.parametrize(
    ("asked", "named"), [({}, "days"), ({"days": 999}, "days"), ({"days": 1, "user": "x"}, "user")]
)
def test_what_is_not_understood_is_refused_by_name(house, asked, named):
    answer = order(house.client(Role.HR_OFFICER), **asked)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [named])


def test_the_tokens_of_others_do_not_exist(house):
    key = order(house.client(Role.HR_OFFICER), days=30).json()["key"]
    other = house.client(Role.LEADER)
    assert (other.get(TOKENS).json(), other.delete(f"{TOKENS}{key}/").status_code) == ([], 404)
