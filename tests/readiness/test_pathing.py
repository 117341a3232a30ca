"""The shortest path: doing what it says makes the step ready, leaving one deed out does not, and what it gives up is hopeless."""

import random
from collections import Counter
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.dates import add_months
from readiness.choices import Deed, Status
from readiness.evaluate import NO_STEP, evaluate
from readiness.pathing import Path, Search
from tests.readiness.book import book_of_all_kinds
from tests.readiness.histories import invent

TODAY = date(2026, 11, 24)
BOOK = book_of_all_kinds()
SEEN: Counter = Counter()
LATER = (0, 3, 12, 30, 60)  # months after today


def facts_on(facts: dict, day: date) -> dict:
    """The same person on another day: an effect period has ended by then, or goes on."""
    told = facts["effect_periods"]
    if told and told["open"] and told["until"] and told["until"] < day:
        return facts | {"effect_periods": told | {"open": False, "until": None}}
    return facts


def status(facts: dict, step: str, day: date) -> str:
    """What the rules say of the step."""
    return next(one.status for one in evaluate(facts, BOOK, day, today=TODAY) if one.step == step)


def applied(facts: dict, actions: tuple, day: date) -> dict:
    """The copy on which the deeds are done."""
    copy = facts_on(facts, day)
    for one in actions:
        copy = one.change(copy)
    return copy


def is_ready(facts: dict, step: str, path: Path, actions: tuple) -> bool:
    """Whether the step is ready by these deeds: on the day of the path where they include waiting, else today."""
    waits = any(one.kind == Deed.WAIT for one in actions)
    day = path.ready_on if waits else TODAY
    return status(applied(facts, actions, day), step, day) == Status.HELD


def searched(facts: dict, step: str) -> Search:
    return Search(BOOK, step, facts["position"]["identity"], TODAY, partial(facts_on, facts))


@settings(max_examples=600, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32))
def test_all_deeds_make_it_ready_and_one_less_does_not(seed):
    facts = invent(random.Random(seed), TODAY)
    for one in evaluate(facts, BOOK, TODAY, today=TODAY):
        if one.step == NO_STEP:
            continue
        path = searched(facts, one.step).path()
        assert path.status == one.status
        if path.ready_on is None:
            check_hopeless(facts, one.step, path)
            continue
        assert is_ready(facts, one.step, path, path.actions)
        for left_out in path.actions:
            rest = tuple(other for other in path.actions if other is not left_out)
            assert not is_ready(facts, one.step, path, rest), left_out
        check_waiting(facts, one.step, path)
        SEEN.update({"ready": 1, **Counter(str(deed.kind) for deed in path.actions)})


def check_waiting(facts: dict, step: str, path: Path) -> None:
    """The day without deeds is the first such day, and no earlier than the day with them."""
    if path.waiting_on is None:
        return
    assert path.ready_on <= path.waiting_on
    assert status(facts_on(facts, path.waiting_on), step, path.waiting_on) == Status.HELD
    if path.waiting_on > TODAY:
        before = path.waiting_on - timedelta(days=1)
        assert status(facts_on(facts, before), step, before) != Status.HELD
        SEEN["waited alone"] += 1


def check_hopeless(facts: dict, step: str, path: Path) -> None:
    """It names a line, and on none of many days all deeds together make the step ready."""
    assert path.unmet
    search = searched(facts, step)
    for months in LATER:
        day = add_months(TODAY, months)
        deeds = [one for one in search.deeds(day) if one.from_day <= day]
        assert status(applied(facts, tuple(deeds), day), step, day) != Status.HELD
    SEEN["hopeless"] += 1


def test_every_kind_of_deed_was_on_some_path():
    """Runs after the histories of the same process."""
    if not SEEN:
        pytest.skip("the histories ran in another process")
    few = {
        kind: SEEN[kind] for kind in ("ready", "hopeless", "waited alone", *map(str, Deed)) if SEEN[kind] < 3
    }
    assert few == {}
