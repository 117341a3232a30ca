"""The sheet of a plan as the office keeps it: its own words, merged as they were."""

import io
from collections.abc import Callable

from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.sheets import SheetOut, write_workbook
from measures.models import Plan, PlanItem
from measures.queries import visible_items, with_responsible
from measures.sheets.reading import HEADINGS

WIDTHS = {
    "number": 6, "section": 22, "text": 60, "goal": 34, "units": 26, "persons": 14, "due": 14, "remark": 16,
}  # fmt: skip


def plan_sheet(plan: Plan, *, by: User, mark: str) -> bytes:
    """The .xlsx of the items in sight, in Chinese as the office writes it; what was taken out is recorded.

    A plan that came as a sheet goes out with its titles and its columns.
    """
    items = list(with_responsible(visible_items(by).filter(plan=plan), by).order_by("number"))
    columns = plan.sheet_form.get("headings") or [[name, HEADINGS[name][0]] for name in CELLS]
    names = [name for name, _words in columns]
    sheet = SheetOut(
        _("Items"),
        [words for _name, words in columns],
        ([CELLS[name](item) for name in names] for item in items),
        titles=plan.sheet_form.get("titles") or [plan.name],
        widths=[WIDTHS[name] for name in names],
        mark=mark,
        merged=[names.index("section")] if "section" in names else [],
    )
    stream = io.BytesIO()
    write_workbook(stream, [sheet])
    record("plan.taken_out", plan, by=by, detail={"items": len(items)})
    return stream.getvalue()


def units_words(item: PlanItem) -> str:
    """As written, or by name with the leading one first."""
    return item.units_text or "、".join(str(one.unit) for one in item.responsible_units)


def persons_words(item: PlanItem) -> str:
    """As written, of those in sight."""
    named = [(one.joint or "、", one.written or one.cadre.name) for one in item.seen_persons]
    return "".join(joint * bool(place) + name for place, (joint, name) in enumerate(named))


def due_words(item: PlanItem) -> str:
    """As written, or the day."""
    if item.due_text:
        return item.due_text
    return "长期坚持" if item.standing else f"{item.due_on.year}年{item.due_on.month}月{item.due_on.day}日前"


CELLS: dict[str, Callable[[PlanItem], object]] = {
    "number": lambda item: item.number,
    "section": lambda item: item.section,
    "text": lambda item: item.text,
    "goal": lambda item: item.goal,
    "units": units_words,
    "persons": persons_words,
    "due": due_words,
    "remark": lambda item: item.remark,
}
