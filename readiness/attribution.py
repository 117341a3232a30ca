"""Why a status changed: rule, data or clock, found by asking again with the old and the new of each.

The order is rule, data, clock: old rules, records and day; then the new rules; then the new records; then the new day.
Each of the three that moves the answer is a cause of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils import timezone

from readiness.choices import Cause
from readiness.evaluate import evaluate
from readiness.live import book_known, sets_named
from readiness.loading import shipped
from readiness.models import Attribution, StatusChange
from readiness.queries import facts_of
from readiness.rules import Book, RuleSet, Step
from readiness.services import alone_in

BATCH = 500
LATE = timedelta(
    days=60
)  # after that a change is no longer traced: the log is not searched as a whole each time
ATTRIBUTING = -2  # the number of the lock that whoever attributes holds
Facts = Mapping[str, Mapping[str, Any]]
Sets = tuple[RuleSet, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A status ('' where the step does not apply) with its lines."""

    status: str
    lines: tuple[Mapping[str, Any], ...] = ()


def attribute(limit: int = BATCH) -> int:
    """Find and keep the causes of the oldest changes that have none yet; how many were done."""
    with alone_in(ATTRIBUTING) as is_alone:
        if not is_alone:
            return 0
        since = timezone.now() - LATE
        pending = StatusChange.objects.filter(
            attribution=None, known_before__isnull=False, known_after__gt=since
        ).order_by("pk")
        found = reasons_of(pending[:limit])
        Attribution.objects.bulk_create(found)
        return len(found)


def reasons_of(changes: Iterable[StatusChange]) -> list[Attribution]:
    """The causes of these changes, not stored; the same each time, since histories do not change."""
    ordered = sorted(changes, key=lambda one: (*moments(one), one.pk))
    found = []
    for (known_before, known_after, held_on, changed_on), rows in groupby(ordered, key=moments):
        together = list(rows)
        ids = {one.cadre_id for one in together}
        old = facts_of(ids, held_on, known_at=known_before)
        mended = facts_of(ids, held_on, known_at=known_after)
        new = mended if held_on == changed_on else facts_of(ids, changed_on, known_at=known_after)
        known = book_known(known_before), book_known(known_after)
        found += [reason_of(one, (old, mended, new), known) for one in together]
    return found


def moments(change: StatusChange) -> tuple[datetime, datetime, date, date]:
    """When what was known before and after, and the two days."""
    return change.known_before, change.known_after, change.held_on, change.changed_on


def reason_of(
    change: StatusChange, facts: tuple[Mapping[UUID, Facts], ...], known: tuple[Book, Book]
) -> Attribution:
    """The causes of one change, with the lines that each of them moved."""
    old, mended, new = (one[change.cadre_id] for one in facts)
    before, after = books_of(change, known)
    said = [
        answer(change.step, old, before, change.held_on),
        answer(change.step, old, after, change.held_on),
        answer(change.step, mended, after, change.held_on),
        answer(change.step, new, after, change.changed_on),
    ]
    statuses = [change.before, said[1].status, said[2].status, change.after]
    if {one.name for one in before.sets} == {one.name for one in after.sets}:
        statuses[1] = change.before
    if change.held_on == change.changed_on:
        statuses[2] = change.after
    causes = (Cause.RULE, Cause.DATA, Cause.CLOCK)
    parts = [
        part(cause, statuses[number : number + 2], said[number : number + 2])
        for number, cause in enumerate(causes)
        if statuses[number] != statuses[number + 1]
    ]
    rules = dict.fromkeys(line["rule"] for one in parts for line in one["lines"])
    return Attribution(
        change=change,
        cadre_id=change.cadre_id,
        causes=[one["cause"] for one in parts],
        rules=list(rules),
        parts=parts,
    )


def books_of(change: StatusChange, known: tuple[Book, Book]) -> tuple[Book, Book]:
    """The rules before and after, of this step; of who had or has no step, the whole book of that moment, as `known`.

    A result names the sets of the person's identity. One that only the other side names, and that spoke on this side too,
    is asked on both: then it was a record that brought it in or out.
    """
    steps = tuple(one for one in shipped().steps if one.key == change.step)
    if not (steps and change.version_before and change.version and change.after):
        return of_step(steps, known[0], change.held_on), of_step(steps, known[1], change.changed_on)
    old, new = sets_named(change.version_before), sets_named(change.version)
    return (
        Book(steps, (*old, *speaking(new, old, known[0], change.held_on))),
        Book(steps, (*new, *speaking(old, new, known[1], change.changed_on))),
    )


def of_step(steps: tuple[Step, ...], whole: Book, day: date) -> Book:
    """What spoke on a day, asked for one step only, or for all where there is none; it speaks on every day."""
    spoke = (one for one in whole.sets if one.in_force(day))
    return Book(steps or whole.steps, tuple(replace(one, from_day=date.min, to_day=None) for one in spoke))


def speaking(sets: Sets, but: Sets, book: Book, day: date) -> Sets:
    """Of these sets those that spoke by this book on the day, without other versions of `but`."""
    keys, names = {one.key for one in but}, {one.name for one in book.sets if one.in_force(day)}
    return tuple(one for one in sets if one.key not in keys and one.name in names)


def answer(step: str, facts: Facts, book: Book, day: date) -> Said:
    """What the rules say of one step on a day."""
    for one in evaluate(facts, book, day, today=day):
        if one.step == step:
            return Said(one.status, tuple(one.lines))
    return Said("")


def part(cause: str, statuses: list[str], said: list[Said]) -> dict[str, Any]:
    """One cause: from which status to which, and the lines it moved."""
    return {
        "cause": str(cause),
        "before": statuses[0],
        "after": statuses[1],
        "lines": moved(said[0].lines, said[1].lines),
    }


def moved(was: Iterable[Mapping[str, Any]], now: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The lines with another outcome; where no outcome differs, those that differ at all."""
    before, after = ({line["rule"]: line for line in lines} for lines in (was, now))
    pairs = [
        {"rule": rule, "was": before.get(rule), "now": after.get(rule)}
        for rule in dict.fromkeys([*after, *before])
    ]
    differing = [one for one in pairs if one["was"] != one["now"]]
    outcomes = [one for one in differing if outcome(one["was"]) != outcome(one["now"])]
    return outcomes or differing


def outcome(line: Mapping[str, Any] | None) -> str:
    """Of a line that may not be there."""
    return line["outcome"] if line else ""
