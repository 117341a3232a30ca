"""What is to be known of those who stay in the team by the turnover date: retirement, and ten years in the same post."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cadres.retirement import retirement_months
from common.clock import today
from common.dates import add_months
from teams.models import Seat
from teams.reference import Rule, rules


@dataclass(frozen=True, slots=True)
class Note:
    """A rule and the month or day it speaks of, for one seat."""

    rule: Rule
    on: date


def notes_of(seats: Iterable[Seat], on: date) -> dict[UUID, list[Note]]:
    """{seat: notes} of who is in the team after the moves; an empty list where nothing is to be noted."""
    staying = [one for one in seats if not one.leaves]
    due = retirement_months([one.cadre_id for one in staying], today())
    found: dict[UUID, list[Note]] = {}
    for seat in staying:
        month = due[seat.cadre_id].month if seat.cadre_id in due else None
        notes = [rotation(seat, on), Note(rules()["retirement"], month) if month and month <= on else None]
        found[seat.pk] = [note for note in notes if note]
    return found


def rotation(seat: Seat, on: date) -> Note | None:
    """Ten years in the post that is kept, reached by the day; None for a shorter time, a new post, or no first day."""
    if not seat.sits or seat.is_changed or seat.since is None:
        return None
    rule = rules()["rotation"]
    full = add_months(seat.since, 12 * rule.years)
    return Note(rule, full) if full <= on else None
