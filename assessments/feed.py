"""What happened lately where cadres are tried: key nodes, results, problems, what was seen; newest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Model, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessments.choices import NoteKind
from assessments.force_queries import visible_notes, visible_problems
from assessments.models import ObservationNote, ProjectNode
from assessments.queries import visible_observations, visible_projects, visible_results, visible_roles
from cadres.models import Cadre

DAYS = 90
LATEST = 60
PLACES = ("project", "headquarters", "post")
MARKS = {
    NoteKind.NODE_MET: "ok",
    NoteKind.SOLVED: "ok",
    NoteKind.NODE_MISSED: "fail",
    NoteKind.WANTING: "miss",
}
Where = Mapping[str, UUID]


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened on a day: what, where (a project, a headquarters, a touchstone post or a visit), to whom."""

    on: date
    what: str
    outcome: str
    where: Model
    people: Sequence[Cadre]
    text: str
    read: tuple[str, str] = ("", "")  # what was confidential: kind and id, for the trail
    hour: str = ""


def happenings(user: User, day: date, where: Where) -> list[Happening]:
    """The newest LATEST of the DAYS before a day that the user may read; of one place only where `where` names it."""
    since = day - timedelta(days=DAYS)
    sources = (nodes, results, problems, observed, noted)
    found = [one for source in sources for one in source(user, since, day, where)]
    return sorted(found, key=lambda one: (one.on, one.hour), reverse=True)[:LATEST]


def at(where: Where, path: str) -> Q:
    """That a row behind `path` belongs to the place."""
    return Q(**{f"{path}{name}": pk for name, pk in where.items()})


def nodes(user: User, since: date, day: date, where: Where) -> Iterator[Happening]:
    """Key nodes that were met, missed or are due on the day, with who works in the project."""
    if where.keys() - {"project"}:
        return
    late = Q(met_on=None, planned_on__range=(since, day))
    rows = list(
        ProjectNode.objects.filter(Q(met_on__range=(since, day)) | late, at(where, ""))
        .filter(project__in=visible_projects(user).order_by().values("pk"))
        .select_related("project__unit")
        .order_by("-planned_on", "pk")[:LATEST]
    )
    people = working_on({row.project_id for row in rows}, user, day)
    for row in rows:
        what, outcome = standing(row, day)
        yield Happening(
            row.met_on or row.planned_on, what, outcome, row.project, people.get(row.project_id, []), row.name
        )


def standing(row: ProjectNode, day: date) -> tuple[str, str]:
    """Whether a node was met, and its mark."""
    if row.met_on:
        return _("Key node met"), "ok"
    return (_("Key node missed"), "fail") if row.planned_on < day else (_("Key node due today"), "soon")


def working_on(projects: set[UUID], user: User, day: date) -> dict[UUID, list[Cadre]]:
    """Who has a part in the projects on the day, as far as the user sees them."""
    found: dict[UUID, list[Cadre]] = {}
    held = Q(since__lte=day) & (Q(until=None) | Q(until__gte=day))
    for role in visible_roles(user).filter(held, project__in=projects).order_by("since", "pk"):
        found.setdefault(role.project_id, []).append(role.cadre)
    return found


def results(user: User, since: date, day: date, where: Where) -> Iterator[Happening]:
    """What cadres achieved in projects."""
    if where.keys() - {"project"}:
        return
    rows = visible_results(user).filter(at(where, ""), achieved_on__range=(since, day))
    for row in rows.order_by("-achieved_on", "-pk")[:LATEST]:
        yield Happening(row.achieved_on, row.get_kind_display(), "ok", row.project, [row.cadre], row.text)


def problems(user: User, since: date, day: date, where: Where) -> Iterator[Happening]:
    """Problems found on visits that were closed, and those that are overdue."""
    overdue = Q(settled_on=None, due_on__range=(since, day - timedelta(days=1)))
    rows = visible_problems(user).filter(
        Q(settled_on__range=(since, day)) | overdue, at(where, "visit__force__")
    )
    for row in rows.order_by("-due_on", "-pk")[:LATEST]:
        what, outcome = (_("Problem closed"), "ok") if row.settled_on else (_("Problem overdue"), "fail")
        on, text = row.settled_on or row.due_on, row.result or row.text
        yield Happening(on, what, outcome, row.visit, [row.owner], text)


def observed(user: User, since: date, day: date, where: Where) -> Iterator[Happening]:
    """What observers wrote down."""
    rows = ObservationNote.objects.filter(
        observation__in=visible_observations(user).filter(at(where, "")), seen_on__range=(since, day)
    ).select_related(
        "dimension", "observation__cadre", "observation__project", "observation__headquarters",
        "observation__post__unit",
    )  # fmt: skip
    for row in rows.order_by("-seen_on", "-pk")[:LATEST]:
        one = row.observation
        what = _("Observed: %(dimension)s") % {"dimension": row.dimension}
        yield Happening(
            row.seen_on, what, "na", one.place, [one.cadre], row.text, ("observation", str(one.pk))
        )


def noted(user: User, since: date, day: date, where: Where) -> Iterator[Happening]:
    """What members of task forces wrote down on the spot."""
    rows = visible_notes(user).filter(at(where, "visit__force__"), seen_at__date__range=(since, day))
    for row in rows.order_by("-seen_at", "-pk")[:LATEST]:
        seen: datetime = timezone.localtime(row.seen_at)
        people = [row.cadre] if row.cadre else []
        mark, what = MARKS.get(row.kind, "na"), row.get_kind_display()
        yield Happening(
            seen.date(), what, mark, row.visit, people, row.text, ("visit", str(row.pk)), f"{seen:%H:%M}"
        )
