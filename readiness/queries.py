"""Results a user may see; the facts of some cadres as Python values."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import reaches_everybody
from cadres.choices import ManagementState
from cadres.models import Cadre
from cadres.queries import entrusted_cadres, near_to
from common.facts import registry
from common.ids import id_list
from jobs.models import Run, State, WorkItem
from jobs.services import OPEN
from readiness.choices import RUN
from readiness.known import as_known
from readiness.models import KeptReceipt, Mark, Result, StatusChange

DRAINED_WITHIN = timedelta(minutes=1)
HELD_WITHIN = timedelta(minutes=1)  # of a run under way some part is taken up anew in less
ENDED = (State.DONE, State.FAILED, State.CANCELLED)


def compared_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose comparison the user may look at: of the own units, no guests, not oneself, no kin."""
    return entrusted_cadres(user, Permission.VIEW_READINESS)


def visible_results(user: User) -> QuerySet[Result]:
    """Results of those cadres."""
    return Result.objects.filter(cadre__in=compared_cadres(user))


def visible_changes(user: User) -> QuerySet[StatusChange]:
    """Status changes of those cadres, newest first."""
    return StatusChange.objects.filter(cadre__in=compared_cadres(user))


def kept_receipts(user: User) -> QuerySet[KeptReceipt]:
    """Kept receipts of those cadres, newest first."""
    return KeptReceipt.objects.filter(cadre__in=compared_cadres(user))


def caused_by(cause: str) -> Q:
    """Changes that this cause moved; of those not yet traced, what is supposed."""
    return Q(attribution__causes__contains=[cause]) | Q(attribution=None, cause=cause)


def results_of(user: User, people: QuerySet[Cadre], *, are_all: bool) -> QuerySet[Result]:
    """Every result of these cadres, to be counted; `are_all`: they are all that the user may compare.

    Who may compare everybody has the counts from an index, without a look at the cadres. Never true, the second half
    of the other condition keeps results from being read one by one.
    """
    if are_all and reaches_everybody(user, Permission.VIEW_READINESS):
        return Result.objects.exclude(near_to(user, "cadre"))
    return Result.objects.filter(Q(cadre__in=people) | Q(pk=None))


def serving() -> QuerySet[Cadre]:
    """Everybody the engine computes."""
    return Cadre.objects.filter(management_state=ManagementState.SERVING)


def due(today: date) -> QuerySet[Cadre]:
    """The cadres of whom a line may change by itself up to today."""
    changing = Result.objects.filter(next_change_on__lte=today)
    return Cadre.objects.filter(pk__in=changing.values("cadre_id"))


@dataclass(frozen=True, slots=True)
class Freshness:
    """What is to be known of the stored results before they are believed.

    `good`: the last run that ended well; `bad`: a newer one that did not; `stuck`: one under way on which nobody works any
    more, as when its worker was killed; `overdue`: of somebody a line may
    have changed with a day that no run has computed; `waiting_since`: records changed then, and are not computed.
    """

    good: Run | None
    bad: Run | None
    stuck: Run | None
    overdue: bool
    waiting_since: datetime | None


def freshness(today: date) -> Freshness:
    """Of everybody's results, except `overdue`, which looks at those in scope."""
    ended = Run.objects.filter(kind=RUN, state__in=ENDED)
    last = ended.first()
    bad = last if last and last.state != State.DONE else None
    marked = Mark.objects.order_by("pk").values_list("marked_at", flat=True).first()
    return Freshness(
        good=ended.filter(state=State.DONE).first() if bad else last,
        bad=bad,
        stuck=stuck_runs().filter(pk__gt=last.pk).first() if last else stuck_runs().first(),
        overdue=Result.objects.filter(next_change_on__lte=today).exists(),
        waiting_since=marked if marked and marked < timezone.now() - DRAINED_WITHIN else None,
    )


def stuck_runs() -> QuerySet[Run]:
    """Runs under way of which no part has been taken up for a minute."""
    since = timezone.now() - HELD_WITHIN
    held = WorkItem.objects.filter(run=OuterRef("pk"), state=State.RUNNING, leased_until__gt=since)
    return Run.objects.filter(~Exists(held), kind=RUN, state__in=OPEN, created_at__lt=since)


def facts_of(
    ids: Iterable[UUID],
    as_of: date,
    *,
    names: Collection[str] | None = None,
    known_at: datetime | None = None,
) -> dict[UUID, dict[str, Mapping[str, Any]]]:
    """{cadre: {fact: {column: value}}}, of all facts or of these; a registered fact without a row has only None values.

    `known_at`: as the records stood at that moment, by their histories.
    """
    ids = list(ids)
    asked = {name: fact for name, fact in registry.items() if names is None or name in names}
    found = {one: {name: dict.fromkeys(fact.columns) for name, fact in asked.items()} for one in ids}
    with connection.cursor() as cursor:
        for name, fact in asked.items():
            sql = as_known(fact.sql()) if known_at else fact.sql()
            cursor.execute(sql, {"ids": id_list(ids), "as_of": as_of, "known_at": known_at})
            for cadre, *values in cursor.fetchall():
                found[cadre][name] = dict(zip(fact.columns, values, strict=True))
    return found
