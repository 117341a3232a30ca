"""Talks by page: planned at a desk, written down on a phone, followed up, and the radar changes."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from common.clock import today
from tests.walks.picking import pick
from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PHONE = {"width": 390, "height": 844}
SAID = "谈了近期工作和打算，状态平稳。"


def number_of(page: Page, words: str) -> int:
    """A number of the radar."""
    page.goto("/interviews/coverage/")
    value = page.locator(".tile", has_text=words).locator(".v").inner_text()
    return int("".join(sign for sign in value if sign.isdigit()))


def plan(page: Page) -> None:
    """A plan of half a year."""
    page.goto("/interviews/plans/new/")
    page.fill("[name=name]", "下半年谈心谈话计划")
    page.select_option("[name=kind]", "heart")
    page.fill("[name=every_months]", "6")
    page.click("main form[method=post] button[type=submit]")
    expect(page.get_by_text("计划已保存")).to_be_visible()


def write_down(page: Page) -> None:
    """On a phone, with the network lost once: what was typed is there again."""
    page.set_viewport_size(PHONE)
    page.goto("/interviews/coverage/")
    page.locator(".tile", has_text="从未谈话人数").locator("a").click()
    page.locator("main tbody a.nm").first.click()
    page.locator("a", has_text="记录谈话").click()
    page.check("[name=kinds][value=heart]")
    page.fill("[name=minutes]", SAID)
    expect(page.locator("[data-draft-time]")).to_be_visible()
    page.context.set_offline(True)
    page.click("button[value=sign]", no_wait_after=True)
    page.wait_for_timeout(500)
    page.context.set_offline(False)
    page.goto("/interviews/new/")
    expect(page.locator("[name=minutes]")).to_have_value(SAID)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert not faults(page)
    page.click("button[value=sign]")
    expect(page.get_by_text("谈话记录已签署。")).to_be_visible()


def promise(page: Page) -> None:
    """Somebody sees to it, and it is done."""
    page.fill("[name=what]", "安排参加培训")
    pick(page, page.locator(".fld", has=page.locator("[name=owner]")), "周念慈")
    page.fill("[name=due_on]", (today() + timedelta(days=30)).isoformat())
    page.locator("form", has=page.locator("[name=what]")).locator("button[type=submit]").click()
    page.locator("a.nm", has_text="安排参加培训").click()
    page.fill("[name=result]", "已列入下期培训名单")
    page.click("main form[method=post] button[type=submit]")
    expect(page.get_by_text("已登记").first).to_be_visible()


def test_a_year_of_talks(page: Page):
    sign_in(page)
    before = number_of(page, "已谈话人数"), number_of(page, "从未谈话人数")
    plan(page)
    write_down(page)
    promise(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    after = number_of(page, "已谈话人数"), number_of(page, "从未谈话人数")
    assert after == (before[0] + 1, before[1] - 1)
