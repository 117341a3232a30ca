"""Items of action plans that fall due, for each responsible person on file."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from common.expiries import Lead, Told, expiry


def words(told: Told, _due: date) -> str:
    """Which item of which plan."""
    return _("Item %(n)s of %(plan)s is due") % {"n": told["number"], "plan": told["plan"]}


@expiry(
    "plan_item",
    name=gettext_lazy("Item of an action plan"),
    actions=(gettext_lazy("Ask how it goes"), gettext_lazy("Finish it or put it off")),
    lead=Lead((30, 7)),
    tables=["measures_itemperson"],
    says=words,
    address=lambda _cadre, record: reverse("measures:item", args=[record]),
    icon="checklist",
    seen_by=(Permission.VIEW_MEASURES,),
    done_by=(Permission.EDIT_MEASURES,),
)
def plan_item() -> str:
    """Open items with a date, one row for each responsible person."""
    return """
        SELECT p.cadre_id, i.id::text AS record, i.due_on,
               jsonb_build_object('number', i.number, 'plan', plan.name) AS told
        FROM measures_itemperson p
        JOIN measures_planitem i ON i.id = p.item_id
        JOIN measures_plan plan ON plan.id = i.plan_id
        WHERE p.cadre_id = ANY(%(ids)s::uuid[]) AND i.done_on IS NULL AND i.due_on IS NOT NULL
          AND plan.issued_on <= %(as_of)s::date"""
