"""What a user may see of specialities, role models and symposia, and how many each unit has."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for, units_for
from training.choices import CultivationState
from training.models import (
    Cultivation,
    FollowUp,
    LineFinding,
    Point,
    PointRaiser,
    RoleModel,
    Speciality,
    SpecialityHolder,
    SpecialityNeed,
)
from training.queries import editable_events, seen_cadres, trained_cadres, visible_events

VIEW, EDIT = Permission.VIEW_TRAINING, Permission.EDIT_TRAINING


def visible_holders(user: User) -> QuerySet[SpecialityHolder]:
    """Who has which speciality, of cadres in sight."""
    found = SpecialityHolder.objects.filter(cadre__in=seen_cadres(user))
    return found.select_related("cadre__home_unit", "speciality")


def editable_holders(user: User) -> QuerySet[SpecialityHolder]:
    """Those of one's own people."""
    return visible_holders(user).filter(cadre__in=trained_cadres(user))


def visible_cultivations(user: User) -> QuerySet[Cultivation]:
    """Who is cultivated towards what, of cadres in sight."""
    found = Cultivation.objects.filter(cadre__in=seen_cadres(user))
    return found.select_related("cadre__home_unit", "speciality", "programme")


def editable_cultivations(user: User) -> QuerySet[Cultivation]:
    """Those of one's own people."""
    return visible_cultivations(user).filter(cadre__in=trained_cadres(user))


def visible_needs(user: User) -> QuerySet[SpecialityNeed]:
    """What the user's units need."""
    found = SpecialityNeed.objects.filter(unit__in=unit_ids_for(user, VIEW))
    return found.select_related("unit", "speciality")


def visible_models(user: User) -> QuerySet[RoleModel]:
    """Role models of the user's units: cadres in sight, and outsiders."""
    named = RoleModel.objects.filter(unit__in=unit_ids_for(user, VIEW))
    return named.filter(Q(cadre=None) | Q(cadre__in=seen_cadres(user))).select_related("cadre", "unit")


def editable_models(user: User) -> QuerySet[RoleModel]:
    """Those the user may change: never oneself or kin."""
    named = RoleModel.objects.filter(unit__in=unit_ids_for(user, EDIT))
    return named.filter(Q(cadre=None) | Q(cadre__in=trained_cadres(user))).select_related("cadre", "unit")


def visible_findings(user: User) -> QuerySet[LineFinding]:
    """What the lines showed of cadres in sight."""
    found = LineFinding.objects.filter(cadre__in=seen_cadres(user), event__in=visible_events(user))
    return found.select_related("cadre", "event", "line")


def visible_points(user: User) -> QuerySet[Point]:
    """Points raised at symposia in sight; never by whom."""
    return Point.objects.filter(event__in=visible_events(user))


def editable_points(user: User) -> QuerySet[Point]:
    """Points of symposia the user plans."""
    return Point.objects.filter(event__in=editable_events(user))


def known_raisers(user: User) -> QuerySet[PointRaiser]:
    """Who raised a point, for who plans the symposium and is entrusted with the person."""
    found = PointRaiser.objects.filter(point__event__in=editable_events(user), cadre__in=trained_cadres(user))
    return found.select_related("cadre")


def visible_follow_ups(user: User) -> QuerySet[FollowUp]:
    """What is done about points, by cadres in sight."""
    found = FollowUp.objects.filter(owner__in=seen_cadres(user), point__event__in=visible_events(user))
    return found.select_related("owner__home_unit", "point__event")


def editable_follow_ups(user: User) -> QuerySet[FollowUp]:
    """Those of symposia the user plans, by people entrusted to the user."""
    mine = {"point__event__in": editable_events(user), "owner__in": trained_cadres(user)}
    return visible_follow_ups(user).filter(**mine)


@dataclass(frozen=True, slots=True)
class Gap:
    """One speciality of a unit with all below it; `needed` is None where nobody has said how many."""

    unit: object
    speciality: Speciality
    needed: int | None
    held: int
    cultivated: int

    @property
    def missing(self) -> int:
        """How many are missing; nothing where no need is said."""
        return max((self.needed or 0) - self.held, 0)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return self.needed is None and not self.held and not self.cultivated


def gaps(user: User) -> list[tuple[object, list[Gap]]]:
    """Each unit that needs or has somebody, in the order of the institution, with a cell for each speciality.

    A number is that of the unit with all below it, as the list behind it shows. Four queries.
    """
    specialities = list(Speciality.objects.all())
    units = list(units_for(user, VIEW).order_by("path"))
    held = _by_place(visible_holders(user))
    running = _by_place(visible_cultivations(user).filter(state=CultivationState.RUNNING))
    needs = {(need.unit_id, need.speciality_id): need.needed for need in visible_needs(user)}
    rows = [
        (unit, [_gap(unit, one, needs.get((unit.pk, one.pk)), held, running) for one in specialities])
        for unit in units
    ]
    return [(unit, cells) for unit, cells in rows if any(not cell.is_empty for cell in cells)]


def _by_place(found: QuerySet) -> Counter:
    """How many, by path of the home unit and speciality."""
    rows = found.order_by().values_list("cadre__home_unit__path", "speciality").annotate(n=Count("pk"))
    return Counter({(path, speciality): n for path, speciality, n in rows})


def _gap(unit: object, speciality: Speciality, needed: int | None, held: Counter, running: Counter) -> Gap:
    return Gap(
        unit,
        speciality,
        needed,
        _inside(held, unit.path, speciality.pk),
        _inside(running, unit.path, speciality.pk),
    )


def _inside(counted: Mapping[tuple[str, UUID], int], path: str, speciality: UUID) -> int:
    return sum(n for (place, one), n in counted.items() if one == speciality and place.startswith(path))


def models_of(user: User, cadres: Iterable[UUID]) -> QuerySet[RoleModel]:
    """Role models among these cadres."""
    return visible_models(user).filter(cadre__in=list(cadres))
