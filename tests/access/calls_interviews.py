"""How the addresses of talks are called."""

from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from common.clock import today
from tests.access.calls import Call, Case, to


def talk_fields(case: Case, cadre: Any) -> dict[str, object]:
    """A talk as its form sends it."""
    told = {"kinds": ["heart"], "held_on": today().isoformat(), "level": 1, "minutes": "spoken of"}
    return told | {
        "cadre": cadre,
        "interviewer": case.world.users.get(case.role, case.world.users["asker"]).pk,
        "version": 0,
    }


def new_talk(case: Case) -> Call:
    """The draft of a talk with somebody."""
    return Call(reverse("interviews:new"), talk_fields(case, case.target("cadre").pk))


def edit_talk(case: Case) -> Call:
    """Other words in a draft."""
    draft = case.target("talk_draft")
    fields = talk_fields(case, getattr(draft, "cadre_id", draft.pk)) | {"version": draft.version}
    return Call(reverse("interviews:edit", args=[draft.pk]), fields)


TALK_PLAN = {
    "name": "talks of the year",
    "group": "everybody",
    "kind": "heart",
    "begins_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "every_months": 12,
}


def new_talk_plan(case: Case) -> Call:
    """A plan of a unit."""
    return Call(reverse("interviews:new_plan"), TALK_PLAN | {"unit": case.target("unit").pk})


def edit_talk_plan(case: Case) -> Call:
    """The same plan under another name."""
    plan = case.target("talk_plan")
    fields = TALK_PLAN | {"unit": getattr(plan, "unit_id", plan.pk)}
    return Call(reverse("interviews:edit_plan", args=[plan.pk]), fields)


def promise_in_talk(case: Case) -> Call:
    """A promise that the officer sees to."""
    fields = {"what": "a desk", "due_on": "2031-06-01", "owner": case.world.users["hr_officer"].pk}
    return Call(reverse("interviews:promise", args=[case.target("talk").pk]), fields)


def attach_to_talk(case: Case) -> Call:
    """A paper."""
    file = SimpleUploadedFile("a.pdf", b"%PDF-1.7 a")
    return Call(reverse("interviews:attach", args=[case.target("talk").pk]), {"paper": file})


def new_occasion(case: Case) -> Call:
    """A reason to talk with somebody."""
    fields = {
        "cadre": case.target("cadre").pk,
        "why": "care",
        "due_on": (today() + timedelta(days=9)).isoformat(),
    }
    return Call(reverse("interviews:new_occasion"), fields)


TALK_CALLS = {
    ("interviews:attach", "POST"): attach_to_talk,
    ("interviews:new_occasion", "POST"): new_occasion,
    ("interviews:new", "POST"): new_talk,
    ("interviews:list", "GET"): lambda case: Call(
        reverse("interviews:list") + "?cols=name&cols=place&state=signed"
    ),
    ("interviews:find", "GET"): lambda case: Call(reverse("interviews:find") + "?q=Canary"),
    ("interviews:edit", "POST"): edit_talk,
    ("interviews:new_plan", "POST"): new_talk_plan,
    ("interviews:edit_plan", "POST"): edit_talk_plan,
    ("interviews:addendum", "POST"): to("interviews:addendum", "talk", {"text": "more"}),
    ("interviews:promise", "POST"): promise_in_talk,
    ("interviews:reply", "POST"): lambda case: Call(
        reverse("interviews:reply", args=[case.target("talk").pk]), {"replied_on": today().isoformat()}
    ),
    ("interviews:settle", "POST"): to("interviews:settle", "promise", {"state": "done", "result": "kept"}),
}
