"""Tables of the demonstration: the team as it stood at the end of the last quarter, to be compared with today."""

from datetime import date, timedelta

from django.urls import reverse

from accounts.models import User
from common.clock import today
from common.listing import Address
from dashboards.demo.units import ZONE
from reports.statistics.services import take_snapshot
from units.models import Unit


def keep_a_table(units: dict[str, Unit]) -> None:
    """The statistics of the last quarter, kept by the chief."""
    day = end_of_last_quarter(today())
    asked = Address(reverse("reports:statistics"), {"as_of": [day.isoformat()]})
    name = f"{day.year}年第{day.month // 3}季度干部队伍情况"
    take_snapshot(asked, name=name, unit=units[ZONE], by=User.objects.get(username="chief"))


def end_of_last_quarter(on: date) -> date:
    """Its last day."""
    return date(on.year, (on.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
