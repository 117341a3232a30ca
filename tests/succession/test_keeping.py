"""Naming, ordering, taking off, giving up."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from accounts.choices import Role
from audit.models import Entry
from cadres.services import change_cadre
from readiness.choices import Status
from succession.models import Post, Successor
from succession.services.keeping import close_post, move_successor, remove_successor
from tests.factories.day import TODAY
from tests.succession.conftest import SETUP, admit, compare, name, seated

pytestmark = pytest.mark.django_db


def order(post):
    return [one.cadre.name for one in post.successors.filter(removed_on=None)]


def test_who_is_named_stands_with_reason_source_and_order(named, post, house, officer):
    other = seated(house, "秦越", "科长", 1)
    compare(other, 2, Status.JUDGEMENT)
    second = name(post, other, by=officer)
    assert order(post) == ["许若溪", "秦越"]
    assert (named.status_then, second.status_then, second.source) == ("held", "judgement", "readiness")
    move_successor(second, 1, by=officer)
    assert order(post) == ["秦越", "许若溪"]
    with pytest.raises(ValidationError, match="from 1 to 2"):
        move_successor(second, 3, by=officer)
    assert Entry.objects.filter(action="successor.named").count() == 2


def test_what_a_naming_rests_on_must_be_there(post, house, officer, deputy):
    stranger = seated(house, "秦越", "科长", 1)
    with pytest.raises(ValidationError, match="no comparison"):
        name(post, stranger, by=officer)
    with pytest.raises(ValidationError, match="pool this person is in"):
        name(post, stranger, by=officer, membership=admit(deputy, officer))


def test_neither_the_incumbent_nor_who_has_left_nor_the_same_twice(named, post, head, house, officer):
    compare(head, 2, Status.HELD)
    with pytest.raises(ValidationError, match="holds the post"):
        name(post, head, by=officer)
    gone = seated(house, "秦越", "科长", 1)
    compare(gone, 2, Status.HELD)
    change_cadre(gone, by=SETUP, version=gone.version, management_state="retired")
    gone.refresh_from_db()
    with pytest.raises(ValidationError, match="in service"):
        name(post, gone, by=officer)
    with pytest.raises(ValidationError, match="on the list already"):
        name(post, named.cadre, by=officer)


def test_who_is_taken_off_stays_on_record(named, post, house, officer):
    other = seated(house, "秦越", "科长", 1)
    compare(other, 2, Status.HELD)
    second = name(post, other, by=officer)
    remove_successor(named, because="另有任用", by=officer)
    second.refresh_from_db()
    assert (order(post), second.place) == (["秦越"], 1)
    kept = Successor.objects.get(pk=named.pk)
    assert (kept.removed_on, kept.removed_by, kept.removed_because) == (TODAY, officer, "另有任用")
    with pytest.raises(IntegrityError), transaction.atomic():
        Successor.objects.filter(pk=named.pk).update(removed_because="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        kept.delete()


def test_a_post_somebody_holds_is_not_given_up(post, officer, head):
    with pytest.raises(ValidationError, match="Somebody holds"):
        close_post(post, because="撤销", by=officer)
    Post.objects.filter(pk=post.pk).update(holders=[])
    head.appointments.all().delete()
    assert close_post(post, because="机构改革撤销", by=officer).closed_on == TODAY


@pytest.mark.parametrize("role", [Role.LEADER, Role.SUPERVISION])
def test_who_keeps_no_lists_names_nobody(post, deputy, house, role):
    with pytest.raises(PermissionDenied):
        name(post, deputy, by=house.user(role, name="x"))


def test_an_officer_elsewhere_touches_nothing(named, house):
    other = house.user(Role.HR_OFFICER, house.elsewhere, name="other")
    with pytest.raises(PermissionDenied):
        remove_successor(named, because="x", by=other)
