"""Reporting on items, finishing them, putting their dates off."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from common import scope
from common.clock import today
from files.models import StoredFile
from files.services import content_of, keep
from measures.models import Extension, PlanItem, ProgressReport
from measures.queries import reportable_items, reporting_units, visible_reports
from measures.services.planning import own_item
from units.models import Unit
from work.models import Approval
from work.services import ask

EXTEND = "measures.extension"
PROOFS = {
    b"%PDF-": "application/pdf",
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"PK\x03\x04": "application/octet-stream",
    b"\xd0\xcf\x11\xe0": "application/octet-stream",
}


@dataclass(frozen=True, slots=True)
class Proof:
    """A file as it was sent."""

    name: str
    content: bytes


@transaction.atomic
def report(progress: ProgressReport, proof: Proof | None = None, *, by: User) -> ProgressReport:
    """Say how an item goes, for one of its units; whoever says it is done adds the proof."""
    item = progress.item
    if not reportable_items(by).filter(pk=item.pk).exists():
        raise ValidationError(_("This item is not yours to report on."))
    if not reporting_units(by, item).filter(pk=progress.unit_id).exists():
        raise ValidationError({"unit": _("You do not report for this unit.")})
    if item.done_on:
        raise ValidationError(_("The item is finished: there is nothing more to report."))
    progress.text, progress.difficulty = masked(progress.text), masked(progress.difficulty)
    progress.said_on, progress.said_by = today(), by
    progress.proof = keep_proof(proof, unit=progress.unit, by=by) if proof else None
    progress.clean_fields(
        exclude=["proof"]
    )  # the file lies in the unit, which who reports for it need not see
    progress.validate_constraints()
    progress.save()
    detail = {"item": str(item.pk), "unit": str(progress.unit_id), "percent": progress.percent}
    record("progress.reported", progress, by=by, detail=detail)
    return progress


def keep_proof(proof: Proof, *, unit: Unit, by: User) -> StoredFile:
    """Store a picture, PDF or office file in the unit it is of; the caller has seen that the unit is the user's.

    Who reports for a unit need not see its files: the scope of this one write is the unit.
    """
    kind = next((kind for magic, kind in PROOFS.items() if proof.content.startswith(magic)), None)
    if kind is None:
        raise ValidationError({"proof": _("Send a picture, a PDF or an office document.")})
    with scope.limited_to([unit.pk]):
        return keep(proof.name, proof.content, content_type=kind, unit=unit, by=by)


@transaction.atomic
def proof_of(progress: ProgressReport, *, by: User) -> tuple[StoredFile, bytes]:
    """The proof of a report in sight, with its bytes."""
    if not visible_reports(by).filter(pk=progress.pk).exists() or not progress.proof_id:
        raise ValidationError(_("There is no proof here."))
    with scope.limited_to([progress.unit_id]):
        file = StoredFile.objects.get(pk=progress.proof_id)
    record("proof.read", progress, by=by, detail={"item": str(progress.item_id)})
    return file, content_of(file)


@transaction.atomic
def finish(item: PlanItem, *, on: date, by: User) -> PlanItem:
    """Close an item that a responsible unit has reported as done, with proof."""
    locked = own_item(item, by)
    if locked.standing:
        raise ValidationError(_("What is kept up without end is not finished."))
    if on > today():
        raise ValidationError({"on": _("This day is still to come.")})
    if not ProgressReport.objects.filter(item=locked, percent=100).exists():
        raise ValidationError(_("No unit has reported this item as done, with proof."))
    locked.done_on = on
    locked.full_clean()
    locked.save(update_fields=["done_on"])
    mark_persons(locked)
    record("item.finished", locked, by=by, detail={"on": str(on)})
    return locked


@transaction.atomic
def reopen(item: PlanItem, *, by: User) -> PlanItem:
    """Take back that an item is finished."""
    locked = own_item(item, by)
    if not locked.done_on:
        raise ValidationError(_("The item is not finished."))
    locked.done_on = None
    locked.save(update_fields=["done_on"])
    mark_persons(locked)
    record("item.reopened", locked, by=by)
    return locked


@transaction.atomic
def ask_extension(item: PlanItem, *, new_due_on: date, reason: str, by: User) -> Approval:
    """Ask that the date of an item be put off; another person decides."""
    if not reportable_items(by).filter(pk=item.pk).exists():
        raise ValidationError(_("This item is not yours to report on."))
    unit = reporting_units(by, item).first()
    payload = {"from": str(item.due_on), "to": new_due_on.isoformat()}
    approval = Approval(
        purpose=EXTEND, reason=reason, subject_type="measures.planitem", subject_id=str(item.pk), unit=unit,
        payload=payload,
    )  # fmt: skip
    return ask(approval, by=by)


def extended(approval: Approval) -> PlanItem:
    """The item of a request, as it is now."""
    found = (
        PlanItem.objects.select_for_update(of=("self",)).select_related("plan").filter(pk=approval.subject_id)
    )
    item = found.first()
    if item is None:
        raise ValidationError(_("This item is not there."))
    return item


def check_extension(approval: Approval) -> None:
    """An open item with the date the request names, to a later day."""
    item = extended(approval)
    if item.standing or item.done_on or str(item.due_on) != approval.payload["from"]:
        raise ValidationError(_("The item is finished, or its date is another by now."))
    if date.fromisoformat(approval.payload["to"]) <= item.due_on:
        raise ValidationError({"new_due_on": _("The new date is not after the present one.")})


def extend(approval: Approval) -> None:
    """Put the date off, and keep what it was."""
    check_extension(approval)
    item = extended(approval)
    new = date.fromisoformat(approval.payload["to"])
    allowed = Extension(
        item=item, old_due_on=item.due_on, new_due_on=new, reason=approval.reason,
        asked_by=approval.requested_by, allowed_by=approval.decided_by, allowed_on=today(),
    )  # fmt: skip
    allowed.full_clean()
    allowed.save()
    item.due_on, item.due_text = new, ""
    item.save(update_fields=["due_on", "due_text"])
    mark_persons(item)
    detail = {"item": str(item.pk), **approval.payload}
    record("item.extended", item, by=approval.decided_by, detail=detail)


def mark_persons(item: PlanItem) -> None:
    """Touch the rows of responsible persons: their deadlines follow the item's date."""
    item.persons.update(order=F("order"))


def extension_lines(approval: Approval) -> list[tuple[str, str]]:
    """A request in words."""
    item = PlanItem.objects.select_related("plan").get(pk=approval.subject_id)
    return [
        (_("Plan"), item.plan.name),
        (_("Plan item"), str(item)),
        (_("Present date"), approval.payload["from"]),
        (_("New date"), approval.payload["to"]),
    ]
