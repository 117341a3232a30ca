"""Tiles of what is due: all of it, and who retires."""

from collections.abc import Sequence
from datetime import timedelta

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from common.dates import add_months
from common.tiles import Asked, Number, Tile, add_tile
from deadlines.choices import Standing
from deadlines.models import Deadline
from deadlines.queries import AHEAD, due_soon, standing_on, visible_deadlines
from units.queries import placed

MONTH = timedelta(days=30)
RETIREMENT = "retirement"


def of_units(asked: Asked) -> QuerySet[Deadline]:
    """What stands and is due within the year, of the units asked of."""
    rows = due_soon(visible_deadlines(asked.user), asked.day)
    return placed(rows, asked.units, "cadre__home_unit")


def leaving(asked: Asked) -> Sequence[Number]:
    """Whose retirement comes within twelve months, and whose has passed."""
    rows, until = of_units(asked).filter(kind=RETIREMENT), add_months(asked.day, AHEAD) - timedelta(days=1)
    counts = rows.aggregate(
        soon=Count("pk", filter=Q(due_on__range=(asked.day, until))),
        passed=Count("pk", filter=Q(due_on__lt=asked.day)),
    )
    url, days = "deadlines:list", {"due_from": asked.day.isoformat(), "due_until": until.isoformat()}
    passed = {"due_until": (asked.day - timedelta(days=1)).isoformat()}
    return [
        Number(
            "retiring",
            _("reach retirement within 12 months"),
            counts["soon"],
            asked.url(url, kind=RETIREMENT, **days),
        ),
        Number(
            "past_retirement",
            _("the month has passed"),
            counts["passed"],
            asked.url(url, kind=RETIREMENT, **passed),
            bad=True,
        ),
    ]


def due(asked: Asked) -> Sequence[Number]:
    """Overdue, and due within thirty days."""
    until = asked.day + MONTH
    counts = (
        of_units(asked)
        .filter(due_on__lte=until)
        .aggregate(
            overdue=Count("pk", filter=standing_on(asked.day)[Standing.OVERDUE]),
            month=Count("pk", filter=Q(due_on__gte=asked.day)),
        )
    )
    url = "deadlines:list"
    days = {"due_from": asked.day.isoformat(), "due_until": until.isoformat()}
    overdue = asked.url(url, standing=str(Standing.OVERDUE))
    return [
        Number("overdue", _("overdue"), counts["overdue"], overdue, bad=True),
        Number("due_month", _("due within 30 days"), counts["month"], asked.url(url, **days)),
    ]


add_tile(
    Tile(
        "due",
        "care",
        20,
        gettext_lazy("Overdue"),
        gettext_lazy("items"),
        gettext_lazy(
            "Probation, secondment, effect periods, retirement, talks and the rest that expires, "
            "as far as the reader may know of it."
        ),
        gettext_lazy("The lead times of the department"),
        Permission.VIEW_CADRES,
        "deadlines",
        due,
    )
)
add_tile(
    Tile(
        "leaving",
        "people",
        30,
        gettext_lazy("Retirement at hand"),
        gettext_lazy("people"),
        gettext_lazy(
            "By the gradual raise of the retirement age, worked out every night: within the twelve months to come."
        ),
        gettext_lazy("Decision of 13 September 2024 on raising the statutory retirement age"),
        Permission.VIEW_CADRES,
        "deadlines",
        leaving,
    )
)
