"""How the addresses of action plans and measures are called."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cadres.services import add_cadre
from common.clock import today
from measures.models import YearTheme
from tests.access.calls import Call, Case, Nowhere, api, to
from tests.access.relations import BY
from tests.access.world_measures import plan_workbook

UNITS = {"own": "here", "below": "below", "other": "elsewhere"}


def unit_of(case: Case) -> object:
    """The unit of the relation; an unknown one where nothing is there."""
    name = UNITS.get(case.relation)
    return getattr(case.world.house, name) if name else Nowhere()


def theme_data(case: Case, year: int) -> dict:
    """A theme of the unit."""
    return {"year": year, "name": "another", "unit": unit_of(case).pk, "tasks": "one\ntwo"}


def plan_data(case: Case) -> dict:
    """A plan of the unit, under its theme."""
    theme = YearTheme.objects.filter(unit=unit_of(case).pk).first() or Nowhere()
    days = {"issued_on": today().isoformat(), "near_days": 30, "silent_days": 90}
    return {"name": "another", "theme": theme.pk, "unit": unit_of(case).pk} | days


def item_data(case: Case) -> dict:
    """An item for the unit."""
    due = (today() + timedelta(days=20)).isoformat()
    return {"number": 77, "text": "another", "leader": unit_of(case).pk, "due_on": due}


def report_data(case: Case) -> dict:
    """Half done."""
    return {"unit": unit_of(case).pk, "percent": 50, "text": "half"}


def sheet_data(case: Case) -> dict:
    """A sheet of the unit."""
    unit = unit_of(case) if case.relation in UNITS else case.world.house.here
    return {"file": SimpleUploadedFile("plan.xlsx", plan_workbook(unit))}


def document_data(case: Case) -> dict:
    """A policy document of the unit."""
    return {
        "name": "another",
        "document_no": "N-1",
        "issued_on": today().isoformat(),
        "unit": unit_of(case).pk,
    }


def somebody(case: Case) -> dict:
    """Somebody new of the unit who holds nothing."""
    unit = unit_of(case) if case.relation in ("own", "below") else case.world.house.here
    cadre = add_cadre("新来", home_unit=unit, by=BY)
    return {"cadre": cadre.pk, "reason": "x", "evidence": "x", "amount": 0}


def report_by_api(case: Case) -> Call:
    """Half done, over REST."""
    said = {"unit_id": str(unit_of(case).pk), "percent": 50, "text": "half"}
    return api(reverse("api-plan-item-reports", args=[case.target("plan_item").pk]), said)


def extension_by_api(case: Case) -> Call:
    """Sixty days from now, over REST."""
    said = {"new_due_on": LATER, "reason": "x"}
    return api(reverse("api-plan-item-extensions", args=[case.target("plan_item").pk]), said)


def grant_by_api(case: Case) -> Call:
    """For somebody new, over REST."""
    said = somebody(case)
    told = {"cadre_id": str(said.pop("cadre")), "measure_id": str(case.target("measure").pk)}
    return api(reverse("api-measure-grant-list"), said | told)


MEASURE = {"number": 9, "aspect": "care", "text": "another", "effect": "x", "valid_from": today().isoformat()}
SOON = (today() + timedelta(days=15)).isoformat()
LATER = (today() + timedelta(days=60)).isoformat()
MEASURE_CALLS = {
    ("measures:new_theme", "POST"): lambda case: Call(reverse("measures:new_theme"), theme_data(case, 2031)),
    ("measures:change_theme", "POST"): to(
        "measures:change_theme", "year_theme", lambda case: theme_data(case, 2030)
    ),
    ("measures:new_plan", "POST"): lambda case: Call(reverse("measures:new_plan"), plan_data(case)),
    ("measures:change_plan", "POST"): to("measures:change_plan", "action_plan", plan_data),
    ("measures:new_item", "POST"): to("measures:new_item", "action_plan", item_data),
    ("measures:bring_sheet", "POST"): to("measures:bring_sheet", "action_plan", sheet_data),
    ("measures:sheet", "POST"): to("measures:sheet", "plan_sheet", {}),
    ("measures:change_item", "POST"): to("measures:change_item", "plan_item", item_data),
    ("measures:milestone", "POST"): to(
        "measures:milestone", "plan_item", {"name": "another", "due_on": SOON}
    ),
    ("measures:report", "POST"): to("measures:report", "plan_item", report_data),
    ("measures:extend", "POST"): to("measures:extend", "plan_item", {"new_due_on": LATER, "reason": "x"}),
    ("measures:finish", "POST"): to("measures:finish", "plan_item", {}),
    ("measures:reopen", "POST"): to("measures:reopen", "done_item", {}),
    ("measures:reach", "POST"): to("measures:reach", "milestone", {}),
    ("measures:new_document", "POST"): lambda case: Call(
        reverse("measures:new_document"), document_data(case)
    ),
    ("measures:new_measure", "POST"): to("measures:new_measure", "policy_document", MEASURE),
    ("measures:change_measure", "POST"): to("measures:change_measure", "measure", MEASURE),
    ("measures:ask", "POST"): to("measures:ask", "measure", somebody),
    ("measures:revoke", "POST"): to("measures:revoke", "measure_grant", {"reason": "given by mistake"}),
    ("api-plan-item-reports", "POST"): report_by_api,
    ("api-plan-item-extensions", "POST"): extension_by_api,
    ("api-measure-grant-list", "POST"): grant_by_api,
    ("measures:people", "GET"): lambda case: Call(reverse("measures:people") + "?q=Canary"),
}
