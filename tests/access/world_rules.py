"""Rules in the small world: a draft whose simulation is shared, one that is not, a flip of every file; proofs of questions."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from common.clock import today
from files.services import keep
from readiness.contesting import PURPOSE
from rulemaking.models import Draft, Flip, Simulation
from rulemaking.services import start_draft
from tests.access.relations import PERSONAL, SHARED
from work.models import Approval

RULES_RELATIONS = {
    "rule_draft": ("house",),
    "rule_simulation": ("house",),
    "rule_trial": ("house",),
    "flip": (*SHARED, *PERSONAL),
    "proof": ("own", "below", "other"),
}
NAME = "Canary-rules"


def add_rules(world: Any) -> None:
    """Drafted by an officer of the whole house; every file would fall back."""
    by, day = world.wholes["hr_officer"], today()
    draft = start_draft("rank-ladder", reason=NAME, from_day=day + timedelta(days=30), by=by)
    about = {
        "draft": draft,
        "text": draft.text,
        "as_of": day,
        "started_by": by,
        "finished_at": timezone.now(),
    }
    shared = Simulation.objects.create(**about, shared_at=timezone.now())
    Simulation.objects.create(**about, people=7)
    flip = {"step": "rank-7", "before": "held", "after": "not_yet", "way": "loss", "rule": "RK-18-4D"}
    for relation in RULES_RELATIONS["proof"]:
        add_question(world, relation)
    Flip.objects.bulk_create(Flip(simulation=shared, cadre=cadre, **flip) for cadre in world.cadres.values())


def add_question(world: Any, relation: str) -> None:
    """A fact of a file questioned by somebody who has left, with its proof."""
    unit, by = world.unit(relation), world.users["newcomer"]
    paper = f"%PDF-1.7 Canary-proof-{relation}".encode()
    file = keep("proof.pdf", paper, content_type="application/pdf", unit=unit, by=by)
    Approval.objects.create(
        purpose=PURPOSE, reason=f"proof-{relation}", subject_type="cadres.cadre", unit=unit, requested_by=by,
        subject_id=str(world.cadres[relation, ""].pk), requested_at=timezone.now(),
        expires_at=timezone.now() + timedelta(days=3), payload={"proof": {"file": str(file.pk), "name": file.name}},
    )  # fmt: skip


RULES_FINDERS = {
    "proof": lambda world, relation, role: Approval.objects.get(reason=f"proof-{relation}"),
    "rule_draft": lambda world, relation, role: Draft.objects.get(reason=NAME),
    "rule_simulation": lambda world, relation, role: Simulation.objects.get(shared_at__isnull=False),
    "rule_trial": lambda world, relation, role: Simulation.objects.get(shared_at=None),
    "flip": lambda world, relation, role: Flip.objects.get(cadre=world.cadre(relation, role)),
}
RULES_CANARIES = {
    "proof": lambda approval: f"Canary-{approval.reason}",
    "rule_draft": lambda draft: draft.reason,
    "rule_simulation": lambda simulation: str(simulation.pk),
    "rule_trial": lambda simulation: str(simulation.pk),
    "flip": lambda flip: str(flip.cadre_id),
}
