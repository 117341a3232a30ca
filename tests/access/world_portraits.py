"""Portraits in the small world: of each file a label that rests on its result of a project, and one taken."""

from typing import Any

from assessments.models import ProjectResult
from common.clock import today
from portraits.formulas import shipped_index, with_weights
from portraits.models import FormulaVersion, IndexResult, Label, LabelEvidence, Portrait, Prompt
from tests.access.relations import PERSONAL, SHARED

KINDS = ("portrayed", "portrait", "portrait_label", "index", "prompt")
PORTRAIT_RELATIONS = dict.fromkeys(KINDS, (*SHARED, *PERSONAL)) | {"formula": ("someone",)}


def add_portraits(world: Any) -> None:
    """Given and taken by a newcomer."""
    by = world.users["newcomer"]
    FormulaVersion.objects.create(
        version="canary", text=with_weights(shipped_index(), {}, "canary"), reason="Canary-formula", proposed_by=by,
        proposed_on=today(),
    )  # fmt: skip
    for cadre in world.cadres.values():
        label = Label.objects.create(
            cadre=cadre, axis="achieving", tone="strength", text=f"Canary-label-{cadre.number:03}", given_by=by, given_on=today()
        )  # fmt: skip
        deed = ProjectResult.objects.filter(cadre=cadre).order_by("pk").first()
        LabelEvidence.objects.create(label=label, cadre=cadre, source="result", record=deed.pk)
        Portrait.objects.create(
            cadre=cadre, taken_on=today(), taken_by=by, occasion=f"Canary-portrait-{cadre.number:03}", version="x",
            content={"axes": [], "labels": [str(label.pk)]},
        )  # fmt: skip
        IndexResult.objects.create(
            cadre=cadre,
            group="township_head",
            version="x",
            value=30,
            open_value=50,
            lines=[],
            changed_on=today(),
        )
        Prompt.objects.create(cadre=cadre, ground="low", raised_on=today(), value=30)


PORTRAIT_FINDERS = {
    "portrayed": lambda world, relation, role: world.cadre(relation, role),
    "portrait": lambda world, relation, role: Portrait.objects.get(cadre=world.cadre(relation, role)),
    "portrait_label": lambda world, relation, role: Label.objects.get(cadre=world.cadre(relation, role)),
}
PORTRAIT_FINDERS |= {
    "index": lambda world, relation, role: IndexResult.objects.get(cadre=world.cadre(relation, role)),
    "prompt": lambda world, relation, role: Prompt.objects.get(cadre=world.cadre(relation, role)),
    "formula": lambda world, relation, role: FormulaVersion.objects.get(version="canary"),
}
PORTRAIT_CANARIES = {
    "index": lambda one: one.cadre.name,
    "prompt": lambda one: one.cadre.name,
    "formula": lambda one: one.version,
    "portrayed": lambda cadre: f"Canary-label-{cadre.number:03}",
    "portrait": lambda one: one.occasion,
    "portrait_label": lambda one: one.text,
}
