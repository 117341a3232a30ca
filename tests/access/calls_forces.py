"""How the addresses of task forces are called."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from django.urls import reverse
from django.utils import timezone

from assessments.models import PersonPage
from common.clock import today
from tests.access.calls import Call, Case, Nowhere, api
from tests.access.calls_assessments import of, unit_form, within

A = "assessments:"


def day() -> str:
    """Today."""
    return today().isoformat()


def soon() -> str:
    """In an hour, as the browser writes it."""
    return f"{timezone.localtime() + timedelta(hours=1):%Y-%m-%dT%H:%M}"


def by_force(
    route: str, data: Callable[[Case], dict] | None = None, kind: str = "force_report"
) -> Callable[[Case], Call]:
    """A page of a task force that shows its report or draw."""

    def made(case: Case) -> Call:
        owner = getattr(case.target(kind), "force_id", None) or Nowhere().pk
        return Call(reverse(route, args=[owner]), data(case) if data else None)

    return made


def person_page(method: str) -> Callable[[Case], Call]:
    """The page of the person in the report."""

    def made(case: Case) -> Call:
        report = case.target("force_report")
        page = PersonPage.objects.filter(report=report.pk).first()
        owner, cadre = (report.force_id, page.cadre_id) if page else (Nowhere().pk, Nowhere().pk)
        asked = {"strengths": "x", "advice": "steady"} if method == "POST" else None
        return Call(reverse(f"{A}write_person_page", args=[owner, cadre]), asked)

    return made


def photo(case: Case) -> Call:
    """The first photo of a note."""
    note = case.target("field_note")
    visit = getattr(note, "visit_id", None) or Nowhere().pk
    return Call(reverse(f"{A}note_photo", args=[visit, note.pk, 0]))


def note_fields(_case: Case) -> dict:
    """A note of the desk."""
    return {"kind": "seen", "text": "x", "seen_at": f"{timezone.localtime():%Y-%m-%dT%H:%M}"}


def sent_note(_case: Case) -> dict:
    """A note of a phone."""
    return {
        "key": str(uuid4()),
        "kind": "seen",
        "text": "x",
        "seen_at": f"{timezone.now():%Y-%m-%dT%H:%M:%SZ}",
    }


def member_fields(case: Case) -> dict:
    """Somebody with the right to join."""
    return {"user": case.world.users["hr_chief"].pk, "part": "member", "explained": "x"}


def person_fields(case: Case) -> dict:
    """Somebody to look at."""
    relation = "own" if case.relation == "below" else "below"
    return {"cadre": case.world.cadres[relation, ""].pk, "reason": "x"}


def visit_fields(case: Case) -> dict:
    """Where, when; the member goes."""
    return {
        "unit": case.world.house.here.pk, "place": "another", "purpose": "x", "planned_for": soon(),
        "visitors": [case.world.users["task_force"].pk],
    }  # fmt: skip


def note_by_api(case: Case) -> Call:
    """A note over REST."""
    return api(reverse("api-field-note-list"), sent_note(case) | {"visit_id": str(case.target("visit").pk)})


FORCE_CALLS: dict[tuple[str, str], Callable[[Case], Call]] = {
    ("api-field-note-list", "POST"): note_by_api,
    ("api-visit-start", "POST"): lambda case: api(reverse("api-visit-start", args=[case.target("secret").pk]), {}),
    (f"{A}new_task_force", "POST"): unit_form(f"{A}new_task_force", name="another", matter="x", begins_on=day, ends_on=day),
    (f"{A}add_force_member", "POST"): of(f"{A}add_force_member", "task_force", member_fields),
    (f"{A}leave_force", "GET"): within(f"{A}leave_force", "force_member", "force"),
    (f"{A}leave_force", "POST"): within(f"{A}leave_force", "force_member", "force", lambda case: {"on": day()}),
    (f"{A}name_target", "POST"): of(f"{A}name_target", "task_force", person_fields),
    (f"{A}plan_visit", "POST"): of(f"{A}plan_visit", "task_force", visit_fields),
    (f"{A}commit_draw", "POST"): of(f"{A}commit_draw", "task_force", lambda case: {"of": "places", "wanted": 1}),
    (f"{A}field_phone", "POST"): of(f"{A}field_phone", "visit", sent_note),
    (f"{A}add_field_note", "POST"): of(f"{A}add_field_note", "visit", note_fields),
    (f"{A}note_photo", "GET"): photo,
    (f"{A}new_problem", "POST"): of(f"{A}new_problem", "visit", lambda case: {
        "text": "x", "unit": case.world.house.here.pk, "owner": case.world.cadres["own", ""].pk, "due_on": day(),
    }),
    (f"{A}settle_problem", "POST"): of(f"{A}settle_problem", "problem", lambda case: {"result": "x"}),
    (f"{A}force_report", "GET"): by_force(f"{A}force_report"),
    (f"{A}force_report_document", "GET"): by_force(f"{A}force_report_document"),
    (f"{A}write_force_report", "GET"): by_force(f"{A}write_force_report"),
    (f"{A}write_force_report", "POST"): by_force(f"{A}write_force_report", lambda case: {"number": "x", "overall": "x"}),
    (f"{A}write_person_page", "GET"): person_page("GET"),
    (f"{A}write_person_page", "POST"): person_page("POST"),
    (f"{A}sign_force_report", "POST"): by_force(f"{A}sign_force_report", lambda case: {}),
}  # fmt: skip
