"""Deciding on what another person has proposed, with the file as it is on that day."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.queries import stand_in_for_each_other
from audit.masking import masked
from audit.services import record
from cadres import words
from cadres.models import Cadre
from cadres.queries import with_present_service
from common.clock import today
from readiness.models import Result
from talent_pools.choices import Decision, Item, Kind, Said, State, Suggested, Why
from talent_pools.entry import barred
from talent_pools.models import Membership, Proposal
from talent_pools.notices import DECIDED
from talent_pools.queries import checks_wanting, decidable_proposals, latest_findings
from talent_pools.services.asking import refresh
from talent_pools.services.nominating import address_of, refuse_several, told
from work.services import notify


@transaction.atomic
def decide(proposal: Proposal, *, approve: bool, note: str, by: User) -> Proposal:
    """Approve or refuse; ValidationError for what stands in the way, PermissionDenied for whose decision it is not."""
    locked = _locked(proposal, by)
    membership = (
        Membership.objects.select_for_update(of=("self",))
        .select_related("pool", "cadre")
        .get(pk=locked.membership_id)
    )
    refresh([membership])
    locked.note = masked(note.strip())
    if approve:
        _refuse(locked, membership)
    elif not locked.note:
        raise ValidationError({"note": _("Say why it is refused.")})
    locked.snapshot = snapshot_of(membership)
    _close(locked, Decision.APPROVED if approve else Decision.REFUSED, by)
    _settle(locked, membership, approve=approve)
    record(
        f"pool.{locked.kind}_{locked.decision}",
        membership.cadre,
        by=by,
        detail=told(membership) | {"why": locked.note},
    )
    if locked.proposed_by:
        notify([locked.proposed_by], DECIDED, href=address_of(membership))
    return locked


@transaction.atomic
def withdraw(proposal: Proposal, *, by: User) -> Proposal:
    """Take back what one has proposed oneself, while nobody has decided."""
    locked = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if locked.proposed_by_id != by.pk:
        raise PermissionDenied
    _refuse_decided(locked)
    _close(locked, Decision.WITHDRAWN, by)
    membership = locked.membership
    if locked.kind == Kind.ENTRY:
        _end(membership, State.WITHDRAWN)
    record(f"pool.{locked.kind}_withdrawn", membership.cadre, by=by, detail=told(membership))
    return locked


def _locked(proposal: Proposal, by: User) -> Proposal:
    """The proposal, if it is this user's to decide: not their own, nor of whom they stand in for."""
    locked = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    proposer = locked.proposed_by
    if proposer and (proposer == by or stand_in_for_each_other(by, proposer)):
        raise ValidationError(_("Who proposes does not decide."), code="same_person")
    if not decidable_proposals(by).filter(pk=locked.pk).exists():
        raise PermissionDenied
    _refuse_decided(locked)
    return locked


def _refuse_decided(proposal: Proposal) -> None:
    if proposal.decision != Decision.OPEN:
        raise ValidationError(_("This has been decided already."), code="closed")


def _refuse(proposal: Proposal, membership: Membership) -> None:
    """What stands in the way of an approval."""
    if proposal.kind == Kind.ENTRY:
        _refuse_unchecked(membership)
        _refuse_unfit(membership)
    if proposal.kind != Kind.EXIT and not proposal.note and _against(proposal, membership):
        raise ValidationError({"note": _("The rules suggest otherwise: say why it is decided so.")})


def _refuse_unchecked(membership: Membership) -> None:
    findings = latest_findings(membership)
    pending = [item for item, one in findings.items() if one.said == Said.PENDING]
    wanting = [*checks_wanting(findings), *pending]
    if wanting:
        names = _(", ").join(str(Item(item).label) for item in wanting)
        raise ValidationError(
            _("Before entry all four checks are concluded. Still open: %(names)s") % {"names": names}
        )
    if not membership.ballots.exists():
        raise ValidationError(_("Before entry the panel has voted."))


def _refuse_unfit(membership: Membership) -> None:
    """Missing data are never entry, and what defines the pool is waived by nobody."""
    if membership.suggested == Suggested.INCOMPLETE:
        raise ValidationError(
            _("Data are missing for the comparison: complete them first."), code="incomplete"
        )
    if rules := barred(membership):
        raise ValidationError(
            _("A condition that defines the pool is not met: %(rules)s") % {"rules": ", ".join(rules)},
            code="barred",
        )


def _against(proposal: Proposal, membership: Membership) -> bool:
    """Whether the rules said something else of this pool than is decided."""
    if proposal.kind == Kind.TRANSFER:
        return False
    agreeing = (proposal.horizon, Suggested.ENTRY, Suggested.JUDGEMENT)
    return membership.suggested not in agreeing


def _close(proposal: Proposal, decision: Decision, by: User) -> None:
    proposal.decision, proposal.decided_by, proposal.decided_at = decision, by, timezone.now()
    proposal.full_clean()
    proposal.save()


def _settle(proposal: Proposal, membership: Membership, *, approve: bool) -> None:
    if not approve:
        if proposal.kind == Kind.ENTRY:
            _end(membership, State.REFUSED)
        return
    SETTLED[proposal.kind](proposal, membership)


def _enter(proposal: Proposal, membership: Membership) -> None:
    refuse_several(membership)
    membership.state, membership.entered_on, membership.horizon = State.MEMBER, today(), proposal.horizon
    membership.save(update_fields=["state", "entered_on", "horizon"])


def _move(proposal: Proposal, membership: Membership) -> None:
    membership.horizon = proposal.horizon
    membership.save(update_fields=["horizon"])


def _transfer(proposal: Proposal, membership: Membership) -> None:
    """The stay in one pool ends on the day that in the other begins; material and expertise go along."""
    _leave(membership, Why.OTHER_POOL)
    kept = (
        "cadre",
        "source",
        "unit",
        "grounds",
        "document_no",
        "field",
        "title",
        "programme",
        "nominated_by",
        "nominated_on",
    )
    following = Membership(
        **{name: getattr(membership, name) for name in kept}, pool=proposal.pool, horizon=proposal.horizon,
        state=State.MEMBER, entered_on=today(), follows=membership,
    )  # fmt: skip
    following.full_clean()
    refuse_several(following)
    following.save()
    refresh([following])
    _refuse_unfit(following)


def _exit(proposal: Proposal, membership: Membership) -> None:
    _leave(membership, proposal.because)


def _leave(membership: Membership, because: str) -> None:
    membership.state, membership.left_on, membership.left_because = State.LEFT, today(), because
    membership.save(update_fields=["state", "left_on", "left_because"])


def _end(membership: Membership, state: State) -> None:
    membership.state = state
    membership.save(update_fields=["state"])


SETTLED: dict[str, Callable[[Proposal, Membership], None]] = {
    Kind.ENTRY: _enter,
    Kind.MOVE: _move,
    Kind.TRANSFER: _transfer,
    Kind.EXIT: _exit,
}


def snapshot_of(membership: Membership) -> dict:
    """The file in short on this day, what the stored comparisons say, and what the rules suggest for the pool."""
    cadre = with_present_service(Cadre.objects.filter(pk=membership.cadre_id), today()).get()
    results = Result.objects.filter(cadre=cadre).order_by("step").values_list("step", "status")
    return {
        "on": today().isoformat(),
        "unit": str(cadre.home_unit),
        "posts": [f"{words.unit_of(post)} {post.title}".strip() for post in cadre.present_posts],
        "ranks": [[rank.scale, rank.rank] for rank in cadre.present_ranks],
        "birth": str(cadre.birth or ""),
        "title": cadre.professional_title,
        "results": dict(results),
        "suggested": membership.suggested,
        "suggestion": membership.suggestion,
    }
