"""What a user sees of task forces, their visits, notes, draws and reports."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from assessments.models import (
    Draw,
    FieldNote,
    ForceMember,
    ForceReport,
    HeadquartersMember,
    Lot,
    PersonPage,
    Problem,
    ProjectRole,
    Target,
    TaskForce,
    Visit,
)
from cadres.models import Appointment, Cadre
from cadres.queries import near_to

JOIN, EDIT, READ_ALL = (
    Permission.JOIN_TASK_FORCES,
    Permission.EDIT_ASSESSMENTS,
    Permission.VIEW_OBSERVATIONS,
)


def membership(user: User, force: str = "pk") -> Exists:
    """Whether the user is a member today of the task force that the column `force` names."""
    return Exists(ForceMember.objects.filter(force=OuterRef(force), user=user, left_on=None))


def visible_forces(user: User) -> QuerySet[TaskForce]:
    """Those the user is a member of, and all of the units whose assessments the user keeps or observations reads."""
    inside = Q(unit__in=unit_ids_for(user, JOIN))
    kept = Q(unit__in=[*unit_ids_for(user, EDIT), *unit_ids_for(user, READ_ALL)])
    found = TaskForce.objects.filter(inside & membership(user) | kept)
    return found.select_related("unit", "project", "headquarters", "post__unit", "formed_by")


def own_forces(user: User) -> QuerySet[TaskForce]:
    """Those the user is a member of."""
    return visible_forces(user).filter(membership(user))


def kept_forces(user: User) -> QuerySet[TaskForce]:
    """Those whose members and persons the user may name: of units whose assessments the user keeps, not yet closed."""
    return visible_forces(user).filter(unit__in=unit_ids_for(user, EDIT), closed_on=None)


def people_of(force: TaskForce, user: User) -> QuerySet[Cadre]:
    """Whom a task force looks at: who has a part in its matter within its time, and who is named besides; never the
    user and kin, and nobody outside of the units where the user works in task forces."""
    looked_at = Q(pk__in=Target.objects.filter(force=force).values("cadre"))
    in_time = Q(since__lte=force.ends_on) & (Q(until=None) | Q(until__gte=force.begins_on))
    if force.project_id:
        looked_at |= Q(pk__in=ProjectRole.objects.filter(in_time, project=force.project_id).values("cadre"))
    if force.headquarters_id:
        members = HeadquartersMember.objects.filter(in_time, headquarters=force.headquarters_id)
        looked_at |= Q(pk__in=members.values("cadre"))
    if force.post_id:
        span = (force.begins_on, force.ends_on)
        holders = Appointment.objects.filter(
            unit=force.post.unit_id, title=force.post.title, valid__overlap=span
        )
        looked_at |= Q(pk__in=holders.values("cadre"))
    inside = Cadre.objects.filter(~near_to(user), home_unit__in=unit_ids_for(user, JOIN))
    return (
        inside.filter(looked_at).select_related("home_unit").order_by("home_unit__path", "home_order", "pk")
    )


def visible_visits(user: User) -> QuerySet[Visit]:
    """Visits of task forces the user sees: to who is no member only once they have started; none that looks at the user
    or kin."""
    near = Visit.people.through.objects.filter(near_to(user, "cadre"), visit=OuterRef("pk"))
    mine = membership(user, "force")
    found = Visit.objects.filter(~Exists(near), force__in=visible_forces(user).values("pk"))
    return found.filter(mine | Q(started_at__isnull=False)).select_related(
        "force", "unit", "draw", "planned_by", "started_by"
    )


def own_visits(user: User) -> QuerySet[Visit]:
    """Visits the user acts on: of task forces one is a member of that are not closed."""
    return visible_visits(user).filter(membership(user, "force"), force__closed_on=None)


def running_visits(user: User) -> QuerySet[Visit]:
    """Those that have started and not ended."""
    return visible_visits(user).filter(started_at__isnull=False, ended_at=None)


def visible_notes(user: User) -> QuerySet[FieldNote]:
    """Field notes of the members' own task forces, and all of the units whose observations the user reads; never about
    the user and kin."""
    open_to = Q(visit__force__unit__in=unit_ids_for(user, READ_ALL)) | membership(user, "visit__force")
    about = Q(cadre=None) | ~near_to(user, "cadre")
    found = FieldNote.objects.filter(open_to, about, visit__in=visible_visits(user).values("pk"))
    return found.select_related("observer", "cadre", "visit__unit")


def visible_problems(user: User) -> QuerySet[Problem]:
    """Problems found on visits the user sees, but for those the user or kin has to settle."""
    found = Problem.objects.filter(~near_to(user, "owner"), visit__in=visible_visits(user).values("pk"))
    return found.select_related("unit", "owner", "visit__force", "revisit")


def visible_draws(user: User) -> QuerySet[Draw]:
    """Draws of task forces the user sees: the commitment, not the lot."""
    found = Draw.objects.filter(force__in=visible_forces(user).values("pk"))
    return found.select_related("force", "committed_by")


def own_draws(user: User) -> QuerySet[Draw]:
    """Draws the user may make: of task forces one is a member of that are not closed."""
    return visible_draws(user).filter(membership(user, "force"), force__closed_on=None)


def visible_lots(user: User) -> QuerySet[Lot]:
    """Seed, roster and outcome: for members, and in the open once every drawn visit has started."""
    return Lot.objects.filter(
        membership(user, "draw__force") | Q(draw__revealed_at__isnull=False),
        draw__in=visible_draws(user).values("pk"),
    )


def visible_reports(user: User) -> QuerySet[ForceReport]:
    """Reports of the members' own task forces, and signed ones of the units the user keeps or reads."""
    found = ForceReport.objects.filter(force__in=visible_forces(user).values("pk"))
    return found.filter(membership(user, "force") | Q(signed_at__isnull=False)).select_related(
        "force__unit", "signed_by"
    )


def visible_pages(user: User) -> QuerySet[PersonPage]:
    """Pages of those reports, never of the user and kin."""
    found = PersonPage.objects.filter(~near_to(user, "cadre"), report__in=visible_reports(user).values("pk"))
    return found.select_related("cadre__home_unit", "report__force")
