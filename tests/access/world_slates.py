"""Slates and sealed papers in the small world: for every unit, and with the holder of each role and their kin."""

from typing import Any

from django.utils import timezone

from audit.services import record
from common import crypto
from common.clock import today
from slates.models import Candidate, Pack, PackInput, Slate
from slates.packing.canonical import head_of, manifest_of, written
from slates.packing.composing import line, part, same
from slates.services.packs import input_place, keep_part
from tests.access.policy import ROLES
from tests.access.relations import BY, MATTER_STEP, PERSONAL

BESIDE = {"own": "below", "below": "own", "other": "host"}
FIT = ("self", "task_force")  # who meets every condition and is on no slate


def add_slates(world: Any) -> None:
    """Each with two people; their step is the one on which an open matter weighs."""
    for relation, second in BESIDE.items():
        people = [world.cadres[relation, ""], world.cadres[second, ""]]
        add_slate(world, f"Canary-slate-{relation}", world.unit(relation), people)
    for relation in PERSONAL:
        for role in ROLES:
            people = [world.cadres[relation, role], world.cadres["own", ""]]
            add_slate(world, f"Canary-slate-{relation}-{role}", world.house.here, people)
    world.cadres[FIT].results.filter(step=MATTER_STEP).update(status="held")


def add_slate(world: Any, post: str, unit: Any, people: list) -> None:
    """A slate as the newcomer would have made it."""
    add_pack(world, post.replace("slate", "pack"), unit, people)
    made = Slate.objects.create(
        unit=unit, post=post, step=MATTER_STEP, held_on=today(), people=[one.pk for one in people],
        made_by=world.users["newcomer"],
    )  # fmt: skip
    for place, one in enumerate(people, 1):
        Candidate.objects.create(slate=made, cadre=one, place=place, mark=place, reason="x")


def add_pack(world: Any, title: str, unit: Any, people: list) -> None:
    """Sealed papers with a part about each."""
    parts = [
        written(part("paper", same(one.name), [line("reason", "x")], people=[str(one.pk)])) for one in people
    ]
    pack = Pack(
        unit=unit, title=title, held_on=today(), people=[one.pk for one in people], manifest=manifest_of(parts),
        data_key=crypto.new_data_key(), sealed_by=world.users["newcomer"], sealed_at=timezone.now(),
    )  # fmt: skip
    pack.sha256 = head_of(pack, pack.manifest)
    pack.save()
    for number, content in enumerate(parts, 1):
        keep_part(pack, number, content)
    inputs = crypto.seal(
        pack.data_key, written({"salt": "", "slates": [], "team": None, "papers": []}), input_place(pack)
    )
    PackInput.objects.create(pack=pack, sealed=inputs)
    record("pack.sealed", pack, by=BY, detail={"sha256": pack.sha256})


def find_slate(_world: Any, relation: str, role: str) -> Slate:
    """That of a unit, or that with the holder of the role or kin."""
    name = f"{relation}-{role}" if relation in PERSONAL else relation
    return Slate.objects.get(post=f"Canary-slate-{name}")


def find_pack(world: Any, relation: str, role: str) -> Pack:
    """The papers with the same people."""
    return Pack.objects.get(title=find_slate(world, relation, role).post.replace("slate", "pack"))


SLATE_FINDERS = {"slate": find_slate, "pack": find_pack}
SLATE_CANARIES = {"slate": lambda slate: slate.post, "pack": lambda pack: pack.title}
