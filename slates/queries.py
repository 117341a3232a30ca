"""Slates a user may see or keep, whom they are chosen from, and who of these was not put forward."""

from datetime import date
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import Func, Q, QuerySet, UUIDField, Value

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at, unit_ids_for
from cadres.choices import ManagementState
from cadres.models import Cadre
from common import scope
from readiness.choices import Status
from readiness.queries import visible_results
from slates.models import Candidate, Pack, PackPart, PassedOver, Slate
from talent_pools.choices import State as Stay
from talent_pools.queries import readable_cadres, visible_memberships

VIEW, EDIT = Permission.VIEW_POOLS, Permission.EDIT_POOLS
LAST_LISTS = 10


def about_nobody_near(user: User) -> Q:
    """Rows whose `people` are neither the user nor kin, also those out of sight: the owner of the tables answers."""
    near = Func(Value(user.pk), function="cadres_near", output_field=ArrayField(UUIDField()))
    return ~Q(people__overlap=near)


def visible_slates(user: User) -> QuerySet[Slate]:
    """Slates of the user's units; none with the user or kin on it."""
    found = Slate.objects.filter(about_nobody_near(user), unit__in=unit_ids_for(user, VIEW))
    return found.select_related("unit", "pool")


def own_slates(user: User) -> QuerySet[Slate]:
    """Open ones the user keeps."""
    return visible_slates(user).filter(unit__in=unit_ids_for(user, EDIT), state="open")


def visible_packs(user: User) -> QuerySet[Pack]:
    """Papers of meetings of the user's units; none that are about the user or kin."""
    found = Pack.objects.filter(about_nobody_near(user), unit__in=unit_ids_for(user, VIEW))
    return found.select_related("unit", "pool", "sealed_by")


@scope.everything()
def numbers_kept(pack: Pack) -> set[int]:
    """The parts that are there, in sight or not: what is not there is missing, and not redacted."""
    return set(PackPart.objects.filter(pack=pack).values_list("number", flat=True))


def hides_names(slate: Slate, user: User) -> bool:
    """Whether the user sees 甲乙丙 instead of names: until the outcome, where the user does not keep the slate."""
    return slate.blind and slate.is_open and not holds_at(user, EDIT, slate.unit)


def sees_everybody(user: User, slate: Slate) -> bool:
    """Whether everybody on the slate is the user's to read."""
    return readable_cadres(user).filter(pk__in=slate.people).count() == len(slate.people)


def candidates_of(user: User, slate: Slate) -> list[Candidate]:
    """Those whom the user may read, in the order of whoever keeps the slate."""
    return list(slate.candidates.filter(cadre__in=readable_cadres(user)).select_related("cadre__home_unit"))


def population(user: User, slate: Slate) -> QuerySet[Cadre]:
    """Whom the slate was chosen from, of those the user may read: members of its pool, or everybody its step applies to."""
    people = readable_cadres(user).filter(management_state=ManagementState.SERVING)
    if slate.pool_id:
        stays = visible_memberships(user).filter(pool=slate.pool_id, state=Stay.MEMBER)
        return people.filter(pk__in=stays.values("cadre"))
    return people.filter(pk__in=visible_results(user).filter(step=slate.step).values("cadre"))


def fit(user: User, slate: Slate) -> QuerySet[Cadre]:
    """Those of them who meet every condition of the step today."""
    met = visible_results(user).filter(step=slate.step, status=Status.HELD)
    return population(user, slate).filter(pk__in=met.values("cadre"))


def not_put_forward(user: User, slate: Slate) -> QuerySet[Cadre]:
    """Those of these who are not on the slate, in the order of the institution."""
    rest = fit(user, slate).exclude(pk__in=slate.people).select_related("home_unit")
    return rest.order_by("home_unit__path", "home_order", "pk")


def standing_reasons(slate: Slate) -> dict[UUID, PassedOver]:
    """The reason that stands for each person not put forward."""
    return {one.cadre_id: one for one in slate.passed_over.all()}


def last_lists(user: User, slate: Slate, *, for_all: bool = False) -> list[list[UUID]]:
    """People of the last slates up to this one, of those in the user's sight, this one first.

    No other one whose names the user does not see yet: a count would tell who is on it. `for_all`: or somebody does not.
    """
    kept = [] if for_all else unit_ids_for(user, EDIT)
    earlier = visible_slates(user).filter(held_on__lte=slate.held_on).exclude(pk=slate.pk)
    earlier = earlier.exclude(~Q(unit__in=kept), blind=True, state="open")
    return [slate.people, *earlier.values_list("people", flat=True)[: LAST_LISTS - 1]]


def years_back(day: date, years: int) -> range:
    """The last so many calendar years, this one among them."""
    return range(day.year - years + 1, day.year + 1)
