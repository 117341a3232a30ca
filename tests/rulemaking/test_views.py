"""Pages of the life of rules: read, draft, refuse with the line, try, share."""

from datetime import date

import pytest
from django.conf import settings
from django.urls import reverse

from accounts.choices import Role
from rulemaking.models import Draft
from tests.counting import statements_of
from tests.rulemaking.conftest import ranked, tried

pytestmark = pytest.mark.django_db


def in_english(client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def text_of(client, route, *args, query=""):
    in_english(client)
    answer = client.get(reverse(route, args=args) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_book_and_a_set_read_as_a_text(house):
    client = house.client(Role.LEADER)
    assert "Sets in force" in text_of(client, "rulemaking:book")
    page = text_of(client, "rulemaking:set", "rank-ladder")
    assert "公务员职务与职级并行规定, 第十八条、第十九条" in page
    assert "24 months" in page
    assert "seen in a published copy" in page
    assert "Draft the next version" not in page


@pytest.mark.parametrize("day", ["soon", "0617-03-04", "9999-12-31"])
def test_the_book_of_a_day_that_cannot_be_reckoned_with_is_not_found(house, day):
    assert house.client(Role.LEADER).get(reverse("rulemaking:book"), {"as_of": day}).status_code == 404


def test_a_draft_is_begun_changed_by_a_form_and_shows_the_difference(house, officer):
    client = house.signed_in(officer)
    client.post(
        reverse("rulemaking:start", args=["rank-ladder"]), {"reason": "三年", "from_day": "2027-01-01"}
    )
    draft = Draft.objects.get()
    address = reverse("rulemaking:rule", args=[draft.pk, "RK-18-4D"])
    form = client.get(address).context["form"]
    sent = {field.name: field.value() for field in form if field.value() is not None} | {"n____months": "36"}
    assert client.post(address, sent).status_code == 302
    page = text_of(client, "rulemaking:draft", draft.pk)
    assert "36 months" in page


def test_a_broken_text_comes_back_with_line_and_reason_and_nothing_lost(house, officer, draft):
    client = in_english(house.signed_in(officer))
    broken = draft.text.replace("months: 24", "months: two", 1)
    answer = client.post(reverse("rulemaking:text", args=[draft.pk]), {"text": broken})
    page = answer.content.decode()
    assert (answer.status_code, "months: two" in page, "wrong unit" in page) == (422, True, True)


def test_a_simulation_shows_who_and_why(people, stricter, house, officer):
    made = tried(stricter, officer)
    page = text_of(house.signed_in(officer), "rulemaking:simulation", made.pk)
    assert "乙" in page
    assert "丙" not in page


def test_a_simulation_asks_as_often_for_three_as_for_one(stricter, house, officer):
    ranked("一", house.here, date(2024, 5, 1))
    first = tried(stricter, officer)
    client = house.signed_in(officer)
    one = statements_of(client, reverse("rulemaking:simulation", args=[first.pk]))
    ranked("二", house.here, date(2024, 5, 1))
    ranked("三", house.here, date(2024, 6, 1))
    second = tried(stricter, officer)
    assert statements_of(client, reverse("rulemaking:simulation", args=[second.pk])) == one
