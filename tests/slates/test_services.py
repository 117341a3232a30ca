"""Starting, changing, giving reasons, recording the outcome; what each of them refuses."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from accounts.choices import Role
from audit.models import Entry
from slates.models import Candidate, PassedOver, Slate
from slates.services.comparing import change_slate, pass_over, settle_slate, start_slate
from tests.factories.day import TODAY
from tests.slates.conftest import add_known, compared

pytestmark = pytest.mark.django_db


def start(house, people, by, reason="x", **more):
    about = {"unit": house.here, "post": "副主任", "step": "lead-2", "held_on": TODAY} | more
    return start_slate(Slate(**about), [(one, reason) for one in people], by=by)


@pytest.mark.parametrize(
    ("change", "field"),
    [({"people": 1}, "people"), ({"step": "none"}, "step"), ({"reason": " "}, "people"),
     ({"blind": True, "post": "杜若衡的岗位"}, "post")],
)  # fmt: skip
def test_what_is_refused_names_the_field(house, people, officer, change, field):
    people = people[: change.pop("people", 3)]
    with pytest.raises(ValidationError) as refused:
        start(house, people, officer, **change)
    assert field in refused.value.message_dict


def test_nobody_is_named_twice_and_seven_are_too_many(house, people, officer):
    with pytest.raises(ValidationError, match="named twice"):
        start(house, [*people, people[0]], officer)
    more = [add_known(house, f"某{n}", n) for n in range(4, 8)]
    with pytest.raises(ValidationError, match="Two to six"):
        start(house, [*people, *more], officer)


def test_only_ones_own_people_for_ones_own_units(house, people, officer):
    far = house.user(Role.HR_OFFICER, house.elsewhere, name="far")
    with pytest.raises(PermissionDenied):
        start(house, people, far)
    with pytest.raises(PermissionDenied):
        start(house, people, officer, unit=house.elsewhere)
    with pytest.raises(PermissionDenied):
        start(house, people, house.user(Role.LEADER))


def test_the_lot_is_no_order_of_names_ids_or_places(house, people, officer):
    """Of sixty slates of the same people every order of marks comes up: no property of theirs decides."""
    seen = set()
    for _ in range(60):
        found = start(house, people, officer, blind=True)
        seen.add(tuple(found.candidates.order_by("place").values_list("mark", flat=True)))
    assert len(seen) == 6


def test_a_changed_slate_has_other_people_and_another_lot(house, slate, people, officer):
    other = add_known(house, "卫南枝", 4)
    change_slate(slate, [(other, "新理由"), (people[0], "y")], by=officer)
    assert [(one.cadre, one.place, one.reason) for one in slate.candidates.all()] == [
        (other, 1, "新理由"), (people[0], 2, "y"),
    ]  # fmt: skip
    assert slate.people == [other.pk, people[0].pk]


def test_reasons_of_who_was_passed_over_are_added_never_altered(house, slate, officer, people):
    other = add_known(house, "卫南枝", 4)
    for words in ("任现职不满一年", "另有安排"):
        pass_over(slate, other, words, by=officer)
    assert [one.reason for one in slate.passed_over.all()] == ["任现职不满一年", "另有安排"]
    with pytest.raises(IntegrityError), transaction.atomic():
        PassedOver.objects.update(reason="x")
    with pytest.raises(ValidationError, match="meet every condition"):
        pass_over(slate, people[0], "x", by=officer)
    with pytest.raises(ValidationError, match="meet every condition"):
        pass_over(slate, add_known(house, "魏北辰", 5, status="not_yet"), "x", by=officer)


def test_a_settled_slate_stays_as_it_is(house, slate, officer, people):
    settle_slate(slate, [people[1].pk], "提交党工委会议讨论", by=officer)
    slate.refresh_from_db()
    assert (slate.state, slate.candidates.get(chosen=True).cadre) == ("settled", people[1])
    assert Entry.objects.get(action="slate.settled").detail["chosen"] == [str(people[1].pk)]
    with pytest.raises(ValidationError, match="stays as it is"):
        change_slate(slate, [(one, "x") for one in people], by=officer)
    for change in (
        lambda: Slate.objects.update(post="另一职务"),
        lambda: Candidate.objects.update(reason="x"),
        lambda: Candidate.objects.all().delete(),
        lambda: Slate.objects.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_only_somebody_of_the_slate_is_chosen_and_the_outcome_has_words(house, slate, officer):
    with pytest.raises(ValidationError, match="of the slate"):
        settle_slate(slate, [add_known(house, "卫南枝", 4).pk], "x", by=officer)
    with pytest.raises(ValidationError, match="what the outcome was"):
        settle_slate(slate, [], " ", by=officer)
    with pytest.raises(PermissionDenied):
        settle_slate(slate, [], "x", by=house.user(Role.LEADER))


def test_numbers_of_people_are_kept_out_of_what_is_written(house, people, officer):
    found = compared(house, people, officer)
    settle_slate(found, [], "联系 13900000001", by=officer)
    assert "13900000001" not in Slate.objects.get(pk=found.pk).outcome
