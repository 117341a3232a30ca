"""Fisher's exact test against published tables; no number on few people; how often names repeat."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slates.figures import MINIMUM, Share, fisher_exact, repeats

KNOWN = [
    ((3, 1, 1, 3), 0.4857142857142857),  # the lady tasting tea (Fisher 1935; R's fisher.test)
    ((2, 10, 15, 3), 0.0005367241),  # convictions of twins (Fisher 1962; R's fisher.test)
    ((8, 2, 1, 5), 0.03496503496503495),  # manual of SciPy
    ((1, 9, 11, 3), 0.002759456185220),  # women and men dieting
    ((0, 5, 5, 0), 2 / 252),
    ((0, 0, 3, 4), 1.0),
]
COUNT = st.integers(0, 30)


@pytest.mark.parametrize(("table", "p"), KNOWN)
def test_known_tables(table, p):
    assert fisher_exact(*table) == pytest.approx(p, rel=1e-7)


@given(COUNT, COUNT, COUNT, COUNT)
def test_turning_the_table_changes_nothing(a, b, c, d):
    p = fisher_exact(a, b, c, d)
    assert 0 < p <= 1
    assert p == fisher_exact(c, d, a, b) == fisher_exact(b, a, d, c) == fisher_exact(a, c, b, d)


def test_negative_counts_are_refused():
    with pytest.raises(ValueError, match="never negative"):
        fisher_exact(-1, 2, 3, 4)


@pytest.mark.parametrize(
    ("known", "others", "told"),
    [(3, MINIMUM - 4, False), (3, MINIMUM - 3, True), (2, 100, False)],
)
def test_below_the_minimum_nothing_is_said(known, others, told):
    one = Share("women", 0, known, others // 2, others)
    assert (one.p is not None) == told
    assert not (one.p is None and one.unusual)


def test_a_slate_that_rarely_comes_about_by_chance():
    assert Share("women", 0, 6, 30, 40).unusual
    assert not Share("women", 2, 6, 15, 40).unusual


def test_repeats_over_lists():
    a, b, c, d = (uuid4() for _ in range(4))
    found = repeats([[a, b], [a, c], [a, b, d]])
    assert (found.lists, found.places, found.people, found.index) == (3, 7, 4, 43)
    assert found.times == {a: 3, b: 2}
    assert repeats([[a, b], [c, d]]).index == 0
