"""How a record fades with age: in full for some months, then every month a step less, until it counts for nothing."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from common.dates import whole_months_between

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

    def sql(self, day: str, on: str) -> str:
        """The same as an expression of PostgreSQL; `day` and `on` are expressions of type date."""
        left = f"({self.gone_months} - {months_sql(day, on)})"
        return f"round(LEAST(GREATEST({left}::numeric / {self.gone_months - self.full_months}, 0), 1), 4)"


def months_sql(day: str, on: str) -> str:
    """`common.dates.whole_months_between` as an expression."""
    between = (
        f"((extract(year FROM {on}) - extract(year FROM {day})) * 12"
        f" + extract(month FROM {on}) - extract(month FROM {day}))::int"
    )
    return f"({between} - CASE WHEN ({day} + make_interval(months => {between}))::date <= {on} THEN 0 ELSE 1 END)"


def rounded(number: Decimal, step: Decimal = CENT) -> Decimal:
    """Halves up, as on paper and in PostgreSQL."""
    return number.quantize(step, ROUND_HALF_UP)
