"""How the addresses of rank batches, queries and working lists are called."""

import json
from collections.abc import Callable
from urllib.parse import urlencode

from django.urls import reverse

from common.clock import today
from tests.access.calls import Call, Case, Nowhere, api, to
from tests.access.relations import MATTER_STEP


def new_batch(case: Case) -> Call:
    """A batch of a unit."""
    fields = {"cut_off": today().isoformat(), "targets": [MATTER_STEP], "name": "another"}
    return Call(reverse("promotions:new"), fields | {"units": [case.target("unit").pk]})


def approve_numbers(case: Case) -> Call:
    """Numbers of a unit."""
    fields = {
        "document_no": "x",
        "issued_on": "2026-01-05",
        "approved_7_8": 3,
        "unit": case.target("unit").pk,
    }
    return Call(reverse("promotions:numbers"), fields)


def new_batch_by_api(case: Case) -> Call:
    """The same over REST."""
    asked = {"name": "another", "cut_off": today().isoformat(), "targets": [MATTER_STEP]}
    return api(reverse("api-batch-list"), asked | {"unit_ids": [str(case.target("unit").pk)]})


def lines_by_api(case: Case) -> Call:
    """A person of the batch of one's own unit."""
    batch = case.world.get("rank_batch", "own", case.role)
    cadre = getattr(case.target("batch_line"), "cadre_id", None) or Nowhere().pk
    return Call(reverse("api-batch-lines", args=[batch.pk]) + f"?cadre={cadre}")


def mark_persons(case: Case) -> Call:
    """A person of a draft, left out."""
    relation = case.relation if case.relation in ("own", "below", "other") else "own"
    person = case.world.cadre(relation, "")
    return Call(
        reverse("promotions:mark", args=[case.target("rank_draft").pk, "exclude"]),
        {"ids": [person.pk], "note": "x"},
    )


def batch_line(case: Case) -> Call:
    """A person of a frozen batch."""
    target = case.target("batch_line")
    batch = getattr(target, "batch_id", None) or Nowhere().pk
    return Call(reverse("promotions:line", args=[batch, target.pk]))


def by_name(route: str) -> Callable[[Case], Call]:
    """A query by condition that finds every canary."""
    tree = json.dumps({"is": "name", "words": ["Canary"]})
    return lambda case: Call(f"{reverse(route)}?{urlencode({'tree': tree})}")


def save_query(case: Case) -> Call:
    """A query kept for a unit."""
    kept = {"name": "another", "unit": case.target("unit").pk, "tree": '{"is": "name", "words": ["x"]}'}
    return Call(reverse("selection:save"), kept)


def new_list(case: Case) -> Call:
    """A working list with one person."""
    made = {"name": "another", "purpose": "x", "unit": case.world.house.here.pk}
    return Call(reverse("selection:new_list"), made | {"ids": [case.target("cadre").pk]})


FINDING = {"item": "archive", "said": "clear", "said_on": "2026-01-16", "office": "x"}


SELECTION_CALLS = {
    ("promotions:new", "POST"): new_batch,
    ("promotions:numbers", "POST"): approve_numbers,
    ("promotions:mark", "POST"): mark_persons,
    ("promotions:line", "GET"): batch_line,
    ("api-batch-list", "POST"): new_batch_by_api,
    ("api-batch-freeze", "POST"): lambda case: api(
        reverse("api-batch-freeze", args=[case.target("rank_draft").pk]), {}
    ),
    ("api-batch-lines", "GET"): lines_by_api,
    ("api-ask", "POST"): lambda case: api(
        reverse("api-ask"), {"tree": {"is": "name", "words": ["Canary"]}, "page_size": 200}
    ),
    ("selection:query", "GET"): by_name("selection:query"),
    ("selection:print", "GET"): by_name("selection:print"),
    ("selection:export", "GET"): by_name("selection:export"),
    ("selection:part", "GET"): lambda case: Call(reverse("selection:part") + "?is=age"),
    ("selection:save", "POST"): save_query,
    ("selection:forget", "POST"): to("selection:forget", "query", {}),
    ("selection:new_list", "POST"): new_list,
    ("selection:candidate", "POST"): to("selection:candidate", "candidate", {"state": "aside", "note": "x"}),
    ("selection:check", "POST"): to("selection:check", "candidate", FINDING),
}
