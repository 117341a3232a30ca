"""Posts that lose their last ready successor, and a reader's limits."""

import pytest
from django.utils import timezone

from accounts.choices import Role
from common.clock import today
from readiness.models import Result
from rulemaking.effects import bared_posts
from rulemaking.models import Flip, Simulation
from succession.models import Post, Successor
from tests.rulemaking.conftest import tried

pytestmark = pytest.mark.django_db


@pytest.fixture
def trial(draft, officer):
    """A simulation that has ended, nobody found yet."""
    return Simulation.objects.create(
        draft=draft, text=draft.text, as_of=today(), started_by=officer, finished_at=timezone.now()
    )


@pytest.fixture
def post(house, officer):
    """A post of the level of 乡科级正职 with one ready successor."""
    made = Post.objects.create(unit=house.here, title="局长", level=2)
    follow(made, house.cadre("接任"), officer)
    return made


def follow(post, cadre, by, status="held"):
    """Somebody named for it, compared with its level."""
    about = {"ladder": "leadership", "version": "v", "changed_on": today()}
    Result.objects.create(cadre=cadre, step="lead-2", status=status, **about)
    place = post.successors.count() + 1
    return Successor.objects.create(
        post=post, cadre=cadre, source="readiness", reason="x", named_by=by, named_on=today(), place=place
    )


def flip(trial, cadre, before, after):
    way = "loss" if before == "held" else "gain"
    Flip.objects.create(
        simulation=trial, cadre=cadre, step="lead-2", before=before, after=after, way=way, rule="XK-02"
    )


def test_a_post_whose_only_ready_successor_falls_back_is_left_without(trial, post, officer):
    assert list(bared_posts(officer, trial)) == []
    flip(trial, post.successors.get().cadre, "held", "not_yet")
    assert list(bared_posts(officer, trial)) == [post]


def test_not_while_another_stays_ready_or_becomes_so(trial, post, officer, house):
    flip(trial, post.successors.get().cadre, "held", "not_yet")
    other = follow(post, house.cadre("另一"), officer, status="not_yet").cadre
    assert list(bared_posts(officer, trial)) == [post]
    flip(trial, other, "not_yet", "held")
    assert list(bared_posts(officer, trial)) == []


def test_a_post_elsewhere_is_not_told(trial, post, house):
    flip(trial, post.successors.get().cadre, "held", "not_yet")
    assert list(bared_posts(house.user(Role.HR_OFFICER, house.elsewhere, "far"), trial)) == []


def test_the_page_counts_them(people, stricter, post, house, officer):
    made = tried(stricter, officer)
    flip(made, post.successors.get().cadre, "held", "not_yet")
    page = house.signed_in(officer).get(f"/rules/simulations/{made.pk}/")
    assert "局长" in page.content.decode()
