"""How the addresses of assessments are called."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.urls import reverse

from assessments.models import Dimension, TouchstonePost
from common.clock import today
from tests.access.calls import Call, Case, Nowhere, api


def day() -> str:
    """Today."""
    return today().isoformat()


def unit_form(route: str, **fields: Any) -> Callable[[Case], Call]:
    """A form that names a unit."""
    return lambda case: Call(reverse(route), {key: value() if callable(value) else value for key, value in fields.items()}
                             | {"unit": case.target("unit").pk})  # fmt: skip


def cadre_form(route: str, fields: Callable[[Case], dict]) -> Callable[[Case], Call]:
    """A form that names a cadre."""
    return lambda case: Call(reverse(route), fields(case) | {"cadre": case.target("cadre").pk})


def within(
    route: str, kind: str, parent: str, data: Callable[[Case], dict] | None = None
) -> Callable[[Case], Call]:
    """A page of something within something else: `parent` is the name of its column."""

    def made(case: Case) -> Call:
        target = case.target(kind)
        owner = getattr(target, f"{parent}_id", None) or Nowhere().pk
        return Call(reverse(route, args=[owner, target.pk]), data(case) if data else None)

    return made


def own_cadre(case: Case) -> Any:
    """Somebody of the own unit."""
    return case.world.cadres["own", ""].pk


def of(route: str, kind: str, fields: Callable[[Case], dict]) -> Callable[[Case], Call]:
    """A form posted to an object's page."""
    return lambda case: Call(reverse(route, args=[case.target(kind).pk]), fields(case))


def observation(case: Case) -> dict:
    """Where, by whom, from when to when."""
    observers = [case.world.users["hr_chief"].pk, case.world.users["hr_officer"].pk]
    post = TouchstonePost.objects.get(title="Canary-post-own").pk
    until = (today() + timedelta(days=30)).isoformat()
    return {"post": post, "observers": observers, "begins_on": day(), "ends_on": until}


def assessment(_case: Case) -> dict:
    """One dimension."""
    first = Dimension.objects.get(pk="quality").pk
    told = {f"level_{first}": "good", f"evidence_{first}": "x"}
    return {"kind": "no_appointment", "held_on": day(), "assessors": "x", "summary": "x"} | told


def rating(_case: Case) -> dict:
    """One group."""
    return {
        "occasion": "another", "held_on": day(), "least": 5, "name_1": "A", "weight_1": 100, "issued_1": 9, "returned_1": 9,
        "valid_1": 9, "excellent_1": 9,
    }  # fmt: skip


def grades(case: Case) -> dict:
    """The grade of the one line, if one sees it."""
    target = case.target("round_draft")
    lines = target.lines.all() if hasattr(target, "lines") else ()
    return {f"grade_{line.pk}": "basic" for line in lines}


def report(method: str) -> Callable[[Case], Call]:
    """The mid-term report."""
    return lambda case: Call(
        reverse("assessments:report", args=[case.target("observation").pk, "midterm"]),
        {"text": "x"} if method == "POST" else None,
    )


def daily(case: Case) -> Call:
    """The quarter of a unit with one word."""
    words = {f"word_{one.pk}": "good" for one in case.world.cadres.values()}
    path = reverse("assessments:daily_sheet", args=[case.target("unit").pk])
    return Call(path, {"year": 2025, "quarter": 2} | words)


def new_project_by_api(case: Case) -> Call:
    """A project over REST."""
    asked = {"name": "another", "sector": "service", "investment": "1.5", "stage": "talks"}
    return api(reverse("api-project-list"), asked | {"unit_id": str(case.target("unit").pk)})


def new_assessment_by_api(case: Case) -> Call:
    """An assessment over REST."""
    asked = {
        "kind": "no_appointment", "held_on": day(), "assessors": "x", "summary": "x",
        "findings": [{"dimension": "quality", "level": "good", "evidence": "x"}],
    }  # fmt: skip
    return api(reverse("api-assessment-list"), asked | {"cadre_id": str(case.target("cadre").pk)})


def commit_by_api(case: Case) -> Call:
    """A round decided over REST."""
    path = reverse("api-round-commit", args=[case.target("round_draft").pk])
    return api(path, {"decided_on": day(), "document_no": "x"})


ASSESSMENT_CALLS: dict[tuple[str, str], Callable[[Case], Call]] = {
    ("assessments:people", "GET"): lambda case: Call(reverse("assessments:people") + "?q=Canary"),
    ("assessments:new_project", "POST"): unit_form(
        "assessments:new_project", name="another", sector="service", investment="1.5", stage="talks"
    ),
    ("assessments:change_project", "POST"): of("assessments:change_project", "project", lambda case: {
        "name": "another", "unit": case.world.house.here.pk, "sector": "service", "investment": "1.5", "stage": "talks",
    }),
    ("assessments:add_node", "POST"): of(
        "assessments:add_node", "project", lambda case: {"name": "another", "planned_on": day()}
    ),
    ("assessments:meet_node", "GET"): within("assessments:meet_node", "node", "project"),
    ("assessments:meet_node", "POST"): within("assessments:meet_node", "node", "project", lambda case: {"on": day()}),
    ("assessments:add_unit", "POST"): of("assessments:add_unit", "project", lambda case: {
        "unit": case.world.house.elsewhere.pk, "part": "serves", "since": day(),
    }),
    ("assessments:add_role", "POST"): of("assessments:add_role", "project", lambda case: {
        "cadre": own_cadre(case), "part": "on_site", "since": day(), "source": "x",
    }),
    ("assessments:end_role", "GET"): within("assessments:end_role", "part", "project"),
    ("assessments:end_role", "POST"): within("assessments:end_role", "part", "project", lambda case: {"on": day()}),
    ("assessments:add_result", "POST"): of("assessments:add_result", "project", lambda case: {
        "cadre": case.world.cadres[case.relation if case.relation in ("own", "below") else "own", ""].pk, "kind": "problem",
        "text": "x", "achieved_on": day(), "source": "x",
    }),
    ("assessments:new_headquarters", "POST"): unit_form(
        "assessments:new_headquarters", name="another", matter="x", begins_on=day
    ),
    ("assessments:add_member", "POST"): of("assessments:add_member", "headquarters", lambda case: {
        "cadre": own_cadre(case), "part": "deputy",
        "since": (today() - timedelta(days=1)).isoformat(),
    }),
    ("assessments:end_member", "GET"): within("assessments:end_member", "member", "headquarters"),
    ("assessments:end_member", "POST"): within("assessments:end_member", "member", "headquarters", lambda case: {"on": day()}),
    ("assessments:new_touchstone", "POST"): unit_form(
        "assessments:new_touchstone", title="another", reason="x", flagged_on=day
    ),
    ("assessments:end_touchstone", "POST"): of("assessments:end_touchstone", "touchstone", lambda case: {"on": day()}),
    ("assessments:new_observation", "POST"): cadre_form("assessments:new_observation", observation),
    ("assessments:add_note", "POST"): of("assessments:add_note", "observation", lambda case: {
        "seen_on": day(), "dimension": "quality", "text": "x",
    }),
    ("assessments:report", "GET"): report("GET"),
    ("assessments:report", "POST"): report("POST"),
    ("assessments:evidence", "GET"): within("assessments:evidence", "note", "observation"),
    ("assessments:new_assessment", "POST"): cadre_form("assessments:new_assessment", assessment),
    ("assessments:daily_sheet", "POST"): daily,
    ("assessments:new_round", "POST"): unit_form("assessments:new_round", year=2022),
    ("assessments:grade_round", "POST"): of("assessments:grade_round", "round_draft", grades),
    ("assessments:approve_round", "POST"): of(
        "assessments:approve_round", "round_draft", lambda case: {"approval_no": "x"}
    ),
    ("assessments:commit_round", "POST"): of(
        "assessments:commit_round", "round_draft", lambda case: {"decided_on": day(), "document_no": "x"}
    ),
    ("assessments:tell_line", "GET"): within("assessments:tell_line", "round_line", "round"),
    ("assessments:tell_line", "POST"): within("assessments:tell_line", "round_line", "round", lambda case: {"on": day()}),
    ("assessments:new_answer", "POST"): cadre_form("assessments:new_answer", lambda case: {
        "kind": "review", "ground": "sanctioned" if case.role == "supervision" else "removed", "told_on": day(),
        "made_on": day(), "text": "x",
    }),
    ("assessments:settle_answer", "POST"): of("assessments:settle_answer", "answer", lambda case: {"text": "x"}),
    ("assessments:new_rating", "POST"): cadre_form("assessments:new_rating", rating),
    ("api-project-list", "POST"): new_project_by_api,
    ("api-assessment-list", "POST"): new_assessment_by_api,
    ("api-round-commit", "POST"): commit_by_api,
}  # fmt: skip
