"""What readiness adds to the pages of the files: a panel beside a cadre, a column of the roster."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from common.clock import today
from common.record_parts import Panel, RosterColumn, add_column, add_panel
from readiness.choices import Ladder, Status
from readiness.live import rule_book
from readiness.masking import matter_rules, sights_of, with_shown_date
from readiness.models import Result
from readiness.queries import compared_cadres, visible_results
from readiness.views.lanes import outcome_of
from readiness.views.receipt import step_lines
from readiness.views.words import dotted


def beside(request: HttpRequest, cadre_id: UUID) -> dict | None:
    """The stored results of one cadre; None when their comparison is not this user's to see."""
    results = list(visible_results(request.user).filter(cadre=cadre_id).select_related("cadre"))
    if not results and not compared_cadres(request.user).filter(pk=cadre_id).exists():
        return None
    return {"lines": step_lines(results, sights_of(request.user)), "as_of": dotted(today())}


def in_roster(user: User, ids: Sequence[UUID]) -> Mapping[UUID, dict]:
    """The rank step of each cadre, or the lowest leadership step, in one query."""
    if not permits(user, Permission.VIEW_READINESS):
        return {}
    results = with_shown_date(
        visible_results(user).filter(cadre__in=ids), sights_of(user), matter_rules(rule_book())
    )
    found: dict[UUID, Result] = {}
    for result in results.defer("lines", "version").order_by("step"):
        if result.cadre_id not in found or result.ladder == Ladder.RANK:
            found[result.cadre_id] = result
    return {key: cell(result) for key, result in found.items()}


def cell(result: Result) -> dict:
    """Outcome and month, or the status in words."""
    outcome = outcome_of(result.status, result.shown_on, today())
    month = f"{result.shown_on:%Y.%m}" if result.shown_on else ""
    return {"outcome": outcome, "label": month or str(Status(result.status).label)}


add_panel(Panel("readiness", 10, "readiness/_panel.html", beside))
add_column(RosterColumn("readiness", gettext_lazy("Rank comparison"), in_roster, confidential=True))
