"""The forecast over a hand-built organization of ten posts with known dates; no circles; days that are no days each year."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.dates import PartialDate, add_months, retirement_of
from succession.choices import Cause, How
from succession.forecasting import (
    Leave,
    Organization,
    Ready,
    Seat,
    by_month,
    forecast,
    half_of,
    losing_both,
)

SINCE, UNTIL = date(2026, 11, 1), date(2029, 11, 1)
READY = date(2026, 1, 1)

# team: head (level 2), deputies (level 1)
POSTS = {
    "bureau": ["方", "许", "秦"],
    "office": ["吴", "郑", "冯"],
    "street": ["周", "孙", "李", "王"],
}
BORN = {"方": "1966-03", "吴": "1966-12", "周": "1966-08", "李": "1967-04"}
NAMED = {
    "bureau head": ["许"],
    "bureau deputy": ["陈"],
    "office head": ["郑"],
    "street head": ["孙"],
    "street deputy": ["何"],
}


def seats():
    return [
        Seat(person, f"{team} {'deputy' if number else 'head'}", team, 1 if number else 2, not number, person)
        for team, people in POSTS.items()
        for number, person in enumerate(people)
    ]


def retires(person, birth):
    return Leave(Cause.RETIREMENT, retirement_of(PartialDate.parse(birth), "male").month.earliest, person)


def organization(born=BORN, more=(), named=NAMED):
    ready = [Ready(READY, person, 2, "") for person in "许郑孙"] + [
        Ready(READY, one, 1, "") for one in "陈何"
    ]
    return Organization(seats(), [*(retires(*one) for one in born.items()), *more], named, ready)


def told(chains):
    return [
        (f"{one.on:%Y-%m}", one.cause, [(link.seat.post, link.leaves, link.follows) for link in one.links])
        for one in chains
    ]


def test_ten_posts_open_in_the_exact_months_with_the_exact_chains():
    more = [
        Leave(Cause.TENURE, date(2026, 5, 1), "冯", "冯"),
        Leave(Cause.TERM, date(2027, 2, 1), "王", "王"),
        Leave(Cause.SECONDMENT, date(2028, 9, 1), "秦", "秦"),
        Leave(Cause.RETIREMENT, date(2030, 1, 1), "郑"),
    ]
    assert told(forecast(organization(more=more), SINCE, UNTIL)) == [
        ("2026-11", "retirement", [("bureau head", "方", "许"), ("bureau deputy", "许", "陈")]),
        ("2026-11", "tenure", [("office deputy", "冯", None)]),
        ("2027-01", "retirement", [("street head", "周", "孙"), ("street deputy", "孙", "何")]),
        ("2027-02", "term", [("street deputy", "王", None)]),
        ("2027-06", "retirement", [("office head", "吴", "郑"), ("office deputy", "郑", None)]),
        ("2027-11", "retirement", [("street deputy", "李", None)]),
        ("2028-09", "secondment", [("bureau deputy", "秦", None)]),
    ]


def test_what_is_overdue_opens_at_once_and_keeps_its_own_day():
    late = Leave(Cause.TENURE, date(2024, 5, 1), "冯", "冯")
    found = forecast(organization(born={}, more=[late]), SINCE, UNTIL)
    assert [(one.on, one.due) for one in found] == [(SINCE, date(2024, 5, 1))]


def test_a_changed_birth_date_moves_only_its_chain():
    before = told(forecast(organization(), SINCE, UNTIL))
    after = told(forecast(organization(BORN | {"吴": "1967-12"}), SINCE, UNTIL))
    moved = [one for one in before if one not in after]
    assert [one[0] for one in moved] == ["2027-06"]
    assert [one for one in after if one not in before] == [("2028-09", *moved[0][1:])]


def test_somebody_promoted_retires_from_the_post_they_then_hold():
    found = told(forecast(organization(BORN | {"许": "1968-02"}), SINCE, UNTIL))
    assert found[-1] == ("2028-12", "retirement", [("bureau head", "许", None)])


def test_who_leaves_before_that_day_follows_nowhere():
    born = BORN | {"许": "1966-03"}
    assert forecast(organization(born), SINCE, UNTIL)[0].links[0].how == How.NOBODY


def test_without_a_list_the_longest_qualified_of_the_team_follows_and_nobody_across():
    ready = [
        Ready(date(2026, 3, 1), "许", 2, "bureau"),
        Ready(date(2025, 1, 1), "郑", 2, "office"),
        Ready(date(2020, 1, 1), "周", 2, "street"),
    ]
    known = replace(organization(born={"方": BORN["方"]}, named={}), ready=ready)
    link = forecast(known, SINCE, UNTIL)[0].links[0]
    assert (link.follows, link.how) == ("许", How.READY)
    elsewhere = replace(known, ready=ready[1:])
    assert forecast(elsewhere, SINCE, UNTIL)[0].links[0].follows == "郑"


def test_nobody_follows_before_being_qualified():
    known = replace(organization(born={"方": BORN["方"]}), ready=[Ready(date(2027, 6, 1), "许", 2, "bureau")])
    assert forecast(known, SINCE, UNTIL)[0].open_end


def test_an_empty_post_opens_at_once():
    empty = Seat("x", "bureau clerk", "bureau", 1, False, None)
    known = replace(
        organization(born={}), seats=[*seats(), empty], leaves=[Leave(Cause.VACANT, SINCE, None, "x")]
    )
    assert told(forecast(known, SINCE, UNTIL)) == [("2026-11", "vacant", [("bureau clerk", None, None)])]


def test_months_count_what_opens_what_it_opens_below_and_where_nobody_is_ready():
    found = by_month(forecast(organization(), SINCE, UNTIL))
    assert {f"{day:%Y-%m}": (one.opened, one.below, one.nobody) for day, one in found.items()} == {
        "2026-11": (1, 1, 0), "2027-01": (1, 1, 0), "2027-06": (1, 1, 1), "2027-11": (1, 0, 1),
    }  # fmt: skip


def test_teams_that_lose_head_and_deputy_in_one_half_year():
    born = BORN | {"王": "1966-10"}
    assert list(losing_both(forecast(organization(born), SINCE, UNTIL))) == [("street", (2027, 1))]


@pytest.mark.parametrize(("day", "half"), [((2027, 6, 30), (2027, 1)), ((2027, 7, 1), (2027, 2))])
def test_half_years_meet_in_july(day, half):
    assert half_of(date(*day)) == half


PEOPLE = [f"p{number}" for number in range(12)]


@st.composite
def organizations(draw):
    """Ten posts held by anybody, any causes, lists and qualifications."""
    holders = draw(st.lists(st.sampled_from(PEOPLE), min_size=10, max_size=10, unique=True))
    made = [
        Seat(f"s{n}", f"post{n % 6}", f"t{n % 3}", draw(st.integers(1, 3)), n % 4 == 0, who)
        for n, who in enumerate(holders)
    ]
    days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
    causes = st.builds(Leave, st.just(Cause.RETIREMENT), days, st.sampled_from(PEOPLE))
    ends = st.sampled_from(made).flatmap(
        lambda one: st.builds(Leave, st.just(Cause.TERM), days, st.just(one.holder), st.just(one.key))
    )
    named = st.dictionaries(
        st.sampled_from([one.post for one in made]), st.lists(st.sampled_from(PEOPLE), unique=True)
    )
    ready = st.builds(
        Ready, days, st.sampled_from(PEOPLE), st.integers(1, 3), st.sampled_from(["t0", "t1", "t2"])
    )
    leaves = draw(st.lists(causes | ends, max_size=12))
    return Organization(made, leaves, draw(named), draw(st.lists(ready, max_size=20)))


@given(organizations())
def test_no_chain_runs_in_a_circle_and_nobody_follows_twice(known):
    found = forecast(known, SINCE, UNTIL)
    followers = [link.follows for one in found for link in one.links if link.follows]
    assert len(followers) == len(set(followers))
    for one in found:
        opened = [link.seat.key for link in one.links]
        assert len(opened) == len(set(opened))
        assert all(
            above.follows == below.leaves for above, below in zip(one.links, one.links[1:], strict=False)
        )


@given(organizations())
def test_every_chain_lies_in_the_period_and_is_the_same_each_time(known):
    found = forecast(known, SINCE, UNTIL)
    assert all(SINCE <= one.on < UNTIL and one.on == max(one.due, SINCE) for one in found)
    assert found == forecast(known, SINCE, UNTIL)


@given(st.sampled_from([1964, 1968, 1972, 1976]), st.sampled_from(["male", "female_55", "female_60"]))
def test_a_birthday_that_is_no_day_each_year_opens_the_post_in_its_month(year, scheme):
    leap, plain = (retirement_of(PartialDate(year, 2, day), scheme).month.earliest for day in (29, 28))
    assert leap == plain
    known = organization(born={}, more=[Leave(Cause.RETIREMENT, leap, "方")])
    found = forecast(known, min(SINCE, leap), add_months(leap, 1))
    assert [f"{one.due:%Y-%m}" for one in found] == [f"{leap:%Y-%m}"]
