"""Draws of a task force: committed to in public, drawn by a member, in the open once the visits have started."""

import secrets
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessments.avoidance import conflicts_of
from assessments.choices import Drawn
from assessments.drawing import Entry, commitment_of, drawn
from assessments.force_queries import own_forces, people_of
from assessments.models import Draw, Lot, TaskForce
from audit.services import record
from cadres.models import Cadre
from cadres.services import save_valid
from common import scope

WORKED = "task_force.worked"


@transaction.atomic
def commit_draw(force: TaskForce, of: str, wanted: int, *, by_unit: bool = False, by: User) -> Draw:
    """Seed and roster are fixed, their hash is published; who conflicts with a member is barred."""
    locked = _open(force, by)
    roster, seed = roster_of(locked, of, by), secrets.token_hex(32)
    if sum(not entry["barred"] for entry in roster) < wanted:
        raise ValidationError(
            {"wanted": _("So many may not be drawn: there are fewer, or members keep away from them.")}
        )
    made = Draw(force=locked, of=of, wanted=wanted, by_unit=by_unit, committed_by=by)
    made.commitment = commitment_of(seed, roster, wanted=wanted, by_unit=by_unit)
    save_valid(made)
    Lot.objects.create(draw=made, seed=seed, roster=roster)
    told = {"force": str(locked.pk), "commitment": made.commitment, "of": of, "wanted": wanted}
    record("draw.committed", made, by=by, detail=told)
    return made


@transaction.atomic
def draw_lot(draw: Draw, *, by: User) -> Draw:
    """Draw; once. Refused when the members have changed so that others conflict now."""
    force = _open(draw.force, by)
    locked = Draw.objects.select_for_update().get(pk=draw.pk)
    if locked.drawn_at:
        return locked
    lot = Lot.objects.get(draw=locked)
    if barred_of(lot.roster) != barred_of(roster_of(force, locked.of, by)):
        raise ValidationError(_("Members, or whom they conflict with, have changed: commit to a new draw."))
    lot.outcome = drawn(lot.seed, lot.roster, wanted=locked.wanted, by_unit=locked.by_unit)
    locked.drawn_at = timezone.now()
    lot.save(update_fields=["outcome"])
    save_valid(locked)
    record(WORKED, force, by=by)
    return locked


def holds(draw: Draw, lot: Lot) -> bool:
    """Whether the lot is the one committed to, and drawing again gives the same."""
    terms = {"wanted": draw.wanted, "by_unit": draw.by_unit}
    same = commitment_of(lot.seed, lot.roster, **terms) == draw.commitment
    return same and (not draw.drawn_at or drawn(lot.seed, lot.roster, **terms) == lot.outcome)


def reveal_draw(draw: Draw, *, by: User, whole: bool = False) -> None:
    """Lay seed, roster and outcome open, once visits have started for everything drawn (`whole`: or never will)."""
    visits = draw.visits.filter(started_at__isnull=False)
    column = "unit_id" if draw.of == Drawn.PLACES else "people__pk"
    seen = {str(pk) for pk in visits.values_list(column, flat=True)}
    if draw.drawn_at is None or draw.revealed_at or not (whole or set(draw.lot.outcome) <= seen):
        return
    Draw.objects.filter(pk=draw.pk).update(revealed_at=timezone.now())
    record("draw.revealed", draw, by=by, detail={"force": str(draw.force_id)})


def barred_of(roster: list[Entry]) -> dict[str, bool]:
    """Who stands on a roster, and whether they are barred."""
    return {entry["id"]: entry["barred"] for entry in roster}


def roster_of(force: TaskForce, of: str, by: User) -> list[Entry]:
    """What may be drawn: the units the task force goes to, or the people it looks at."""
    members = list(force.members.filter(left_on=None).values_list("user_id", flat=True))
    if of == Drawn.PLACES:
        return _places(force, members)
    people = list(people_of(force, by))
    barred = {one.cadre for one in conflicts_of(members, [one.pk for one in people])}
    return [
        Entry(id=str(one.pk), label=one.name, stratum=str(one.home_unit_id), barred=one.pk in barred)
        for one in people
    ]


@scope.everything()
def _places(force: TaskForce, members: list[UUID]) -> list[Entry]:
    """The units, barred where a member has the own file in or below them."""
    homes = list(Cadre.objects.filter(user__in=members).values_list("home_unit__path", flat=True))
    return [
        Entry(
            id=str(unit.pk), label=str(unit), stratum=str(unit.parent_id or ""),
            barred=any(home.startswith(unit.path) for home in homes),
        )
        for unit in force.areas.order_by("path")
    ]  # fmt: skip


def _open(force: TaskForce, by: User) -> TaskForce:
    found = own_forces(by).filter(pk=force.pk, closed_on=None).first()
    if found is None:
        raise PermissionDenied
    return found
