"""Whether who is moved into a post holds the qualification for it on the turnover date, as the reader may know it.

By the engine, as of the turnover date, other conditions unchanged. Who may not see the date of a matter is told of another
day as if there were no matter, like everywhere; of oneself, of kin and of guests nothing is told.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from accounts.models import User
from common.clock import today
from readiness.evaluate import Evaluation
from readiness.live import rule_book
from readiness.masking import Sight, masked_lines, matter_rules, shown_earliest, sights_of
from readiness.queries import compared_cadres
from readiness.services import Explained, explain_all
from teams.models import Seat


class Asked(StrEnum):
    """What the engine was asked about a seat, or why it was not."""

    STEP = "step"  # the step to the level of the post
    SAME = "same"  # no step up
    FAR = "far"  # more than one step
    NO_LEVEL = "no_level"  # the post has no level
    NOT_TOLD = "not_told"  # not this reader's to know


@dataclass(frozen=True, slots=True)
class Readiness:
    """The answer for one seat; `left_out`: open matters are left out of it. Lines are masked for the reader."""

    asked: Asked
    step: str = ""
    status: str = ""
    earliest_on: date | None = None
    lines: Sequence[Mapping[str, Any]] = ()
    left_out: bool = False


def readiness_of(user: User, seats: Iterable[Seat], on: date) -> dict[UUID, Readiness]:
    """{seat: the answer} of those who come in or change their post in the team."""
    seats = [one for one in seats if not one.leaves and (not one.sits or one.is_changed)]
    told = set(
        compared_cadres(user).filter(pk__in=[one.cadre_id for one in seats]).values_list("pk", flat=True)
    )
    explained = explain_all([one.cadre_id for one in seats if one.cadre_id in told and one.level], as_of=on)
    sights = sights_of(user)
    return {
        one.pk: answer(one, explained.get(one.cadre_id), sights.of(one.cadre.home_unit_id), on)
        if one.cadre_id in told
        else Readiness(Asked.NOT_TOLD)
        for one in seats
    }


def answer(seat: Seat, explained: Explained | None, sight: Sight, on: date) -> Readiness:
    """The answer for a seat whose person the reader may compare."""
    if seat.level is None or explained is None:
        return Readiness(Asked.NO_LEVEL)
    own = explained.facts["position"]["level"] or 0
    if own >= seat.level:
        return Readiness(Asked.SAME)
    left_out = sight == Sight.EXISTENCE and on != today()
    steps = explained.without_matters if left_out else explained.found
    found = next((one for one in steps if one.step == f"lead-{seat.level}"), None)
    return told_of(found, sight, left_out=left_out) if found else Readiness(Asked.FAR)


def told_of(found: Evaluation, sight: Sight, *, left_out: bool) -> Readiness:
    """A step as the reader may know it; where matters are left out, so are their lines."""
    hidden = matter_rules(rule_book())
    lines = [line for line in found.lines if not (left_out and line["rule"] in hidden)]
    return Readiness(
        Asked.STEP, found.step, found.status, shown_earliest(found.earliest_on, found.lines, sight, hidden),
        masked_lines(lines, sight, hidden), left_out,
    )  # fmt: skip
