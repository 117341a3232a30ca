"""Conditions over REST."""

import pytest
from django.urls import reverse

from accounts.services import issue_token
from accounts.services.tokens import Terms
from cadres.services import change_cadre
from selection.conditions import CATALOGUE
from selection.models import WorkingList
from tests.cadres.people import add_person, client_of, make_zone

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def zone():
    return make_zone()


def ask(client, **body):
    return client.post(reverse("api-ask"), body, content_type=JSON)


def test_the_catalogue_names_what_one_may_ask_in_both_languages(zone):
    told = {one["key"]: one for one in client_of(zone.officer).get(reverse("api-conditions")).json()}
    assert (told["age"]["name_zh"], told["age"]["name_en"], told["age"]["parts"]) == (
        "年龄",
        "Age",
        ["max", "min"],
    )
    assert CATALOGUE.keys() - told.keys() == {"investigation", "ended_unclosed"}


def test_three_segments_are_counted_and_read_page_by_page(zone):
    for name in ("许若溪", "马晓琳"):
        add_person(zone.office, name)
    client, leaf = client_of(zone.officer), {"is": "speciality", "words": ["桥"]}
    change_cadre(zone.cadre, by="test", version=zone.cadre.version, speciality="桥梁")
    first = ask(client, tree=leaf, segment="unknown", page_size=1).json()
    assert first["counts"] == {"yes": 1, "no": 0, "unknown": 2}
    second = ask(client, tree=leaf, segment="unknown", page_size=1, cursor=first["next"]).json()
    assert {first["results"][0]["name"], second["results"][0]["name"]} == {"许若溪", "马晓琳"}
    assert second["next"] is None
    assert first["results"][0]["answers"] == [{"condition": leaf, "answer": "unknown", "found": ""}]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"tree": {"is": "age"}}, "tree"),
        ({"tree": {"is": "sex", "among": ["1"]}, "cursor": "x"}, "cursor"),
        ({"tree": {"is": "sex", "among": ["1"]}, "segment": "perhaps"}, "segment"),
        ({"tree": {"all": []}, "colour": 1}, "colour"),
    ],
)
def test_what_cannot_be_asked_is_a_fault_of_its_field(zone, body, field):
    answer = ask(client_of(zone.officer), **body)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])


def test_a_token_needs_the_scope(zone):
    for scopes, status in ((["cadres:read"], 403), (["selection:write"], 200)):
        _token, secret = issue_token(zone.officer, days=1, terms=Terms(scopes=scopes), by="test")
        client = client_of(zone.officer).__class__(headers={"Authorization": f"Token {secret}"})
        assert ask(client, tree={"is": "sex", "among": ["1"]}).status_code == status


def test_a_working_list_tells_its_candidates_without_notes(zone):
    made = {"unit": zone.office, "cut_off": "2026-01-01", "tree": {"all": []}, "made_by": zone.officer}
    found = WorkingList.objects.create(name="x", purpose="y", **made)
    found.candidates.create(cadre=zone.cadre, note="a note")
    client = client_of(zone.officer)
    told = client.get(reverse("api-working-list-detail", args=[found.pk])).json()
    assert [one["name"] for one in told["candidates"]] == ["陆承远"]
    assert "a note" not in str(told)
    assert client.get(reverse("api-saved-query-list")).json()["results"] == []


def test_candidates_count_against_the_budget_of_a_token(zone, settings):
    made = {"unit": zone.office, "cut_off": "2026-01-01", "tree": {"all": []}, "made_by": zone.officer}
    found = WorkingList.objects.create(name="x", purpose="y", **made)
    found.candidates.create(cadre=zone.cadre)
    _token, secret = issue_token(zone.officer, days=1, terms=Terms(scopes=["selection:read"]), by="test")
    client = client_of(zone.officer).__class__(headers={"Authorization": f"Token {secret}"})
    address = reverse("api-working-list-detail", args=[found.pk])
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"token": 1}
    assert [client.get(address).status_code for _ in range(2)] == [200, 429]


def test_a_body_nested_without_end_is_the_senders_fault(zone):
    answer = client_of(zone.officer).post(reverse("api-ask"), "[" * 100_000, content_type=JSON)
    assert (answer.status_code, answer.json()["code"]) == (400, "parse_error")
