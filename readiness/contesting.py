"""Questioning a fact of a receipt: asked with a reason and the effect in view, decided by a second person, applied then."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from cadres.models import Cadre
from cadres.queries import editable_cadres
from files.models import StoredFile
from files.services import keep
from readiness.correcting import Questioned, correct, current, fact_named, facts_of_line, preview
from readiness.evaluate import Evaluation
from readiness.live import rules_by_id
from readiness.services import explain
from work.choices import ApprovalState
from work.models import Approval
from work.services import ask

PURPOSE = "readiness.contest"
Paper = tuple[str, bytes, str]
Effect = dict[str, list[str]]  # step: status before and after; '' where it does not apply


def questionable(cadre: Cadre, step: str, rule: str) -> list[Questioned]:
    """The facts of a line of today's answer; empty where the line has none or is not there."""
    known = rules_by_id().get(rule)
    lines = [line for one in explain(cadre) if one.step == step for line in one.lines]
    line = next((one for one in lines if one["rule"] == rule), None)
    return facts_of_line(cadre, known[0].check, line) if known and line else []


def effect_of(cadre: Cadre, key: str, value: str, *, by: object) -> Effect:
    """Every step with its status before and after a correction."""
    return changed(explain(cadre), preview(cadre, key, value, by=by))


def changed(before: Iterable[Evaluation], after: Iterable[Evaluation]) -> Effect:
    """The statuses of every step on either side."""
    was, now = ({one.step: str(one.status) for one in side} for side in (before, after))
    return {step: [was.get(step, ""), now.get(step, "")] for step in dict.fromkeys([*was, *now])}


@dataclass(frozen=True, slots=True)
class Correction:
    """What is held against a fact: its key, the right value, why, and a paper that proves it (name, bytes, content type)."""

    key: str
    value: str
    reason: str
    proof: Paper | None = None


@transaction.atomic
def contest(cadre: Cadre, place: tuple[str, str], held: Correction, *, by: User) -> Approval:
    """Question a fact of a line, `place` being step and rule; whoever keeps the file has fourteen days.

    ValidationError where the line was not made of the fact, the value is none or no other, or it is being asked already.
    """
    fact = fact_named(questionable(cadre, *place), held.key)
    if fact is None:
        raise ValidationError({"fact": _("This line was not made of that fact.")})
    value = fact.read(held.value)
    refuse_doubles(cadre, held.key, value)
    told = {"label": fact.label, "was_words": fact.words(fact.value), "value_words": fact.words(value)}
    payload = {
        "step": place[0],
        "rule": place[1],
        "fact": held.key,
        "was": fact.value,
        "value": value,
        **told,
    }
    asked = Approval(
        purpose=PURPOSE,
        reason=held.reason,
        subject_type="cadres.cadre",
        subject_id=str(cadre.pk),
        unit=cadre.home_unit,
        payload=payload
        | {"effect": effect_of(cadre, held.key, value, by=by)}
        | kept_proof(cadre, held.proof, by),
    )
    return ask(asked, by=by)


def refuse_doubles(cadre: Cadre, key: str, value: str) -> None:
    """The same question is asked once, whatever proves it."""
    same = Approval.objects.filter(
        purpose=PURPOSE, subject_id=str(cadre.pk), state=ApprovalState.ASKED, expires_at__gt=timezone.now()
    )
    if same.filter(payload__fact=key, payload__value=value).exists():
        raise ValidationError(_("This has been asked for already and awaits a decision."))


def kept_proof(cadre: Cadre, proof: Paper | None, by: User) -> dict[str, dict[str, str]]:
    """The paper, sealed, and what the request says of it."""
    if proof is None:
        return {}
    name, content, content_type = proof
    file = keep(name, content, content_type=content_type, unit=cadre.home_unit, by=by)
    return {"proof": {"file": str(file.pk), "name": file.name, "sha256": file.sha256}}


def proof_of(approval: Approval, *, by: User) -> StoredFile | None:
    """The paper of a question, to be read; None where there is none. The look is in the trail."""
    told = approval.payload.get("proof")
    file = StoredFile.objects.filter(pk=told["file"]).first() if told else None
    if file:
        detail = {"request": str(approval.pk), "file": file.name}
        record("readiness.proof_read", cadre_of(approval), by=by, detail=detail)
    return file


def check(approval: Approval) -> None:
    """Whether the fact still is what it was when it was questioned."""
    asked = approval.payload
    if current(cadre_of(approval), asked["fact"]) != asked["was"]:
        raise ValidationError(
            _("The record has been changed meanwhile: look at the receipt again."), code="stale"
        )


def apply(approval: Approval) -> None:
    """Correct the fact through the services of the file; refused when the effect is no longer the one that was shown."""
    cadre, asked, by = cadre_of(approval), approval.payload, approval.decided_by
    if not editable_cadres(by).filter(pk=cadre.pk).exists():
        raise ValidationError(_("You do not keep this file."))
    check(approval)
    before = explain(cadre)
    correct(cadre, asked["fact"], asked["value"], by=by)
    if changed(before, explain(cadre)) != asked["effect"]:
        raise ValidationError(
            _(
                "The effect is no longer the one that was shown, since the file or the day has changed: ask anew."
            ),
            code="stale",
        )
    record("readiness.contest_applied", cadre, by=by, detail={"request": str(approval.pk), **asked})


def cadre_of(approval: Approval) -> Cadre:
    """Whose fact it is; ValidationError when the file is not in sight."""
    found = Cadre.objects.filter(pk=approval.subject_id).first()
    if found is None:
        raise ValidationError(_("The file is not in your sight."))
    return found
