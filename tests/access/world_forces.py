"""Task forces in the small world: in the own unit the holder of their role is a member; elsewhere nobody who is asked."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts.services import add_user
from assessments.models import (
    Draw,
    FieldNote,
    ForceMember,
    ForceReport,
    Lot,
    NotePhoto,
    PersonPage,
    Problem,
    Target,
    TaskForce,
    Visit,
)
from assessments.services.draws import roster_of
from common.clock import today
from files.services import keep
from tests.access.relations import BY
from units.models import Unit

IN_UNITS = ("own", "below", "other")


def add_task_forces(world: Any) -> None:
    """Of each unit a task force with a planned visit, one that runs, a note with a photo, a problem, a draw, a report."""
    for relation in IN_UNITS:
        add_force(world, relation, world.unit(relation))
    visit = Visit.objects.get(place="Canary-visit-own")
    for cadre in world.cadres.values():
        if cadre.home_unit.code in ("here", "below"):
            text = f"field-{cadre.number:03}-canary"
            add_note(visit, world.users["task_force"], cadre=cadre, text=text)


def add_force(world: Any, relation: str, unit: Unit) -> None:
    """One task force with everything."""
    by = world.users["task_force" if relation == "own" else "newcomer"]
    force = TaskForce.objects.create(
        name=f"Canary-force-{relation}", matter="x", unit=unit, begins_on=today(), ends_on=today() + timedelta(days=9),
        formed_by=by,
    )  # fmt: skip
    force.areas.set([unit, world.house.elsewhere])
    ForceMember.objects.create(force=force, user=by, part="leader", joined_on=today())
    mate = add_user(f"Canary-mate-{relation}", None, name=f"Canary-mate-{relation}", by=BY)
    ForceMember.objects.create(force=force, user=mate, part="member", joined_on=today())
    told = {"force": force, "unit": unit, "purpose": "x", "planned_by": by, "planned_for": timezone.now()}
    Visit.objects.create(place=f"Canary-secret-{relation}", **told)
    visit = Visit.objects.create(
        place=f"Canary-visit-{relation}", started_at=timezone.now(), started_by=by, **told
    )
    note = add_note(visit, by, text=f"Canary-work-{relation}")
    photo = keep(
        "p.jpg",
        f"\xff\xd8\xffCanary-work-{relation}".encode("latin-1"),
        content_type="image/jpeg",
        unit=unit,
        by=BY,
    )
    NotePhoto.objects.create(note=note, order=0, file=photo)
    cadre = world.cadres[relation, ""]
    Target.objects.create(force=force, cadre=cadre, reason="x")
    Problem.objects.create(
        visit=visit, text=f"Canary-problem-{relation}", unit=unit, owner=cadre, due_on=today(), recorded_by=by
    )
    add_draw(force, by)
    add_report(force, by, cadre, relation)


def add_note(visit: Visit, by: Any, **more: Any) -> FieldNote:
    """What was seen."""
    return FieldNote.objects.create(visit=visit, observer=by, kind="seen", seen_at=timezone.now(), **more)


def add_draw(force: TaskForce, by: Any) -> None:
    """Committed to, not yet drawn."""
    draw = Draw.objects.create(
        force=force, of="places", wanted=1, commitment=f"Canary-draw-{force.name[13:]}", committed_by=by
    )
    Lot.objects.create(draw=draw, seed="0" * 64, roster=roster_of(force, "places", by))


def add_report(force: TaskForce, by: Any, cadre: Any, relation: str) -> None:
    """Written; signed everywhere but in the own unit."""
    report = ForceReport.objects.create(
        force=force, number=f"Canary-report-{relation}", overall="x", written_by=by
    )
    PersonPage.objects.create(
        report=report, cadre=cadre, strengths=f"Canary-page-{relation}", advice="outstanding", written_by=by
    )
    if relation != "own":
        report.signed_at, report.signed_by = timezone.now(), by
        report.save()


def of_force(model: type, **only: Any) -> Callable[[Any, str, str], Any]:
    """The row of the task force of a unit."""
    path = {FieldNote: "visit__force", Problem: "visit__force", ForceMember: "force"}.get(model, "force")
    return lambda world, relation, role: model.objects.filter(
        **{f"{path}__name": f"Canary-force-{relation}"}, **only
    ).latest("pk")


FORCE_KINDS = (
    "task_force", "force_member", "visit", "secret", "field_note", "problem", "draw", "force_report", "force_page",
)  # fmt: skip
FORCE_RELATIONS = dict.fromkeys(FORCE_KINDS, IN_UNITS)
FORCE_FINDERS: dict[str, Callable[[Any, str, str], Any]] = {
    "task_force": lambda world, relation, role: TaskForce.objects.get(name=f"Canary-force-{relation}"),
    "force_member": of_force(ForceMember, part="member"),
    "visit": of_force(Visit, started_at__isnull=False),
    "secret": of_force(Visit, started_at=None),
    "field_note": of_force(FieldNote, photos__isnull=False),
    "problem": of_force(Problem),
    "draw": of_force(Draw),
    "force_report": of_force(ForceReport),
    "force_page": lambda world, relation, role: PersonPage.objects.get(strengths=f"Canary-page-{relation}"),
}
FORCE_CANARIES: dict[str, Callable[[Any], str]] = {
    "task_force": lambda one: one.name,
    "force_member": lambda one: one.user.name,
    "visit": lambda one: one.place,
    "secret": lambda one: one.place,
    "field_note": lambda one: f"Canary-work-{one.visit.place[13:]}",
    "problem": lambda one: one.visit.place,
    "draw": lambda one: one.commitment,
    "force_report": lambda one: one.number,
    "force_page": lambda one: one.strengths,
}
