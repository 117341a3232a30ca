"""What is recorded about a membership: the four checks, ballots, plans, yearly reviews. Entries are added, never altered."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from common.clock import today
from talent_pools.choices import State
from talent_pools.models import Ballot, CheckFinding, Membership, Plan, YearlyReview
from talent_pools.models.acts import Act
from talent_pools.queries import eligible_cadres
from talent_pools.services.nominating import told

TEXTS = ("note", "reason", "measures", "text", "evidence")


@transaction.atomic
def record_check(finding: CheckFinding, *, by: User) -> CheckFinding:
    """One of the four checks; what stood for the item before stays."""
    _refuse_closed(finding.membership)
    _refuse_day_to_come(finding, "said_on")
    return _keep(finding, "pool.checked", {"item": finding.item, "said": finding.said}, by=by)


@transaction.atomic
def record_ballot(ballot: Ballot, *, by: User) -> Ballot:
    """The vote of one member of the panel, on a nomination."""
    if ballot.membership.state != State.NOMINATED:
        raise ValidationError(_("The panel votes on nominations."))
    _refuse_day_to_come(ballot, "held_on")
    return _keep(ballot, "pool.voted", {"vote": ballot.vote}, by=by)


@transaction.atomic
def set_plan(plan: Plan, *, by: User) -> Plan:
    """How a member is cultivated from a day on."""
    _refuse_no_member(plan.membership)
    return _keep(plan, "pool.planned", {"since": plan.since.isoformat()}, by=by)


@transaction.atomic
def record_review(review: YearlyReview, *, by: User) -> YearlyReview:
    """The yearly review of a member; the year has begun, and they were in the pool in it."""
    _refuse_no_member(review.membership)
    if not review.membership.entered_on.year <= review.year <= today().year:
        raise ValidationError({"year": _("A year in which the person is in the pool, up to this one.")})
    detail = {"year": review.year, "verdict": review.verdict}
    return _keep(review, "pool.reviewed", detail, by=by)


def _keep(entry: Act, act: str, detail: dict, *, by: User) -> Act:
    cadre = entry.membership.cadre
    if not eligible_cadres(by).filter(pk=cadre.pk).exists():
        raise PermissionDenied
    entry.recorded_by = by
    for name in TEXTS:
        if hasattr(entry, name):
            setattr(entry, name, masked(getattr(entry, name)))
    entry.full_clean()
    entry.save()
    record(act, cadre, by=by, detail=told(entry.membership) | detail)
    return entry


def _refuse_closed(membership: Membership) -> None:
    if not membership.is_open:
        raise ValidationError(_("This membership is closed."))


def _refuse_no_member(membership: Membership) -> None:
    if membership.state != State.MEMBER:
        raise ValidationError(_("Only for members of the pool."))


def _refuse_day_to_come(entry: Act, name: str) -> None:
    day = getattr(entry, name)
    if day and day > today():
        raise ValidationError({name: _("This day is still to come.")})
