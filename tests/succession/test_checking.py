"""The look of the night: posts found, successors and incumbents looked at anew, who keeps the list is told."""

from datetime import date

import pytest
from psycopg2.extras import DateRange

from accounts.choices import Role
from cadres.models import Appointment
from cadres.services import add_appointment, add_family_member
from readiness.choices import Status
from readiness.models import Result
from succession.models import Post
from succession.services.checking import look
from succession.services.keeping import confirm_list
from talent_pools.models import Membership
from tests.factories.day import TODAY
from tests.succession.conftest import SETUP, seated
from work.models import Notice

pytestmark = pytest.mark.django_db


def notices(user):
    return list(Notice.objects.filter(recipient=user, kind="succession.moved").values_list("words", "href"))


def transfer(cadre, unit):
    """A new main post from today on."""
    old = Appointment.objects.get(cadre=cadre, is_main=True)
    old.valid = DateRange(old.valid.lower, TODAY)
    old.save()
    about = {"title": "科员", "level": 1, "is_leadership": True}
    return add_appointment(cadre, by=SETUP, unit=unit, valid=DateRange(TODAY, None), **about)


def seen(named):
    look()
    named.refresh_from_db()
    return named.changes


def test_the_night_finds_every_leadership_post_once(post, head, deputy):
    look()
    kept = Post.objects.order_by("title").values_list("title", "level", "principal", "holders")
    assert list(kept) == [("副局长", 1, False, [deputy.pk]), ("局长", 2, True, [head.pk])]


def test_nothing_changed_tells_nobody(named, officer):
    assert (seen(named), notices(officer)) == ([], [])


def test_a_successors_transfer_raises_a_notice_the_same_night_that_names_nobody(named, officer, house):
    transfer(named.cadre, house.elsewhere)
    assert seen(named) == ["transferred"]
    assert notices(officer) == [({}, f"/succession/posts/{named.post_id}/")]
    assert (seen(named), len(notices(officer))) == (["transferred"], 1)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (
            lambda one: type(one.cadre).objects.filter(pk=one.cadre_id).update(management_state="retired"),
            ["left"],
        ),
        (lambda one: Result.objects.filter(cadre=one.cadre).update(status=Status.NOT_YET), ["not_ready"]),
        (
            lambda one: Membership.objects.filter(pk=one.membership_id).update(
                state="left", left_on=TODAY, left_because="asked"
            ),
            ["out_of_pool"],
        ),
    ],
)
def test_what_has_changed_about_a_successor_is_found_and_told(named, officer, change, found):
    change(named)
    assert (seen(named), len(notices(officer))) == (found, 1)


def test_who_is_barred_is_found(named, officer, sanctioned):
    sanctioned(named.cadre)
    assert "barred" in seen(named)
    assert len(notices(officer)) == 1


@pytest.fixture
def sanctioned():
    """An effect period that runs."""
    from accountability.models import SanctionKind
    from accountability.services import impose

    def do(cadre):
        kind = SanctionKind.objects.get(pk="admin_demerit")
        impose(cadre, kind, decided_on=date(2026, 11, 1), by=SETUP, organ="x", document_no="x")

    return do


def test_an_incumbent_who_moves_raises_a_notice_until_the_list_is_confirmed(named, head, officer, house):
    transfer(head, house.elsewhere)
    look()
    post = Post.objects.get(pk=named.post_id)
    assert (post.change, post.holders, len(notices(officer))) == ("vacant", [], 1)
    seated(house, "贺新", "局长", 2, principal=True)
    look()
    post.refresh_from_db()
    assert (post.change, len(notices(officer))) == ("holder", 2)
    confirm_list(post, by=officer)
    look()
    post.refresh_from_db()
    assert (post.change, post.confirmed_on, len(notices(officer))) == ("", TODAY, 2)


def test_a_post_of_a_closed_unit_is_found(named, officer, house):
    house.here.closed_on = TODAY
    house.here.save()
    look()
    assert Post.objects.get(pk=named.post_id).change == "abolished"


def test_confirming_takes_todays_facts_for_known(named, officer, house):
    transfer(named.cadre, house.elsewhere)
    Result.objects.filter(cadre=named.cadre).update(status=Status.NOT_YET)
    assert seen(named) == ["transferred", "not_ready"]
    confirm_list(named.post, by=officer)
    assert seen(named) == []


def test_the_person_and_kin_are_told_nothing(named, house, officer):
    kin = house.user(Role.HR_OFFICER, name="kin")
    own = seated(house, "许若川", "科长", 1)
    own.user = kin
    own.save()
    add_family_member(own, "姐", by=SETUP, relative=named.cadre, name=named.cadre.name)
    named.cadre.user = house.user(Role.HR_OFFICER, name="self")
    named.cadre.save()
    transfer(named.cadre, house.elsewhere)
    look()
    assert [len(notices(user)) for user in (officer, kin, named.cadre.user)] == [1, 0, 0]


def test_the_night_costs_the_same_with_more_lists(named, house, officer, django_assert_max_num_queries):
    with django_assert_max_num_queries(30):
        look()
