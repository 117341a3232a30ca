"""Symposia: minutes, points, who raised them, and what is done about them until when."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from accounts.choices import Role
from audit.models import Entry
from training.choices import FollowUpState
from training.models import FollowUp, Minutes, PointRaiser
from training.services import symposia as services

pytestmark = pytest.mark.django_db


@pytest.fixture
def symposium(zone):
    return zone.event(("2026-11-20 09:00", "3.0"), kind="symposium", name="年轻干部座谈会")


def planned(zone, point, owner, due_on=date(2026, 12, 1)):
    return services.plan_follow_up(
        FollowUp(point=point, action="办理", owner=owner, due_on=due_on), by=zone.officer
    )


def test_who_raised_a_point_is_told_to_who_plans_the_symposium_alone(zone, symposium):
    one = zone.cadre("提出人甲")
    point = services.add_point(symposium, "希望多交流", raised_by=one, by=zone.officer)
    address = reverse("training:symposium", args=[symposium.pk])
    assert "提出人甲" in zone.signed_in(zone.officer).get(address).content.decode()
    page = zone.client(Role.LEADER).get(address).content.decode()
    assert "希望多交流" in page
    assert "提出人甲" not in page
    assert PointRaiser.objects.get(point=point).cadre == one
    trail = [
        f"{entry.subject_id} {entry.detail}" for entry in Entry.objects.filter(action__startswith="point.")
    ]
    assert not any(str(one.pk) in words for words in trail)


def test_a_point_stays_once_something_is_done_about_it(zone, symposium):
    point = services.add_point(symposium, "希望多交流", by=zone.officer)
    planned(zone, point, zone.cadre("甲"))
    with pytest.raises(ValidationError, match="it stays"):
        services.remove_point(point, by=zone.officer)
    other = services.add_point(symposium, "另一条", by=zone.officer)
    services.remove_point(other, by=zone.officer)
    assert list(symposium.points.all()) == [point]


def test_a_follow_up_is_settled_once_and_says_what_came_of_it(zone, symposium):
    one = planned(zone, services.add_point(symposium, "建议", by=zone.officer), zone.cadre("甲"))
    with pytest.raises(ValidationError, match="what came of it"):
        services.settle_follow_up(one, state="done", result=" ", by=zone.officer)
    done = services.settle_follow_up(one, state="done", result="已建立轮岗清单", by=zone.officer)
    assert (done.state, done.settled_on) == (FollowUpState.DONE, date(2026, 11, 24))
    with pytest.raises(ValidationError, match="settled already"):
        services.settle_follow_up(one, state="dropped", result="x", by=zone.officer)


def test_nothing_is_due_on_a_day_that_is_over(zone, symposium):
    point = services.add_point(symposium, "建议", by=zone.officer)
    with pytest.raises(ValidationError, match="day is over"):
        planned(zone, point, zone.cadre("甲"), due_on=date(2026, 11, 23))


def test_overdue_ones_are_found(zone, symposium):
    point = services.add_point(symposium, "建议", by=zone.officer)
    late, coming = planned(zone, point, zone.cadre("甲")), planned(zone, point, zone.cadre("乙"))
    FollowUp.objects.filter(pk=late.pk).update(due_on=date(2026, 11, 23), action="已经逾期")
    FollowUp.objects.filter(pk=coming.pk).update(action="尚未到期")
    page = (
        zone.signed_in(zone.officer).get(reverse("training:follow_ups") + "?state=overdue").content.decode()
    )
    assert "已经逾期" in page
    assert "尚未到期" not in page


def test_minutes_are_kept_with_who_wrote_them(zone, symposium):
    client = zone.signed_in(zone.officer)
    client.post(reverse("training:minutes", args=[symposium.pk]), {"chair": "部长", "text": "纪要一"})
    client.post(reverse("training:minutes", args=[symposium.pk]), {"chair": "部长", "text": "纪要二"})
    found = Minutes.objects.get(event=symposium)
    assert (found.text, found.kept_by) == ("纪要二", zone.officer)


def test_only_a_symposium_has_points(zone):
    with pytest.raises(ValidationError, match="Only a symposium"):
        services.add_point(zone.event(("2026-11-20 09:00", "3.0")), "x", by=zone.officer)
