"""S12 in the browser: a task force on a phone, with the network cut in the middle; nothing is lost, nothing counts twice."""

import base64
import random
import re
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PHONE = {"width": 390, "height": 844}
NOTES = 50
PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg=="
)  # two by two pixels, red


def on_a_phone(browser: Browser, site: str) -> BrowserContext:
    return browser.new_context(base_url=site, viewport=PHONE, has_touch=True, is_mobile=True)


ALL_SENT = """() => new Promise(function (done) {
  var asked = indexedDB.open("field-notes", 1);
  asked.onsuccess = function () {
    var left = asked.result.transaction("notes").objectStore("notes").count();
    left.onsuccess = function () { asked.result.close(); done(left.result === 0); };
  };
})"""  # the list on the page is empty before the phone has looked into its store


def wait_until_sent(page: Page) -> None:
    """Until the phone keeps no note any more."""
    for _turn in range(480):
        if page.evaluate(ALL_SENT):
            return
        page.wait_for_timeout(250)
    raise AssertionError("notes are still on the phone")


def open_the_running_visit(page: Page) -> None:
    """From the list of task forces to the notes of the visit that runs."""
    page.goto("/assessments/task-forces/")
    page.click("text=会展中心北区工地")
    page.click("text=手机记录")
    expect(page.locator("h1")).to_have_text("现场记录")


def write(page: Page, text: str, photos: int = 0) -> None:
    page.fill("#text", text)
    if photos:
        files = [{"name": f"{uuid4()}.png", "mimeType": "image/png", "buffer": PHOTO} for _ in range(photos)]
        page.set_input_files("#photos", files)
        expect(page.locator("[data-count]")).to_have_text(f"{photos} / 4")
    page.click("footer button[type=submit]")
    expect(page.locator("#text")).to_have_value("")


def test_a_note_without_network_waits_and_arrives(browser: Browser, site: str):
    context = on_a_phone(browser, site)
    page = context.new_page()
    sign_in(page, "taskforce")
    open_the_running_visit(page)
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.set_offline(True)
    text = f"断网时写下 {uuid4().hex[:8]}"
    write(page, text, photos=2)
    expect(page.locator("[data-list]")).to_contain_text("已存本机")
    expect(page.locator("[data-offline]")).to_be_visible()
    context.set_offline(False)
    wait_until_sent(page)
    page.goto(page.url.replace("phone/", ""))
    row = page.locator("tr", has_text=text)
    expect(row).to_have_count(1)
    expect(row.locator("a.u")).to_have_count(2)
    context.close()


class Chance:
    """A network that is cut at random, and that loses answers after the request has arrived."""

    def __init__(self, context: BrowserContext) -> None:
        self.context, self.dice, self.lost = context, random.Random(12), 0

    def answer(self, route: Route) -> None:
        """A quarter of the notes arrive without the phone learning of it: it sends them again."""
        if route.request.method == "POST" and self.dice.random() < 0.25:
            route.fetch()
            self.lost += 1
            route.abort()
        else:
            route.continue_()

    def opened(self, address: str) -> Page:
        """The page, while there is a network."""
        self.context.set_offline(False)
        page = self.context.new_page()
        page.route("**/phone/", self.answer)
        page.goto(address)
        return page


def test_fifty_notes_arrive_once_whatever_the_network_does(browser: Browser, site: str):
    context = on_a_phone(browser, site)
    page = context.new_page()
    sign_in(page, "taskforce")
    open_the_running_visit(page)
    address, mark, chance = page.url, uuid4().hex[:8], Chance(context)
    for number in range(NOTES):
        if number % 17 == 0:  # the page is closed with notes on the phone, and opened again
            page.close()
            page = chance.opened(address)
        context.set_offline(chance.dice.random() < 0.5)
        write(page, f"{mark}-{number:02} 现场情况", photos=1 + number % 2)
    page.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto(address)
    wait_until_sent(page)
    page.goto(address.replace("phone/", ""))
    rows = page.locator("tr", has_text=mark)
    found = sorted(re.search(rf"{mark}-\d\d", text)[0] for text in rows.all_inner_texts())
    assert found == [f"{mark}-{number:02}" for number in range(NOTES)]
    assert (rows.locator("a.u").count(), chance.lost > 3) == (NOTES + NOTES // 2, True)
    context.close()


def test_a_planned_visit_is_seen_by_the_member_and_by_nobody_else(page: Page):
    for name, there in (("officer", False), ("chief", False), ("taskforce", True)):
        sign_in(page, name)
        page.goto("/assessments/task-forces/")
        page.locator("main a.u", has_text="会展中心建设考察专班").click()
        expect(page.locator("h1")).to_have_text("会展中心建设考察专班")
        expect(page.locator("main")).to_contain_text("会展中心北区工地")
        assert ("征收安置现场办公点" in page.content()) == there, name
        page.context.clear_cookies()


def test_a_proposal_is_walked_from_the_report_to_the_nomination(page: Page):
    sign_in(page, "officer")
    page.goto("/pools/")
    page.click("text=考察专班建议人选")
    name = page.locator("tbody a.nm").first.inner_text()
    page.locator("tbody tr").first.get_by_role("link", name="提名").click()
    expect(page.locator("main")).to_contain_text(name)
    page.select_option("[name=horizon]", "mid")
    page.select_option("[name=pool]", index=2)
    page.click("main button.pri[type=submit]")
    expect(page.locator("main")).to_contain_text("考察专班建议")
    expect(page.locator("main")).to_contain_text("涉及本人的现场记录")


def test_who_arrives_without_network_writes_at_once_and_the_hour_is_kept(browser: Browser, site: str):
    context = on_a_phone(browser, site)
    page = context.new_page()
    sign_in(page, "taskforce")
    page.goto("/assessments/task-forces/")
    page.locator("main a.u", has_text="会展中心建设考察专班").click()
    page.click("text=征收安置现场办公点")
    page.click("text=手机记录")
    expect(page.locator("#text")).to_be_hidden()
    context.set_offline(True)
    page.click("footer >> text=已到达")
    text = f"到场即记 {uuid4().hex[:8]}"
    write(page, text)
    expect(page.locator("[data-list] li")).to_have_count(2)
    context.set_offline(False)
    wait_until_sent(page)
    page.goto(page.url.replace("phone/", ""))
    expect(page.locator("tr", has_text=text)).to_have_count(1)
    context.close()
