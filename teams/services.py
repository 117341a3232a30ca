"""Copying teams and trying moves in them. Nothing here writes to a file: only scenarios, seats and what is wanted."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at
from audit.masking import masked
from audit.services import record
from cadres.models import Appointment
from common import scope
from common.clock import today
from teams.choices import Origin, State
from teams.models import GovernedPlace, Scenario, Seat, TeamTarget
from teams.queries import eligible_cadres, own_scenarios, own_seats, present_post, sitting_on
from units.models import Unit


@transaction.atomic
def copy_team(scenario: Scenario, *, by: User) -> Scenario:
    """Keep an unsaved scenario with the team of its unit as it is today, everybody in it, in sight of `by` or not.

    ValidationError naming the field; PermissionDenied for a unit that is not theirs.
    """
    _begin(scenario, by=by)
    with scope.everything():
        posts = sitting_on(scenario.unit, today())
        if not posts:
            raise ValidationError({"unit": _("Nobody holds a leadership post in this unit itself today.")})
        Seat.objects.bulk_create(sitting(scenario, post, number) for number, post in enumerate(posts))
    record("scenario.made", scenario, by=by, detail={"unit": str(scenario.unit_id), "people": len(posts)})
    return scenario


@transaction.atomic
def copy_scenario(source: Scenario, scenario: Scenario, *, by: User) -> Scenario:
    """Keep an unsaved scenario with the seats and moves of another one, open or closed, of the same unit."""
    scenario.unit = source.unit
    _begin(scenario, by=by, copied_on=source.copied_on)
    with scope.everything():
        seats = list(Seat.objects.filter(scenario=source))
        for seat in seats:
            seat.pk, seat.scenario = Seat._meta.pk.get_default(), scenario
        Seat.objects.bulk_create(seats)
    record("scenario.made", scenario, by=by, detail={"from": str(source.pk), "people": len(seats)})
    return scenario


def _begin(scenario: Scenario, *, by: User, copied_on: date | None = None) -> None:
    _refuse_elsewhere(scenario.unit, by)
    scenario.made_by, scenario.copied_on = by, copied_on or today()
    scenario.name, scenario.note = masked(scenario.name), masked(scenario.note)
    scenario.full_clean()
    scenario.save()


def _refuse_elsewhere(unit: Unit, by: User) -> None:
    if not holds_at(by, Permission.EDIT_TEAMS, unit):
        raise PermissionDenied


def sitting(scenario: Scenario, post: Appointment, number: int) -> Seat:
    """The seat of somebody who sits in the team."""
    held = {"title": post.title, "level": post.level, "is_principal": bool(post.is_principal)}
    return Seat(
        scenario=scenario, cadre_id=post.cadre_id, origin=Origin.SITTING, order=number, is_main=post.is_main, **held,
        from_unit_id=post.unit_id, from_title=post.title, from_level=post.level,
        from_principal=bool(post.is_principal), from_leads=True, since=post.valid.lower,
    )  # fmt: skip


@transaction.atomic
def move_in(seat: Seat, *, by: User) -> Seat:
    """Put somebody into the team of an open scenario, in an unsaved seat with the post they would hold."""
    scenario = _locked(seat.scenario, by)
    if not eligible_cadres(by).filter(pk=seat.cadre_id).exists():
        raise PermissionDenied
    seat.origin, seat.order = Origin.INCOMING, scenario.seats.count()
    post = present_post(seat.cadre, today())
    seat.from_unit = (post.unit if post else None) or seat.cadre.home_unit
    seat.from_title, seat.from_level = (post.title, post.level) if post else ("", None)
    seat.from_principal = bool(post and post.is_principal)
    seat.from_leads = bool(post and post.unit_id and (post.in_team or post.is_leadership))
    seat.full_clean()
    seat.save()
    record("scenario.moved_in", scenario, by=by, detail=_told(seat))
    return seat


@transaction.atomic
def change_seat(seat: Seat, *, by: User, **post: Any) -> Seat:
    """Give somebody in the team another post there: title, level, is_principal, is_main."""
    seat = _own(seat, by)
    if seat.leaves:
        raise ValidationError(_("Who is moved out has no post in the team: bring the person back first."))
    for name, value in post.items():
        setattr(seat, name, value)
    seat.full_clean()
    seat.save()
    record("scenario.seat_changed", seat.scenario, by=by, detail=_told(seat))
    return seat


@transaction.atomic
def move_out(seat: Seat, *, by: User) -> None:
    """Move somebody out of the team: who sat stays as one who leaves, who was moved in is taken back."""
    seat = _own(seat, by)
    if not seat.sits:
        record("scenario.taken_back", seat.scenario, by=by, detail=_told(seat))
        seat.delete()
        return
    seat.leaves = True
    seat.title, seat.level, seat.is_principal = seat.from_title, seat.from_level, seat.from_principal
    seat.save()
    record("scenario.moved_out", seat.scenario, by=by, detail=_told(seat))


@transaction.atomic
def bring_back(seat: Seat, *, by: User) -> None:
    """Let who was moved out stay after all, in the post held before."""
    seat = _own(seat, by)
    seat.leaves = False
    seat.save()
    record("scenario.brought_back", seat.scenario, by=by, detail=_told(seat))


@transaction.atomic
def change_scenario(scenario: Scenario, *, by: User, **fields: Any) -> Scenario:
    """Another name, purpose or turnover date of an open scenario."""
    locked = _locked(scenario, by)
    for name, value in fields.items():
        setattr(locked, name, masked(value) if isinstance(value, str) else value)
    locked.full_clean()
    locked.save()
    record("scenario.changed", locked, by=by, detail={name: str(value) for name, value in fields.items()})
    return locked


@transaction.atomic
def close(scenario: Scenario, *, by: User) -> Scenario:
    """Close a scenario: it stays to be read and compared, and is never altered again."""
    locked = _locked(scenario, by)
    locked.state, locked.closed_by, locked.closed_on = State.CLOSED, by, today()
    locked.save()
    record("scenario.closed", locked, by=by)
    return locked


def _locked(scenario: Scenario, by: User) -> Scenario:
    """The scenario, held until the end of the transaction; ValidationError when it is closed."""
    locked = Scenario.objects.select_for_update(of=("self",)).select_related("unit").get(pk=scenario.pk)
    if not locked.is_open:
        raise ValidationError(_("This scenario is closed: copy it to go on."))
    if not own_scenarios(by).filter(pk=locked.pk).exists():
        raise PermissionDenied
    return locked


def _own(seat: Seat, by: User) -> Seat:
    """The seat as it now is, if it is the user's to move."""
    _locked(seat.scenario, by)
    found = own_seats(by).filter(pk=seat.pk).first()
    if found is None:
        raise PermissionDenied
    return found


def _told(seat: Seat) -> dict[str, str]:
    return {"cadre": str(seat.cadre_id), "post": seat.title}


@transaction.atomic
def set_target(target: TeamTarget, *, by: User) -> TeamTarget:
    """Keep what a document wants of the teams of a unit, new or changed."""
    _refuse_elsewhere(target.unit, by)
    target.full_clean()
    target.save()
    record("team_target.set", target, by=by, detail={"unit": str(target.unit_id), "source": target.source})
    return target


@transaction.atomic
def drop_target(target: TeamTarget, *, by: User) -> None:
    """Take a target away; the trail keeps it."""
    _refuse_elsewhere(target.unit, by)
    record("team_target.dropped", target, by=by, detail={"was": str(target), "source": target.source})
    target.delete()


@transaction.atomic
def set_place(place: GovernedPlace, *, by: User) -> GovernedPlace:
    """Keep which place a unit governs, new or changed."""
    _refuse_elsewhere(place.unit, by)
    place.set_by, place.set_on = str(by)[:60], today()
    place.full_clean()
    place.save()
    record("governed_place.set", place, by=by, detail={"unit": str(place.unit_id), "words": place.words})
    return place
