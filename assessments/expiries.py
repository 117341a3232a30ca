"""What expires of assessments: the day by which a problem found on a visit is to be settled."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from common.expiries import Lead, Told, expiry


def words(told: Told, _due: date) -> str:
    """Which task force has found it; what it is stands on its page, for who may open that."""
    return str(told["force"])


@expiry(
    "visit_problem",
    name=gettext_lazy("Problem found on a visit"),
    actions=(gettext_lazy("Say what was done"),),
    lead=Lead((7,)),
    tables=[("assessments_problem", "owner_id")],
    says=words,
    address=lambda _cadre, record: reverse("assessments:settle_problem", args=[record]),
    icon="alert-circle",
    seen_by=(Permission.VIEW_OBSERVATIONS, Permission.EDIT_ASSESSMENTS),
    done_by=(Permission.EDIT_ASSESSMENTS,),
)
def visit_problem() -> str:
    """Until it is settled."""
    return """
        SELECT p.owner_id AS cadre_id, p.id::text AS record, p.due_on, jsonb_build_object('force', f.name) AS told
        FROM assessments_problem p JOIN assessments_visit v ON v.id = p.visit_id
        JOIN assessments_taskforce f ON f.id = v.force_id
        WHERE p.owner_id = ANY(%(ids)s::uuid[]) AND p.settled_on IS NULL AND %(as_of)s::date IS NOT NULL"""
