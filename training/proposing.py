"""Which open events close a gap of hours with the fewest enrolments: for somebody, before a day, without two at one time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from training.choices import EnrolmentState, EventState, Mode
from training.models import Enrolment, Event, Session
from training.queries import visible_events
from training.services.eligibility import against_age, against_level, against_state, asks_level, levels_of
from training.words import span_words

COUNTING = (Mode.FULL_TIME, Mode.GATHERED)
THERE = (EnrolmentState.ENROLLED, EnrolmentState.WAITING)
MOST_LOOKED_AT = 60  # the events with most hours
MOST_STEPS = 100_000  # of the search; beyond them it says that it did not look at everything
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bookable:
    """An event somebody can be enrolled in, with all its sessions."""

    event: Event
    sessions: tuple[Session, ...]

    @property
    def pk(self) -> UUID:
        """That of the event."""
        return self.event.pk

    @property
    def name(self) -> str:
        """That of the event."""
        return self.event.name

    @property
    def url(self) -> str:
        """Its page."""
        return reverse("training:event", args=[self.event.pk])

    @property
    def times(self) -> list[str]:
        """When its sessions are, in words."""
        return [span_words(one) for one in self.sessions]

    @property
    def hours(self) -> Decimal:
        """What attending all of it adds to the ledger."""
        return sum((one.hours for one in self.sessions), NOTHING)

    def clashes_with(self, others: Iterable[Session]) -> bool:
        """Whether one session overlaps with one of these."""
        others = list(others)
        return any(
            one.starts_at < other.ends_at and one.ends_at > other.starts_at
            for one in self.sessions
            for other in others
        )


@dataclass(frozen=True, slots=True)
class Proposal:
    """The fewest events that give `wanted` hours beside those `booked` already; none where that cannot be reached.

    `offered`: hours of everything that could be booked, clashes left aside. `searched`: everything was looked at.
    """

    wanted: Decimal
    booked: Decimal
    events: tuple[Bookable, ...]
    offered: Decimal
    searched: bool

    @property
    def hours(self) -> Decimal:
        """Hours of the proposed events."""
        return sum((one.hours for one in self.events), NOTHING)

    @property
    def is_enough(self) -> bool:
        """Whether the gap is closed."""
        return self.booked + self.hours >= self.wanted


def propose(cadre: Cadre, wanted: Decimal, until: date, *, by: User) -> Proposal:
    """Events the user sees, still open to this cadre, that end by the day; hours of those enrolled in already count first."""
    held = sessions_ahead(cadre, until)
    booked = sum((one.hours for one in held if one.event.mode in COUNTING), NOTHING)
    found = [one for one in bookable(cadre, until, by) if not one.clashes_with(held)]
    found.sort(key=lambda one: (-one.hours, one.sessions[-1].ends_at, str(one.event.pk)))
    offered = sum((one.hours for one in found), NOTHING)
    search = Search(found[:MOST_LOOKED_AT])
    chosen = search.fewest(wanted - booked)
    return Proposal(wanted, booked, chosen, offered, search.is_complete and len(found) <= MOST_LOOKED_AT)


def sessions_ahead(cadre: Cadre, until: date) -> list[Session]:
    """Sessions to come, up to the day, of events somebody is enrolled in."""
    enrolled = Enrolment.objects.filter(cadre=cadre, state=EnrolmentState.ENROLLED).values("event")
    rows = Session.objects.filter(event__in=enrolled, starts_at__gt=timezone.now()).select_related("event")
    return [one for one in rows if one.on <= until]


def bookable(cadre: Cadre, until: date, by: User) -> list[Bookable]:
    """Open events with a seat, all of whose sessions are to come and end by the day, whose conditions the cadre meets."""
    there = Enrolment.objects.filter(cadre=cadre, state__in=THERE).values("event")
    seats = Q(capacity=None) | Q(capacity__gt=F("seats_taken"))
    closing = Q(enrol_until=None) | Q(enrol_until__gte=today())
    events = visible_events(by).filter(seats, closing, state=EventState.OPEN, mode__in=COUNTING)
    rows = (
        events.exclude(pk__in=there)
        .exclude(sessions__starts_at__lte=timezone.now())
        .prefetch_related("sessions")
    )
    found = [Bookable(event, tuple(event.sessions.all())) for event in rows]
    in_time = [
        one for one in found if one.sessions and timezone.localtime(one.sessions[-1].ends_at).date() <= until
    ]
    return [one for one in in_time if not reasons(one, cadre)]


def reasons(one: Bookable, cadre: Cadre) -> list[str]:
    """What of the event's conditions the cadre does not meet on its first day."""
    on = one.sessions[0].on
    level = levels_of([cadre.pk], on).get(cadre.pk) if asks_level(one.event) else None
    return [*against_state(cadre), *against_age(one.event, cadre, on), *against_level(one.event, level)]


@dataclass(slots=True)
class Search:
    """Looks for the fewest events that do not clash, one more at a time; events come with most hours first."""

    events: Sequence[Bookable]
    steps: int = 0
    found: list[Bookable] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether everything was looked at."""
        return self.steps <= MOST_STEPS

    def fewest(self, wanted: Decimal) -> tuple[Bookable, ...]:
        """The fewest that give so many hours; nothing when nothing is wanted, or none do."""
        if wanted <= 0:
            return ()
        for size in range(1, len(self.events) + 1):
            if self._fill(wanted, size, 0):
                return tuple(sorted(self.found, key=lambda one: one.sessions[0].starts_at))
        return ()

    def _fill(self, wanted: Decimal, size: int, start: int) -> bool:
        """Whether so many more, of those from `start` on, give what is still wanted; `found` holds the choice."""
        if wanted <= 0:
            return True
        for place in range(start, len(self.events)):
            best = sum((one.hours for one in self.events[place : place + size]), NOTHING)
            self.steps += 1
            if not size or best < wanted or not self.is_complete:
                return False
            one = self.events[place]
            if one.clashes_with(session for other in self.found for session in other.sessions):
                continue
            self.found.append(one)
            if self._fill(wanted - one.hours, size - 1, place + 1):
                return True
            self.found.pop()
        return False
