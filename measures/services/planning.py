"""Keeping themes, plans, their items and milestones."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from common.clock import today
from measures.models import ItemPerson, ItemUnit, Milestone, Plan, PlanItem, ThemeTask, YearTheme
from measures.queries import editable_items, editable_plans, editable_themes
from units.models import Unit

EDIT = Permission.EDIT_MEASURES


def require_unit(unit: Unit, by: User) -> None:
    """One's own unit only."""
    if not holds_at(by, EDIT, unit):
        raise ValidationError({"unit": _("This unit is not yours.")})


@transaction.atomic
def save_theme(theme: YearTheme, tasks: Sequence[str], *, by: User) -> YearTheme:
    """Keep a theme with its tasks in order; a task that items serve is reworded, not removed."""
    require_unit(theme.unit, by)
    theme.full_clean()
    theme.save()
    _keep_tasks(theme, [text.strip() for text in tasks if text.strip()])
    record("theme.saved", theme, by=by, detail={"year": theme.year, "tasks": len(tasks)})
    return theme


def _keep_tasks(theme: YearTheme, tasks: Sequence[str]) -> None:
    beyond = theme.tasks.filter(number__gt=len(tasks))
    if PlanItem.objects.filter(task__in=beyond).exists():
        raise ValidationError(
            {"tasks": _("Items of a plan serve a task that would go: give them another first.")}
        )
    beyond.delete()
    for number, text in enumerate(tasks, start=1):
        ThemeTask.objects.update_or_create(theme=theme, number=number, defaults={"text": text})


@transaction.atomic
def save_plan(plan: Plan, *, by: User) -> Plan:
    """Keep a plan under a theme of one's own."""
    require_unit(plan.unit, by)
    if not editable_themes(by).filter(pk=plan.theme_id).exists():
        raise ValidationError({"theme": _("This theme is not yours.")})
    plan.full_clean()
    plan.save()
    record("plan.saved", plan, by=by, detail={"name": plan.name})
    return plan


@transaction.atomic
def save_item(
    item: PlanItem, *, units: Sequence[Unit], persons: Sequence[Cadre] | None = None, by: User
) -> PlanItem:
    """Keep an item with its units, the leading one first, and persons (None: as they are).

    The date of an item that is there is put off by an extension only.
    """
    if not editable_plans(by).filter(pk=item.plan_id).exists():
        raise ValidationError(_("This plan is not yours."))
    if not units:
        raise ValidationError({"units": _("At least one unit is responsible.")})
    if item.task_id and item.task.theme_id != item.plan.theme_id:
        raise ValidationError({"task": _("This task is of another theme.")})
    _refuse_other_date(item)
    item.text, item.goal = masked(item.text), masked(item.goal)
    if [unit.pk for unit in units] != list(item.responsible.values_list("unit", flat=True)):
        item.units_text = ""
    item.full_clean()
    item.save()
    keep_units(item, units)
    if persons is not None:
        keep_persons(item, persons)
    record("item.saved", item, by=by, detail={"plan": str(item.plan_id), "number": item.number})
    return item


def _refuse_other_date(item: PlanItem) -> None:
    known = PlanItem.objects.select_for_update().filter(pk=item.pk).first()
    if known and (known.due_on, known.standing) != (item.due_on, item.standing):
        raise ValidationError({"due_on": _("A date is put off by an extension, which takes two people.")})


def keep_units(item: PlanItem, units: Sequence[Unit]) -> None:
    """These units and no others, in this order."""
    ItemUnit.objects.filter(item=item).exclude(unit__in=units).delete()
    for order, unit in enumerate(dict.fromkeys(units)):
        ItemUnit.objects.update_or_create(item=item, unit=unit, defaults={"order": order})


def keep_persons(item: PlanItem, persons: Iterable[Cadre]) -> None:
    """These persons and no others of those in sight, in this order."""
    ItemPerson.objects.filter(item=item).exclude(cadre__in=persons).delete()
    for order, cadre in enumerate(dict.fromkeys(persons)):
        ItemPerson.objects.update_or_create(item=item, cadre=cadre, defaults={"order": order})


@transaction.atomic
def add_milestone(milestone: Milestone, *, by: User) -> Milestone:
    """A step on the way, not after the item's date."""
    item = own_item(milestone.item, by)
    if item.due_on and milestone.due_on and milestone.due_on > item.due_on:
        raise ValidationError({"due_on": _("A milestone is not after the date of its item.")})
    milestone.full_clean()
    milestone.save()
    record(
        "milestone.added", milestone, by=by, detail={"item": str(item.pk), "due_on": str(milestone.due_on)}
    )
    return milestone


@transaction.atomic
def reach_milestone(milestone: Milestone, *, on: date, by: User) -> Milestone:
    """Note a milestone as reached, on a day that is not to come."""
    own_item(milestone.item, by)
    if on > today():
        raise ValidationError({"on": _("This day is still to come.")})
    milestone.reached_on = on
    milestone.full_clean()
    milestone.save()
    record("milestone.reached", milestone, by=by, detail={"item": str(milestone.item_id), "on": str(on)})
    return milestone


def own_item(item: PlanItem, by: User) -> PlanItem:
    """The item, locked, of a plan one keeps."""
    if not editable_items(by).filter(pk=item.pk).exists():
        raise ValidationError(_("This item is not yours."))
    return PlanItem.objects.select_for_update(of=("self",)).select_related("plan").get(pk=item.pk)
