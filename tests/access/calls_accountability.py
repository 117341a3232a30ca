"""How the addresses of sanctions and tolerance are called."""

from uuid import uuid4

from django.urls import reverse

from common.clock import today
from tests.access.calls import Call, Case, to

CASE = {
    "source": "unit", "applicant_text": "x", "subject": "x", "facts": "x", "happened_on": "2026-01-05",
    "applied_on": "2026-01-06", "due_on": "2040-01-01",
}  # fmt: skip
DECISION = {"decision": "refused", "decision_no": "x", "decision_organ": "x", "reasons": "x"}
SANCTION = {"kind": "reminder", "decided_on": "2026-01-05", "organ": "x", "document_no": "x"}


def new_case(case: Case) -> Call:
    """A case about a file, handled by the user's own unit."""
    told = {"cadre": case.target("cadre").pk, "owner_unit": case.world.house.here.pk}
    return Call(reverse("accountability:new_case"), CASE | told)


def finish_correction(case: Case) -> Call:
    """Something put right."""
    target = case.target("correction")
    path = reverse("accountability:finish_correction", args=[getattr(target, "case_id", uuid4()), target.pk])
    return Call(path, {"done_on": today(), "result": "x"})


PROMPT = {
    "situation": "other", "alert": "daily", "facts": "x", "prompted_on": "2026-01-05", "due_on": "2040-01-01",
}  # fmt: skip
FINDING = {"holds": "True", "found_on": "2026-01-06", "finding": "x"}


def new_prompt(case: Case) -> Call:
    """A prompt about a file, verified by the user's own unit."""
    told = {"cadre": case.target("cadre").pk, "owner_unit": case.world.house.here.pk}
    return Call(reverse("accountability:prompt"), PROMPT | told)


def answer_appeal(case: Case) -> Call:
    """The answer to an appeal."""
    target = case.target("appealed")
    path = reverse("accountability:stepdown_answer", args=[getattr(target, "case_id", uuid4()), target.pk])
    return Call(path, {"outcome": "upheld", "answer_no": "x", "answered_on": today()})


ACCOUNTABILITY_CALLS = {
    ("accountability:stepdowns", "GET"): lambda case: Call(
        reverse("accountability:stepdowns") + "?cols=name&cols=document"
    ),
    ("accountability:prompt", "POST"): new_prompt,
    ("accountability:stepdown_step", "GET"): to("accountability:stepdown_step", "stepdown", {}, "verify"),
    ("accountability:stepdown_step", "POST"): to(
        "accountability:stepdown_step", "stepdown", lambda case: FINDING | {"found_on": today()}, "verify"
    ),
    ("accountability:stepdown_answer", ""): answer_appeal,
    ("accountability:new_case", "POST"): new_case,
    ("accountability:case_step", "GET"): to("accountability:case_step", "tolerance", {}, "decide"),
    ("accountability:case_step", "POST"): to(
        "accountability:case_step", "tolerance", lambda case: DECISION | {"decided_on": today()}, "decide"
    ),
    ("accountability:finish_correction", ""): finish_correction,
    ("accountability:people", "GET"): lambda case: Call(reverse("accountability:people") + "?q=Canary"),
    ("accountability:impose", "POST"): lambda case: Call(
        reverse("accountability:impose"), SANCTION | {"cadre": case.target("cadre").pk}
    ),
    ("accountability:sanction_deed", "GET"): to("accountability:sanction_deed", "sanction", {}, "correct"),
    ("accountability:sanction_deed", "POST"): to(
        "accountability:sanction_deed", "sanction", SANCTION, "correct"
    ),
}
