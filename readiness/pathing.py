"""The shortest path to ready: the earliest day, and deeds none of which can be left out if the step is to be ready then.

Every attempt is asked of the readable engine. Grades of years to come are taken as competent, as in every answer about
a future day; what nobody can plan is named and has no day.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from cadres.models import Cadre
from common.clock import today
from common.dates import add_months
from readiness.checks.finding import Facts, Finding, When
from readiness.choices import Deed, Outcome, Status
from readiness.evaluate import Evaluation, evaluate_branch, find
from readiness.gathering import OF_ALL, reads
from readiness.live import rule_book
from readiness.masking import Sight
from readiness.mending import GRASSROOTS_FACTS, SUMS, Action, Moment, mends
from readiness.queries import facts_of
from readiness.rules import Asked, Book, Branch

AHEAD_MONTHS = 120
TRIED = 60  # days on which something changes
MET = (Outcome.PASS, Outcome.NA)
DEAREST = (
    Deed.POST,
    Deed.TRAIN,
    Deed.VERIFY,
    Deed.RECORD,
    Deed.WAIT,
)  # what is left out first where it may be
MATTERS = "effect_periods"
FactsOn = Callable[[date], Facts]


@dataclass(frozen=True, slots=True)
class Unmet:
    """A line that stays unmet whatever is done."""

    rule: str
    outcome: str
    met_on: date | None


@dataclass(frozen=True, slots=True)
class Path:
    """The day a step can be ready and what has to be done for it; without a day, what no deed mends.

    `waiting_on`: the day on which it is ready if nothing is done; None where that day does not come.
    """

    step: str
    status: str
    ready_on: date | None
    waiting_on: date | None
    actions: tuple[Action, ...] = ()
    unmet: tuple[Unmet, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt: on which day, by which deeds, what the rules said of each line."""

    on: date
    deeds: tuple[Action, ...]
    said: Evaluation
    answers: tuple[tuple[Asked, Finding], ...]

    @property
    def open(self) -> dict[str, tuple[Asked, Finding]]:
        """The lines that stand in the way."""
        return {
            asked.rule.id: (asked, finding)
            for asked, finding in self.answers
            if asked.rule.counts and finding.outcome not in MET
        }

    def following(self) -> date | None:
        """The next day worth trying; None where no day helps any more."""
        later = [one.from_day for one in self.deeds if one.from_day > self.on]
        turns = [
            (
                asked.rule.check in SUMS and bool(later),
                min(filter(None, (one.changes_on, one.met_on)), default=None),
            )
            for asked, one in self.open.values()
        ]
        if any(day is None and not is_planned for is_planned, day in turns):
            return None
        bound = max((day for is_planned, day in turns if not is_planned), default=self.on)
        days = [day for day in (*later, self.said.next_change_on) if day]
        found = max(min(days, default=bound), bound)
        return found if found > self.on else None


@dataclass(frozen=True, slots=True)
class Search:
    """One person and one step: the facts of any day, asked under the rules of that day."""

    book: Book
    step: str
    identity: str | None
    today: date
    look: FactsOn

    def branch(self, day: date) -> Branch | None:
        """What is asked on that day."""
        found = (one for one in self.book.branches(day) if one.step.key == self.step)
        return next((one for one in found if self.identity in one.identity), None)

    def attempt(self, day: date, deeds: Iterable[Action] = ()) -> Tried:
        """What the rules say of that day after the deeds that help by then."""
        facts, when, branch = self.look(day), When(day, min(day, self.today)), self.branch(day)
        deeds = tuple(deeds)
        for one in deeds:
            facts = one.change(facts) if one.from_day <= day else facts
        answers = tuple((asked, find(asked, facts, when)) for asked in branch.asked)
        return Tried(day, deeds, evaluate_branch(branch, facts, when), answers)

    def deeds(self, day: date) -> list[Action]:
        """Everything that could be done so that the lines of a day are met."""
        at = Moment(self.branch(day), self.look(day), day, self.today)
        before = self.attempt(day).answers
        return list(
            dict.fromkeys(
                one for asked, finding in before if asked.rule.counts for one in mends(asked, finding, at)
            )
        )

    def first(self, deeds: Callable[[date], Iterable[Action]]) -> tuple[date | None, tuple[Unmet, ...]]:
        """The first day on which the step is ready by these deeds; else the lines that were met on no day."""
        day, limit = self.today, add_months(self.today, AHEAD_MONTHS)
        stays: dict[str, tuple[Asked, Finding]] = {}
        for number in range(TRIED):
            if day is None or day > limit or self.branch(day) is None:
                break
            tried = self.attempt(day, deeds(day))
            if tried.said.status == Status.HELD:
                return day, ()
            common = {rule: one for rule, one in tried.open.items() if rule in stays or not number}
            stays, day = common or tried.open, tried.following()
        return None, tuple(Unmet(rule, one.outcome, one.met_on) for rule, (_asked, one) in stays.items())

    def is_ready(self, ready_on: date, deeds: Iterable[Action]) -> bool:
        """Whether these deeds alone make the step ready: today, or where waiting is one of them, on that day."""
        deeds = list(deeds)
        day = ready_on if any(one.kind == Deed.WAIT for one in deeds) else self.today
        return self.attempt(day, deeds).said.status == Status.HELD

    def path(self) -> Path:
        """The way to the step."""
        status = self.attempt(self.today).said.status
        waiting_on, _lines = self.first(lambda _day: ())
        ready_on, unmet = self.first(self.deeds)
        if ready_on is None:
            return Path(self.step, status, None, waiting_on, unmet=unmet)
        deeds = [one for one in self.deeds(ready_on) if one.from_day <= ready_on]
        kept = fewest([*deeds, *waiting(self.today, ready_on)], partial(self.is_ready, ready_on))
        return Path(self.step, status, ready_on, waiting_on, actions=tuple(kept))


def waiting(since: date, until: date) -> list[Action]:
    """The deed of waiting until a day to come."""
    return [Action(Deed.WAIT, "", until.isoformat(), since, lambda facts: facts)] if until > since else []


def fewest(deeds: list[Action], suffices: Callable[[list[Action]], bool]) -> list[Action]:
    """What is left when no more can be left out: the dearest are tried first."""
    for one in sorted(deeds, key=lambda one: DEAREST.index(one.kind)):
        rest = [other for other in deeds if other is not one]
        if suffices(rest):
            return fewest(rest, suffices)
    return deeds


def path_of(cadre: Cadre, step: str, sight: Sight) -> Path | None:
    """That of one person as far as this sight may know it; None where the step is not asked of them today."""
    book, on = rule_book(), today()
    identity = facts_of([cadre.pk], on, names=("position",))[cadre.pk]["position"]["identity"]
    asked = Search(book, step, identity, on, lambda _day: {}).branch(on)
    if asked is None:
        return None
    names = {*OF_ALL, MATTERS, *GRASSROOTS_FACTS, *(fact for one in asked.asked for fact in reads(one))}

    @cache
    def look(day: date) -> Mapping:
        return facts_of([cadre.pk], day, names=names)[cadre.pk]

    return Search(book, step, identity, on, undated(look, on) if sight == Sight.EXISTENCE else look).path()


def undated(look: FactsOn, on: date) -> FactsOn:
    """The facts of any day with the matters of today and no end of theirs: the day would tell it."""
    matters = {**look(on)[MATTERS], "until": None}
    return lambda day: {**look(day), MATTERS: matters}
