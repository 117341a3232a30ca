"""How each address is called: what it is given so that a permitted call succeeds."""

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.services import issue_token
from cadres.choices import ImportState, SensitivePart
from cadres.imports.failed_rows import write_failed_rows
from cadres.imports.store import headings_of, table_in
from cadres.models import Cadre, RankPeriod
from common.clock import today
from common.sheets import read_workbook
from jobs.models import Run, State, WorkItem
from tests.access.policy import Permit
from tests.access.relations import BY, MATTER_STEP
from tests.access.world import World, id_number, roster
from tests.cadres.imports.invented import HEAD, roster_row, workbook
from tests.cadres.imports.test_proofs import form
from units.models import Unit

JSON = "application/json"
MISSING = "missing"
STATES = {
    "imports:columns": ImportState.MAPPING,
    "imports:commit": ImportState.READY,
}  # the others: rows to mend


@dataclass(eq=False)
class Case:
    """One call: which route and method, by whom, to what."""

    world: World
    permit: Permit
    role: str
    relation: str = ""
    whole: bool = False

    def __str__(self) -> str:
        return f"{self.permit} as {self.role} of {self.relation or 'nothing'}"

    @property
    def client(self) -> Client:
        """Who asks."""
        if self.whole:
            return self.world.whole_clients[self.role]
        return self.world.client(self.role, self.permit.route)

    def target(self, kind: str) -> Any:
        """The object; a stand-in with an unknown id for `missing`."""
        if self.relation == MISSING:
            return Nowhere()
        if kind == "batch":
            return self.world.batches[self.relation, STATES.get(self.permit.route, ImportState.FAULTY)]
        return self.world.get(kind, self.relation, self.role)


@dataclass
class Nowhere:
    """An object that does not exist."""

    pk: UUID = field(default_factory=uuid4)
    token_key: str = "0" * 15
    version: int = 1


@dataclass
class Call:
    """What is sent."""

    path: str
    data: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str | None = None


def call_of(case: Case) -> Call:
    """The call of a case, as registered; a bare address when nothing is."""
    permit = case.permit
    made = CALLS.get((permit.route, permit.method)) or CALLS.get((permit.route, ""))
    if made:
        return made(case)
    target = case.target(permit.of) if permit.of else None
    return Call(reverse(permit.route, args=[target.pk] if target else []))


def api(path: str, data: object, **headers: str) -> Call:
    """A JSON body."""
    return Call(path, json.dumps(data), {"Idempotency-Key": str(uuid4()), **headers}, JSON)


def to(route: str, kind: str, data: Callable[[Case], dict] | dict, *more: object) -> Callable[[Case], Call]:
    """A form posted to an object's page."""
    return lambda case: Call(
        reverse(route, args=[case.target(kind).pk, *more]), data(case) if callable(data) else data
    )


def add_cadre(case: Case) -> Call:
    """A new file in a unit."""
    return Call(
        reverse("cadres:add"), {"name": "新来", "home_unit": case.target("unit").pk, "birth": "1990.01"}
    )


def by_number(case: Case) -> Call:
    """The number of a file, or of nobody."""
    number = getattr(case.target("cadre"), "number", 999)
    return Call(reverse("cadres:by_number"), {"id_number": id_number(number)})


def ask_export(case: Case) -> Call:
    """A list of a unit, for a second person."""
    fields = {"purpose": "meeting", "recipient": "the secretary", "reason": "meeting of the year"}
    return Call(reverse("cadres:ask_export") + "?q=Canary", fields | {"unit": case.target("unit").pk})


def edit_cadre(case: Case) -> Call:
    """The remarks of a file."""
    cadre = case.target("cadre")
    fields = {"name": getattr(cadre, "name", "x"), "management_state": "serving", "remarks": "changed"}
    return Call(reverse("cadres:edit", args=[cadre.pk]), fields | {"version": cadre.version})


def patch_cadre(case: Case) -> Call:
    """The speciality of a file, under its ETag as the reader has it."""
    path = reverse("api-cadre-detail", args=[case.target("cadre").pk])
    etag = case.client.get(path).headers.get("ETag", '"none"')
    return api(path, {"speciality": "bridges"}, **{"If-Match": etag})


def upload(case: Case) -> Call:
    """A roster for a unit."""
    file = SimpleUploadedFile("r.xlsx", workbook([roster_row(1)]))
    return Call(reverse("imports:new", args=["roster"]), {"unit": case.target("unit").pk, "files": file})


def name_columns(case: Case) -> Call:
    """The column of the name."""
    return Call(
        reverse("imports:columns", args=[case.target("batch").pk]), {f"c{HEAD.index('姓名')}": "name"}
    )


SET = {"title": "Canary", "edition": "national-2025", "age_at": "2026-11-01", "purpose": "meeting"}


def new_forms(case: Case) -> Call:
    """A set of the form of one person."""
    return Call(reverse("reports:new_forms"), SET | {"save": "1", "ids": [str(case.target("cadre").pk)]})


def change_forms(case: Case) -> Call:
    """The same people, another title."""
    group = case.target("draft")
    ids = [str(form.cadre_id) for form in group.forms.all()] if hasattr(group, "forms") else []
    return Call(reverse("reports:change_forms", args=[group.pk]), SET | {"save": "1", "ids": ids})


def of_form(route: str, *more: object) -> Callable[[Case], Call]:
    """The address of one form of a set."""

    def made(case: Case) -> Call:
        form = case.target("form")
        return Call(reverse(route, args=[getattr(form, "form_set_id", form.pk), form.pk, *more]))

    return made


def order_forms(case: Case) -> Call:
    """The same over REST."""
    return api(reverse("api-form-set-list"), SET | {"people": [{"cadre_id": str(case.target("cadre").pk)}]})


def mended(case: Case) -> Call:
    """The failed rows, mended."""
    file = SimpleUploadedFile("m.xlsx", mended_rows(case.world.unit(case.relation)))
    return Call(reverse("imports:mended", args=[case.target("batch").pk]), {"file": file})


def compare_forms(case: Case) -> Call:
    """A form for a unit."""
    file = SimpleUploadedFile("a.lrmx", form(1))
    return Call(reverse("imports:compare"), {"unit": case.target("unit").pk, "files": file})


def compared_of(case: Case) -> str:
    """The one form of a comparison."""
    return reverse("imports:compared", args=[case.target("comparison").pk, 1])


@cache
def mended_rows(unit: Unit) -> bytes:
    """The sheet of the failed rows of a unit's roster."""
    table = table_in(read_workbook(roster(unit)))
    stream = io.BytesIO()
    write_failed_rows(stream, headings_of(table.header), table.rows, {table.header.body + 1: "why"})
    return stream.getvalue()


def token(case: Case) -> Call:
    """A token made for this call."""
    if case.relation == MISSING:
        return Call(reverse("api-token", args=[Nowhere().token_key]))
    user = case.world.get("token", case.relation, case.role).user
    return Call(reverse("api-token", args=[issue_token(user, days=1, by=BY)[0].token_key]))


def cancel(case: Case) -> Call:
    """A run that waits."""
    return Call(reverse("readiness:cancel", args=[case.target("run").pk]), {})


def retry(case: Case) -> Call:
    """What was given up of a run that computes."""
    run = case.target("run")
    if case.relation != MISSING:
        Run.objects.filter(pk=run.pk).update(kind="readiness.full", state=State.FAILED)
        WorkItem.objects.create(run=run, state=State.FAILED)
    return Call(reverse("operations:retry", args=[run.pk]), {})


def file_of(case: Case) -> Cadre:
    """The cadre a result belongs to."""
    return case.target("cadre")


def rank_of(case: Case, route: str) -> str:
    """The address of the rank of a file."""
    cadre = case.target("cadre")
    rank = RankPeriod.objects.filter(cadre=cadre.pk).first() or Nowhere()
    return reverse(route, args=[cadre.pk, "ranks", rank.pk])


def role_order(case: Case) -> dict:
    """A role for somebody."""
    unit = case.world.house.here
    return {"role": "liaison", "unit": unit.pk, "since": today().isoformat(), "reason": "leave"}


def delegation(case: Case) -> dict:
    """One's own role for somebody else, for some days."""
    until = (today() + timedelta(days=9)).isoformat()
    unit, person = case.world.house.here, case.world.users["newcomer"]
    return {
        "person": person.pk,
        "unit": unit.pk,
        "since": today().isoformat(),
        "until": until,
        "reason": "leave",
    }


def order_role(case: Case) -> Call:
    """A role for somebody, over REST."""
    person, unit = case.world.users["newcomer"], case.world.house.here
    order = {"user_id": str(person.pk), "role": "liaison", "unit_id": str(unit.pk)}
    return api(reverse("api-grant-list"), order | {"valid_from": today().isoformat(), "reason": "leave"})


def compare_snapshots(case: Case) -> Call:
    """A kept table beside itself."""
    pk = case.target("snapshot").pk
    return Call(reverse("reports:compare_snapshots", args=[pk, pk]))


LAYOUT = {"name": "mine", "columns": ["name", "age"], "paper": "A3", "order": "house"}
ROLE = {
    "code": "office_role", "name_zh": "甲", "name_en": "A", "description_zh": "乙", "permissions": ["view_runs"],
    "reason": "needed",
}  # fmt: skip
REVEAL = {"parts": SensitivePart.values, "purpose": "verify", "reason": "yearly check"}
POST_FORM = {"title": "副科长", "unit_text": "x", "kind": "post", "level": "1", "start": "2026-01-01"}
GRADE = {"year": 2024, "grade": "competent", "decided_on": "2025-01-16"}
PERIOD = {"start": "2026-01-01", "end": None}
YEAR_ITEM = {"title_zh": "甲", "month_from": 3, "month_to": 4}


CALLS: dict[tuple[str, str], Callable[[Case], Call]] = {
    ("set_language", "POST"): lambda case: Call(reverse("set_language"), {"language": "en"}),
    ("account_login", "POST"): lambda case: Call(
        reverse("account_login"), {"login": "nobody", "password": "nothing"}
    ),
    ("account_logout", "POST"): lambda case: Call(reverse("account_logout"), {}),
    ("cadres:add", "POST"): add_cadre,
    ("cadres:export", "GET"): lambda case: Call(reverse("cadres:export") + "?q=Canary"),
    ("cadres:ask_export", "POST"): ask_export,
    ("cadres:part", ""): to("cadres:part", "cadre", {}, "service"),
    ("cadres:edit", "POST"): edit_cadre,
    ("cadres:reveal", "POST"): to("cadres:reveal", "cadre", REVEAL),
    ("cadres:by_number", "POST"): by_number,
    ("cadres:add_appointment", "POST"): to("cadres:add_appointment", "cadre", POST_FORM),
    ("cadres:add_rank", "POST"): to("cadres:add_rank", "cadre", {"place": "civil:6", "start": "2026-01-01"}),
    ("cadres:add_appraisal", "POST"): to("cadres:add_appraisal", "cadre", GRADE),
    ("cadres:add_education", "POST"): to(
        "cadres:add_education", "cadre", {"mode": "full_time", "education_text": "大学", "school": "x"}
    ),
    ("cadres:add_award", "POST"): to("cadres:add_award", "cadre", {"name": "三等功"}),
    ("cadres:add_verification", "POST"): to(
        "cadres:add_verification",
        "cadre",
        {
            "kind": "work_started",
            "value": "2010-07",
            "document_no": "组〔2026〕1号",
            "verified_on": "2026-03-02",
            "verified_by": "干部科",
        },
    ),
    ("cadres:change_record", "GET"): lambda case: Call(rank_of(case, "cadres:change_record")),
    ("cadres:change_record", "POST"): lambda case: Call(
        rank_of(case, "cadres:change_record"), {"place": "civil:6", "start": "2020-06-01"}
    ),
    ("cadres:remove_record", "POST"): lambda case: Call(rank_of(case, "cadres:remove_record"), {}),
    ("reports:new_forms", "GET"): lambda case: Call(
        f"{reverse('reports:new_forms')}?cadre={case.target('cadre').pk}"
    ),
    ("reports:new_forms", "POST"): new_forms,
    ("reports:change_forms", "POST"): change_forms,
    ("reports:take_forms", "GET"): lambda case: Call(
        reverse("reports:take_forms", args=[case.target("form_set").pk, "lrmx"])
    ),
    ("reports:preview_form", ""): of_form("reports:preview_form"),
    ("reports:take_form", ""): of_form("reports:take_form", "lrmx"),
    ("api-form-set-list", "POST"): order_forms,
    ("api-form-files", "GET"): lambda case: Call(
        reverse("api-form-files", args=[case.target("form_set").pk, "lrmx"])
    ),
    ("dashboards:overview_numbers", "GET"): lambda _case: Call(
        reverse("dashboards:overview_numbers", args=["people"])
    ),
    ("dashboards:overview_picture", "GET"): lambda _case: Call(
        reverse("dashboards:overview_picture", args=["units"])
    ),
    ("imports:new", "GET"): lambda case: Call(reverse("imports:new", args=["roster"])),
    ("imports:new", "POST"): upload,
    ("imports:columns", "POST"): name_columns,
    ("imports:mended", "POST"): mended,
    ("imports:compare", "POST"): compare_forms,
    ("imports:compared", "GET"): lambda case: Call(compared_of(case)),
    ("imports:compared", "POST"): lambda case: Call(compared_of(case), {**REVEAL, "parts": "health"}),
    ("cadres:change_photo", "POST"): to("cadres:change_photo", "cadre", {"remove": "on"}),
    ("invitation", ""): lambda case: Call(reverse("invitation", args=["nothing"]), {}),
    ("openid_connect_login", ""): lambda case: Call(reverse("openid_connect_login", args=["none"]), {}),
    ("openid_connect_callback", ""): lambda case: Call(reverse("openid_connect_callback", args=["none"]), {}),
    ("mfa_remove_webauthn", ""): lambda case: Call(reverse("mfa_remove_webauthn", args=[1]), {}),
    ("accounts:timeline", "GET"): lambda case: Call(
        reverse("accounts:timeline", args=["people", str(case.target("account").pk)])
    ),
    ("accounts:add_user", "POST"): lambda case: Call(
        reverse("accounts:add_user"), {"username": "another", "name": "x"}
    ),
    ("accounts:new_token", "POST"): lambda case: Call(
        reverse("accounts:new_token"), {"name": "x", "days": 3, "scopes": ["cadres:read"]}
    ),
    ("accounts:end_token", "POST"): lambda case: Call(
        reverse("accounts:end_token", args=[case.target("token").token_key]), {}
    ),
    ("work:reset", "POST"): to("work:reset", "account", {"reason": "lost"}),
    ("save_view", "GET"): lambda case: Call(reverse("save_view") + "?page=cadres:roster"),
    ("save_view", "POST"): lambda case: Call(reverse("save_view"), {"page": "cadres:roster", "name": "mine"}),
    ("rename_view", "POST"): to("rename_view", "view", {"name": "other"}),
    ("work:refuse", "POST"): to("work:refuse", "approval", {"comment": "no"}),
    ("work:ask_grant", "POST"): to("work:ask_grant", "account", role_order),
    ("work:delegate", "POST"): to("work:delegate", "grant", delegation),
    ("work:add_role", "POST"): lambda case: Call(reverse("work:add_role"), ROLE | {"code": "another"}),
    ("work:change_role", "POST"): to("work:change_role", "role", ROLE),
    ("api-approve", "POST"): lambda case: api(reverse("api-approve", args=[case.target("approval").pk]), {}),
    ("api-refuse", "POST"): lambda case: api(
        reverse("api-refuse", args=[case.target("approval").pk]), {"comment": "no"}
    ),
    ("api-withdraw", "POST"): lambda case: api(
        reverse("api-withdraw", args=[case.target("approval").pk]), {}
    ),
    ("api-grant-list", "POST"): order_role,
    ("readiness:board", "GET"): lambda case: Call(reverse("readiness:board"), {"view": "list"}),
    ("readiness:receipt", "GET"): to("readiness:receipt", "cadre", {}, MATTER_STEP),
    ("readiness:start", "POST"): lambda case: Call(reverse("readiness:start"), {}),
    ("readiness:cancel", "POST"): cancel,
    ("operations:retry", "POST"): retry,
    ("deadlines:list", "GET"): lambda case: Call(reverse("deadlines:list") + "?kind=verification"),
    ("api-deadline-list", "GET"): lambda case: Call(reverse("api-deadline-list") + "?page_size=500"),
    ("deadlines:settle", "POST"): to("deadlines:settle", "deadline", {"act": "settle", "note": "verified"}),
    ("deadlines:lead", ""): lambda case: Call(
        reverse("deadlines:lead", args=["probation"]), {"amounts": "45", "unit": "day"}
    ),
    ("deadlines:add_item", "POST"): lambda case: Call(reverse("deadlines:add_item"), YEAR_ITEM),
    ("deadlines:item", "POST"): to("deadlines:item", "year_item", YEAR_ITEM),
    ("deadlines:mark_item", "POST"): to("deadlines:mark_item", "year_item", {"done": "1"}),
    ("reports:add_layout", "POST"): lambda case: Call(reverse("reports:add_layout"), LAYOUT),
    ("reports:change_layout", "POST"): to("reports:change_layout", "layout", LAYOUT),
    ("reports:retirements", "GET"): lambda case: Call(
        reverse("reports:retirements") + "?retires=0&as_of=2060-01-01"
    ),
    ("api-retirements", "GET"): lambda case: Call(reverse("api-retirements") + "?within=0&as_of=2060-01-01"),
    ("reports:take_snapshot", "POST"): lambda case: Call(
        reverse("reports:take_snapshot"), {"name": "this year", "unit": case.target("unit").pk}
    ),
    ("reports:compare_snapshots", "GET"): compare_snapshots,
    ("reports:age_splits", "POST"): lambda case: Call(
        reverse("reports:age_splits"), {"name_zh": "甲", "lows": "31,41"}
    ),
    ("api-cadre-detail", "PATCH"): patch_cadre,
    ("api-cadre-appointments", "POST"): lambda case: api(
        reverse("api-cadre-appointments", args=[file_of(case).pk]), {"title": "deputy", "valid": PERIOD}
    ),
    ("api-cadre-ranks", "POST"): lambda case: api(
        reverse("api-cadre-ranks", args=[file_of(case).pk]), {"rank": 6, "valid": PERIOD}
    ),
    ("api-cadre-appraisals", "POST"): lambda case: api(
        reverse("api-cadre-appraisals", args=[file_of(case).pk]), GRADE
    ),
    ("api-cadre-what-if", "POST"): lambda case: api(
        reverse("api-cadre-what-if", args=[file_of(case).pk]), {"facts": {"position": {"level": 2}}}
    ),
    ("api-readiness-runs", "POST"): lambda case: api(reverse("api-readiness-runs"), {}),
    ("api-tokens", "POST"): lambda case: api(
        reverse("api-tokens"), {"name": "x", "days": 3, "scopes": ["cadres:read"]}
    ),
    ("api-token", "DELETE"): token,
}
