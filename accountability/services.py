"""Recording sanctions and their end."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from accountability.models import Sanction, SanctionKind
from audit.services import record
from cadres.choices import MatterKind
from cadres.models import Cadre, Matter
from common.dates import effect_period_end

CUMULATIVE = {SanctionKind.Family.PARTY, SanctionKind.Family.ADMINISTRATIVE}
MOST_ADMINISTRATIVE_MONTHS = 48


@transaction.atomic
def impose(cadre: Cadre, kind: SanctionKind, *, decided_on: date, by: object, **fields: Any) -> Sanction:
    """A sanction with its matter; `effect_until` follows from the kind, the decision and what still runs."""
    matter = fields.pop("matter", None) or Matter(cadre=cadre, kind=MatterKind.SANCTION, opened_on=decided_on)
    matter.full_clean()
    matter.save()
    sanction = Sanction(cadre=cadre, matter=matter, kind=kind, decided_on=decided_on, **fields)
    sanction.effect_until = effect_end(sanction)
    sanction.full_clean()
    sanction.save()
    record("sanction.imposed", sanction, by=by, detail={"kind": kind.pk})
    return sanction


def effect_end(sanction: Sanction) -> date | None:
    """The last day of effect (None: for ever): within a family what remains of the old is added to the new."""
    if sanction.kind.is_permanent:
        return None
    months = sanction.months_decided or sanction.kind.months or 0
    if not months:
        return sanction.decided_on
    end = effect_period_end(sanction.decided_on, months)
    if sanction.kind.family not in CUMULATIVE:
        return end
    end += _remaining(sanction)
    if sanction.kind.family == SanctionKind.Family.ADMINISTRATIVE:
        end = min(end, effect_period_end(sanction.decided_on, MOST_ADMINISTRATIVE_MONTHS))
    return end


def _remaining(sanction: Sanction) -> timedelta:
    """What is left on the day of the decision of older sanctions of the same family, not exempted."""
    older = Sanction.objects.filter(
        cadre=sanction.cadre, kind__family=sanction.kind.family, effect_until__gte=sanction.decided_on,
        decided_on__lte=sanction.decided_on, matter__exempted_on=None,
    )  # fmt: skip
    last = max((row.effect_until for row in older.exclude(pk=sanction.pk)), default=None)
    return last - sanction.decided_on + timedelta(days=1) if last else timedelta(0)


@transaction.atomic
def exempt(matter: Matter, *, on: date, document_no: str, by: object) -> Matter:
    """Take a matter out of every negative rule, by a document (容错免责)."""
    matter.exempted_on, matter.exemption_document_no = on, document_no
    matter.full_clean()
    matter.save()
    record("matter.exempted", matter, by=by, detail={"document": document_no})
    return matter
