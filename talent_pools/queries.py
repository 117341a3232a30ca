"""Pools, members and proposals a user may see or work on, and what is told of them."""

from collections.abc import Iterable

from django.db.models import BooleanField, Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from assessments.choices import Advice
from assessments.models import PersonPage
from cadres.choices import ManagementState
from cadres.models import Cadre
from cadres.queries import entrusted_cadres
from readiness.masking import sights_of
from talent_pools.choices import OPEN, Decision, Item, State, Suggested
from talent_pools.models import CheckFinding, Membership, Pool, Proposal

HORIZONS = (Suggested.NEAR, Suggested.MID, Suggested.LONG)
NO_ENTRY = (Suggested.INCOMPLETE, Suggested.NOT_MET)


def pools() -> QuerySet[Pool]:
    """All pools, in order: their names are no secret."""
    return Pool.objects.all()


def readable_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose pools the user may see: of the own units, no guests, never oneself or kin."""
    return entrusted_cadres(user, Permission.VIEW_POOLS)


def eligible_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whom the user may nominate and work on in pools."""
    return entrusted_cadres(user, Permission.EDIT_POOLS)


def visible_memberships(user: User) -> QuerySet[Membership]:
    """Stays in pools of those cadres, with `told`, what the rules suggest, and `differs`, whether the decision is another.

    A suggestion depends on dates that a matter may determine: it is told only where the user may date matters.
    """
    sights = sights_of(user)
    dated = When(cadre__home_unit__in=sights.dates | sights.details, then=F("suggested"))
    unlike = Q(told__in=HORIZONS) & ~Q(told=F("horizon")) | Q(told__in=NO_ENTRY)
    rows = Membership.objects.filter(cadre__in=readable_cadres(user)).select_related(
        "pool", "cadre__home_unit"
    )
    return rows.annotate(told=Case(dated, default=Value(""), output_field=CharField())).annotate(
        differs=Case(When(unlike, state__in=OPEN, then=True), default=False, output_field=BooleanField())
    )


def proposed_pages(user: User) -> QuerySet[PersonPage]:
    """Whom task forces call outstanding in signed reports, of those the user may nominate; not yet nominated on that."""
    taken = Membership.objects.filter(page__isnull=False).values("page")
    found = PersonPage.objects.filter(advice=Advice.OUTSTANDING, report__signed_at__isnull=False)
    found = found.filter(cadre__in=eligible_cadres(user)).exclude(pk__in=taken)
    return found.select_related("cadre__home_unit", "report__force").order_by("-report__signed_at", "pk")


def own_memberships(user: User) -> QuerySet[Membership]:
    """Those the user may work on: record, plan, propose."""
    return visible_memberships(user).filter(cadre__home_unit__in=unit_ids_for(user, Permission.EDIT_POOLS))


def visible_proposals(user: User) -> QuerySet[Proposal]:
    """What has been proposed and decided about them."""
    rows = Proposal.objects.filter(membership__cadre__in=readable_cadres(user))
    return rows.select_related(
        "membership__pool", "membership__cadre__home_unit", "proposed_by", "decided_by", "pool"
    )


def own_proposals(user: User) -> QuerySet[Proposal]:
    """Open ones of one's own, which one may withdraw."""
    return visible_proposals(user).filter(
        proposed_by=user, decision=Decision.OPEN, membership__cadre__in=eligible_cadres(user)
    )


def decidable_proposals(user: User) -> QuerySet[Proposal]:
    """Those where the user decides, also the decided ones, never one's own."""
    units = unit_ids_for(user, Permission.DECIDE_POOLS)
    return visible_proposals(user).filter(membership__cadre__home_unit__in=units).exclude(proposed_by=user)


def awaiting(user: User) -> QuerySet[Proposal]:
    """Those the user may decide on now."""
    return decidable_proposals(user).filter(decision=Decision.OPEN)


def latest_findings(membership: Membership) -> dict[str, CheckFinding]:
    """The entry that stands for each of the four checks."""
    return {one.item: one for one in membership.findings.order_by("id")}


def checks_wanting(findings: Iterable[str]) -> list[str]:
    """The items not among them, in order."""
    known = set(findings)
    return [item for item in Item.values if item not in known]


def open_memberships() -> QuerySet[Membership]:
    """Everybody nominated or in a pool, whoever asks: for the nightly comparison."""
    return Membership.objects.filter(state__in=(State.NOMINATED, State.MEMBER))


def gone_members() -> QuerySet[Membership]:
    """Members who are no longer in service, about whom nothing is proposed and no exit of the night was refused."""
    known = Proposal.objects.filter(
        Q(decision=Decision.OPEN) | Q(decision=Decision.REFUSED, proposed_by=None), membership=OuterRef("pk")
    )
    rows = Membership.objects.filter(~Exists(known), state=State.MEMBER)
    return rows.exclude(cadre__management_state=ManagementState.SERVING).order_by("pk")
