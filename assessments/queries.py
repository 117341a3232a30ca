"""What a user sees of projects, key work, observations, assessments, rounds and ratings, and what the user keeps."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from assessments.choices import Ground, State
from assessments.models import (
    Answer,
    Assessment,
    DailyAppraisal,
    Headquarters,
    HeadquartersMember,
    Observation,
    Project,
    ProjectResult,
    ProjectRole,
    ProjectUnit,
    Rating,
    Round,
    RoundLine,
    TouchstonePost,
)
from cadres.models import Appointment, Cadre
from cadres.queries import at_home_or_guests, entrusted_cadres, in_force, near_to

VIEW, EDIT = Permission.VIEW_ASSESSMENTS, Permission.EDIT_ASSESSMENTS


def seen_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres of whom the user may see what they do and how they are assessed: of the own units and guests there."""
    return Cadre.objects.filter(at_home_or_guests(user, VIEW))


def kept_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres for whom the user records parts, results and assessments; never the user and kin."""
    return entrusted_cadres(user, EDIT)


def visible_projects(user: User) -> QuerySet[Project]:
    """Projects led by a unit of the user's, joined by one, or with a cadre the user sees in them."""
    return _projects(user, VIEW, seen_cadres(user))


def kept_projects(user: User) -> QuerySet[Project]:
    """Projects the user may change: led by a unit of the user's."""
    return Project.objects.filter(unit__in=unit_ids_for(user, EDIT)).select_related("unit")


def _projects(user: User, permission: Permission, people: QuerySet[Cadre]) -> QuerySet[Project]:
    units = unit_ids_for(user, permission)
    joined = Exists(ProjectUnit.objects.filter(project=OuterRef("pk"), unit__in=units))
    known = Exists(ProjectRole.objects.filter(project=OuterRef("pk"), cadre__in=people))
    return Project.objects.filter(Q(unit__in=units) | joined | known).select_related("unit")


def visible_roles(user: User) -> QuerySet[ProjectRole]:
    """Parts in projects of cadres the user sees."""
    return ProjectRole.objects.filter(cadre__in=seen_cadres(user)).select_related("cadre", "project")


def visible_results(user: User) -> QuerySet[ProjectResult]:
    """Results of cadres the user sees."""
    found = ProjectResult.objects.filter(cadre__in=seen_cadres(user))
    return found.select_related("cadre", "project", "proof").defer("proof__sealed", "proof__data_key")


def visible_headquarters(user: User) -> QuerySet[Headquarters]:
    """Headquarters led by a unit of the user's, or with a cadre the user sees among the members."""
    mine = Q(unit__in=unit_ids_for(user, VIEW))
    known = HeadquartersMember.objects.filter(headquarters=OuterRef("pk"), cadre__in=seen_cadres(user))
    return Headquarters.objects.filter(mine | Exists(known)).select_related("unit")


def kept_headquarters(user: User) -> QuerySet[Headquarters]:
    """Headquarters the user may change."""
    return Headquarters.objects.filter(unit__in=unit_ids_for(user, EDIT)).select_related("unit")


def visible_members(user: User) -> QuerySet[HeadquartersMember]:
    """Members the user sees."""
    found = HeadquartersMember.objects.filter(cadre__in=seen_cadres(user))
    return found.select_related("cadre", "headquarters")


def visible_touchstones(user: User) -> QuerySet[TouchstonePost]:
    """Touchstone posts in the user's units."""
    return TouchstonePost.objects.filter(unit__in=unit_ids_for(user, VIEW)).select_related("unit")


def kept_touchstones(user: User) -> QuerySet[TouchstonePost]:
    """Touchstone posts the user may change."""
    return TouchstonePost.objects.filter(unit__in=unit_ids_for(user, EDIT)).select_related("unit")


def holders_of(posts: list[TouchstonePost], user: User, on: date) -> dict[UUID, list[Appointment]]:
    """Who holds each post on a day by the files the user sees: same unit, same title; in one query."""
    wanted = Q(pk=None)
    for post in posts:
        wanted |= Q(unit=post.unit_id, title=post.title)
    held = Appointment.objects.filter(wanted, in_force(on), cadre__in=seen_cadres(user))
    found: dict[UUID, list[Appointment]] = {post.pk: [] for post in posts}
    for row in held.select_related("cadre").order_by("valid", "pk"):
        for post in posts:
            if (post.unit_id, post.title) == (row.unit_id, row.title):
                found[post.pk].append(row)
    return found


def visible_observations(user: User) -> QuerySet[Observation]:
    """Those the user observes or has started, and all of the units whose observations the user reads; never of the
    user and kin."""
    named = Q(observers=user) | Q(started_by=user)
    inside = Q(cadre__home_unit__in=unit_ids_for(user, Permission.OBSERVE))
    reads = Q(cadre__home_unit__in=unit_ids_for(user, Permission.VIEW_OBSERVATIONS))
    mine = Observation.objects.filter((named & inside) | reads).values("pk")
    found = Observation.objects.filter(~near_to(user, "cadre"), pk__in=mine)
    return found.select_related("cadre__home_unit", "project", "headquarters", "post__unit", "started_by")


def visible_assessments(user: User) -> QuerySet[Assessment]:
    """Assessments of cadres of the user's units; never of the user and kin."""
    inside = Assessment.objects.filter(cadre__home_unit__in=unit_ids_for(user, VIEW))
    found = inside.filter(~near_to(user, "cadre"))
    return found.select_related("cadre__home_unit", "project", "node")


def visible_daily(user: User) -> QuerySet[DailyAppraisal]:
    """Daily appraisals of cadres of the user's units; never of the user and kin."""
    return DailyAppraisal.objects.filter(cadre__in=entrusted_cadres(user, VIEW))


def visible_rounds(user: User) -> QuerySet[Round]:
    """Decided rounds of the user's units, and those being decided of units the user keeps."""
    kept = Q(unit__in=unit_ids_for(user, EDIT))
    read = Q(unit__in=unit_ids_for(user, VIEW), state=State.COMMITTED)
    return Round.objects.filter(kept | read).select_related("unit", "started_by", "committed_by")


def kept_rounds(user: User) -> QuerySet[Round]:
    """Rounds the user works on."""
    return Round.objects.filter(unit__in=unit_ids_for(user, EDIT)).select_related("unit")


def visible_people(user: User) -> QuerySet[RoundLine]:
    """People of rounds whom the user sees there; never the user and kin."""
    return RoundLine.objects.filter(cadre__in=entrusted_cadres(user, VIEW))


def visible_lines(user: User, found: Round) -> QuerySet[RoundLine]:
    """Those of one round, each with the cadre."""
    return visible_people(user).filter(round=found).select_related("cadre__home_unit")


def visible_answers(user: User) -> QuerySet[Answer]:
    """What people of the user's units said; about a sanction for supervision only, all else for who keeps assessments."""
    sanctioned = Q(ground=Ground.SANCTIONED)
    kept = ~sanctioned & Q(cadre__in=kept_cadres(user))
    supervised = sanctioned & Q(cadre__in=entrusted_cadres(user, Permission.VIEW_SUPERVISION))
    return Answer.objects.filter(kept | supervised).select_related("cadre", "line__round__unit")


def visible_ratings(user: User) -> QuerySet[Rating]:
    """Ratings of cadres of the user's units; never of the user and kin."""
    found = Rating.objects.filter(cadre__in=entrusted_cadres(user, VIEW))
    return found.select_related("cadre__home_unit").prefetch_related("groups")
