"""How a record fades with age: in full for some months, then every month a step less, until it counts for nothing."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from common.dates import add_months, whole_months_between

PLACES = Decimal("0.0001")
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Fade:
    """Months that count in full, and months after which nothing is left; a month is full on its day-number."""

    full_months: int
    gone_months: int

    def weight(self, day: date, on: date) -> Decimal:
        """Between 1 and 0, to four decimals, of a record of `day` as seen on a day that is not before it."""
        left = self.gone_months - whole_months_between(day, on)
        share = Decimal(left) / (self.gone_months - self.full_months)
        return rounded(min(max(share, Decimal(0)), Decimal(1)), PLACES)

    def steps(self, on: date) -> tuple[list[date], list[Decimal]]:
        """First days of each weight as seen on a day, ascending, and the weights: the first one is that of all days before."""
        months = range(self.gone_months, self.full_months, -1)
        weights = [self.weight(last_day_of(number, on), on) for number in months]
        return [last_day_of(number, on) + timedelta(1) for number in months], [*weights, Decimal(1)]


WEIGHT = "(%(weights)s::numeric[])[1 + width_bucket({day}, %(steps)s::date[])]"  # of a date not after the one of the steps


def last_day_of(months: int, on: date) -> date:
    """The last day from which so many whole months have passed."""
    day = add_months(on, -months)
    while whole_months_between(day + timedelta(1), on) >= months:
        day += timedelta(1)
    return day


def rounded(number: Decimal, step: Decimal = CENT) -> Decimal:
    """Halves up, as on paper and in PostgreSQL."""
    return number.quantize(step, ROUND_HALF_UP)
