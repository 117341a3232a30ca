"""Batches a user may read or work on, and what they see of the people in them."""

from django.db.models import Case, DateField, F, Q, QuerySet, Value, When

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.models import Cadre
from cadres.queries import near_to
from promotions.choices import Mark, Stage, Verdict
from promotions.models import Batch, BatchLine
from readiness.masking import sights_of
from readiness.queries import compared_cadres
from units.models import Unit
from units.queries import subtree

EXCLUDED = "excluded"  # beside the verdicts: who was left out by somebody
SEGMENTS = (Verdict.QUALIFIED, Verdict.CHECK, Verdict.NOT_YET, EXCLUDED, Verdict.OUT)


def visible_batches(user: User) -> QuerySet[Batch]:
    """Frozen ones whose units the user may compare, and drafts of those for which the user runs batches."""
    run = Q(unit_ids__contained_by=unit_ids_for(user, Permission.RUN_BATCHES))
    read = Q(unit_ids__contained_by=unit_ids_for(user, Permission.VIEW_READINESS))
    return Batch.objects.filter(run | (read & Q(stage=Stage.FROZEN))).select_related("created_by", "run")


def own_batches(user: User) -> QuerySet[Batch]:
    """Batches the user may compute, mark and freeze."""
    own = unit_ids_for(user, Permission.RUN_BATCHES)
    return visible_batches(user).filter(unit_ids__contained_by=own)


def visible_lines(user: User, batch: Batch) -> QuerySet[BatchLine]:
    """Lines of cadres the user may compare, with `told`, `told_on` and `segment`: what they say to this user.

    Who may not see until when a matter is open is told of another day as if there were none (readiness.masking).
    """
    sights = sights_of(user)
    dated = Q(cadre__home_unit__in=sights.dates | sights.details)
    lines = BatchLine.objects.filter(batch=batch, fresh=True, cadre__in=compared_cadres(user))
    return lines.annotate(
        told=Case(When(dated, then=F("verdict")), default=F("plain_verdict")),
        told_on=Case(
            When(dated, then=F("eligible_on")), default=F("plain_eligible_on"), output_field=DateField()
        ),
    ).annotate(
        segment=Case(
            When(Q(mark=Mark.EXCLUDED) & ~Q(told=Verdict.OUT), then=Value(EXCLUDED)), default=F("told")
        ),
        segment_order=Case(
            *(When(segment=key, then=Value(number)) for number, key in enumerate(SEGMENTS)),
            default=Value(len(SEGMENTS)),
        ),
    )


def group_units(batch: Batch) -> QuerySet[Unit]:
    """The units of a batch and all below them."""
    return subtree(Unit.objects.filter(pk__in=batch.unit_ids))


def hidden_people(user: User, batch: Batch) -> int:
    """How many of the group are the user or kin, whatever their rank: nothing else is said of them."""
    return Cadre.objects.filter(near_to(user), home_unit__in=group_units(batch)).count()
