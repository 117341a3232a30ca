"""Views of lists a user keeps: saved from the address, opened, renamed, deleted, and nobody else's."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from accounts.choices import Role
from accounts.models import OwnView
from accounts.services.own_views import MOST_VIEWS, save_view

pytestmark = pytest.mark.django_db
ROSTER = "cadres:roster"
QUERY = "sex=2&cols=age&cols=unit&sort=-age&q=lu"


@pytest.fixture
def user(house):
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def site(house, user):
    return house.signed_in(user)


def save(site, **changes):
    return site.post(reverse("save_view"), {"page": ROSTER, "name": "女干部", "query": QUERY, **changes})


def tabs(site, query=""):
    page = site.get(f"{reverse(ROSTER)}{query}")
    return {str(tab["view"].label): tab["current"] for tab in page.context["listing"].tabs}


def test_the_list_offers_to_save_just_what_it_shows(site):
    url = site.get(f"{reverse(ROSTER)}?{QUERY}&after=x").context["save_view_url"]
    given = {key: value for key, [value] in parse_qs(urlsplit(url).query).items()}
    assert given["page"] == ROSTER
    assert parse_qs(given["query"]) == parse_qs(QUERY)


def test_a_saved_view_opens_as_a_tab_with_filters_columns_and_order(site):
    answer = save(site)
    assert answer["Location"] == f"{reverse(ROSTER)}?{QUERY}"
    listing = site.get(answer["Location"]).context["listing"]
    assert (listing.chosen("sex"), listing.shown, listing.query) == (["2"], ["name", "age", "unit"], "lu")
    assert [label for label, current in tabs(site, f"?{QUERY}").items() if current] == ["女干部"]


def test_the_place_in_the_list_is_no_part_of_a_view(site):
    save(site, query="after=x&sex=1&before=end")
    assert OwnView.objects.get().query == "sex=1"


def test_a_view_of_columns_alone_wins_over_the_delivered_one_without_filters(site):
    save(site, name="短表", query="cols=age")
    assert [label for label, current in tabs(site, "?cols=age").items() if current] == ["短表"]
    assert sum(tabs(site).values()) == 1


def test_a_name_taken_is_said_beside_the_name(site):
    save(site)
    answer = save(site)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["name"])
    assert OwnView.objects.count() == 1


def test_there_is_an_end_to_the_tabs(site, user):
    for n in range(MOST_VIEWS):
        save_view(user, page=ROSTER, name=str(n), query="")
    assert save(site).status_code == 422
    assert save(site, page="readiness:gaps").status_code == 302


def test_a_view_is_renamed_and_deleted(site):
    save(site)
    view = OwnView.objects.get()
    assert site.post(reverse("rename_view", args=[view.pk]), {"name": "女科级"}).status_code == 302
    assert "女科级" in tabs(site)
    assert site.post(reverse("delete_view", args=[view.pk])).status_code == 302
    assert "女科级" not in tabs(site)


def test_nobody_sees_or_touches_the_views_of_others(site, house):
    save(site)
    view = OwnView.objects.get()
    other = house.signed_in(house.user(Role.HR_CHIEF))
    assert "女干部" not in tabs(other)
    answers = [
        other.get(reverse("rename_view", args=[view.pk])),
        other.post(reverse("rename_view", args=[view.pk]), {"name": "x"}),
        other.post(reverse("delete_view", args=[view.pk])),
    ]
    assert [answer.status_code for answer in answers] == [404] * 3
    assert OwnView.objects.get().name == "女干部"


@pytest.mark.parametrize("page", ["", "nowhere", "https://example.org/"])
def test_a_list_that_is_none_is_not_found(site, page):
    assert save(site, page=page).status_code == 404


@pytest.mark.parametrize("address", ["readiness:gaps", "readiness:board"])
def test_the_other_lists_keep_views_as_well(site, address):
    save(site, page=address, query="view=list")
    assert "女干部" in site.get(f"{reverse(address)}?view=list").content.decode()
