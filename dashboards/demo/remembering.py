"""Numbers of the overview as if they had been kept on the first of the month, for whoever looks at files."""

from datetime import date, datetime, time

from django.utils import timezone

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders_anywhere
from common.dates import add_months
from dashboards.demo.people import dice
from dashboards.models import KeptFigures
from dashboards.overview.asking import asked_of, counted
from dashboards.overview.keeping import units_of
from dashboards.queries import reach_of

HOUR = time(5, 15)
COMPUTED = (
    "readiness",
    "deadlines",
)  # counted when the run after loading has ended: nothing to invent from yet
COLUMNS = ("people", "pools")


def remember(day: date) -> None:
    """A few less of most things than there are now."""
    first = day.replace(day=1)
    month = first if first < day else add_months(first, -1)
    counted_at = timezone.make_aware(datetime.combine(month, HOUR))
    readers = holders_anywhere(Permission.VIEW_CADRES).order_by("username")
    KeptFigures.objects.bulk_create(
        KeptFigures(user=user, month=month, counted_at=counted_at, **invented(user)) for user in readers
    )


def invented(user: User) -> dict[str, object]:
    """What this reader would have seen."""
    asked = asked_of(user, None)
    numbers = {
        number.key: before(number.value, number.key)
        for one in counted(asked)
        if one.tile.resource not in COMPUTED
        for number in one.numbers
    }
    by_unit = {
        unit: {key: before(row[key], f"{unit}{key}") for key in COLUMNS if key in row}
        for unit, row in units_of(asked).items()
    }
    return {"numbers": numbers, "by_unit": by_unit, "reach": reach_of(user)}


def before(now: int, what: str) -> int:
    """A number of the month before."""
    return max(now - dice(f"before/{what}").choice((-1, 0, 0, 0, 1, 2)), 0)
