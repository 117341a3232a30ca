"""Succession in the small world: a post of every unit, with its files named to follow on it; one more for each near file."""

from typing import Any

from common.clock import today
from succession.models import Post, Successor
from tests.access.relations import PERSONAL, SHARED

IN_UNITS = ("own", "below", "other")
SUCCESSION_RELATIONS = {"succession_post": IN_UNITS, "successor": (*SHARED, *PERSONAL)}


def add_succession(world: Any) -> None:
    """Named by a newcomer, in the order of the files."""
    posts = {
        one: Post.objects.create(unit=world.unit(one), title=f"Canary-post-{one}", level=2)
        for one in IN_UNITS
    }
    for (relation, role), cadre in world.cadres.items():
        if relation in PERSONAL:  # a post that hides itself from this user
            post = Post.objects.create(unit=world.unit("own"), title=f"post of {relation} {role}", level=2)
        else:
            post = posts["other" if relation == "host" else relation]
        Successor.objects.create(
            post=post, cadre=cadre, source="readiness", reason="x",
            named_by=world.users["newcomer"], named_on=today(), place=cadre.number,
        )  # fmt: skip


SUCCESSION_FINDERS = {
    "succession_post": lambda world, relation, _role: Post.objects.get(title=f"Canary-post-{relation}"),
    "successor": lambda world, relation, role: Successor.objects.get(cadre=world.cadre(relation, role)),
}
SUCCESSION_CANARIES = {
    "succession_post": lambda post: post.title,
    "successor": lambda one: one.cadre.name,
}
