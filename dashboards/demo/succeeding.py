"""Successor lists of the demonstration: from the pools, by comparison; one confirmed, one successor out of the pool since."""

from collections.abc import Iterator

from accounts.models import User
from cadres.models import Appointment
from common.clock import today
from readiness.choices import Status
from readiness.models import Result
from readiness.services import compute
from succession.models import Post, Successor
from succession.services.checking import find_posts, look
from succession.services.keeping import confirm_list, name_successor
from succession.standing import step_of
from talent_pools.models import Membership, Proposal
from talent_pools.services.deciding import decide
from talent_pools.services.nominating import propose

FITTING = (Status.HELD, Status.JUDGEMENT, Status.NOT_YET)
REASONS = ("熟悉全局工作，可接续主持", "分管多年，业务和群众基础好", "年富力强，宜早作储备")
FROM_POOLS, BY_COMPARISON = 4, 6
HEADS = 2  # level of the posts whose deputies are named


def name_successors() -> None:
    """The story: as the officer names, the chief decides an exit, and the night looks."""
    officer, chief = (User.objects.get(username=name) for name in ("officer", "chief"))
    find_posts(today())
    pooled = list(from_pools(officer))
    by_comparison(officer)
    for one in pooled[:1]:
        confirm_list(one.post, by=officer)
    for one in pooled[-1:]:
        asked = Proposal(membership=one.membership, kind="exit", because="asked", reason="本人申请出库")
        decide(propose(asked, by=officer), approve=True, note="同意出库。", by=chief)
    look()


def from_pools(officer: User) -> Iterator[Successor]:
    """Members of the pools, each for a post of the level that comes next for them."""
    members = Membership.objects.filter(state="member", proposals__decision="approved").exclude(
        proposals__decision="open"
    )
    left = FROM_POOLS
    for member in members.select_related("cadre").order_by("pk").distinct():
        post = post_for(member)
        if left and post is not None:
            left -= 1
            about = {"source": "pool", "membership": member, "reason": REASONS[left % len(REASONS)]}
            yield name_successor(Successor(post=post, cadre=member.cadre, **about), by=officer)


def post_for(member: Membership) -> Post | None:
    """The first post of the next level that is not theirs and has no list yet."""
    results = Result.objects.filter(cadre=member.cadre, ladder="leadership", status__in=FITTING)
    steps = results.order_by("step").values_list("step", flat=True)
    levels = [int(step.removeprefix("lead-")) for step in steps]
    free = Post.objects.filter(level__in=levels, successors=None).exclude(holders__contains=[member.cadre_id])
    return free.order_by("-principal", "unit__path", "pk").first()


def by_comparison(officer: User) -> None:
    """A deputy of each of some units, for the post of its head."""
    posts = Post.objects.filter(level=HEADS, principal=True, successors=None).order_by("unit__path", "pk")
    for post in posts[:BY_COMPARISON]:
        deputies = Appointment.objects.filter(
            unit=post.unit, level=HEADS - 1, is_leadership=True, is_main=True, valid__contains=today(),
            cadre__management_state="serving",
        ).select_related("cadre").order_by("cadre__home_order", "pk")  # fmt: skip
        found = list(deputies[:2])
        compute([one.cadre_id for one in found])
        fitting = set(
            Result.objects.filter(step=step_of(HEADS), cadre__in=[one.cadre_id for one in found]).values_list(
                "cadre", flat=True
            )
        )
        for number, one in enumerate(one for one in found if one.cadre_id in fitting):
            about = {"source": "readiness", "reason": REASONS[number]}
            name_successor(Successor(post=post, cadre=one.cadre, **about), by=officer)
