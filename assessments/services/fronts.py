"""Headquarters of key work and touchstone posts."""

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from assessments.models import Headquarters, HeadquartersMember, TouchstonePost
from assessments.queries import kept_headquarters, kept_touchstones
from assessments.services.writing import plain, put, refuse_future, refuse_other_cadre, refuse_other_unit
from cadres.models import Cadre


@transaction.atomic
def form_headquarters(*, by: User, **fields: Any) -> Headquarters:
    """A headquarters for one matter, led by a unit the user keeps."""
    found = Headquarters(**plain(fields))
    refuse_other_unit(found.unit, by)
    return put(found, "headquarters.formed", by=by, name=found.name)


@transaction.atomic
def add_member(headquarters: Headquarters, cadre: Cadre, *, by: User, **fields: Any) -> HeadquartersMember:
    """Somebody joins it."""
    refuse_other_cadre(cadre, by)
    locked = kept_headquarters(by).get(pk=headquarters.pk)
    member = HeadquartersMember(headquarters=locked, cadre=cadre, **plain(fields))
    refuse_future(since=member.since)
    return put(member, "headquarters.joined", by=by, headquarters=str(locked.pk))


@transaction.atomic
def end_member(member: HeadquartersMember, on: date, *, by: User) -> HeadquartersMember:
    """The last day of a member."""
    refuse_other_cadre(member.cadre, by)
    kept_headquarters(by).get(pk=member.headquarters_id)
    member.until = on
    return put(member, "headquarters.left", by=by, headquarters=str(member.headquarters_id))


@transaction.atomic
def flag_post(*, by: User, **fields: Any) -> TouchstonePost:
    """A post becomes a touchstone."""
    post = TouchstonePost(**plain(fields))
    refuse_other_unit(post.unit, by)
    return put(post, "touchstone.flagged", by=by, title=post.title)


@transaction.atomic
def end_post(post: TouchstonePost, on: date, *, by: User) -> TouchstonePost:
    """It is no touchstone after this day."""
    locked = kept_touchstones(by).select_for_update(of=("self",)).get(pk=post.pk)
    locked.ended_on = on
    return put(locked, "touchstone.ended", by=by, title=locked.title)
