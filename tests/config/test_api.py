"""The API as a whole: its description, its documentation, its sign-in."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from drf_spectacular.validation import validate_schema

from accounts.choices import Role
from accounts.models import ApiToken, User
from accounts.services import issue_token
from reports.appointment_forms.packing import MEDIA_TYPES

pytestmark = pytest.mark.django_db
SCHEMA = "/api/v1/schema/"
CADRES = "/api/v1/cadres/"


@pytest.fixture
def description(house) -> dict:
    """The OpenAPI description as the server gives it."""
    return house.client(Role.LIAISON).get(SCHEMA, headers={"Accept": "application/json"}).json()


def by_token(user: User, expiry: timedelta | None = None) -> Client:
    """A program with a token of the user."""
    row, secret = issue_token(user, days=1, by="test")
    ApiToken.objects.filter(pk=row.pk).update(expiry=timezone.now() + (expiry or timedelta(hours=1)))
    return Client(headers={"Authorization": f"Token {secret}"})


def test_the_description_is_valid_and_has_every_resource(description):
    validate_schema(description)
    resources = {path.split("/")[3] for path in description["paths"]}
    assert {"units", "cadres", "runs"} <= resources


def test_the_description_leaves_nothing_to_guess(tmp_path):
    call_command("spectacular", "--fail-on-warn", "--validate", "--file", str(tmp_path / "schema.yml"))


def test_every_operation_tells_its_problems(description):
    operations = [
        one for path in description["paths"].values() for one in path.values() if isinstance(one, dict)
    ]
    silent = [
        one["operationId"]
        for one in operations
        if "400" not in one["responses"] and "schema" not in one["operationId"]
    ]
    assert silent == []


def test_the_documentation_comes_from_local_assets(house):
    page = house.client(Role.LIAISON).get("/api/v1/docs/").content.decode()
    assert "drf_spectacular_sidecar/swagger-ui-dist/swagger-ui-bundle.js" in page
    assert "https://" not in page


def test_a_token_sees_what_its_owner_sees(house):
    seen, hidden = house.cadre("Zhao Yi"), house.cadre("Qian Er", house.elsewhere)
    client = by_token(house.user(Role.HR_OFFICER))
    assert client.get(f"{CADRES}{seen.pk}/").status_code == 200
    assert client.get(f"{CADRES}{hidden.pk}/").status_code == 404


def test_a_token_ends_with_its_time_and_with_its_owner(house):
    owner = house.user(Role.HR_OFFICER)
    late, valid = by_token(owner, timedelta(seconds=-1)), by_token(owner)
    assert (late.get(CADRES).status_code, valid.get(CADRES).status_code) == (401, 200)
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert valid.get(CADRES).status_code == 401


def test_a_wrong_token_is_told_how_to_sign_in(house):
    answer = Client(headers={"Authorization": "Token wrong"}).get(CADRES)
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Token")
    assert answer["Content-Type"] == "application/problem+json"


def test_the_description_says_what_may_be_null_or_blank(description):
    """Each of a kind: an id, a name behind an id, a key, what a host is not told; a choice not made yet."""
    lacking = {
        "Run": ["unit_id", "started_by"],
        "Approval": ["decided_by"],
        "Grant": ["valid_until"],
        "Placement": ["field", "landing_title", "outcome"],
        "BatchLine": ["eligible_on"],
        "Result": ["earliest_on"],
        "Visit": ["from_draw_to_arrival"],
    }
    fields = {name: one.get("properties") for name, one in description["components"]["schemas"].items()}
    told = {
        name: [key for key in keys if fields[name][key].get("nullable")] for name, keys in lacking.items()
    }
    assert told == lacking
    assert "nullable" not in fields["Membership"]["cadre_id"]
    blank = {"$ref": "#/components/schemas/BlankEnum"}
    assert blank in fields["Membership"]["left_because"]["oneOf"]


def test_an_address_that_names_a_unit_in_a_parameter_may_not_find_it(description, house):
    assert "404" in description["paths"]["/api/v1/overview/"]["get"]["responses"]
    asked = {"unit_subtree": str(house.elsewhere.pk)}
    assert house.client(Role.HR_OFFICER).get("/api/v1/overview/", asked).status_code == 404


def test_the_description_names_the_answers_that_are_no_plain_object(description):
    """All sets of a day in `results`; what is enacted is changed, not made; forms as they are taken out."""
    paths = description["paths"]
    sets = paths["/api/v1/rule-sets/"]["get"]["responses"]["200"]["content"]["application/json"]
    assert sets["schema"] == {"$ref": "#/components/schemas/RuleSets"}
    enacted = paths["/api/v1/rule-drafts/{id}/enact/"]["post"]["responses"]
    assert [status for status in enacted if status.startswith("2")] == ["200"]
    forms = paths["/api/v1/form-sets/{id}/files/{kind}/"]["get"]["responses"]["200"]["content"]
    assert set(forms) == set(MEDIA_TYPES)


@pytest.mark.parametrize("day", ["0673-09-29", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_out_of_reach_is_refused_and_named(house, day):
    client = house.client(Role.HR_OFFICER)
    for path in ("/api/v1/statistics/", "/api/v1/retirements/", "/api/v1/rule-sets/"):
        answer = client.get(path, {"as_of": day})
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["as_of"])
    assert client.get("/api/v1/statistics/", {"as_of": "1900-01-01"}).status_code == 200
