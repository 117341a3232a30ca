"""The numbers of a team, over invented people."""

from datetime import date
from math import ceil
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from common.dates import PartialDate
from teams.figures import Person, Quota, Wanted, after, figures_of, held_of, met_of, sure_age

ON = date(2027, 3, 1)
SPECIALITIES = [UUID(int=n) for n in (901, 902)]
births = st.one_of(
    st.none(),
    st.builds(PartialDate, st.integers(1950, 2005)),
    st.builds(PartialDate, st.integers(1950, 2005), st.integers(1, 12)),
)
people = st.lists(
    st.builds(
        Person, key=st.integers(1, 60).map(lambda n: UUID(int=n)), birth=births, sex=st.sampled_from(["", "1", "2"]),
        party=st.sampled_from([None, True, False]), level=st.sampled_from([None, 1, 2, 3]), principal=st.booleans(),
        specialities=st.frozensets(st.sampled_from(SPECIALITIES)),
    ),
    max_size=12, unique_by=lambda one: one.key,
)  # fmt: skip


@given(people, st.randoms(use_true_random=False))
def test_the_order_of_the_people_changes_nothing(team, dice):
    shuffled = dice.sample(team, len(team))
    assert figures_of(team, ON) == figures_of(shuffled, ON)


@given(people)
def test_parts_are_parts_of_the_whole(team):
    found = figures_of(team, ON)
    assert found.aged <= found.people == len(team)
    assert found.women + found.sex_unknown <= found.people
    assert sum(found.levels.values()) == sum(one.level is not None for one in team)
    numbers = [found.under[age] for age in sorted(found.under)]
    assert numbers == sorted(numbers)
    assert all(number <= found.aged for number in numbers)


@given(people)
def test_the_mean_lies_between_youngest_and_oldest(team):
    found = figures_of(team, ON)
    if found.aged:
        assert found.youngest <= found.mean_age <= found.oldest + 1
        assert found.spread >= 0
    else:
        assert (found.mean_age, found.youngest, found.spread) == (None, None, None)


@given(people, people)
def test_moving_in_and_out_again_leaves_the_team_as_it_was(team, others):
    known = {one.key for one in team}
    incoming = [one for one in others if one.key not in known]
    there = after(team, out=(), incoming=incoming)
    assert len(there) == len(team) + len(incoming)
    assert after(there, out={one.key for one in incoming}, incoming=()) == tuple(team)


@given(people, people, st.integers(0, 5))
def test_what_one_team_gains_another_loses(team, donor, number):
    known = {one.key for one in team}
    donor = [one for one in donor if one.key not in known]
    moved = donor[:number]
    gain = figures_of(after(team, out=(), incoming=moved), ON)
    loss = figures_of(after(donor, out={one.key for one in moved}, incoming=()), ON)
    together = figures_of([*team, *donor], ON)
    assert gain.people + loss.people == together.people
    assert gain.women + loss.women == together.women
    assert gain.under[35] + loss.under[35] == together.under[35]


@given(people, st.integers(1, 100))
def test_a_share_takes_whole_people(team, share):
    found = figures_of(team, ON)
    told = met_of([Wanted(UUID(int=1), "women", "x", share=share)], found)[0]
    assert told.need == ceil(share * len(team) / 100)
    assert told.is_met == (found.women >= told.need)
    assert told.may_be_met or not told.is_met


def test_an_age_is_full_years_by_month_and_sure_only_with_a_month():
    said = {"1992-03": 35, "1992-04": 34, "1991-02": 36, "1992": None, "2030-01": None}
    assert {text: sure_age(PartialDate.parse(text), ON) for text in said} == said
    team = [Person(UUID(int=n), PartialDate.parse(text)) for n, text in enumerate(said)]
    assert figures_of(team, ON).under[35] == 2


def test_who_may_be_young_makes_a_wish_open_and_not_met():
    team = figures_of([Person(UUID(int=1), PartialDate.parse("1992"))], ON, [30])
    told = met_of([Wanted(UUID(int=1), "under_age", "x", age=30, number=1)], team)[0]
    assert (told.is_met, told.may_be_met) == (False, True)


def test_a_quota_counts_its_levels_together():
    both = Quota(UUID(int=1), frozenset({1, 2}), 3, 1, "x")
    low = Quota(UUID(int=2), frozenset({1}), 1, 0, "x")
    told = [(one.held, one.vacant, one.over) for one in held_of([low, both], {1: 2, 2: 1, 3: 9})]
    assert told == [(3, 0, 0), (2, 0, 1)]
