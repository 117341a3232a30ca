"""Pools in the small world: of every file a member and a nominee; proposals by others, and of one's own."""

from typing import Any

from common.clock import today
from talent_pools.choices import Kind, State
from talent_pools.models import Membership, Pool, Proposal, Target
from talent_pools.services.asking import refresh

MINE = {"hr_officer": "interviewer", "hr_chief": "liaison"}  # whose own file each has nominated
RULES_CANARY = "rules-canary"  # the version by which the rules suggested something
GROUNDS = {"source": "department", "grounds": "x", "document_no": "x", "nominated_on": today()}


def add_pools(world: Any) -> None:
    """Everybody is a member of one pool and a nominee of another, both brought forward by a newcomer."""
    pools = {one.key: one for one in Pool.objects.all()}
    by, made = world.users["newcomer"], []
    for (relation, _role), cadre in world.cadres.items():
        horizon = "near" if relation in ("own", "below", "other") else "long"
        about = {"cadre": cadre, "horizon": horizon, "nominated_by": by, **GROUNDS}
        member = {"state": State.MEMBER, "entered_on": today()}
        made.append(Membership.objects.create(pool=pools["young"], **about, **member))
        made.append(nominated(pools["backbone"], **about))
    for role, other in MINE.items():
        about = {"cadre": world.cadre("self", other), "horizon": "near", "nominated_by": world.users[role]}
        made.append(nominated(pools["scarce"], **about, **GROUNDS))
    refresh(made)
    for one in made:
        one.refresh_from_db()
        one.suggestion["version"] = f"pool@{RULES_CANARY}"
        one.save(update_fields=["suggestion"])


def nominated(pool: Pool, **about: Any) -> Membership:
    """A nominee with the proposal of entry."""
    found = Membership.objects.create(pool=pool, **about)
    Proposal.objects.create(
        membership=found, kind=Kind.ENTRY, horizon=found.horizon, reason="x", proposed_by=found.nominated_by
    )
    return found


def stay_in(pool: str) -> Any:
    """The membership of a file in a pool."""
    return lambda world, relation, role: Membership.objects.get(
        cadre=world.cadre(relation, role), pool__key=pool
    )


def find_proposal(world: Any, relation: str, role: str) -> Proposal | None:
    """One's own, or that of the newcomer about a file of a unit."""
    if relation != "mine":
        return Proposal.objects.get(membership=stay_in("backbone")(world, relation, role))
    return Proposal.objects.filter(proposed_by=world.users[role]).first()


FINDERS = {
    "pool": lambda _world, _relation, _role: Pool.objects.get(key="young"),
    "target": lambda _world, _relation, _role: Target.objects.filter(pool__key="young").first(),
    "stay": stay_in("young"),
    "nominee": stay_in("backbone"),
    "proposal": find_proposal,
}
CANARIES = {
    "pool": lambda pool: pool.name_zh,
    "target": lambda target: target.pool.name_zh,
    "stay": lambda stay: stay.cadre.name,
    "nominee": lambda stay: stay.cadre.name,
    "proposal": lambda proposal: proposal.membership.cadre.name,
}
