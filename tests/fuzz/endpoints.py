"""Cases for the endpoints: made by schemathesis from our own description, asked by every role, of what is there or not."""

import json
import re
from collections.abc import Iterator
from typing import Any

import requests
import schemathesis
from django.http import HttpResponse
from django.test import Client
from django.urls import resolve
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.access.calls import Call, Case, call_of
from tests.access.policy import ROLES, Permit, permits_of
from tests.access.world import World
from tests.fuzz.running import Found

BASE = "http://testserver"
SOME_ID = "019ac000-0000-7000-8000-000000000000"
ALONE = 4  # of five: what was generated, and nothing else
PARAMETER = re.compile(r"\{(\w+)\}")
OWN_HEADERS = {"content-length", "content-type", "cookie", "host", "authorization"}
CHECKED = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def operations_of(client: Client) -> list[Any]:
    """Every operation of the description as the server gives it."""
    told = client.get("/api/v1/schema/", headers={"Accept": "application/json"}).json()
    schema = schemathesis.openapi.from_dict(told)
    return [found.ok() for found in schema.get_all_operations()]


def permit_of(operation: Any) -> Permit:
    """What the policy says of an operation."""
    filled = PARAMETER.sub(lambda name: SOME_ID if name[1] in ("id", "pk") else "x", operation.path)
    return permits_of(resolve(filled).url_name)[operation.method.upper()]


@st.composite
def cases_of(draw: st.DrawFn, operation: Any, world: World) -> tuple[Any, Case | None, Case]:
    """A generated case, who asks, and of what: half of them by who may, most of them of something that is there."""
    permit = permit_of(operation)
    may = [one for one in ROLES if permit.may_use(one)]
    role = draw(st.sampled_from([*may * (1 + len(ROLES) // max(len(may), 1)), *ROLES]))
    mode = draw(st.sampled_from(list(GenerationMode)))
    made = draw(operation.as_strategy(generation_mode=mode))
    relations = world.relations(permit.of, role) if permit.of else [""]
    relation = draw(st.sampled_from([*relations, "missing"])) if permit.of else ""
    graft = draw(st.integers(0, ALONE))
    return made, graft, Case(world, permit, role, relation)


def ask(found: Found, drawn: tuple[Any, int, Case]) -> None:
    """Put the case and look at the answer."""
    made, graft, case = drawn
    if graft != ALONE:
        put_in(made, call_of(case), whole=graft == 0)
    sent = prepared(made)
    response = answer(case.client, sent)
    found.statuses[response.status_code] += 1
    judge(found, made, sent, response, case)


def put_in(made: Any, good: Call, *, whole: bool) -> None:
    """Take the address, conditions and body of a call that succeeds, and leave of the body what was generated of one field."""
    path = good.path.split("?")[0]
    names = PARAMETER.findall(made.operation.path)
    made.path_parameters = dict(zip(names, map(str, resolve(path).kwargs.values()), strict=False))
    made.headers.update(good.headers)
    if not good.content_type or not isinstance(good.data, str):
        return
    body = json.loads(good.data)
    if isinstance(made.body, dict) and isinstance(body, dict) and not whole:
        changed = sorted(made.body)[: 1 + len(made.body) % 2]
        body |= {name: made.body[name] for name in changed}
    made.body, made.media_type = body, "application/json"


def prepared(made: Any) -> requests.PreparedRequest:
    """As it goes over the wire."""
    sent = made.as_transport_kwargs(base_url=BASE)
    known = ("method", "url", "headers", "params", "json", "data", "files")
    return requests.Request(**{name: sent[name] for name in known if name in sent}).prepare()


def answer(client: Client, sent: requests.PreparedRequest) -> HttpResponse:
    """What the product says."""
    body = sent.body.encode() if isinstance(sent.body, str) else sent.body or b""
    kind = sent.headers.get("Content-Type", "")
    headers = dict(headers_of(sent))
    return client.generic(sent.method, sent.path_url, body, kind, headers=headers)


def headers_of(sent: requests.PreparedRequest) -> Iterator[tuple[str, str]]:
    """Those that a server reads, as it reads them."""
    for name, value in sent.headers.items():
        if name.lower() not in OWN_HEADERS:
            yield name, value.decode("latin-1") if isinstance(value, bytes) else value


def judge(
    found: Found, made: Any, sent: requests.PreparedRequest, response: HttpResponse, case: Case
) -> None:
    """Whether the answer is one that the description knows."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    headers = {name: [value] for name, value in response.items()}
    told = Response(
        response.status_code, headers, content, sent, 0.1, verify=False, message=response.reason_phrase
    )
    try:
        made.validate_response(told, checks=CHECKED)
    except (Failure, FailureGroup) as failure:
        for one in getattr(failure, "exceptions", [failure]):
            where = f"{made.operation.label}: {type(one).__name__} {response.status_code}"
            words = f"{case}\n{sent.method} {sent.url}\n{sent.headers}\n{sent.body}\n{one}\n{content[:600]}"
            found.blame(f"{where} {getattr(one, 'validation_message', '')}"[:300], words)
