"""Projects, key work, observations, assessments, rounds and ratings in the small world."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from assessments.choices import State
from assessments.models import (
    Answer,
    Assessment,
    DailyAppraisal,
    Dimension,
    Finding,
    Headquarters,
    HeadquartersMember,
    Observation,
    ObservationNote,
    Project,
    ProjectNode,
    ProjectResult,
    ProjectRole,
    Rating,
    RatingGroup,
    Round,
    RoundLine,
    TouchstonePost,
)
from cadres.models import Cadre
from common.clock import today
from files.services import keep
from tests.access.relations import BY, PERSONAL, SHARED
from units.models import Unit

IN_UNITS = ("own", "below", "other")
OBSERVERS = ("hr_officer", "hr_chief")


def add_assessments(world: Any) -> None:
    """Of each unit a project, a headquarters, a touchstone post and two rounds; of each file everything that is said of it."""
    for relation in IN_UNITS:
        add_places(world, relation, world.unit(relation))
    for (relation, role), cadre in world.cadres.items():
        add_parts(cadre)
        add_observation(world, cadre, named=relation == "own" or relation in PERSONAL, role=role)


def add_places(world: Any, relation: str, unit: Unit) -> None:
    """What hangs on a unit."""
    day, by = today(), world.users["stranger" if relation == "other" else "hr_officer"]
    project = Project.objects.create(
        name=f"Canary-project-{relation}",
        unit=unit,
        sector="industry",
        investment=2,
        stage="signed",
        signed_on=day,
    )
    ProjectNode.objects.create(project=project, name=f"node-{relation}", planned_on=day)
    ProjectRole.objects.create(
        project=project, cadre=world.cadres[relation, ""], part="leads", since=day, source="x"
    )
    place = Headquarters.objects.create(name=f"Canary-hq-{relation}", matter="x", unit=unit, begins_on=day)
    HeadquartersMember.objects.create(
        headquarters=place, cadre=world.cadres[relation, ""], part="member", since=day
    )
    TouchstonePost.objects.create(unit=unit, title=f"Canary-post-{relation}", reason="x", flagged_on=day)
    for year, committed in ((2023, True), (2024, False)):
        found = Round.objects.create(
            unit=unit, year=year, document_no=f"Canary-round-{relation}-{year}", decided_on=day, started_by=by
        )
        line = {"cadre": world.cadres[relation, ""], "unit_text": "x", "grade": "competent"}
        RoundLine.objects.create(round=found, **line)
        if committed:
            found.state, found.committed_by, found.committed_at = State.COMMITTED, by, timezone.now()
            found.save()


def add_parts(cadre: Cadre) -> None:
    """A result with its proof, an assessment, a daily word, a rating, a review asked for, one of a sanction."""
    day, number = today(), cadre.number
    first = Dimension.objects.get(pk="quality")
    project = project_of(cadre)
    proof = keep(
        "p.pdf",
        f"%PDF-deed-{number:03}-canary".encode(),
        content_type="application/pdf",
        unit=cadre.home_unit,
        by=BY,
    )
    ProjectResult.objects.create(
        project=project, cadre=cadre, kind="problem", text="x", achieved_on=day, source="x", proof=proof
    )
    said = Assessment.objects.create(
        cadre=cadre, kind="no_appointment", held_on=day, assessors=f"assessors of {cadre.name}", summary="x"
    )
    Finding.objects.create(assessment=said, dimension=first, level="good", evidence="x")
    DailyAppraisal.objects.create(cadre=cadre, year=2025, quarter=1, word="good", decided_on=day)
    rating = Rating.objects.create(cadre=cadre, occasion=f"Canary-rating-{number:03}", held_on=day)
    RatingGroup.objects.create(
        rating=rating, name="A", weight=100, issued=9, returned=9, valid=9, counts={"excellent": 9}, order=1
    )
    for ground, words in (("demoted", "answer"), ("sanctioned", "plea")):
        Answer.objects.create(
            cadre=cadre,
            kind="review",
            ground=ground,
            told_on=day,
            made_on=day,
            text=f"{words}-{number:03}-canary",
        )


def project_of(cadre: Cadre) -> Project:
    """The project of the own unit, or one elsewhere that nothing else is asked about."""
    if cadre.home_unit.code != "elsewhere":
        return Project.objects.get(name="Canary-project-own")
    told = {"unit": cadre.home_unit, "sector": "service", "investment": 1, "stage": "talks"}
    project = Project.objects.create(name="elsewhere", **told)
    ProjectRole.objects.create(project=project, cadre=cadre, part="works", since=today(), source="x")
    return project


def add_observation(world: Any, cadre: Cadre, *, named: bool, role: str) -> None:
    """An observation with one note; the observers are named where `named`, as they never should for themselves and kin."""
    post = TouchstonePost.objects.get(title="Canary-post-own")
    found = Observation.objects.create(
        cadre=cadre, post=post, begins_on=today(), ends_on=today() + timedelta(days=90),
        started_by=world.users["stranger"],
    )  # fmt: skip
    found.observers.set([world.users[one] for one in OBSERVERS] if named else [])
    proof = keep(
        "e.pdf",
        f"%PDF-seen-{cadre.number:03}".encode(),
        content_type="application/pdf",
        unit=cadre.home_unit,
        by=BY,
    )
    ObservationNote.objects.create(
        observation=found, observer=world.users["hr_officer"], seen_on=today(), evidence=proof,
        dimension=Dimension.objects.get(pk="quality"), text=f"seen-{cadre.number:03}-canary",
    )  # fmt: skip


def named(model: type, name: str, field: str = "name") -> Callable[[Any, str, str], Any]:
    """The row of a unit by its canary."""
    return lambda world, relation, role: model.objects.get(**{field: f"{name}-{relation}"})


def of_file(model: type, **only: Any) -> Callable[[Any, str, str], Any]:
    """The row of a file."""
    return lambda world, relation, role: model.objects.filter(
        cadre=world.cadre(relation, role), **only
    ).first()


def of_round(year: int) -> Callable[[Any, str, str], Round]:
    """The round of a unit and a year."""
    return lambda world, relation, role: Round.objects.get(document_no=f"Canary-round-{relation}-{year}")


ASSESSMENT_RELATIONS = {
    **dict.fromkeys(
        ("project", "node", "part", "headquarters", "member", "touchstone", "round", "round_draft", "round_line"), IN_UNITS
    ),
    **dict.fromkeys(("deed", "observation", "note", "assessment", "rating", "answer", "plea"), (*SHARED, *PERSONAL)),
}  # fmt: skip
FINDERS_HERE: dict[str, Callable[[Any, str, str], Any]] = {
    "project": named(Project, "Canary-project"),
    "node": named(ProjectNode, "node"),
    "part": named(ProjectRole, "Canary-project", "project__name"),
    "headquarters": named(Headquarters, "Canary-hq"),
    "member": named(HeadquartersMember, "Canary-hq", "headquarters__name"),
    "touchstone": named(TouchstonePost, "Canary-post", "title"),
    "round": of_round(2023),
    "round_draft": of_round(2024),
    "round_line": lambda world, relation, role: of_round(2023)(world, relation, role).lines.get(),
    "deed": of_file(ProjectResult),
    "observation": of_file(Observation),
    "note": lambda world, relation, role: ObservationNote.objects.get(
        observation__cadre=world.cadre(relation, role)
    ),
    "assessment": of_file(Assessment),
    "rating": of_file(Rating),
    "answer": of_file(Answer, ground="demoted"),
    "plea": of_file(Answer, ground="sanctioned"),
}
CANARIES_HERE: dict[str, Callable[[Any], str]] = {
    "project": lambda one: one.name,
    "node": lambda one: one.project.name,
    "part": lambda one: one.cadre.name,
    "headquarters": lambda one: one.name,
    "member": lambda one: one.cadre.name,
    "touchstone": lambda one: one.title,
    "round": lambda one: one.document_no,
    "round_draft": lambda one: str(one.pk),
    "round_line": lambda one: one.cadre.name,
    "deed": lambda one: f"deed-{one.cadre.name[-3:]}-canary",
    "observation": lambda one: one.cadre.name,
    "note": lambda one: f"seen-{one.observation.cadre.name[-3:]}",
    "assessment": lambda one: one.cadre.name,
    "rating": lambda one: one.occasion,
    "answer": lambda one: one.cadre.name,
    "plea": lambda one: one.cadre.name,
}
