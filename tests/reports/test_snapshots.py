"""Tables kept stay as they were; two of them show what changed; bands of the office's own."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from accounts.choices import Role
from audit.models import Entry
from common.listing import Address
from reports.models import AgeSplit, Snapshot
from reports.statistics.comparing import Comparison
from reports.statistics.services import add_split, remove_split, take_snapshot
from tests.factories.house import House

pytestmark = pytest.mark.django_db
PAGE = Address("/reports/statistics/", {})


def test_a_kept_table_stays_and_the_next_one_shows_the_difference(house: House):
    chief = house.user(Role.HR_CHIEF)
    house.cadre("甲", sex="1", birth="1990-01")
    first = take_snapshot(PAGE, name="first", unit=house.here, by=chief)
    house.cadre("乙", sex="2", birth="1995-01")
    second = take_snapshot(PAGE, name="second", unit=house.here, by=chief)
    lines = {str(line.words): line.cells for line in Comparison(second, first).lines if not line.group}
    assert [(cell.before, cell.after, cell.difference) for cell in lines["总数"]][:3] == [
        (1, 2, "+1"), (1, 1, "–"), (0, 1, "+1"),
    ]  # fmt: skip
    page = house.signed_in(chief).get(reverse("reports:compare_snapshots", args=[first.pk, second.pk]))
    assert "+1" in page.content.decode()
    assert Entry.objects.filter(action="snapshot.taken").count() == 2


def test_it_is_kept_for_a_whole_unit_by_who_may(house: House):
    officer = house.user(Role.HR_OFFICER, house.below)
    house.cadre("甲", house.below)
    with pytest.raises(PermissionDenied):
        take_snapshot(PAGE, name="x", unit=house.here, by=officer)
    take_snapshot(PAGE, name="x", unit=house.below, by=officer)
    with pytest.raises(ValidationError):
        take_snapshot(PAGE, name="x", unit=house.below, by=officer)
    assert Snapshot.objects.get().numbers["people"]["sex"]["blank"]["all"] == 1


def test_bands_of_different_cuts_leave_ages_out(house: House):
    chief = house.user(Role.HR_CHIEF)
    own = add_split("甲", lows=[36], by=chief)
    house.cadre("甲", birth="1990-01")
    one = take_snapshot(PAGE, name="a", unit=house.here, by=chief)
    asked = Address(PAGE.path, {"split": [str(own.pk)]})
    other = take_snapshot(asked, name="b", unit=house.here, by=chief)
    assert not Comparison(one, other).same_bands
    assert "年龄" not in {str(line.group) for line in Comparison(one, other).lines}


def test_shipped_bands_stay_and_ages_ascend(house: House):
    chief = house.user(Role.HR_CHIEF)
    assert AgeSplit.objects.filter(shipped=True).count() == 3
    with pytest.raises(ValidationError):
        remove_split(AgeSplit.objects.filter(shipped=True).first(), by=chief)
    with pytest.raises(ValidationError, match="年龄"):
        add_split("乙", lows=[40, 30], by=chief)
