"""Documents with their measures; giving a measure to a cadre and taking it back."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from cadres.queries import entrusted_cadres
from common.clock import today
from common.dates import add_months
from measures.choices import GrantState
from measures.conditions import check_all, failing
from measures.models import Grant, Measure, MeasureCondition, PolicyDocument
from measures.queries import backed_cadres, editable_documents, editable_grants, visible_measures
from measures.services.planning import require_unit
from measures.services.progress import Proof, keep_proof
from work.choices import ApprovalState
from work.models import Approval
from work.services import ask

GRANT = "measures.grant"


@transaction.atomic
def save_document(document: PolicyDocument, *, by: User) -> PolicyDocument:
    """Keep a policy document."""
    require_unit(document.unit, by)
    document.full_clean()
    document.save()
    mark_holders(Grant.objects.filter(measure__document=document))
    record("document.saved", document, by=by, detail={"document": document.document_no})
    return document


def mark_holders(grants: QuerySet[Grant]) -> None:
    """Touch grants whose words changed: what is told of their people follows."""
    grants.update(state=F("state"))


@transaction.atomic
def save_measure(measure: Measure, conditions: Sequence[MeasureCondition], *, by: User) -> Measure:
    """Keep a measure of a document of one's own, with these conditions and no others."""
    if not editable_documents(by).filter(pk=measure.document_id).exists():
        raise ValidationError(_("This document is not yours."))
    if Measure.objects.filter(pk=measure.pk, grants__isnull=False).exclude(aspect=measure.aspect).exists():
        raise ValidationError({"aspect": _("The measure was granted: its aspect stays.")})
    measure.full_clean()
    measure.save()
    measure.conditions.all().delete()
    for condition in conditions:
        condition.measure = measure
        condition.full_clean()
        condition.save()
    record("measure.saved", measure, by=by, detail={"number": measure.number, "aspect": measure.aspect})
    return measure


@transaction.atomic
def ask_grant(grant: Grant, proof: Proof | None = None, *, by: User) -> Grant:
    """Ask for a measure for a cadre of one's own: the conditions are checked, another person decides."""
    cadre = grant.cadre
    if not backed_cadres(by).filter(pk=cadre.pk).exists():
        raise ValidationError(
            {"cadre": _("You do not ask for this person: not of your units, or yourself or kin.")}
        )
    measure = visible_measures(by).filter(pk=grant.measure_id).first()
    if measure is None:
        raise ValidationError(_("This measure is not there."))
    require_valid(measure, grant.amount)
    grant.checks = check_all(measure, cadre, today())
    if unmet := failing(grant.checks):
        raise ValidationError({"cadre": [_("Not met: %(words)s") % {"words": one} for one in unmet]})
    _lay_aside_closed(measure, cadre)
    grant.reason, grant.evidence = masked(grant.reason), masked(grant.evidence)
    grant.state, grant.asked_by, grant.asked_on = GrantState.ASKED, by, today()
    grant.clean_fields(exclude=["approval"])
    if proof:
        grant.file = keep_proof(proof, unit=cadre.home_unit, by=by)
    grant.approval = ask(
        Approval(
            purpose=GRANT, reason=grant.reason, subject_type="measures.grant", subject_id=str(grant.pk),
            unit=cadre.home_unit,
        ),
        by=by,
    )  # fmt: skip
    grant.full_clean()
    grant.save()
    record("grant.asked", grant, by=by, detail={"cadre": str(cadre.pk), "measure": str(measure.pk)})
    return grant


def require_valid(measure: Measure, amount: int) -> None:
    """In force today, with places and money left."""
    if today() < measure.valid_from or (measure.valid_until and today() > measure.valid_until):
        raise ValidationError(_("The measure is not in force today."))
    if measure.quota is not None and measure.granted >= measure.quota:
        raise ValidationError(_("The measure is used up: as many people as it is for have it."))
    if amount and (measure.budget is None or measure.spent + amount > measure.budget):
        raise ValidationError({"amount": _("The budget of the measure does not reach.")})


def _lay_aside_closed(measure: Measure, cadre: Cadre) -> None:
    """What was refused, withdrawn or has lapsed no longer stands in the way."""
    asked = Grant.objects.filter(measure=measure, cadre=cadre, state=GrantState.ASKED)
    asked.exclude(approval__state=ApprovalState.ASKED).update(state=GrantState.DECLINED)


def grant_of(approval: Approval) -> Grant:
    """The grant of a request."""
    found = Grant.objects.select_related("measure__document", "cadre__home_unit").filter(
        pk=approval.subject_id
    )
    grant = found.first()
    if grant is None:
        raise ValidationError(_("This person is not there for you."))
    return grant


def check(approval: Approval) -> None:
    """What is asked for is checked by the service that asks."""


def give(approval: Approval) -> None:
    """Put the grant in force; who decides on it is neither the person nor kin."""
    grant, decider = grant_of(approval), approval.decided_by
    if not entrusted_cadres(decider, Permission.APPROVE_MEASURES).filter(pk=grant.cadre_id).exists():
        raise ValidationError(_("You do not decide on yourself or kin."))
    measure = Measure.objects.select_for_update(of=("self",)).get(pk=grant.measure_id)
    require_valid(measure, grant.amount)
    measure.granted, measure.spent = measure.granted + 1, measure.spent + grant.amount
    measure.full_clean()
    measure.save(update_fields=["granted", "spent"])
    grant.state, grant.granted_on, grant.decided_by = GrantState.GRANTED, today(), decider
    grant.effect_until = add_months(today(), measure.effect_months) if measure.effect_months else None
    grant.full_clean()
    grant.save()
    record(
        "grant.given", grant, by=decider, detail={"cadre": str(grant.cadre_id), "measure": str(measure.pk)}
    )


def lines(approval: Approval) -> list[tuple[str, str]]:
    """A request in words; of a person out of sight only that there is a request."""
    grant = Grant.objects.select_related("measure__document", "cadre").filter(pk=approval.subject_id).first()
    if grant is None:
        return []
    return [
        (_("Cadre"), grant.cadre.name),
        (_("Document"), f"{grant.measure.document} ({grant.measure.document.document_no})"),
        (_("Measure"), grant.measure.text),
        (_("Evidence"), grant.evidence),
        (_("Amount, in yuan"), str(grant.amount)),
    ]


@transaction.atomic
def revoke(grant: Grant, *, reason: str, by: User) -> Grant:
    """Take a grant back: its place is free again; what was paid out stays spent."""
    if not editable_grants(by).filter(pk=grant.pk).exists():
        raise ValidationError(_("This grant is not yours."))
    locked = Grant.objects.select_for_update().get(pk=grant.pk)
    if locked.state != GrantState.GRANTED:
        raise ValidationError(_("It is not in force."))
    measure = Measure.objects.select_for_update().get(pk=locked.measure_id)
    measure.granted -= 1
    measure.save(update_fields=["granted"])
    locked.state, locked.revoked_on, locked.revoke_reason = (
        GrantState.REVOKED,
        today(),
        masked(reason.strip()),
    )
    locked.full_clean()
    locked.save()
    record(
        "grant.revoked", locked, by=by, detail={"cadre": str(locked.cadre_id), "why": locked.revoke_reason}
    )
    return locked
