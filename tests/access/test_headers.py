"""Every answer of every route: what the browser is told, that no page holds a script, how files are handed out."""

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from cadres.imports.forms_export import FORM_TYPE
from common.sheets import SHEET_TYPE
from common.uploads import DOCX_TYPE
from files.services import keep
from tests.access.calls import Call, Case, call_of
from tests.access.markup import Markup
from tests.access.matrix import send
from tests.access.policy import NOBODY, Permit, permits
from tests.access.relations import BY
from tests.access.world import World

READS = [permit for permit in permits() if permit.method == "GET"]
WRITES = [permit for permit in permits() if permit.method == "POST" and not permit.route.startswith("api-")]
TOLD = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SCRIPTS = {"'self'"}
PICTURES = {"image/jpeg", "image/png", "image/gif", "image/bmp"}
FILES = {SHEET_TYPE, FORM_TYPE, DOCX_TYPE, "application/pdf", "application/zip"} | PICTURES
DATA = (
    "application/json",
    "application/problem+json",
    "application/vnd.oai.openapi",
    "text/plain",
    "text/javascript",
)
NOT_A_PAGE = {
    "cadres:export",
    "cadres:photo",
    "imports:form_file",
    "imports:template",
    "imports:comparison_sheet",
    "imports:failed_rows",
    "accounts:audit_export",
}


def case_of(world: World, permit: Permit) -> Case:
    """Somebody who may, with something they may."""
    if permit.is_public:
        return Case(world, permit, NOBODY)
    for role, relations in permit.audience.items():
        for relation in relations or ("",):
            if not permit.of or relation in world.relations(permit.of, role):
                return Case(world, permit, role, relation, permit.whole)
    raise LookupError(permit)


def asked(client: Client, method: str, call: Call) -> HttpResponse:
    """The answer to one call, undone."""
    with transaction.atomic():
        answer = send(client, method, call)
        answer.whole = b"".join(answer.streaming_content) if answer.streaming else answer.content
        transaction.set_rollback(True)
    return answer


def faults_of(answer: HttpResponse) -> list[str]:
    """What is wrong with the heads and the markup of an answer."""
    found = [f"{name}: {answer.get(name)}" for name, value in TOLD.items() if answer.get(name) != value]
    if "camera=()" not in answer.get("Permissions-Policy", ""):
        found.append("no Permissions-Policy")
    found += faults_of_policy(answer.get("Content-Security-Policy", ""))
    kind = answer.get("Content-Type", "")
    if kind.startswith("text/html"):
        found += Markup(answer.whole.decode()).faults
        found += [] if answer.get("Cache-Control") else ["may be kept by a cache"]
    elif answer.whole and not kind.startswith(DATA):
        found += faults_of_file(answer, kind)
    return found


def faults_of_policy(policy: str) -> list[str]:
    """The content security policy, read as a browser reads it."""
    parts = (part.split() for part in policy.split(";") if part.strip())
    said = {name: set(sources) for name, *sources in parts}
    wanted = {
        "default-src": SCRIPTS,
        "script-src": SCRIPTS,
        "style-src": SCRIPTS,
        "object-src": {"'none'"},
        "base-uri": SCRIPTS,
        "form-action": SCRIPTS,
        "frame-ancestors": {"'none'"},
    }
    found = [f"{name} {said.get(name)}" for name, sources in wanted.items() if said.get(name) != sources]
    loose = {"script-src-elem", "script-src-attr", "worker-src", "connect-src", "frame-src"} & set(said)
    return found + [f"{name} {said[name]}" for name in loose]


def faults_of_file(answer: HttpResponse, kind: str) -> list[str]:
    """What is handed out as a file is never taken for a page."""
    found = [] if kind in FILES else [f"a file of type {kind}"]
    if not answer.get("Content-Disposition", "").startswith("attachment"):
        found.append(f"handed out as {answer.get('Content-Disposition')}")
    return found


@pytest.mark.parametrize("permit", READS, ids=str)
def test_a_page_as_somebody_who_may_see_it_and_as_nobody(world: World, permit: Permit):
    case = case_of(world, permit)
    answer = asked(case.client, "GET", call_of(case))
    assert permit.checks_door_only or answer.status_code < 400
    assert faults_of(answer) == []
    assert faults_of(asked(world.clients[NOBODY], "GET", call_of(case))) == []
    refused = asked(world.clients["interviewer"], "GET", call_of(case))
    assert faults_of(refused) == []
    if permit.route in NOT_A_PAGE:
        assert (answer.status_code, answer.get("Content-Type") in FILES) == (200, True)


@pytest.mark.parametrize("permit", WRITES, ids=str)
def test_a_form_sent_back_empty(world: World, permit: Permit):
    case = case_of(world, permit)
    assert faults_of(asked(case.client, "POST", Call(call_of(case).path))) == []


def test_what_is_wrong_with_an_address_or_breaks_down(world: World, monkeypatch):
    leader = world.clients["leader"]
    for client in (leader, world.clients[NOBODY]):
        for path in ("/nothing/", "/api/v1/nothing/", "/static/nothing.js", "/cadres/?q=%00"):
            answer = asked(client, "GET", Call(path))
            assert (answer.status_code >= 400 or path.startswith("/cadres/"), faults_of(answer)) == (True, [])
    strict = Client(enforce_csrf_checks=True)
    assert faults_of(asked(strict, "POST", Call("/accounts/login/", {"login": "x"}))) == []

    def broken(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("cadres.views.roster.render", broken)
    answer = asked(leader, "GET", Call("/cadres/"))
    assert (answer.status_code, faults_of(answer)) == (500, [])


def test_our_own_scripts_are_told_as_what_they_are(world: World):
    answer = asked(world.clients[NOBODY], "GET", Call("/static/js/shell.js"))
    assert (answer.status_code, answer.get("Content-Type").split(";")[0]) == (200, "text/javascript")
    assert faults_of(answer) == []


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/xhtml+xml"])
def test_a_picture_that_is_a_page_is_not_handed_out(world: World, kind: str):
    cadre = world.cadre("own", "")
    with transaction.atomic():
        cadre.photo = keep("p.html", b"<script>1</script>", content_type=kind, unit=cadre.home_unit, by=BY)
        cadre.save()
        assert world.clients["leader"].get(f"/cadres/{cadre.pk}/photo/").status_code == 404
        transaction.set_rollback(True)
    cadre.refresh_from_db()


@pytest.mark.parametrize(
    "page",
    [
        "<script>alert(1)</script>",
        "<script src='https://evil.example/x.js'></script>",
        "<a href='java&#115;cript:alert(1)'>x</a>",
        "<p onclick='x()'>",
        "<div hx-on:click='x()'>",
        "<div hx-vals='js:{a:1}'>",
        "<iframe srcdoc='x'></iframe>",
        "<style>p{}</style>",
        "<form action='https://evil.example/'>",
        "<meta http-equiv='refresh' content='0'>",
    ],
)
def test_a_script_in_a_page_would_be_noticed(page: str):
    assert Markup(page).faults != []
