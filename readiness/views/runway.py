"""Months ahead and how many will meet the rules in each, for components/runway.html."""

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.dates import add_months
from readiness.views.lanes import MIDDLE_MONTHS, NEAR_MONTHS

FULL_HEIGHT = 50


def months_ahead(today: date) -> list[date]:
    """First days of the 36 months after this one."""
    return [add_months(today.replace(day=1), number) for number in range(1, MIDDLE_MONTHS + 1)]


def runway_months(
    today: date, counts: Mapping[date, int], chosen: str, link: Callable[[str | None], str]
) -> list[dict]:
    """Bars; `counts` by first day of month, `link` gives the address that shows only one month."""
    tallest = max(counts.values(), default=0) or 1
    return [
        bar(month, place, counts.get(month, 0), tallest) | chosen_and_link(month, chosen, link)
        for place, month in enumerate(months_ahead(today))
    ]


def bar(month: date, place: int, count: int, tallest: int) -> dict:
    """One bar: height, label under January and every third month."""
    name = _("%(year)d-%(month)02d") % {"year": month.year, "month": month.month}
    words = ngettext("%(name)s: %(count)d person", "%(name)s: %(count)d persons", count)
    label = f"{month.year}.1" if month.month == 1 else str(month.month) if month.month % 3 == 0 else ""
    return {
        "label": label,
        "title": words % {"name": name, "count": count},
        "count": count if count and count == tallest else "",
        "height": round(FULL_HEIGHT * count / tallest) or (2 if count else 0),
        "later": place >= NEAR_MONTHS,
        "year": month.month == 1,
    }


def chosen_and_link(month: date, chosen: str, link: Callable[[str | None], str]) -> dict:
    """Whether a month is the chosen one; a second click on it takes the filter off."""
    key = f"{month:%Y-%m}"
    return {"on": chosen == key, "href": link(None if chosen == key else key)}
