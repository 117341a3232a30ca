"""Ratings: check sums, results by hand, small groups that nobody can compute."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from assessments.ballots import published
from assessments.choices import Vote
from assessments.models import Rating, RatingGroup
from assessments.services.ratings import add_rating

WORDS = tuple(Vote.values)


class Sheet:
    """A rating as it is read, without a database."""

    def __init__(self, least, groups):
        self.least, self.rows = least, groups

    @property
    def groups(self):
        return self

    def all(self):
        return self.rows


def group(name, weight, *counts):
    return RatingGroup(
        name=name, weight=weight, valid=sum(counts), counts=dict(zip(WORDS, counts, strict=True))
    )


def test_the_weighted_result_agrees_with_the_one_computed_by_hand():
    shown = published(Sheet(5, [group("A", 30, 4, 2, 0, 0, 0), group("B", 70, 15, 7, 1, 0, 1)]))
    # excellent: 30 × 4/6 + 70 × 15/24 = 20 + 43.75; competent: 30 × 2/6 + 70 × 7/24 = 10 + 20.4166…
    by_hand = {
        "excellent": "63.8",
        "competent": "30.4",
        "basic": "2.9",
        "incompetent": "0.0",
        "abstained": "2.9",
    }
    assert {word: str(number) for word, number in shown.whole.percent.items()} == by_hand
    assert shown.weighted
    assert shown.groups[1].percent["excellent"] == Decimal("62.5")


def test_a_small_group_hides_every_group_and_the_weighted_result():
    shown = published(Sheet(5, [group("A", 30, 2, 1, 0, 0, 0), group("B", 70, 12, 9, 1, 0, 0)]))
    assert (shown.groups, shown.weighted) == ([], False)
    assert (shown.whole.valid, shown.whole.counts["excellent"]) == (25, 14)


def test_too_few_ballots_in_all_show_nothing():
    assert published(Sheet(5, [group("A", 100, 2, 1, 0, 0, 0)])).whole is None


@given(
    small=st.lists(st.integers(0, 4), min_size=1, max_size=4),
    large=st.lists(st.integers(0, 4), min_size=5, max_size=40),
)
def test_what_is_shown_does_not_depend_on_how_the_ballots_lie_in_a_small_group(small, large):
    """Another sheet with the same sums shows the same: nothing of the small group can be computed from it."""
    small, large = ([votes.count(word) for word in range(5)] for votes in (small, large))
    shown = published(Sheet(5, [group("A", 30, *small), group("B", 70, *large)]))
    together = [a + b for a, b in zip(small, large, strict=True)]
    pooled = published(Sheet(5, [group("A", 99, *together), group("B", 1, 0, 0, 0, 0, 0)]))
    assert shown == pooled


def row(name="A", weight=100, valid=6, counts=None, **more):
    told = {
        "name": name,
        "weight": weight,
        "issued": 8,
        "returned": 7,
        "valid": valid,
        "counts": counts or {"excellent": valid},
    }
    return told | more


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ([row(weight=60)], "add up to 100"),
        ([row(valid=6, counts={"excellent": 5})], "the words add up to 5"),
        ([row(issued=5)], "No more ballots"),
        ([row(weight=50), row(weight=50)], "already exists"),
    ],
)
def test_sums_that_do_not_agree_are_refused(civil, officer, groups, words):
    with pytest.raises(ValidationError, match=words):
        add_rating(civil("甲"), occasion="x", held_on=date(2026, 1, 9), least=5, groups=groups, by=officer)
    assert not RatingGroup.objects.exists()


@pytest.mark.django_db
def test_neither_page_nor_api_tells_of_a_small_group(civil, officer, client):
    groups = [
        row("班子成员组", 30, 3, {"excellent": 1, "competent": 2}),
        row("职工", 70, 6, {"excellent": 6}),
    ]
    made = add_rating(
        civil("甲"), occasion="述职", held_on=date(2026, 1, 9), least=5, groups=groups, by=officer
    )
    page = client.get(reverse("assessments:rating", args=[made.pk])).content.decode()
    answer = client.get(reverse("api-rating-detail", args=[made.pk])).json()
    assert "班子成员组" not in page
    assert answer["shown"] == {"groups": [], "together": {"valid": 9, "percent": {
        "excellent": "77.8", "competent": "22.2", "basic": "0.0", "incompetent": "0.0", "abstained": "0.0",
    }}}  # fmt: skip


@pytest.mark.django_db
def test_a_counted_sheet_is_entered_on_the_page(civil, client):
    cadre = civil("甲")
    told = {
        "cadre": cadre.pk, "occasion": "述职", "held_on": "2026-01-09", "least": 5, "name_1": "A", "weight_1": 100, "issued_1": 9,
        "returned_1": 9, "valid_1": 9, "excellent_1": 8, "basic_1": 1,
    }  # fmt: skip
    assert client.post(reverse("assessments:new_rating"), told | {"basic_1": 0}).status_code == 422
    assert not Rating.objects.exists()
    client.post(reverse("assessments:new_rating"), told)
    assert Rating.objects.get().groups.get().counts["excellent"] == 8
