"""Who retires when, by the statutory month the fact `retirement` computes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from cadres.choices import DateKind, Sex
from cadres.classes import BLANK
from cadres.facts import retirement
from cadres.models import Cadre, DateVerification
from common.dates import PartialDate, add_months
from common.facts import registry

FACT = retirement.__name__
EARLIEST = {Sex.MALE: 60, Sex.FEMALE: 55}  # years; nobody's statutory month lies before


@dataclass(frozen=True, slots=True)
class Due:
    """First day of the statutory retirement month of a cadre, the scheme of common.dates, the months of delay in it."""

    month: date
    scheme: str
    delay_months: int


def retirement_months(ids: Iterable[UUID], on: date) -> dict[UUID, Due]:
    """Those of these cadres for whom the file as known on the day tells it, in one query."""
    sql = registry[FACT].asking("month", "scheme", "delay_months")
    with connection.cursor() as cursor:
        cursor.execute(sql, {"ids": list(ids), "as_of": on})
        return {row[0]: Due(*row[1:]) for row in cursor.fetchall()}


def may_retire(until: date, cadre: str = "") -> Q:
    """Who can reach the statutory month in the year of `until` or before, by the recorded or a verified date of birth.

    `cadre` leads from the rows that are filtered to the cadre, with its two underscores.
    """
    last = {sex: PartialDate(until.year - years, 12, 31) for sex, years in EARLIEST.items()}
    verified = DateVerification.objects.filter(kind=DateKind.BIRTH, value__lte=last[Sex.FEMALE])
    found = Q(Exists(verified.filter(cadre=OuterRef(f"{cadre}pk"))))
    for sex, day in last.items():
        found |= Q(**{f"{cadre}sex": sex, f"{cadre}birth__lte": day})
    return found


def retiring(cadres: QuerySet[Cadre], within: str, on: date) -> QuerySet[Cadre]:
    """Those whose retirement month comes within so many months ("0": has passed), or cannot be told (BLANK)."""
    due = retirement_months(cadres.order_by().values_list("pk", flat=True), on)
    if within == BLANK:
        return cadres.exclude(pk__in=due)
    this_month = on.replace(day=1)
    low, high = (
        (None, add_months(this_month, -1))
        if within == "0"
        else (this_month, add_months(this_month, int(within)))
    )
    found = [pk for pk, one in due.items() if (low is None or one.month >= low) and one.month <= high]
    return cadres.filter(pk__in=found)
