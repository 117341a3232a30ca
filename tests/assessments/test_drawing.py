"""Draws: the same seed and roster give the same; the commitment holds; who conflicts is never drawn."""

from collections import Counter

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.choices import Role
from assessments.drawing import Entry, commitment_of, drawn
from assessments.force_queries import visible_lots
from assessments.models import Draw, Lot
from assessments.services.draws import commit_draw, draw_lot, holds
from assessments.services.forces import add_force_member
from assessments.services.visits import start_visit
from audit.models import Entry as Said
from cadres.services import add_family_member
from tests.assessments.forces import some_force, some_member, some_visit, worker

SEEDS = st.text("0123456789abcdef", min_size=64, max_size=64)
ROSTERS = st.lists(
    st.tuples(st.integers(0, 500), st.sampled_from("ABC"), st.booleans()), min_size=1, max_size=40, unique_by=lambda one: one[0]
)  # fmt: skip


def roster(rows):
    return [Entry(id=str(n), label=f"L{n}", stratum=stratum, barred=barred) for n, stratum, barred in rows]


@settings(max_examples=400, deadline=None)
@given(SEEDS, ROSTERS, st.booleans(), st.data())
def test_a_draw_done_again_is_the_same_and_never_draws_a_conflict(seed, rows, by_unit, data):
    entries = roster(rows)
    free = {entry["id"] for entry in entries if not entry["barred"]}
    wanted = data.draw(st.integers(0, len(free)))
    first = drawn(seed, entries, wanted=wanted, by_unit=by_unit)
    assert first == drawn(seed, list(reversed(entries)), wanted=wanted, by_unit=by_unit)
    assert len(set(first)) == wanted
    assert set(first) <= free


@given(SEEDS, ROSTERS)
def test_more_than_there_are_is_refused(seed, rows):
    entries = roster(rows)
    free = sum(not entry["barred"] for entry in entries)
    with pytest.raises(ValueError, match="may be drawn"):
        drawn(seed, entries, wanted=free + 1, by_unit=False)


@given(SEEDS, ROSTERS, st.data())
def test_another_seed_list_or_condition_has_another_commitment(seed, rows, data):
    entries = roster(rows)
    told = commitment_of(seed, entries, wanted=1, by_unit=False)
    other = seed[:-1] + ("0" if seed[-1] != "0" else "1")
    changed = [entry | {"barred": not entry["barred"]} for entry in entries]
    assert told not in {
        commitment_of(other, entries, wanted=1, by_unit=False),
        commitment_of(seed, changed, wanted=1, by_unit=False),
        commitment_of(seed, entries, wanted=2, by_unit=False),
        commitment_of(seed, entries, wanted=1, by_unit=True),
    }


def test_ten_thousand_draws_are_even_and_never_draw_who_is_barred():
    entries = roster([(n, "A", n in (3, 7)) for n in range(12)])
    found = Counter(
        one for seed in range(10_000) for one in drawn(f"{seed:064x}", entries, wanted=1, by_unit=False)
    )
    assert set(found) == {str(n) for n in range(12) if n not in (3, 7)}
    chi = sum((count - 1000) ** 2 / 1000 for count in found.values())
    assert chi < 27.9  # nine degrees of freedom, one in a thousand


def test_a_spread_draw_goes_round_the_units():
    entries = roster([(n, "ABC"[n % 3], False) for n in range(30)])
    strata = {entry["id"]: entry["stratum"] for entry in entries}
    assert sorted(strata[one] for one in drawn("7" * 64, entries, wanted=3, by_unit=True)) == ["A", "B", "C"]


@pytest.fixture
def force(house, officer, project, civil):
    for number in range(6):
        worker(project, civil(f"干部{number}", house.below), officer)
    return some_force(house, officer, project, areas=[house.here, house.below, house.elsewhere])


@pytest.fixture
def member(house, force, officer):
    return some_member(house, force, officer, "成员")


@pytest.mark.django_db
def test_the_commitment_is_in_the_trail_before_anything_is_drawn(force, member):
    draw = commit_draw(force, "people", 2, by=member)
    entry = Said.objects.get(action="draw.committed")
    assert entry.detail["commitment"] == draw.commitment
    assert draw.drawn_at is None
    lot = draw_lot(draw, by=member).lot
    assert holds(draw_lot(draw, by=member), lot)
    assert len(lot.outcome) == 2
    assert Said.objects.filter(action="draw.committed").count() == 1


@pytest.mark.django_db
def test_somebody_near_to_a_member_is_on_the_list_and_never_drawn(force, officer, house, civil, project):
    user, own = house.user(Role.TASK_FORCE, name="有亲属"), civil("本人", house.elsewhere)
    own.user = user
    own.save()
    add_force_member(force, user, "member", by=officer)
    relative = civil("亲属")
    add_family_member(own, "兄", by="test", relative=relative, name="x")
    worker(project, relative, officer)
    other = some_member(house, force, officer, "另一成员")
    for _ in range(12):
        lot = draw_lot(commit_draw(force, "people", 6, by=other), by=other).lot
        assert str(relative.pk) in {entry["id"] for entry in lot.roster}
        assert str(relative.pk) not in lot.outcome
    with pytest.raises(ValidationError, match="fewer"):
        commit_draw(force, "people", 7, by=other)
    lot = draw_lot(commit_draw(force, "places", 2, by=other), by=other).lot
    assert str(house.elsewhere.pk) not in lot.outcome


@pytest.mark.django_db
def test_members_who_come_later_and_conflict_ask_for_a_new_commitment(force, member, officer, house, civil):
    draw = commit_draw(force, "places", 1, by=member)
    user, own = house.user(Role.TASK_FORCE, name="后来"), civil("后来", house.elsewhere)
    own.user = user
    own.save()
    add_force_member(force, user, "member", by=officer)
    with pytest.raises(ValidationError, match="commit to a new draw"):
        draw_lot(draw, by=member)


@pytest.mark.django_db
def test_seed_and_outcome_are_for_members_until_all_that_was_drawn_is_visited(force, member, officer, house):
    draw = draw_lot(commit_draw(force, "places", 2, by=member), by=member)
    seed = draw.lot.seed
    page = house.signed_in(officer).get(reverse("assessments:draw", args=[draw.pk])).content.decode()
    assert draw.commitment in page
    assert seed not in page
    assert not visible_lots(officer).exists()
    mine = house.signed_in(member).get(reverse("assessments:draw", args=[draw.pk])).content.decode()
    assert seed in mine
    assert "与公布的承诺值一致" in mine
    units = {str(unit.pk): unit for unit in (house.here, house.below, house.elsewhere)}
    for number, pk in enumerate(draw.lot.outcome, 1):
        visit = start_visit(some_visit(house, force, member, unit=units[pk], draw=draw), by=member)
        assert visit.from_draw_to_arrival.total_seconds() >= 0
        assert visible_lots(officer).exists() == (number == 2)


@pytest.mark.django_db
def test_what_was_not_drawn_is_no_visit_of_the_draw(force, member, house):
    draw = draw_lot(commit_draw(force, "places", 1, by=member), by=member)
    other = next(unit for unit in (house.here, house.below) if str(unit.pk) not in draw.lot.outcome)
    with pytest.raises(ValidationError, match="not drawn"):
        some_visit(house, force, member, unit=other, draw=draw)


@pytest.mark.django_db
def test_a_draw_is_never_altered(force, member):
    draw = draw_lot(commit_draw(force, "people", 1, by=member), by=member)
    for rows, change in ((Draw, {"commitment": "x"}), (Lot, {"seed": "x"}), (Lot, {"outcome": ["x"]})):
        with pytest.raises(DatabaseError, match="committed to"), transaction.atomic():
            rows.objects.filter(pk=draw.pk).update(**change)
