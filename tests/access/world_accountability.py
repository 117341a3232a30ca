"""Tolerance and step-down cases of the small world: of every file one that begins, and one that was decided."""

from datetime import timedelta
from typing import Any

from accountability.models import GRID, Correction, StepDownAppeal, StepDownCase, ToleranceCase
from cadres.models import Matter
from common.clock import today

WEIGHED = dict.fromkeys(GRID, "for") | {"intent": "negligent", "interest": "public", "conduct": "trial"}


def add_tolerance(world: Any) -> None:
    """Prepared by somebody else than who is tried."""
    for cadre in world.cadres.values():
        add_case(world, cadre, "prepared")
        number = f"ruling-{cadre.number:03}-canary"
        decided = {
            "decision": "refused",
            "decision_no": number,
            "decision_organ": "x",
            "reasons": "x",
            "decided_on": today(),
        }
        done = add_case(world, cadre, "decided", decided_by=world.users["stranger"], **decided)
        Correction.objects.create(
            case=done, task=f"mend-{cadre.number:03}-canary", responsible="x", due_on=today() + timedelta(3),
            recorded_by=world.users["asker"],
        )  # fmt: skip


def add_case(world: Any, cadre: Any, stage: str, **fields: Any) -> ToleranceCase:
    """One case about an error of its own."""
    asker, day = world.users["asker"], today() - timedelta(days=40)
    matter = Matter.objects.create(cadre=cadre, kind="error", opened_on=day, closed_on=day)
    words = f"{stage}-case-{cadre.number:03}-canary"
    return ToleranceCase.objects.create(
        cadre=cadre, matter=matter, subject=words, facts=words, source="unit", applied_on=day, owner_unit=cadre.home_unit,
        due_on=today() + timedelta(days=5), stage=stage, prepared_by=asker, registered_by=asker, opinion="x",
        opinion_organ="x", opinion_on=day, motive_note=words, **WEIGHED, **fields,
    )  # fmt: skip


def add_stepdowns(world: Any) -> None:
    """A prompt, and a case that was decided and appealed against, by other people than those who are tried."""
    asker, stranger = world.users["asker"], world.users["stranger"]
    day = today() - timedelta(days=20)
    for cadre in world.cadres.values():
        add_prompt(cadre, asker, f"prompt-heard-{cadre.number:03}-canary")
        number = f"moved-by-{cadre.number:03}-canary"
        case = add_prompt(
            cadre, asker, "x", phase="talked", first_by=asker, second_by=stranger, first_on=day, second_on=day,
            first_holds=True, second_holds=True, first_finding="x", second_finding="x", way="lateral", proposal="x",
            proposed_on=day, proposed_by=asker, decision_no=number, decision_organ="x", reasons="x", decided_on=day,
            decided_by=stranger, told_on=day, told_by="x",
        )  # fmt: skip
        StepDownAppeal.objects.create(
            case=case, kind="review", filed_on=day, grounds=f"appealed-for-{cadre.number:03}-canary",
            due_on=today() + timedelta(days=10), recorded_by=asker,
        )  # fmt: skip


def add_prompt(cadre: Any, asker: Any, facts: str, **fields: Any) -> StepDownCase:
    """One case, prompted by somebody else than who is tried."""
    return StepDownCase.objects.create(
        cadre=cadre, situation_id="other", alert="daily", facts=facts, prompted_on=today() - timedelta(days=30),
        prompted_by=asker, owner_unit=cadre.home_unit, due_on=today() + timedelta(days=5), **fields,
    )  # fmt: skip


def of_phase(phase: str) -> Any:
    """The step-down case of a file in this phase."""
    return lambda world, relation, role: StepDownCase.objects.get(
        cadre=world.cadre(relation, role), phase=phase
    )


def find_appeal(world: Any, relation: str, role: str) -> StepDownAppeal:
    """The appeal of a file."""
    return StepDownAppeal.objects.get(case__cadre=world.cadre(relation, role))


def of_stage(stage: str) -> Any:
    """The case of a file at this stage."""
    return lambda world, relation, role: ToleranceCase.objects.get(
        cadre=world.cadre(relation, role), stage=stage
    )


def find_correction(world: Any, relation: str, role: str) -> Correction:
    """What is to be put right for a file."""
    return Correction.objects.get(case__cadre=world.cadre(relation, role))


FINDERS = {
    "tolerance": of_stage("prepared"), "ruling": of_stage("decided"), "correction": find_correction,
    "stepdown": of_phase("prompt"), "moved": of_phase("talked"), "appealed": find_appeal,
}  # fmt: skip
CANARIES = {
    "tolerance": lambda one: one.subject,
    "ruling": lambda one: one.decision_no,
    "correction": lambda one: one.task,
    "stepdown": lambda one: one.facts,
    "moved": lambda one: one.decision_no,
    "appealed": lambda one: one.grounds,
}
