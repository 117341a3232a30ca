"""The forecast of a house: causes out of the files, as the reader may know them; page, sheet, API."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.services import issue_token
from accounts.services.tokens import Terms
from cadres.models import Appointment
from cadres.services import add_appointment
from common.sheets import read_workbook
from readiness.choices import Status
from succession.choices import How
from succession.desk import Desk
from succession.models import Post
from succession.services.checking import look
from tests.counting import statements_of
from tests.succession.conftest import SETUP, admit, compare, name, seated, with_role

pytestmark = pytest.mark.django_db
PAGE = "succession:forecast"


def told(user, **asked):
    desk = Desk(user, **asked)
    words = desk.told(desk.chains)
    return [
        (
            f"{one.on:%Y-%m}",
            str(one.cause),
            [(words.titles[link.seat.key][1], words.person(link.follows)) for link in one.links],
        )
        for one in desk.chains
    ]


@pytest.fixture
def old(house, deputy):
    """A head who retires in June 2027; the deputy is qualified."""
    return seated(house, "周正", "局长", 2, principal=True, birth="1966-12-29")


def end(cadre, day):
    post = Appointment.objects.get(cadre=cadre)
    post.valid = DateRange(post.valid.lower, day)
    post.save()


def since(cadre, day):
    post = Appointment.objects.get(cadre=cadre)
    post.valid = DateRange(day, None)
    post.save()


def test_a_retirement_opens_the_post_and_the_named_deputy_opens_another(old, deputy, officer):
    look()
    name(post_of("局长"), deputy, by=officer, membership=admit(deputy, officer))
    assert told(officer) == [("2027-06", "retirement", [("局长", "许若溪"), ("副局长", "")])]


def post_of(title):
    return Post.objects.get(title=title)


def test_without_a_list_the_pool_is_asked(old, deputy, officer):
    assert told(officer)[0][2] == [("局长", "")]
    admit(deputy, officer)
    assert told(officer)[0][2] == [("局长", "许若溪"), ("副局长", "")]


def test_a_changed_birth_date_moves_only_its_chain(old, deputy, house, officer):
    other = seated(house, "李闻", "主任", 2, unit=house.below, birth="1967-02")
    before = told(officer)
    type(other).objects.filter(pk=other.pk).update(birth="1968-02")
    after = told(officer, months=36)
    assert (before[0], len(before), len(after)) == (after[0], 2, 2)
    assert (before[1][0], after[1][0]) == ("2027-09", "2028-12")


def test_terms_tenure_and_secondments_open_posts(house, deputy, officer):
    end(seated(house, "甲", "书记", 1), date(2027, 3, 1))
    since(seated(house, "乙", "主席", 1), date(2017, 5, 1))
    guest = seated(house, "丙", "科长", 1)
    about = {"title": "挂职副局长", "level": 1, "is_leadership": True, "kind": "secondment", "is_main": False}
    add_appointment(
        guest, by=SETUP, unit=house.here, valid=DateRange(date(2026, 9, 1), date(2027, 9, 1)), **about
    )
    assert [(month, cause) for month, cause, _ in told(officer)] == [
        ("2027-03", "term"), ("2027-05", "tenure"), ("2027-09", "secondment"),
    ]  # fmt: skip


def test_ten_years_begun_on_a_leap_day_are_full_on_the_last_of_february(house, officer):
    since(seated(house, "乙", "主席", 1), date(2020, 2, 29))
    assert told(officer, months=60) == [("2030-02", "tenure", [("主席", "")])]


def test_nobody_is_told_of_their_own_post_and_kin(old, house):
    old.user = house.user(Role.HR_OFFICER, name="self")
    old.save()
    assert told(old.user) == []


def test_an_officer_elsewhere_sees_none_of_it(old, house):
    assert told(house.user(Role.HR_OFFICER, house.elsewhere, name="else")) == []


def test_the_page_shows_the_month_of_the_address_and_the_slider_leads_there(old, house, officer):
    client = house.signed_in(officer)
    answer = client.get(reverse(PAGE), {"at": "2027-06", "months": "36"})
    assert [one["links"][0]["post"] for one in answer.context["chains"]] == ["Bureau of Construction 局长"]
    assert client.get(reverse(PAGE), {"at": "2027-05"}).context["chains"] == []
    moved = client.get(reverse(PAGE), {"step": "8", "months": "36"})
    assert moved.url.endswith("?months=36&at=2027-06")
    assert client.get(reverse(PAGE), {"unit": "x"}).status_code == 404
    assert client.get(reverse(PAGE), {"unit": str(house.elsewhere.pk)}).status_code == 404


def test_the_page_costs_the_same_with_more_posts(old, deputy, house, officer):
    admit(deputy, officer)
    client = house.signed_in(officer)
    once = statements_of(client, reverse(PAGE))
    for number in range(3):
        seated(house, f"丁{number}", f"部长{number}", 2, birth="1966-12")
    assert statements_of(client, reverse(PAGE)) == once


def test_the_sheet_holds_every_link(old, deputy, house, officer):
    admit(deputy, officer)
    answer = house.client(Role.HR_CHIEF).get(reverse("succession:forecast_sheet"))
    rows = read_workbook(b"".join(answer.streaming_content))[0].rows
    assert [row[3] for row in rows[-2:]] == ["Bureau of Construction 局长", "Bureau of Construction 副局长"]
    assert house.signed_in(officer).get(reverse("succession:forecast_sheet")).status_code == 403


def test_a_long_sheet_is_kept_back(old, deputy, house, officer, settings):
    admit(deputy, officer)
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"exported": 0}
    held = ("signed_in", "view_cadres", "view_readiness", "view_pools", "decide_pools")
    client = house.signed_in(with_role(house, held))
    answer = client.get(reverse("succession:forecast_sheet"))
    assert (answer.status_code, client.get(reverse(PAGE)).status_code) == (302, 200)


def test_who_may_not_compare_is_told_of_nobody_who_is_ready(old, deputy, house, officer):
    admit(deputy, officer)
    reader = with_role(house, ("signed_in", "view_cadres", "view_pools"))
    assert [link.how for chain in Desk(officer).chains for link in chain.links if link.follows] == [How.READY]
    assert [link.follows for chain in Desk(reader).chains for link in chain.links if link.follows] == []


def test_a_token_reads_readiness_as_well(old, house, officer):
    for scopes, status in ((["succession:read"], 403), (["succession:read", "readiness:read"], 200)):
        secret = issue_token(officer, days=1, by="test", terms=Terms(scopes=scopes))[1]
        headers = {"Authorization": f"Token {secret}"}
        assert Client().get(reverse("api-vacancy-forecast"), headers=headers).status_code == status


def test_the_api_says_the_same(old, deputy, house, officer):
    admit(deputy, officer)
    said = house.signed_in(officer).get(reverse("api-vacancy-forecast"), {"months": "12"}).json()
    assert said["months"] == [{"month": "2027-06", "opened": 1, "opened_below": 1, "no_ready_successor": 1}]
    assert [link["follows"] for link in said["chains"][0]["links"]] == ["许若溪", ""]
    assert house.signed_in(officer).get(reverse("api-vacancy-forecast"), {"months": "61"}).status_code == 400


def test_a_qualification_dated_later_follows_later(old, house, officer):
    late = seated(house, "戊", "科长", 1)
    compare(late, 2, Status.NOT_YET, date(2027, 7, 1))
    admit(late, officer)
    assert told(officer)[0][2] == [("局长", "")]
