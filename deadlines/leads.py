"""Lead times in force: as delivered, or as the department has set them."""

from collections.abc import Mapping
from datetime import date, timedelta

from common.dates import add_months
from common.expiries import Lead, registry
from deadlines.models import LeadTime


def leads_in_force() -> dict[str, Lead]:
    """Of every kind that is declared."""
    own = {row.kind: Lead(tuple(row.amounts), row.unit) for row in LeadTime.objects.all()}
    return {key: own.get(key, kind.lead) for key, kind in registry.items()}


def opening_day(due: date, lead: Lead, stage: int) -> date:
    """The day from which people are told, at the lead time with this number."""
    amount = lead.amounts[min(stage, len(lead.amounts) - 1)]
    return add_months(due, -amount) if lead.unit == "month" else due - timedelta(days=amount)


def next_stage(due: date, lead: Lead, today: date, *, after: int) -> int | None:
    """The first lead time after the one with that number which is still to come; None when there is none."""
    later = range(after + 1, len(lead.amounts))
    coming = (stage for stage in later if opening_day(due, lead, stage) > today)
    return next(coming, None)


def intervals(leads: Mapping[str, Lead]) -> str:
    """The same as SQL rows (kind, interval[])."""
    return ", ".join(f"('{kind}', {_array(lead)})" for kind, lead in sorted(leads.items()))


def _array(lead: Lead) -> str:
    amounts = ", ".join(f"'{amount} {lead.unit}s'" for amount in lead.amounts)
    return f"ARRAY[{amounts}]::interval[]"
