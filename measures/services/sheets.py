"""Bringing in the office's sheet: kept, shown row by row, taken over as a whole or not at all."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.sheets import SHEET_TYPE
from files.services import content_of, keep
from measures.models import ItemPerson, Plan, PlanItem, PlanSheet
from measures.queries import editable_plans, own_sheets
from measures.services.planning import keep_units
from measures.sheets.people import Finder
from measures.sheets.reading import Row, Table, read_table


@transaction.atomic
def bring(plan: Plan, name: str, content: bytes, *, by: User) -> PlanSheet:
    """Keep a sheet for a plan of one's own; FileRefused or TableError when it is none."""
    if not editable_plans(by).filter(pk=plan.pk).exists():
        raise ValidationError(_("This plan is not yours."))
    read_table(content, plan.theme.year, Finder(plan, by))
    file = keep(name, content, content_type=SHEET_TYPE, unit=plan.unit, by=by)
    sheet = PlanSheet.objects.create(plan=plan, file=file, brought_by=by)
    record("plan_sheet.brought", sheet, by=by, detail={"plan": str(plan.pk), "name": file.name})
    return sheet


def understood(sheet: PlanSheet, *, by: User) -> Table:
    """The sheet as it reads today, with what stands against each row in the plan as it is."""
    table = read_table(content_of(sheet.file), sheet.plan.theme.year, Finder(sheet.plan, by))
    known = {item.number: item for item in sheet.plan.items.all()}
    for row in table.rows:
        compare(row, known.get(row.number))
    return table


def compare(row: Row, item: PlanItem | None) -> None:
    """A row of an item that is there changes its words, units and persons; its date is put off by an extension only."""
    if item is None or row.due is None:
        return
    if (item.due_on, item.standing) != (row.due.on, row.due.standing):
        row.errors.append(
            _("The date of item %(n)d differs: it is put off by an extension.") % {"n": item.number}
        )
    else:
        row.notes.append(_("Item %(n)d is there already: it takes these words.") % {"n": item.number})


@transaction.atomic
def take_over(sheet: PlanSheet, *, by: User) -> int:
    """Make every row an item of the plan, or none; how many."""
    if not own_sheets(by).filter(pk=sheet.pk).exists():
        raise ValidationError(_("This sheet is not yours."))
    locked = (
        PlanSheet.objects.select_for_update(of=("self",))
        .select_related("plan__unit", "plan__theme", "file")
        .get(pk=sheet.pk)
    )
    if locked.taken_at:
        raise ValidationError(_("This sheet was taken over already."))
    plan = Plan.objects.select_for_update().get(pk=locked.plan_id)
    table = understood(locked, by=by)
    if not table.sound:
        raise ValidationError(_("Some rows have errors: nothing was taken over."))
    for row in table.rows:
        keep_row(locked.plan, row)
    plan.sheet_form = {"titles": table.titles, "headings": table.headings}
    plan.save(update_fields=["sheet_form"])
    locked.rows, locked.taken_at = len(table.rows), timezone.now()
    locked.save(update_fields=["rows", "taken_at"])
    record("plan_sheet.taken_over", locked, by=by, detail={"plan": str(locked.plan_id), "rows": locked.rows})
    return locked.rows


def keep_row(plan: Plan, row: Row) -> PlanItem:
    """The item of a row, with its units and persons."""
    item = PlanItem.objects.filter(plan=plan, number=row.number).first() or PlanItem(
        plan=plan, number=row.number
    )
    cells = row.cells
    item.section, item.text, item.goal = cells.get("section", ""), cells["text"], cells.get("goal", "")
    item.units_text, item.remark = cells["units"], cells.get("remark", "")
    item.due_on, item.standing, item.due_text = row.due.on, row.due.standing, cells["due"]
    item.full_clean()
    item.save()
    keep_units(item, row.units)
    ItemPerson.objects.filter(item=item).delete()
    ItemPerson.objects.bulk_create(
        ItemPerson(item=item, cadre=one.cadre, order=order, written=one.written, joint=one.joint)
        for order, one in enumerate(row.persons)
    )
    return item
