"""Imposing sanctions, correcting them, the finding after their end; exempting a matter and taking that back."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accountability.choices import Closing, Family
from accountability.models import STEPDOWN_KINDS, Sanction, SanctionKind
from accountability.periods import MOST_ADMINISTRATIVE_MONTHS, periods
from accountability.queries import ASKS_FOR_A_FINDING, with_kinds, with_terms
from audit.masking import masked
from audit.services import record
from cadres.choices import MatterKind
from cadres.models import Cadre, Matter
from common.clock import today


@transaction.atomic
def impose(cadre: Cadre, kind: SanctionKind, *, decided_on: date, by: object, **fields: Any) -> Sanction:
    """A sanction with its matter; `effect_until` follows from the kind, the decision and what still runs.

    `fields`: organ, document_no, months_decided; matter: what it is imposed for, a new one by default. An investigation
    ends with the decision, and the sanction has a matter of its own.
    """
    before = fields.pop("matter", None)
    sanction = Sanction(cadre=cadre, matter=before, kind=kind, decided_on=decided_on, **fields)
    if before is None or before.kind == MatterKind.INVESTIGATION:
        sanction.matter = Matter(cadre=cadre, kind=MatterKind.SANCTION, opened_on=decided_on)
    _refuse(sanction, before)
    if before and before.kind == MatterKind.INVESTIGATION and before.closed_on is None:
        before.closed_on = decided_on
        before.full_clean()
        before.save()
    sanction.matter.full_clean()
    sanction.matter.save()
    sanction.full_clean()
    sanction.save()
    refresh_periods(cadre)
    sanction.refresh_from_db()
    record("sanction.imposed", sanction, by=by, detail={"kind": kind.pk})
    return sanction


@transaction.atomic
def correct(sanction: Sanction, *, by: object, **fields: Any) -> Sanction:
    """Put right what was entered wrongly; the history keeps what stood, and all periods of the person follow."""
    locked = Sanction.objects.select_for_update().get(pk=sanction.pk)
    if locked.closed_on:
        raise ValidationError(_("The finding is recorded: nothing of the decision changes any more."))
    matter, before = locked.matter, locked.decided_on
    for name, value in fields.items():
        setattr(locked, name, value)
    if matter.kind == MatterKind.SANCTION and matter.opened_on == before:
        matter.opened_on = min(locked.decided_on, today())
        matter.save(update_fields=["opened_on"])
    _refuse(locked, matter)
    locked.full_clean(exclude=["effect_until"])
    locked.save()
    refresh_periods(locked.cadre)
    locked.refresh_from_db()
    record("sanction.corrected", locked, by=by, detail={"fields": sorted(fields)})
    return locked


@transaction.atomic
def withdraw(sanction: Sanction, *, by: object) -> None:
    """Take out a measure whose decision was withdrawn, with its matter; the history keeps what stood."""
    cadre, matter = sanction.cadre, sanction.matter
    record("sanction.withdrawn", sanction, by=by, detail={"kind": sanction.kind_id})
    sanction.delete()
    if matter.kind == MatterKind.SANCTION and not matter.sanctions.exists():
        matter.delete()
    refresh_periods(cadre)


def _refuse(sanction: Sanction, matter: Matter | None) -> None:
    """What no decision can be."""
    kind, months = sanction.kind, sanction.months_decided
    if (kind.pk in STEPDOWN_KINDS) != (sanction.stepdown_id is not None):
        raise ValidationError({"kind": _("A step-down has effect only by the decision of its case.")})
    if sanction.decided_on > today():
        raise ValidationError({"decided_on": _("A decision does not lie in the future.")})
    if matter is not None:
        _refuse_matter(sanction, matter)
    _refuse_months(kind, months)
    same = Sanction.objects.filter(cadre=sanction.cadre, kind=kind, document_no=sanction.document_no)
    if same.exclude(pk=sanction.pk).exists():
        raise ValidationError({"document_no": _("This sanction is entered already.")})


def _refuse_matter(sanction: Sanction, matter: Matter) -> None:
    """A matter of somebody else, an exempted one, one that came later."""
    if matter.cadre_id != sanction.cadre_id:
        raise ValidationError({"matter": _("This matter is about somebody else.")})
    if matter.exempted_on:
        raise ValidationError({"matter": _("This matter is exempted: nothing is imposed for it.")})
    if matter.opened_on > sanction.decided_on:
        raise ValidationError({"decided_on": _("The decision comes after the matter was opened.")})


def _refuse_months(kind: SanctionKind, months: int | None) -> None:
    """A period that the decision must fix, must not fix, or fixes too long."""
    if kind.is_permanent and months is not None:
        raise ValidationError({"months_decided": _("It has effect for ever: no period is fixed.")})
    if kind.months is None and not kind.is_permanent and not months:
        raise ValidationError({"months_decided": _("The period is fixed by the decision: enter its months.")})
    if kind.months == 0 and months:
        raise ValidationError({"months_decided": _("It has no effect period.")})
    if months == 0 and kind.months:
        raise ValidationError({"months_decided": _("A fixed period has at least one month.")})
    administrative = MOST_ADMINISTRATIVE_MONTHS if kind.family == Family.ADMINISTRATIVE else None
    most = kind.most_months or administrative
    if most and (months or 0) > most:
        raise ValidationError({"months_decided": _("%(most)d months at most.") % {"most": most}})


def refresh_periods(cadre: Cadre) -> None:
    """Compute the last days of effect of a cadre anew: each depends on the older ones of its family that count.

    A matter of sanctions is open until the last of them has ended: of itself, or with a finding that renews eligibility.
    """
    rows = list(with_terms(Sanction.objects.filter(cadre=cadre)))
    found = periods(rows)
    for row in rows:
        if row.effect_until != found[row.pk].until:
            row.effect_until = found[row.pk].until
            row.save(update_fields=["effect_until"])
    for matter in Matter.objects.filter(cadre=cadre, kind=MatterKind.SANCTION, sanctions__in=rows).distinct():
        _close_with_its_sanctions(matter, [row for row in rows if row.matter_id == matter.pk])


def _close_with_its_sanctions(matter: Matter, sanctions: list[Sanction]) -> None:
    days = [_settled_on(row) for row in sanctions]
    closed_on = None if None in days else max(days)
    if matter.closed_on != closed_on:
        matter.closed_on = closed_on
        matter.save(update_fields=["closed_on"])


def _settled_on(sanction: Sanction) -> date | None:
    """The first day on which nothing of a sanction is open; None while nobody knows."""
    kind = sanction.kind_now
    if kind.is_permanent:
        return None
    if kind.blocks and kind.family in ASKS_FOR_A_FINDING:
        return sanction.closed_on if sanction.closing_result != Closing.AFFECTS else None
    return sanction.effect_until + timedelta(days=1) if kind.blocks else sanction.decided_on


@transaction.atomic
def close_sanction(
    sanction: Sanction, *, result: str, finding: str, on: date, by: object, reviewed: bool = False
) -> Sanction:
    """The finding after the end of a period; that somebody is eligible again is proposed by it, never automatic.

    `reviewed`: it is the review of a step-down case; that of a step-down is recorded nowhere else.
    """
    locked = with_kinds(Sanction.objects.select_for_update(of=("self",))).get(pk=sanction.pk)
    if locked.stepdown_id and not reviewed:
        raise ValidationError(_("The finding is made in the review of its case."))
    if locked.kind_now.family not in ASKS_FOR_A_FINDING or not locked.kind_now.blocks:
        raise ValidationError(_("A disciplinary sanction is lifted of itself: it asks for no finding."))
    if locked.closed_on:
        raise ValidationError(_("The finding is recorded already."))
    if locked.effect_until is None or not locked.effect_until < on <= today():
        raise ValidationError({"closed_on": _("After the last day of effect, and not in the future.")})
    locked.closing_result, locked.closing_finding, locked.closed_on = Closing(result), masked(finding), on
    locked.full_clean()
    locked.save()
    refresh_periods(locked.cadre)
    record("sanction.closed", locked, by=by, detail={"result": result})
    return locked


@transaction.atomic
def exempt(matter: Matter, *, on: date, document_no: str, by: object) -> Matter:
    """Take a matter out of every negative rule, by a document (容错免责); later periods no longer carry it."""
    matter.exempted_on, matter.exemption_document_no = on, document_no
    matter.full_clean()
    matter.save()
    refresh_periods(matter.cadre)
    record("matter.exempted", matter, by=by, detail={"document": document_no})
    return matter


@transaction.atomic
def lift_exemption(matter: Matter, *, by: object) -> Matter:
    """The matter counts again, everywhere and at once."""
    matter.exempted_on, matter.exemption_document_no = None, ""
    matter.full_clean()
    matter.save()
    refresh_periods(matter.cadre)
    record("matter.counts_again", matter, by=by)
    return matter
