"""Rules in the small world: a draft whose simulation is shared, one that is not, and a flip of every file."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from common.clock import today
from rulemaking.models import Draft, Flip, Simulation
from rulemaking.services import start_draft
from tests.access.relations import PERSONAL, SHARED

RULES_RELATIONS = {
    "rule_draft": ("house",),
    "rule_simulation": ("house",),
    "rule_trial": ("house",),
    "flip": (*SHARED, *PERSONAL),
}
NAME = "Canary-rules"


def add_rules(world: Any) -> None:
    """Drafted by the officer of elsewhere; every file would fall back."""
    by, day = world.users["stranger"], today()
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
    Flip.objects.bulk_create(Flip(simulation=shared, cadre=cadre, **flip) for cadre in world.cadres.values())


RULES_FINDERS = {
    "rule_draft": lambda world, relation, role: Draft.objects.get(reason=NAME),
    "rule_simulation": lambda world, relation, role: Simulation.objects.get(shared_at__isnull=False),
    "rule_trial": lambda world, relation, role: Simulation.objects.get(shared_at=None),
    "flip": lambda world, relation, role: Flip.objects.get(cadre=world.cadre(relation, role)),
}
RULES_CANARIES = {
    "rule_draft": lambda draft: draft.reason,
    "rule_simulation": lambda simulation: str(simulation.pk),
    "rule_trial": lambda simulation: str(simulation.pk),
    "flip": lambda flip: str(flip.cadre_id),
}
