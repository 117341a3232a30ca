"""A rank batch of the last half-year, frozen: of the departments with the places approved for them."""

from datetime import date

from django.utils.translation import override

from accounts.models import User
from dashboards.demo.units import owner_of
from promotions.forms import HALVES, decided_here, name_for
from promotions.services import freeze, start_batch
from units.models import Unit

DEPARTMENTS = 4


def last_half_year(day: date) -> date:
    """The last end of a half-year before a day."""
    ends = [date(year, *half) for year in (day.year - 1, day.year) for half in HALVES]
    return max(end for end in ends if end < day)


def freeze_a_batch(units: dict[str, Unit], quotas: list[str], day: date) -> None:
    """Of the first departments that have numbers of their own; computed while the demonstration is loaded."""
    cut_off = last_half_year(day)
    owners = [units[key] for key in dict.fromkeys(map(owner_of, quotas)) if units[key].parent_id][
        :DEPARTMENTS
    ]
    with override("zh-hans"):
        batch = start_batch(
            str(name_for(cut_off)),
            cut_off=cut_off,
            targets=decided_here(),
            units=owners,
            by=User.objects.get(username="officer"),
        )
        freeze(batch, by=User.objects.get(username="officer"))
