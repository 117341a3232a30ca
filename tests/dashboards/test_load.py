"""The mixed work: what is read of a page, who works, and what is made of the times."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from dashboards.bench import mixed
from dashboards.bench.mixed import Found, Look
from dashboards.bench.parts import Page
from tests.factories.house import SETUP, House
from units.services import add_unit

PAGE = """<div hx-get="/a/" hx-trigger="load"></div><div hx-get="/b/" hx-trigger="every 2s"></div>
<form><input name="q" value="x"></form>
<form method="post"><input type="hidden" name="version" value="3"><input name="empty"><input type="checkbox" name="no">
<input type="checkbox" name="yes" checked><select name="first"><option value="1">a</option><option value="2">b</option></select>
<select name="second"><option value="1">a</option><option value="2" selected>b</option></select>
<select name="many" multiple><option value="1">a</option></select><textarea name="text">
two
lines</textarea><button type="submit" name="go" value="1">Go</button></form>"""


def test_a_page_is_read_as_a_browser_reads_it():
    page = Page(PAGE)
    assert page.parts == ["/a/"]
    sent = {"version": "3", "empty": "", "yes": "on", "first": "1", "second": "2", "text": "two\nlines"}
    assert page.forms == [sent]


@pytest.mark.django_db
def test_who_works_is_signed_in_and_changes_nobody_elses_file():
    house = House(add_unit("Zone", code="zone", by=SETUP))
    for n in range(4):
        house.cadre(f"Person {n}")
    found = mixed.world(25)
    assert {role: len(group) for role, group in found["people"].items()} == {
        "officer": 19,
        "leader": 7,
        "program": 5,
    }
    owned = [pk for one in found["people"]["officer"] for pk in one["own"]]
    assert len(owned) == len(set(owned)) == 4
    browser = Client()
    browser.cookies[settings.SESSION_COOKIE_NAME] = found["people"]["leader"][0]["session"]
    assert browser.get(reverse("cadres:roster")).status_code == 200
    program = {"HTTP_AUTHORIZATION": f"Token {found['people']['program'][0]['token']}"}
    assert [Client().get(found["pages"][key], **program).status_code for key in ("api", "feed")] == [200, 200]
    assert found["pages"]["file"].replace(found["nobody"], owned[0]) == reverse(
        "cadres:record", args=[owned[0]]
    )


def row(kind: str, name: str, p95: str, failed: str = "0") -> dict[str, str]:
    return {
        "Type": kind, "Name": name, "95%": p95, "Median Response Time": "9", "Request Count": "4", "Failure Count": failed,
    }  # fmt: skip


def test_who_waits_too_long_or_gets_an_error_is_told():
    rows = [
        row("GET", "home", "500"), row("GET", "board", "510", failed="1"), row("WHOLE", "overview", "1510"),
        row("WHOLE", "home", "9000"),
    ]  # fmt: skip
    lines = mixed.figures(Found(rows), 50, 10)
    assert [line.met for line in lines] == [True, False, False, None, False]
    assert lines[-1].measured == "1 of 8"
    assert mixed.failures(Found(), "").met is True
    broken = mixed.failures(Found(faults=["no such form"]), "")
    assert (broken.met, broken.measured) == (False, "0 of 0; no such form")


def test_what_grows_is_told():
    looks = [Look({"web": 100, "worker": 50 + n, "postgres": 9}, 5) for n in range(20)]
    assert [line.met for line in mixed.growing(Found(looks=looks))] == [True, False, True, True]
    assert mixed.growing(Found(looks=looks[:4])) == []
