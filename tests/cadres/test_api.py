"""Cadre files over REST."""

import pytest

from accounts.choices import Role
from audit.models import Entry
from tests.counting import statements_of
from tests.factories.house import House

pytestmark = pytest.mark.django_db
CADRES = "/api/v1/cadres/"
ALL = "appointments,ranks,educations,appraisals,awards,resume_lines"
NUMBER = "11010519491231002X"


@pytest.fixture
def client(house: House):
    """An officer of `here`."""
    return house.client(Role.HR_OFFICER)


def patch(client, cadre, etag: str | None, **fields):
    """A change under If-Match."""
    headers = {"If-Match": etag} if etag else {}
    address = f"{CADRES}{cadre.pk}/"
    return client.patch(address, fields, content_type="application/json", headers=headers)


def version(client, cadre) -> str:
    """The ETag of a file."""
    return client.get(f"{CADRES}{cadre.pk}/")["ETag"]


def test_a_file_out_of_scope_is_not_found_where_one_in_scope_is(client, house):
    seen, hidden = house.cadre("Zhao Yi", house.below), house.cadre("Qian Er", house.elsewhere)
    assert client.get(f"{CADRES}{seen.pk}/").json()["name"] == "Zhao Yi"
    assert client.get(f"{CADRES}{hidden.pk}/").status_code == 404
    assert [row["name"] for row in client.get(CADRES).json()["results"]] == ["Zhao Yi"]


@pytest.mark.parametrize("role", [Role.LIAISON, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN])
def test_roles_without_files_are_refused(house, role):
    assert house.client(role).get(CADRES).status_code == 403


def test_nothing_sealed_is_in_any_answer(client, house):
    told = {"id_number": NUMBER, "phone": "13900000000", "address": "Lane 7"}
    cadre = house.cadre("Zhao Yi", sealed=told, awards_text="warning in 2021", remarks="a secret")
    answer = client.get(f"{CADRES}{cadre.pk}/", {"expand": ALL})
    words = [NUMBER, NUMBER[-6:], "13900000000", "Lane 7", "warning", "secret"]
    assert [word for word in words if word in answer.content.decode()] == []
    assert answer.json()["id_number_recorded"] is True


def test_as_of_shows_the_posts_of_that_day(client, house):
    address = f"{CADRES}{house.cadre('Zhao Yi').pk}/"
    found = [
        [post["title"] for post in client.get(address, query).json()["appointments"]]
        for query in (
            {"expand": "appointments", "as_of": "2020-02-29"},
            {"expand": "appointments", "as_of": "2020-03-01"},
            {"expand": "appointments"},
        )
    ]
    assert found == [[], ["post of Zhao Yi"], ["post of Zhao Yi"]]


@pytest.mark.parametrize("query", ["as_of=2020-03-01", "as_of=soon&expand=ranks", "id_number=1", "unit=x"])
def test_what_is_not_understood_is_refused_by_name(client, query):
    answer = client.get(f"{CADRES}?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert list(answer.json()["errors"]) == [query.split("=")[0]]


@pytest.mark.parametrize(("expand", "number"), [("", 8), (ALL, 14)])
def test_one_row_and_three_cost_the_same_statements(client, house, expand, number):
    for names in (["Zhao Yi"], ["Qian Er", "Sun San"]):
        for name in names:
            house.cadre(name)
        assert statements_of(client, CADRES, {"expand": expand} if expand else {}) == number


def test_a_change_needs_the_version_it_is_meant_for(client, house):
    cadre = house.cadre("Zhao Yi")
    read = version(client, cadre)
    assert patch(client, cadre, None, speciality="bridges").status_code == 428
    assert patch(client, cadre, read, speciality="bridges").json()["speciality"] == "bridges"
    assert patch(client, cadre, read, speciality="tunnels").status_code == 412
    assert client.get(f"{CADRES}{cadre.pk}/").json()["speciality"] == "bridges"


def test_partial_dates_are_read_in_any_usual_writing(client, house):
    cadre = house.cadre("Zhao Yi")
    assert patch(client, cadre, version(client, cadre), birth="1980.03").json()["birth"] == "1980-03"
    refused = patch(client, cadre, version(client, cadre), birth="in spring")
    assert (refused.status_code, list(refused.json()["errors"])) == (400, ["birth"])


def test_fields_that_are_not_to_be_changed_are_refused(client, house):
    cadre = house.cadre("Zhao Yi")
    answer = patch(client, cadre, version(client, cadre), version=9, nickname="x")
    assert (answer.status_code, sorted(answer.json()["errors"])) == (400, ["nickname", "version"])


def test_a_reader_changes_nothing(house):
    cadre, leader = house.cadre("Zhao Yi"), house.client(Role.LEADER)
    assert patch(leader, cadre, version(leader, cadre), speciality="x").status_code == 403


def test_who_reads_here_and_edits_elsewhere_can_not_edit_here(house):
    from accounts.services import grant_role
    from tests.factories.house import SETUP

    cadre, user = house.cadre("Zhao Yi"), house.user(Role.HR_OFFICER, house.elsewhere)
    grant_role(user, Role.LEADER, unit=house.here, by=SETUP)
    client = house.signed_in(user)
    assert patch(client, cadre, version(client, cadre), speciality="x").status_code == 404


def test_reads_stand_in_the_audit_trail(client, house):
    cadre = house.cadre("Zhao Yi")
    before = Entry.objects.count()
    client.get(f"{CADRES}{cadre.pk}/")
    client.get(CADRES, {"q": "zhao"})
    new = Entry.objects.order_by("pk")[before:]
    assert [(entry.action, entry.subject_id) for entry in new] == [
        ("cadre.read", str(cadre.pk)),
        ("cadres.listed", ""),
    ]
