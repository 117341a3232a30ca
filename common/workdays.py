"""Working days of the People's Republic, as the State Council arranges them (a kept library, no network).

Of a year whose arrangement has not been published when the library was made, its statutory holidays are known, the
moved weekends are not: a day counted into such a year is provisional (`is_arranged`), and pages say so.
"""

from datetime import date, timedelta
from functools import lru_cache

import holidays


@lru_cache(maxsize=8)
def _year(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("CN", years=[year])


@lru_cache(maxsize=8)
def is_arranged(year: int) -> bool:
    """Whether the moved weekends of a year are known."""
    return any(day.year == year for day in _year(year).weekend_workdays)


def is_working_day(day: date) -> bool:
    """Whether offices are open: weekdays that are no holiday, and weekends that make up for one."""
    known = _year(day.year)
    return day in known.weekend_workdays or (day.weekday() < 5 and day not in known)


def add_working_days(start: date, number: int) -> date:
    """The last of so many working days after `start`, which itself does not count."""
    day = start
    for _step in range(number):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day
