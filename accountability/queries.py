"""Sanctions and tolerance cases a user may see, how they stand on a day, which cases are alike."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, CharField, Q, QuerySet, Value, When

from accountability.choices import Clause, Closing, Family, Stage, Standing
from accountability.models import (
    DISTINCTIONS,
    GRID,
    UNDER_WAY,
    Sanction,
    Situation,
    StepDownCase,
    ToleranceCase,
    ToleranceClause,
)
from accounts.choices import Permission
from accounts.models import User
from cadres.choices import Grade
from cadres.models import Appraisal, Cadre, Matter
from cadres.queries import entrusted_cadres

ASKS_FOR_A_FINDING = (Family.ADMONITION, Family.ORGANIZATIONAL)


def visible_sanctions(user: User) -> QuerySet[Sanction]:
    """Sanctions of cadres in the units the user supervises; never the user's own or those of kin."""
    return Sanction.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_SUPERVISION))


def own_sanctions(user: User) -> QuerySet[Sanction]:
    """Those the user may change."""
    return visible_sanctions(user).filter(cadre__in=supervised_cadres(user))


def supervised_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres about whom the user may enter something here."""
    return entrusted_cadres(user, Permission.EDIT_SUPERVISION)


def open_matters_of(cadres: QuerySet[Cadre]) -> QuerySet[Matter]:
    """Matters of these cadres that are not exempted, the latest first."""
    return Matter.objects.filter(cadre__in=cadres, exempted_on=None).order_by("-opened_on", "-id")


def with_kinds(sanctions: QuerySet[Sanction]) -> QuerySet[Sanction]:
    """Each with its kind and its matter."""
    return sanctions.select_related("kind", "reduced_to", "matter")


def with_terms(sanctions: QuerySet[Sanction]) -> QuerySet[Sanction]:
    """Each with all its period is computed from."""
    return with_kinds(sanctions).prefetch_related("kind__terms", "reduced_to__terms")


def of_kind(**told: object) -> Q:
    """Whose kind, reduced or as decided, is such."""
    decided = {f"kind__{key}": value for key, value in told.items()}
    reduced = {f"reduced_to__{key}": value for key, value in told.items()}
    return Q(reduced_to=None, **decided) | Q(reduced_to__isnull=False, **reduced)


def standing_on(day: date) -> dict[str, Q]:
    """Conditions by how a sanction stands on that day; the first that holds counts."""
    over = Q(effect_until__lt=day) & of_kind(family__in=ASKS_FOR_A_FINDING)
    return {
        Standing.EXEMPTED: Q(matter__exempted_on__lte=day),
        Standing.NO_PERIOD: of_kind(blocks_leadership=False, blocks_rank=False),
        Standing.RUNNING: Q(effect_until=None) | Q(effect_until__gte=day),
        Standing.UNCLOSED: over & (Q(closed_on=None) | Q(closed_on__gt=day)),
        Standing.AFFECTS: over & Q(closing_result=Closing.AFFECTS),
        Standing.ENDED: Q(effect_until__lt=day),
    }


def with_standing(sanctions: QuerySet[Sanction], day: date) -> QuerySet[Sanction]:
    """Each with `standing`."""
    cases = [When(condition, then=Value(str(key))) for key, condition in standing_on(day).items()]
    return sanctions.annotate(standing=Case(*cases, default=Value(""), output_field=CharField()))


# tolerance -------------------------------------------------------------------

MOST_ALIKE = 5  # shown beside a case
ALIKE = 6  # points of nine from which cases are similar
LIKE = 8  # points of nine, the three distinctions among them, from which their outcomes are to be the same


def visible_cases(user: User) -> QuerySet[ToleranceCase]:
    """Tolerance cases of cadres in the units the user supervises; never the user's own or those of kin."""
    return ToleranceCase.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_SUPERVISION))


def own_cases(user: User) -> QuerySet[ToleranceCase]:
    """Those the user may handle."""
    return visible_cases(user).filter(cadre__in=supervised_cadres(user))


def listed(clause: Clause, on: date) -> QuerySet[ToleranceClause]:
    """The list as it is in force on a day."""
    found = ToleranceClause.objects.filter(clause=clause, listed_from__lte=on)
    return found.filter(Q(listed_until=None) | Q(listed_until__gte=on))


@dataclass(frozen=True, slots=True)
class Alike:
    """A decided case as anybody may read it: what was weighed and decided, in which year; nobody and nothing by name."""

    points: int
    is_like: bool
    year: int
    ground: str
    decision: str
    grid: dict[str, str]


def alike(case: ToleranceCase, user: User) -> list[Alike]:
    """Decided cases weighed alike, the most alike first; nothing of what was written in words is read."""
    decided = visible_cases(user).filter(stage=Stage.DECIDED).exclude(pk=case.pk)
    rows = decided.order_by("-decided_on", "-id").values(*GRID, "ground", "decision", "decided_on__year")
    found = [one for one in compared(case, rows) if one.points >= ALIKE]
    return sorted(found, key=lambda one: -one.points)


def compared(case: ToleranceCase, rows: QuerySet) -> Iterator[Alike]:
    """Each with how many of the nine points are the same."""
    grounds = {one.pk: str(one) for one in ToleranceClause.objects.all()}
    for row in rows:
        same = {name for name in GRID if row[name] and row[name] == getattr(case, name)}
        yield Alike(
            points=len(same),
            is_like=len(same) >= LIKE and same.issuperset(DISTINCTIONS),
            year=row["decided_on__year"],
            ground=grounds.get(row["ground"], ""),
            decision=row["decision"],
            grid={name: row[name] for name in GRID},
        )


# step-down -------------------------------------------------------------------

WEAK = (Grade.BASIC, Grade.INCOMPETENT)
WEAK_YEARS = 2  # of the last three


def visible_stepdowns(user: User) -> QuerySet[StepDownCase]:
    """Step-down cases of cadres in the units the user supervises; never the user's own or those of kin."""
    return StepDownCase.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_SUPERVISION))


def own_stepdowns(user: User) -> QuerySet[StepDownCase]:
    """Those the user may handle."""
    return visible_stepdowns(user).filter(cadre__in=supervised_cadres(user))


def situations_on(day: date) -> QuerySet[Situation]:
    """The situations in force on a day, the national ones first."""
    found = Situation.objects.filter(listed_from__lte=day)
    return found.filter(Q(listed_until=None) | Q(listed_until__gte=day))


def worth_a_look(cadres: QuerySet[Cadre], day: date) -> list[Cadre]:
    """Those of them with two weak grades in the last three closed years, and no case under way; each with `weak_years`.

    A suggestion to people, computed when asked for and stored nowhere.
    """
    recent = Appraisal.objects.filter(
        year__gte=day.year - 3, year__lt=day.year, grade__in=WEAK, decided_on__lte=day
    )
    years: dict[UUID, list[int]] = defaultdict(list)
    for cadre, year in recent.filter(cadre__in=cadres).order_by("year").values_list("cadre", "year"):
        years[cadre].append(year)
    often = [cadre for cadre, told in years.items() if len(told) >= WEAK_YEARS]
    under_way = StepDownCase.objects.filter(phase__in=UNDER_WAY).values("cadre")
    found = cadres.filter(pk__in=often).exclude(pk__in=under_way).select_related("home_unit")
    rows = list(found.order_by("name_search", "id"))
    for one in rows:
        one.weak_years = years[one.pk]
    return rows
