"""Units over REST."""

import pytest

from accounts.choices import Role
from tests.factories.house import House

pytestmark = pytest.mark.django_db
UNITS = "/api/v1/units/"


@pytest.fixture
def client(house: House):
    """An officer of `here`."""
    return house.client(Role.HR_OFFICER)


def codes(answer) -> list[str]:
    """The codes of a page."""
    return [unit["code"] for unit in answer.json()["results"]]


def test_a_list_has_the_units_of_the_scope_and_no_other(client, house):
    assert codes(client.get(UNITS)) == ["here", "below"]


def test_out_of_scope_is_not_found_where_in_scope_is(client, house):
    assert client.get(f"{UNITS}{house.elsewhere.pk}/").status_code == 404
    assert client.get(f"{UNITS}{house.below.pk}/").json()["parent_id"] == str(house.here.pk)


def test_strangers_are_refused_with_a_problem(house, client):
    client.logout()
    answer = client.get(UNITS)
    assert (answer.status_code, answer["Content-Type"]) == (401, "application/problem+json")


def test_a_subtree_filter_stays_in_scope(client, house):
    assert codes(client.get(UNITS, {"unit_subtree": house.below.pk})) == ["below"]
    assert codes(client.get(UNITS, {"unit_subtree": house.elsewhere.pk})) == []


@pytest.mark.parametrize(
    "query",
    ["colour=red", "kind=palace", "page_size=0", "cursor=x", "fields=salary", "expand=cadres", "q=a&q=b"],
)
def test_what_is_not_understood_is_refused_by_name(client, query):
    answer = client.get(f"{UNITS}?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert list(answer.json()["errors"]) == [query.split("=")[0]]


def test_fields_and_expansions_shape_the_answer(client, house):
    answer = client.get(f"{UNITS}{house.here.pk}/", {"fields": "code,quotas", "expand": "quotas"})
    assert answer.json() == {"code": "here", "quotas": []}


def test_pages_follow_each_other(client):
    first = client.get(UNITS, {"page_size": 1})
    second = client.get(first.json()["next"])
    assert (codes(first), codes(second), second.json()["next"]) == (["here"], ["below"], None)


def test_who_has_the_version_gets_no_body(client, house):
    address = f"{UNITS}{house.here.pk}/"
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200


def test_an_address_that_is_none_is_a_problem_too(client):
    answer = client.get("/api/v1/palaces/")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
