"""Bringing somebody forward for a pool."""

from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders
from assessments.choices import Advice
from audit.masking import masked
from audit.services import record
from cadres.choices import ManagementState
from cadres.models import Cadre
from cadres.queries import near_to
from common.clock import today
from talent_pools.choices import OPEN, Kind, Source
from talent_pools.models import Membership, Proposal
from talent_pools.notices import AWAITED
from talent_pools.queries import eligible_cadres
from talent_pools.services.asking import refresh
from work.services import notify


@transaction.atomic
def nominate(membership: Membership, *, by: User) -> Membership:
    """Lay an unsaved membership before those who decide; the entry is proposed by `by`, who cannot decide it.

    ValidationError naming the field; PermissionDenied for somebody who is not theirs to nominate.
    """
    if not eligible_cadres(by).filter(pk=membership.cadre_id).exists():
        raise PermissionDenied
    _refuse_what_the_pool_refuses(membership)
    _refuse_other_evidence(membership)
    membership.nominated_by, membership.nominated_on = by, today()
    membership.grounds = masked(membership.grounds)
    membership.full_clean()
    membership.save()
    refresh([membership])
    record("pool.nominated", membership.cadre, by=by, detail=told(membership))
    propose(
        Proposal(
            membership=membership, kind=Kind.ENTRY, horizon=membership.horizon, reason=membership.grounds
        ),
        by=by,
    )
    return membership


def _refuse_what_the_pool_refuses(membership: Membership) -> None:
    pool = membership.pool
    if membership.cadre.management_state != ManagementState.SERVING:
        raise ValidationError({"cadre": _("Only people in service enter a pool.")})
    if membership.source == Source.SELF and not pool.takes_self_recommendation:
        raise ValidationError({"source": _("This pool takes no self-recommendations.")})
    if membership.source == Source.UNIT and membership.unit is None:
        raise ValidationError({"unit": _("Name the unit that nominates.")})
    expertise = (
        membership.field,
        membership.title,
        membership.programme,
        membership.cadre.professional_title,
    )
    if pool.by_expertise and not any(expertise):
        raise ValidationError(
            {"field": _("Name a scarce field, a professional title or a talent programme.")}
        )
    refuse_several(membership)


def _refuse_other_evidence(membership: Membership) -> None:
    """What a task force has proposed is nominated as such."""
    page = membership.page
    if page is None:
        return
    fits = (
        page.cadre_id == membership.cadre_id and page.advice == Advice.OUTSTANDING and page.report.signed_at
    )
    if not fits:
        raise ValidationError({"cadre": _("The task force has proposed somebody else.")})
    if membership.source != Source.TASK_FORCE:
        raise ValidationError({"source": _("This rests on the proposal of a task force: say so.")})


def refuse_several(membership: Membership) -> None:
    """A pool whose members are in no other, and people of such a pool."""
    others = Membership.objects.filter(cadre=membership.cadre_id, state__in=OPEN).exclude(
        pool=membership.pool
    )
    if membership.follows_id:
        others = others.exclude(pk=membership.follows_id)
    if others.exists() and (
        not membership.pool.beside_others or others.filter(pool__beside_others=False).exists()
    ):
        raise ValidationError({"pool": _("By the rule of the pool its members are in no other pool.")})


@transaction.atomic
def propose(proposal: Proposal, *, by: User) -> Proposal:
    """Lay a proposal before those who decide; they are told, but not the person or kin."""
    cadre = proposal.membership.cadre
    if not eligible_cadres(by).filter(pk=cadre.pk).exists():
        raise PermissionDenied
    if not proposal.membership.is_open:
        raise ValidationError(_("This membership is closed."))
    proposal.proposed_by = by
    return lay(proposal, by=by)


def lay(proposal: Proposal, *, by: object) -> Proposal:
    """Keep a proposal and tell those who decide; without a proposer it is the night's, of which everybody may decide."""
    cadre = proposal.membership.cadre
    proposal.was, proposal.reason = proposal.membership.horizon, masked(proposal.reason)
    proposal.full_clean()
    proposal.save()
    record(
        f"pool.{proposal.kind}_proposed",
        cadre,
        by=by,
        detail=told(proposal.membership) | {"why": proposal.reason},
    )
    deciders = holders(Permission.DECIDE_POOLS, cadre.home_unit).exclude(pk=proposal.proposed_by_id)
    distant = [user for user in deciders if not _is_near(user, cadre.pk)]
    notify(distant, AWAITED, href=address_of(proposal.membership))
    return proposal


def _is_near(user: User, cadre_id: UUID) -> bool:
    return Cadre.objects.filter(near_to(user), pk=cadre_id).exists()


def address_of(membership: Membership) -> str:
    """Where a membership is looked at."""
    return reverse("talent_pools:member", args=[membership.pk])


def told(membership: Membership) -> dict[str, str]:
    """What the trail says of it."""
    told = {"pool": membership.pool.key, "horizon": membership.horizon, "membership": str(membership.pk)}
    return told | ({"page": str(membership.page_id)} if membership.page_id else {})
