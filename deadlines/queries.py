"""Which deadlines a user sees and may settle; how they stand on a day; the year of the department."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Case, CharField, Count, Prefetch, Q, QuerySet, Value, When

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import held, reaches_everybody, unit_ids_for
from cadres.models import Cadre
from cadres.queries import near_to, search
from common.dates import add_months
from common.expiries import Expiry, registry
from deadlines.choices import Standing, State
from deadlines.models import Deadline, YearItem, YearMark
from units.queries import within

AHEAD = 12  # months of which the pages tell


def visible_deadlines(user: User) -> QuerySet[Deadline]:
    """Deadlines of the cadres of the user's units, of the kinds the user may know there; never the user's own or kin's."""
    told_of_gone = _allowed(
        user, lambda kind: kind.seen_by if kind.gone_seen_by is None else kind.gone_seen_by
    )
    return _of_kinds(user, lambda kind: kind.seen_by).filter(~Q(state=State.GONE) | told_of_gone)


def own_deadlines(user: User) -> QuerySet[Deadline]:
    """Those of them that the user may settle."""
    return visible_deadlines(user).filter(settled_by(user))


def settled_by(user: User) -> Q:
    """The condition that a visible deadline is this user's to settle."""
    return _allowed(user, lambda kind: kind.done_by)


def _of_kinds(user: User, by: Callable[[Expiry], Iterable[str]]) -> QuerySet[Deadline]:
    return Deadline.objects.filter(_allowed(user, by), ~near_to(user, "cadre"))


def _allowed(user: User, by: Callable[[Expiry], Iterable[str]]) -> Q:
    """Kinds by the units in which one of their permissions is held; where these are all units, nobody's unit is looked up."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, kind in sorted(registry.items()):
        groups[tuple(by(kind))].append(key)
    allowed = Q(pk__in=[])
    for names, keys in groups.items():
        permissions = [Permission(name) for name in names]
        units = {unit for permission in permissions for unit in unit_ids_for(user, permission)}
        if any(reaches_everybody(user, permission) for permission in permissions):
            allowed |= Q(kind__in=keys)
        elif units:
            allowed |= Q(kind__in=keys, cadre__home_unit__in=units)
    return allowed


def seen_kinds(user: User) -> list[Expiry]:
    """The kinds the user may know of somewhere, in the order of their names' keys."""
    return [
        kind
        for _, kind in sorted(registry.items())
        if any(permits(user, Permission(name)) for name in kind.seen_by)
    ]


def standing_on(day: date) -> dict[str, Q]:
    """Conditions by how a deadline stands on that day."""
    stands = Q(state=State.STANDING)
    resting = Q(postponed_until__isnull=False, postponed_until__gt=day)
    opened = stands & Q(opens_on__lte=day) & ~resting
    return {
        Standing.OVERDUE: opened & Q(due_on__lt=day),
        Standing.OPEN: opened & Q(due_on__gte=day),
        Standing.PUT_OFF: stands & resting,
        Standing.COMING: stands & Q(opens_on__gt=day) & ~resting,
        Standing.DONE: Q(state=State.DONE),
        Standing.GONE: Q(state=State.GONE),
    }


def open_on(day: date) -> Q:
    """To be done on that day, overdue or not."""
    found = standing_on(day)
    return found[Standing.OVERDUE] | found[Standing.OPEN]


def with_standing(deadlines: QuerySet[Deadline], day: date) -> QuerySet[Deadline]:
    """Each with `standing`, how it stands on that day."""
    cases = [When(condition, then=Value(str(key))) for key, condition in standing_on(day).items()]
    return deadlines.annotate(standing=Case(*cases, default=Value(""), output_field=CharField()))


def due_soon(deadlines: QuerySet[Deadline], day: date) -> QuerySet[Deadline]:
    """Standing ones that are due within the next twelve months, or have been."""
    return deadlines.filter(state=State.STANDING, due_on__lt=add_months(day, AHEAD))


@dataclass(frozen=True, slots=True)
class Asked:
    """The conditions of a list; without any standing asked for, all that stands."""

    kinds: Sequence[str] = ()
    units: Sequence[str] = ()
    standings: Sequence[str] = ()
    days: tuple[date | None, date | None] = (None, None)
    words: str = ""


def narrowed(deadlines: QuerySet[Deadline], asked: Asked, day: date) -> QuerySet[Deadline]:
    """What meets the conditions on that day."""
    wanted = [standing_on(day)[key] for key in asked.standings] or [Q(state=State.STANDING)]
    found = deadlines.filter(reduce(or_, wanted))
    if asked.kinds:
        found = found.filter(kind__in=asked.kinds)
    if asked.units:
        found = found.filter(cadre__home_unit__in=within(asked.units))
    first, last = asked.days
    found = found.filter(due_on__gte=first) if first else found
    found = found.filter(due_on__lte=last) if last else found
    return found.filter(cadre__in=search(Cadre.objects.all(), asked.words)) if asked.words else found


def with_cadre(deadlines: QuerySet[Deadline]) -> QuerySet[Deadline]:
    """With what a line says of the person, in the same query."""
    return deadlines.select_related("cadre__home_unit").defer(
        "cadre__resume_text", "cadre__awards_text", "cadre__appraisals_text", "cadre__remarks"
    )


def by_kind(deadlines: QuerySet[Deadline], day: date) -> dict[str, dict[str, int]]:
    """Of each kind how many are overdue, due within 30 days, within 90 days, later in the twelve months; in one query."""
    spans = {
        "overdue": Q(due_on__lt=day),
        "month": Q(due_on__gte=day, due_on__lt=day + timedelta(days=30)),
        "quarter": Q(due_on__gte=day + timedelta(days=30), due_on__lt=day + timedelta(days=90)),
        "later": Q(due_on__gte=day + timedelta(days=90)),
    }
    counts = {name: Count("pk", filter=condition) for name, condition in spans.items()}
    rows = due_soon(deadlines, day).order_by().values("kind").annotate(**counts)
    return {row.pop("kind"): row for row in rows}


def numbers_of(deadlines: QuerySet[Deadline], day: date) -> dict[str, int]:
    """How many are overdue, to be done now, due within 30 days, due within the twelve months; in one query."""
    soon = Q(due_on__gte=day, due_on__lte=day + timedelta(days=30))
    conditions = {
        "overdue": standing_on(day)[Standing.OVERDUE],
        "now": open_on(day),
        "month": soon,
        "year": Q(),
    }
    counts = {name: Count("pk", filter=condition) for name, condition in conditions.items()}
    return due_soon(deadlines, day).aggregate(**counts)


def visible_year(user: User, year: int) -> QuerySet[YearItem]:
    """The year of the department with `done` (its marks of that year); for those who look at files."""
    items = YearItem.objects.select_related("owner", "owner_role")
    marks = YearMark.objects.filter(year=year).select_related("done_by")
    found = items if permits(user, Permission.VIEW_CADRES) else items.none()
    return found.prefetch_related(Prefetch("marks", marks, to_attr="done"))


def is_owner(user: User, item: YearItem) -> bool:
    """Whether the item of the year is this user's to see to."""
    roles = {grant.role_id for grant in held(user)}
    return item.owner_id == user.pk or (item.owner_role_id is not None and item.owner_role_id in roles)
