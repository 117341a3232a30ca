"""Keeping every reader's numbers once a month, so that later ones can be compared with them.

Each is counted as the reader's own page would at that hour: in the web's role, within the reader's units. So nobody's
earlier numbers hold what that reader could not see.
"""

from uuid import UUID

from django.utils import timezone

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders_anywhere, scope_of
from common import scope
from common.clock import today
from common.tiles import Asked
from dashboards.models import KeptFigures
from dashboards.overview import by_unit
from dashboards.overview.asking import asked_of, counted
from dashboards.queries import reach_of
from jobs.models import Run
from jobs.services import start_run

RUN = "overview.keep"


def start_keeping(*, by: object) -> Run | None:
    """A run over the readers whose numbers of this month are not kept yet; None when there is nobody."""
    with scope.everything():
        kept = KeptFigures.objects.filter(month=today().replace(day=1)).values("user")
        readers = holders_anywhere(Permission.VIEW_CADRES).exclude(pk__in=kept).order_by("pk")
        items = [({"user": str(pk)}, 1) for pk in readers.values_list("pk", flat=True)]
        return start_run(RUN, items, by=by) if items else None


def keep_figures(user_id: UUID | str) -> int:
    """Count and keep one reader's numbers; how many were kept: none when they are, or nothing may be seen any more."""
    user = holders_anywhere(Permission.VIEW_CADRES).filter(pk=user_id).first()
    if user is None:
        return 0
    units = scope_of(user)
    with scope.as_a_page(units), scope.limited_to(units, user.pk):
        month = today().replace(day=1)
        if KeptFigures.objects.filter(user=user, month=month).exists():
            return 0
        KeptFigures.objects.create(user=user, month=month, counted_at=timezone.now(), **figures_of(user))
        return 1


def figures_of(user: User) -> dict[str, object]:
    """What is kept of the page as it is now."""
    asked = asked_of(user, None)
    numbers = {number.key: number.value for one in counted(asked) for number in one.numbers}
    return {"numbers": numbers, "by_unit": units_of(asked), "reach": reach_of(user)}


def units_of(asked: Asked) -> dict[str, dict[str, int]]:
    """The units right below, each with its columns."""
    return {
        str(row["unit"].pk): {"people": row["people"], **{cell["key"]: cell["n"] for cell in row["cells"]}}
        for row in by_unit.table(asked)["rows"]
    }
