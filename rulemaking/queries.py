"""Drafts, simulations and flips a user may see: rules are the whole organization's, flips only of cadres in sight."""

from django.db.models import Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from cadres.models import Matter
from readiness.live import rule_book
from readiness.masking import matter_rules, sights_of
from readiness.queries import compared_cadres
from rulemaking.choices import Stage
from rulemaking.models import Draft, Flip, Simulation


def works_on_rules(user: User) -> bool:
    """Whether drafts are this user's to write or to enact."""
    return Permission.DRAFT_RULES in permissions_of(user) or Permission.ENACT_RULES in permissions_of(user)


def visible_drafts(user: User) -> QuerySet[Draft]:
    """Every draft for who writes or enacts rules; for other readers those enacted or with a simulation shared with them."""
    found = Draft.objects.select_related("author", "enacted_by")
    if works_on_rules(user):
        return found
    shared = Simulation.objects.filter(shared_at__isnull=False).values("draft")
    return (
        found.filter(Q(pk__in=shared) | Q(stage=Stage.ENACTED))
        if Permission.VIEW_READINESS in permissions_of(user)
        else found.none()
    )


def visible_simulations(user: User) -> QuerySet[Simulation]:
    """Those of the drafts in sight; for other readers the shared ones."""
    found = Simulation.objects.select_related("draft", "started_by", "run")
    if works_on_rules(user):
        return found
    return (
        found.filter(shared_at__isnull=False)
        if Permission.VIEW_READINESS in permissions_of(user)
        else found.none()
    )


def visible_flips(user: User, simulation: Simulation) -> QuerySet[Flip]:
    """Of the cadres whose comparison the user may look at, never of oneself or kin.

    What a matter decided is told to whom its date is told; of who was exempted since, to who reads of matters in detail.
    """
    sights = sights_of(user)
    exempted = Matter.objects.filter(exempted_on__isnull=False).values("cadre")
    dated = Q(cadre__home_unit__in=sights.dates) & ~Q(cadre__in=exempted)
    told = ~Q(rule__in=matter_rules(rule_book())) | Q(cadre__home_unit__in=sights.details) | dated
    return Flip.objects.filter(told, simulation=simulation, cadre__in=compared_cadres(user))
