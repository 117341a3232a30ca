"""Scenarios a user may see or work on, and the live teams they are compared with."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.choices import ManagementState
from cadres.classes import main_posts_of_all
from cadres.models import Appointment, Cadre, FamilyMember
from cadres.queries import entrusted_cadres, in_force, near_to, visible_cadres
from common import scope
from teams.choices import State
from teams.models import GovernedPlace, Scenario, Seat, TeamTarget
from training.models import SpecialityHolder
from units.models import Quota, Unit
from units.queries import ancestors_and_self, ids_of, subtree

LEADS = Q(in_team=True) | Q(is_leadership=True)


def visible_scenarios(user: User) -> QuerySet[Scenario]:
    """Scenarios of the teams of the units whose sandbox the user may look at, closed ones too."""
    units = unit_ids_for(user, Permission.VIEW_TEAMS)
    return Scenario.objects.filter(unit__in=units).select_related("unit", "made_by", "closed_by")


def own_scenarios(user: User) -> QuerySet[Scenario]:
    """Open ones in which the user may move people."""
    units = unit_ids_for(user, Permission.EDIT_TEAMS)
    return visible_scenarios(user).filter(unit__in=units, state=State.OPEN)


def seen_cadres(user: User) -> QuerySet[Cadre]:
    """Whom a scenario shows the user, and counts: those in sight, never the user or kin, whose own move may be planned."""
    return visible_cadres(user).filter(~near_to(user))


def visible_seats(user: User) -> QuerySet[Seat]:
    """Seats of those scenarios whose people the user may see; the others are counted by `hidden_in`, and no more."""
    seats = Seat.objects.filter(scenario__in=visible_scenarios(user), cadre__in=seen_cadres(user))
    return seats.select_related("scenario", "cadre__home_unit", "from_unit")


def own_seats(user: User) -> QuerySet[Seat]:
    """Seats the user may move: of open scenarios, and of people entrusted to the user, so never oneself or kin."""
    return visible_seats(user).filter(scenario__in=own_scenarios(user), cadre__in=eligible_cadres(user))


def eligible_cadres(user: User) -> QuerySet[Cadre]:
    """Whom the user may move into a team: people in service of the own units, never oneself or kin."""
    return entrusted_cadres(user, Permission.EDIT_TEAMS).filter(management_state=ManagementState.SERVING)


def visible_targets(user: User) -> QuerySet[TeamTarget]:
    """What is wanted of the teams of those units: numbers of documents."""
    units = unit_ids_for(user, Permission.VIEW_TEAMS)
    return TeamTarget.objects.filter(unit__in=units).select_related("unit", "speciality")


def visible_places(user: User) -> QuerySet[GovernedPlace]:
    """Which places those units govern."""
    units = unit_ids_for(user, Permission.VIEW_TEAMS)
    return GovernedPlace.objects.filter(unit__in=units).select_related("unit")


def own_targets(user: User) -> QuerySet[TeamTarget]:
    """Those the user may set."""
    return visible_targets(user).filter(unit__in=unit_ids_for(user, Permission.EDIT_TEAMS))


def own_places(user: User) -> QuerySet[GovernedPlace]:
    """Those the user may set."""
    return visible_places(user).filter(unit__in=unit_ids_for(user, Permission.EDIT_TEAMS))


def targets_for(unit: Unit) -> list[TeamTarget]:
    """What is wanted of the team of a unit, by documents about it or a unit above it."""
    return list(
        TeamTarget.objects.filter(unit__in=ancestors_and_self(unit)).select_related("speciality", "unit")
    )


def places_of(unit: Unit) -> list[str]:
    """The names of the place the unit governs: its own, else those of the nearest unit above that has any."""
    found = GovernedPlace.objects.filter(unit__in=ancestors_and_self(unit)).order_by("-unit__path").first()
    return found.names if found else []


def team_posts(units: Collection[UUID], on: date) -> QuerySet[Appointment]:
    """The leadership posts in these units themselves on a day, one a person and unit: the main one first."""
    posts = Appointment.objects.filter(
        LEADS, in_force(on), unit__in=units, cadre__management_state=ManagementState.SERVING
    )
    first = posts.order_by("unit_id", "cadre_id", "-is_main", F("level").desc(nulls_last=True), "id")
    return first.distinct("unit_id", "cadre_id")


def sitting_on(unit: Unit, on: date) -> list[Appointment]:
    """The team of a unit on a day, as far as it is in sight: principals first, then by level and house order."""
    posts = Appointment.objects.filter(pk__in=team_posts([unit.pk], on).values("pk")).select_related("cadre")
    return sorted(posts, key=_standing)


def _standing(post: Appointment) -> tuple:
    return (not post.is_principal, -(post.level or 0), post.cadre.home_order, str(post.cadre_id))


@scope.everything()
def seats_of(scenario: Scenario) -> list[Seat]:
    """Every seat, in sight or not, without the people: what the rules are asked about. Never shown as it is."""
    return list(Seat.objects.filter(scenario=scenario))


@scope.everything()
def posts_in(unit: Unit, on: date) -> list[Appointment]:
    """Every leadership post held in a unit itself on a day, in sight or not, without the people. Never shown as it is."""
    return list(team_posts([unit.pk], on))


@scope.everything()
def kin_pairs(ids: Collection[UUID]) -> set[frozenset[UUID]]:
    """Pairs of relatives among these, whichever of the two files names the other."""
    named = FamilyMember.objects.filter(cadre__in=ids, relative__in=ids).values_list(
        "cadre_id", "relative_id"
    )
    return {frozenset(pair) for pair in named}


@scope.everything()
def kin_at(ids: Collection[UUID], unit: Unit) -> bool:
    """Whether one of these has a relative who serves in the unit or below and is none of these."""
    inside = Q(home_unit__in=subtree([unit]), management_state=ManagementState.SERVING)
    others = Cadre.objects.filter(inside).exclude(pk__in=ids)
    named = FamilyMember.objects.filter(cadre__in=ids, relative__in=others)
    names = FamilyMember.objects.filter(cadre__in=others, relative__in=ids)
    return named.exists() or names.exists()


@scope.everything()
def without_family(ids: Collection[UUID]) -> int:
    """Of how many of these no file says anything of the family."""
    told = FamilyMember.objects.filter(cadre__in=ids).values_list("cadre_id", flat=True)
    return len(set(ids) - set(told))


@scope.everything()
def native_places(ids: Collection[UUID]) -> dict[UUID, tuple[str, str]]:
    """{cadre: (native place, place of birth)} of these."""
    rows = Cadre.objects.filter(pk__in=ids).values_list("pk", "native_place", "birth_place")
    return {pk: (native, birth) for pk, native, birth in rows}


def specialities_of(ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """{cadre: the specialities recognized}, of those in sight."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for pk, key in SpecialityHolder.objects.filter(cadre__in=ids).values_list("cadre_id", "speciality_id"):
        found[pk].add(key)
    return found


def quota_owner(unit: Unit, on: date) -> Unit | None:
    """The unit in whose leadership quotas the people of this one count: itself, or the nearest above that has any."""
    owners = Quota.objects.filter(
        unit__in=ancestors_and_self(unit), ladder=Quota.Ladder.LEADERSHIP, valid__contains=on
    )
    found = owners.order_by("-unit__path").select_related("unit").first()
    return found.unit if found else None


def quotas_of(owner: Unit, on: date) -> list[Quota]:
    """The leadership quotas of a unit on a day."""
    return list(
        Quota.objects.filter(unit=owner, ladder=Quota.Ladder.LEADERSHIP, valid__contains=on).order_by("id")
    )


def area_of(owner: Unit, on: date) -> list[UUID]:
    """The units whose people count in the quotas of a unit: all below it, but for those below another owner."""
    others = Unit.objects.filter(
        pk__in=Quota.objects.filter(ladder=Quota.Ladder.LEADERSHIP, valid__contains=on).values("unit"),
        path__startswith=owner.path,
    ).exclude(pk=owner.pk)
    inside = subtree([owner])
    return ids_of(inside.exclude(pk__in=subtree(others)) if others else inside)


@scope.everything()
def levels_held(area: Collection[UUID], on: date, *, but: Iterable[UUID] = ()) -> Counter[int]:
    """{level: how many hold it by their main post}, over everybody who serves in these units, without some people."""
    serving = Cadre.objects.filter(home_unit__in=area, management_state=ManagementState.SERVING).exclude(
        pk__in=list(but)
    )
    posts = main_posts_of_all(on).filter(cadre__in=serving, own_level__isnull=False)
    return Counter(dict(posts.values_list("own_level").annotate(n=Count("pk"))))


def staff_of(units: Collection[UUID], user: User) -> dict[UUID, set[UUID]]:
    """{unit: who serves in it itself}, of those in the user's sight."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    people = seen_cadres(user).filter(home_unit__in=units, management_state=ManagementState.SERVING)
    for unit, pk in people.values_list("home_unit_id", "pk"):
        found[unit].add(pk)
    return found


def present_post(cadre: Cadre, on: date) -> Appointment | None:
    """The main post of a cadre on a day, with its unit."""
    return Appointment.objects.filter(in_force(on), cadre=cadre, is_main=True).select_related("unit").first()


def own_level(post: Appointment | None) -> int | None:
    """The level a post gives its holder: the person's own where another is recorded."""
    return (post.person_level or post.level) if post else None
