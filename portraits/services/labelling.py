"""Giving and withdrawing labels, taking portraits."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from common.clock import today
from portraits.evidence.reading import Key, evidence_of, shown_to
from portraits.formulas import portrait_formula
from portraits.models import Label, LabelEvidence, Portrait
from portraits.portraying import portray
from portraits.queries import portrayable_cadres


@transaction.atomic
def give_label(label: Label, records: Collection[Key], *, by: User) -> Label:
    """Keep an unsaved label with the records it rests on: at least one, all of this person, all readable by `by`.

    ValidationError naming the field; PermissionDenied for somebody who is not theirs.
    """
    _require_entrusted(label.cadre, by)
    _refuse_unknown(label, records, by)
    label.given_by, label.given_on = by, today()
    label.text = masked(label.text.strip())
    label.full_clean()
    label.save()
    LabelEvidence.objects.bulk_create(
        LabelEvidence(label=label, cadre=label.cadre, source=source, record=pk)
        for source, pk in sorted(set(records))
    )
    detail = {"axis": label.axis, "tone": label.tone, "records": [f"{source} {pk}" for source, pk in records]}
    record("label.given", label.cadre, by=by, detail=detail)
    return label


def _require_entrusted(cadre: Cadre, by: User) -> None:
    if not portrayable_cadres(by).filter(pk=cadre.pk).exists():
        raise PermissionDenied


def _refuse_unknown(label: Label, records: Collection[Key], by: User) -> None:
    if label.axis not in {part.key for part in portrait_formula().parts}:
        raise ValidationError({"axis": _("There is no such axis.")})
    if not records:
        raise ValidationError({"records": _("A label rests on at least one record.")})
    there = {one.key for one in evidence_of(label.cadre_id, today())}
    readable = shown_to(by, there & set(records))
    if set(records) - set(readable):
        raise ValidationError({"records": _("One of these records is not there, or not yours to read.")})


@transaction.atomic
def withdraw_label(label: Label, *, because: str, by: User) -> Label:
    """Take a label back, with the reason; it stays on record."""
    _require_entrusted(label.cadre, by)
    label.withdrawn_by, label.withdrawn_on, label.withdrawn_because = by, today(), masked(because.strip())
    label.full_clean()
    label.save()
    record("label.withdrawn", label.cadre, by=by, detail={"label": str(label.pk), "axis": label.axis})
    return label


@transaction.atomic
def take_portrait(cadre: Cadre, occasion: str, *, by: User) -> Portrait:
    """Keep the portrait as it is today."""
    _require_entrusted(cadre, by)
    now = portray(cadre, today())
    taken = Portrait(
        cadre=cadre, taken_on=now.on, taken_by=by, occasion=masked(occasion.strip()), version=now.formula.version,
        content=now.content(),
    )  # fmt: skip
    taken.full_clean()
    taken.save()
    record("portrait.taken", cadre, by=by, detail={"portrait": str(taken.pk), "version": taken.version})
    return taken
