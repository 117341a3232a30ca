"""Action plans and measures in the small world: of each unit a theme, a plan with items and reports, a sheet."""

import io
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from common.clock import today
from common.sheets import SheetOut, write_workbook
from files.services import keep
from measures.models import (
    Grant,
    ItemPerson,
    ItemUnit,
    Measure,
    Milestone,
    Plan,
    PlanItem,
    PlanSheet,
    PolicyDocument,
    ProgressReport,
    YearTheme,
)
from tests.access.relations import PERSONAL, SHARED
from units.models import Unit
from work.models import Approval

IN_UNITS = ("own", "below", "other")
YEAR = 2026
MEASURE_RELATIONS = {
    "year_theme": IN_UNITS,
    "action_plan": IN_UNITS,
    "plan_item": IN_UNITS,
    "done_item": IN_UNITS,
    "milestone": IN_UNITS,
    "progress": IN_UNITS,
    "plan_sheet": IN_UNITS,
    "policy_document": IN_UNITS,
    "measure": IN_UNITS,
    "measure_grant": (*SHARED, *PERSONAL),
}


def add_measures(world: Any) -> None:
    """Of each unit a plan with an open and a finished item, reported as done with proof, and a sheet to take over."""
    for relation in IN_UNITS:
        unit = world.unit(relation)
        by = world.users["stranger" if relation == "other" else "hr_officer"]
        theme = YearTheme.objects.create(unit=unit, year=YEAR, name=f"Canary-theme-{relation}")
        plan = Plan.objects.create(
            theme=theme, unit=unit, name=f"Canary-action-{relation}", issued_on=today()
        )
        PlanSheet.objects.create(plan=plan, file=sheet_of(unit, by), brought_by=by)
        for number, done_on in ((1, None), (2, today())):
            item = PlanItem.objects.create(
                plan=plan, number=number, text=f"Canary-item-{number}-{relation}", due_on=today() + timedelta(days=20),
                done_on=done_on,
            )  # fmt: skip
            ItemUnit.objects.create(item=item, unit=unit, order=0)
            ItemPerson.objects.create(item=item, cadre=world.cadre(relation, ""), order=0)
            Milestone.objects.create(item=item, name="halfway", due_on=today() + timedelta(days=9))
            add_report(item, unit, by)
    add_policies(world)


def add_policies(world: Any) -> None:
    """Of each unit a document with a measure; of every file a grant in force."""
    for relation in IN_UNITS:
        named = {"name": f"Canary-policy-{relation}", "document_no": f"P-{relation}"}
        document = PolicyDocument.objects.create(unit=world.unit(relation), issued_on=today(), **named)
        words = {"text": f"Canary-measure-{relation}", "effect": "x", "aspect": "care"}
        Measure.objects.create(document=document, number=1, valid_from=today(), granted=50, **words)
    measure = Measure.objects.get(text="Canary-measure-own")
    for cadre in world.cadres.values():
        approval = Approval.objects.create(
            id=UUID(int=cadre.number),  # of long ago: what waits today stands before them
            purpose="measures.grant", reason="x", unit=cadre.home_unit, subject_id=f"{cadre.pk}", state="withdrawn",
            requested_by=world.users["asker"], requested_at=timezone.now(), expires_at=timezone.now() + timedelta(days=9),
        )  # fmt: skip
        Grant.objects.create(
            measure=measure, cadre=cadre, state="granted", reason=f"Canary-granted-{cadre.number:03}", evidence="x",
            approval=approval, asked_by=world.users["asker"], decided_by=world.users["newcomer"], asked_on=today(),
            granted_on=today(),
        )  # fmt: skip


def add_report(item: PlanItem, unit: Unit, by: Any) -> None:
    """All done, with proof."""
    proof = keep("p.pdf", b"%PDF-1.4 invented", content_type="application/pdf", unit=unit, by=by)
    ProgressReport.objects.create(
        item=item,
        unit=unit,
        said_on=today(),
        percent=100,
        text=f"Canary-report-{item.number}",
        proof=proof,
        said_by=by,
    )


def plan_workbook(unit: Unit) -> bytes:
    """The sheet of a plan with one row for a unit."""
    stream = io.BytesIO()
    heads = ["序号", "具体举措", "责任单位", "完成时限"]
    write_workbook(stream, [SheetOut("x", heads, [[9, "invented", unit.name, "年底前"]])])
    return stream.getvalue()


def sheet_of(unit: Unit, by: Any) -> Any:
    """It as a file of the unit."""
    return keep("plan.xlsx", plan_workbook(unit), content_type="x", unit=unit, by=by)


def item(number: int) -> Any:
    """The item of a unit's plan with this number."""
    return lambda world, relation, role: PlanItem.objects.get(text=f"Canary-item-{number}-{relation}")


MEASURE_FINDERS = {
    "year_theme": lambda world, relation, role: YearTheme.objects.get(name=f"Canary-theme-{relation}"),
    "action_plan": lambda world, relation, role: Plan.objects.get(name=f"Canary-action-{relation}"),
    "plan_item": item(1),
    "done_item": item(2),
    "milestone": lambda world, relation, role: Milestone.objects.get(item__text=f"Canary-item-1-{relation}"),
    "progress": lambda world, relation, role: ProgressReport.objects.get(
        item__text=f"Canary-item-1-{relation}"
    ),
    "plan_sheet": lambda world, relation, role: PlanSheet.objects.select_related("plan").get(
        plan__name=f"Canary-action-{relation}"
    ),
}
MEASURE_FINDERS |= {
    "policy_document": lambda world, relation, role: PolicyDocument.objects.get(
        name=f"Canary-policy-{relation}"
    ),
    "measure": lambda world, relation, role: Measure.objects.get(text=f"Canary-measure-{relation}"),
    "measure_grant": lambda world, relation, role: Grant.objects.get(cadre=world.cadre(relation, role)),
}
MEASURE_CANARIES = {
    "policy_document": lambda one: one.name,
    "measure": lambda one: one.text,
    "measure_grant": lambda one: one.reason,
    "year_theme": lambda one: one.name,
    "action_plan": lambda one: one.name,
    "plan_item": lambda one: one.text,
    "done_item": lambda one: one.text,
    "milestone": lambda one: one.name,
    "progress": lambda one: one.text,
    "plan_sheet": lambda one: one.plan.name,
}
