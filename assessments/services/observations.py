"""Observing a cadre up close: by whom, what was seen, the reports. Nothing of it reaches the observed."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from assessments.models import Observation, ObservationNote
from assessments.queries import visible_observations
from assessments.services.writing import keep_paper, plain, put, refuse_future, refuse_other_cadre
from cadres.models import Cadre
from cadres.queries import near_to
from common.clock import today
from work.services import notify

REPORTS = {"midterm": ("midterm_report", "midterm_on"), "closing": ("closing_report", "closed_on")}


@transaction.atomic
def start_observation(cadre: Cadre, *, observers: Iterable[User], by: User, **fields: Any) -> Observation:
    """At least two observers, none of them the cadre or kin, all of whom may observe in the cadre's unit."""
    refuse_other_cadre(cadre, by)
    people = list(observers)
    _refuse_unfit(people, cadre)
    observation = Observation(cadre=cadre, started_by=by, **fields)
    put(observation, "observation.started", by=by)
    observation.observers.set(people)
    notify(people, "observation.named")
    return observation


def _refuse_unfit(people: list[User], cadre: Cadre) -> None:
    if len(people) < 2:
        raise ValidationError({"observers": _("Name at least two observers.")})
    for user in people:
        may = cadre.home_unit_id in unit_ids_for(user, Permission.OBSERVE)
        if not may or Cadre.objects.filter(near_to(user), pk=cadre.pk).exists():
            words = _("%(name)s can not observe this person.") % {"name": user.name}
            raise ValidationError({"observers": words})


@transaction.atomic
def note(observation: Observation, *, paper: Any = None, by: User, **fields: Any) -> ObservationNote:
    """What one of the observers saw on a day of the period; it is never altered."""
    locked = _open(observation, by)
    if not locked.observers.filter(pk=by.pk).exists():
        raise PermissionDenied
    row = ObservationNote(observation=locked, observer=by, **plain(fields))
    refuse_future(seen_on=row.seen_on)
    if row.seen_on and not locked.begins_on <= row.seen_on <= locked.ends_on:
        raise ValidationError({"seen_on": _("This day is not within the time of the observation.")})
    if paper:
        row.evidence = keep_paper(paper, unit=locked.cadre.home_unit, field="paper", by=by)
    return put(row, "observation.noted", by=by, observation=str(locked.pk))


@transaction.atomic
def report(observation: Observation, kind: str, text: str, *, by: User) -> Observation:
    """The mid-term or the closing report; with the latter the observation ends. Each is written once."""
    locked = _open(observation, by)
    words, day = REPORTS[kind]
    if getattr(locked, words):
        raise ValidationError({"text": _("This report has been written already.")})
    if not locked.notes.exists():
        raise ValidationError({"text": _("A report rests on what was seen: write that down first.")})
    setattr(locked, words, plain({"text": text})["text"])
    setattr(locked, day, today())
    return put(locked, f"observation.{kind}", by=by)


def _open(observation: Observation, by: User) -> Observation:
    """The observation, locked, of somebody who reads it; ValidationError once it is closed."""
    found = visible_observations(by).get(pk=observation.pk)
    locked = Observation.objects.select_for_update().get(pk=found.pk)
    if locked.closed_on:
        raise ValidationError(_("This observation is closed."))
    return locked
