"""How successors stand today, and what that changes since a person confirmed the list."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from cadres.choices import AppointmentKind, ManagementState
from cadres.models import Appointment, Cadre
from cadres.queries import in_force
from readiness.choices import Ladder, Status
from readiness.models import Result
from readiness.queries import facts_of
from succession.choices import Change, Source
from succession.models import Successor
from talent_pools.choices import State
from talent_pools.models import Membership

PERIODS = "effect_periods"


def step_of(level: int) -> str:
    """The step of the comparison that leads to a leadership level."""
    return f"lead-{level}"


@dataclass(slots=True)
class Standing:
    """Today's facts of one person: in service, main post, its level, comparisons by step, barred, pools they are in."""

    serving: bool = False
    post: UUID | None = None
    level: int = 0
    statuses: dict[str, str] = field(default_factory=dict)
    barred: bool = False
    stays: set[UUID] = field(default_factory=set)

    def for_level(self, level: int) -> str:
        """The comparison with a leadership level; held by who is on it already."""
        return Status.HELD if self.level >= level else self.statuses.get(step_of(level), "")


def standings(ids: Iterable[UUID], on: date) -> dict[UUID, Standing]:
    """Of these people, in a fixed number of queries."""
    ids = list(ids)
    found: dict[UUID, Standing] = defaultdict(Standing)
    serving = Cadre.objects.filter(pk__in=ids, management_state=ManagementState.SERVING)
    for pk in serving.values_list("pk", flat=True):
        found[pk].serving = True
    posts = Appointment.objects.filter(in_force(on), cadre__in=ids, is_main=True)
    posts = posts.exclude(kind=AppointmentKind.SECONDMENT).values_list("cadre", "pk", "person_level", "level")
    for cadre, pk, own, level in posts:
        found[cadre].post, found[cadre].level = pk, own or level or 0
    results = Result.objects.filter(cadre__in=ids, ladder=Ladder.LEADERSHIP)
    for cadre, step, status in results.values_list("cadre", "step", "status"):
        found[cadre].statuses[step] = status
    stays = Membership.objects.filter(cadre__in=ids, state=State.MEMBER)
    for cadre, pk in stays.values_list("cadre", "pk"):
        found[cadre].stays.add(pk)
    for cadre, facts in facts_of(ids, on, names={PERIODS}).items():
        found[cadre].barred = bool(facts[PERIODS]["open"] or facts[PERIODS]["investigation"])
    return found


def changes_of(one: Successor, level: int, now: Standing) -> list[str]:
    """What differs from the day a person confirmed the list, in the order of the words."""
    status = now.for_level(level)
    differs = {
        Change.TRANSFERRED: now.post != one.post_then,
        Change.LEFT: not now.serving,
        Change.BARRED: now.barred,
        Change.OUT_OF_POOL: one.source == Source.POOL and one.membership_id not in now.stays,
        Change.NOT_READY: one.status_then == Status.HELD and status != Status.HELD,
        Change.READINESS: one.status_then != Status.HELD and status != one.status_then,
    }
    return [str(change) for change in Change if differs[change]]


def confirm_as(one: Successor, level: int, now: Standing) -> None:
    """Take today's facts for what a person has confirmed; what bars them or ended their stay remains to be seen."""
    one.post_then, one.status_then = now.post, now.for_level(level)
    one.changes = changes_of(one, level, now)


def standings_of(rows: Iterable[Successor], on: date) -> Mapping[UUID, Standing]:
    """Of the people on these lists."""
    return standings({one.cadre_id for one in rows}, on)
