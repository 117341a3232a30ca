"""Cases for the pages: what a form takes, with hostile values in it; and the parameters of every page."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import strategies as st

from tests.access.calls import Call, Case, call_of
from tests.access.matrix import send
from tests.access.policy import ROLES, Permit, permits
from tests.access.world import World
from tests.fuzz.running import Found

NAMES = (
    "q",
    "sort",
    "cols",
    "after",
    "before",
    "density",
    "page",
    "view",
    "ladder",
    "as_of",
    "on",
    "unit",
    "since",
    "next",
)
HOSTILE = [
    "", " ", "\x00", "a\x00b", "\r\n", "\ufeff", "\u202e文", "ﷺ" * 40, "𝕏", "İ", "null", "None", "undefined", "true", "[]", "{}",
    "-1", "0", "1e400", "NaN", "Infinity", "-Infinity", "9" * 30, "9" * 400, "2147483648", "9223372036854775808", "1.5", "1,5",
    "½", "²", "٣", "0x10", "1_000", "0000-00-00", "2026-02-30", "9999-12-31", "10000-01-01", "0001-01-01", "1900.13", "2026-1-1",
    "2026-11-28T25:61", "' OR 1=1 --", "%", "_", "\\", "%s", "{0}", "{{ 7*7 }}", "../../etc/passwd", "<script>alert(1)</script>",
    "=1+1", "00000000-0000-0000-0000-000000000000", "019ac000-0000-7000-8000-000000000000", "x" * 70_000, "文" * 5_000,
    "javascript:alert(1)", "//other.example/", "&amp;", "a=b&c=d", "‮", "\ud7ff", "\U0010ffff",
]  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(HOSTILE),
    st.sampled_from(HOSTILE),
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.integers().map(str),
    st.dates().map(str),
    st.uuids().map(str),
)


def forms() -> list[Permit]:
    """Everything that is posted to a page."""
    return [one for one in permits() if one.method == "POST" and not one.route.startswith("api-")]


def looks() -> list[Permit]:
    """Every page."""
    return [one for one in permits() if one.method == "GET" and not one.route.startswith("api-")]


@st.composite
def cases_of(draw: st.DrawFn, permit: Permit, world: World) -> tuple[Case, list[tuple[int, str, Any]], int]:
    """Who sends, to what, and what is put in its place: (which field, another name, value)."""
    may = [one for one in ROLES if permit.may_use(one)]
    role = draw(st.sampled_from(may * 5 + list(ROLES)))
    relations = world.relations(permit.of, role) if permit.of else [""]
    reached = [one for one in relations if not permit.of or permit.reaches(role, one)] or relations
    relation = draw(st.sampled_from(reached * 3 + list(relations)))
    changes = draw(
        st.lists(st.tuples(st.integers(0, 40), st.sampled_from(NAMES), VALUES), min_size=1, max_size=4)
    )
    return Case(world, permit, role, relation), changes, draw(st.integers(0, 9))


def ask(found: Found, drawn: tuple[Case, list[tuple[int, str, Any]], int]) -> None:
    """Put the case; the only thing asked of the answer is that it is no fault of ours."""
    case, changes, how = drawn
    call = call_of(case)
    if case.permit.method == "GET":
        asked = urlencode([(name, value) for _number, name, value in changes])
        call = replace(call, path=f"{call.path.split('?')[0]}?{asked}")
    elif how == 0:
        call = raw(call, changes)
    elif isinstance(call.data, dict) or call.data is None:
        call = replace(call, data=spoiled(call.data or {}, changes, how))
    response = send(case.client, case.permit.method, call)
    found.statuses[response.status_code] += 1
    if response.status_code >= 500:
        found.blame(f"{case.permit}: {response.status_code}", f"{case}\n{call.path}\n{call.data!r}"[:1500])
    close(response)


def spoiled(data: dict, changes: list[tuple[int, str, Any]], how: int) -> dict:
    """The fields with some put in their place, left out, given twice, or made files of what were words and words of files."""
    found, names = dict(data), sorted(data)
    for number, other, value in changes:
        name = names[number % len(names)] if names and number % 7 else other
        if how == 1:
            found.pop(name, None)
        elif how == 2:
            found[name] = [value, "x", value]
        elif how == 3:
            found[name] = SimpleUploadedFile("文\r\n.xlsx", value.encode(errors="replace"))
        else:
            found[name] = value
    return found


def raw(call: Call, changes: list[tuple[int, str, Any]]) -> Call:
    """Bytes that are no form."""
    body = b"&".join(
        name.encode() + b"=%ff%00%C0%AF" + value.encode(errors="replace")[:200] for _n, name, value in changes
    )
    return replace(call, data=body, content_type="application/x-www-form-urlencoded")


def close(response: Any) -> None:
    """Streams are made while they are read."""
    if response.streaming:
        b"".join(response.streaming_content)
