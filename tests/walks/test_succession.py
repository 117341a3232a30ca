"""Succession in a real browser: a name on a list by keyboard, confirmed; the forecast by month; on 390 pixels; axe."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.picking import pick
from tests.walks.strays import english_on
from tests.walks.test_walk import faults, sign_in
from tests.walks.widths import settles

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PAGES = ("/succession/", "/succession/forecast/?months=60", "/pools/analysis/")


def test_a_successor_is_named_confirmed_and_taken_off(page: Page):
    sign_in(page)
    page.goto("/succession/?bare=1")
    page.locator("main tbody a.nm").first.press("Enter")
    page.click("main a:has-text('提出接续人选')")
    name_somebody(page)
    expect(page.locator("main tbody").first).to_contain_text("熟悉全局工作")
    page.click("main button:has-text('确认名单')")
    expect(page.locator("main")).to_contain_text("已于今日确认")
    assert [*english_on(page), *faults(page)] == []
    page.locator("main tbody a:has-text('撤下')").last.click()
    page.fill("[name=removed_because]", "另有任用")
    page.click("main button.pri[type=submit]")
    expect(page.locator("main")).to_contain_text("另有任用")


def name_somebody(page: Page) -> None:
    """A member of a pool, by the picker."""
    pick(page, page.locator(".fld", has=page.locator("[name=cadre]")), member_name(page))
    page.locator("[name=source][value=pool]").check(force=True)
    page.fill("[name=reason]", "熟悉全局工作")
    page.click("main button.pri[type=submit]")
    expect(page).to_have_url(re.compile(r"/succession/posts/[0-9a-f-]{36}/$"))


def member_name(page: Page) -> str:
    """Somebody in a pool."""
    text = page.request.get("/api/v1/pool-memberships/?state=member").json()
    return text["results"][-1]["name"]


def test_the_forecast_goes_to_a_month_and_fits_a_phone(page: Page):
    sign_in(page, "leader")
    for address in PAGES:
        page.goto(address)
        assert [*english_on(page), *faults(page)] == [], address
        page.set_viewport_size({"width": 390, "height": 844})
        settles(page)
        page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(PAGES[1])
    month = page.locator("main table a.u").first
    label = month.inner_text()
    month.press("Enter")
    expect(page).to_have_url(re.compile(f"at={label.replace('.', '-')}"))
    expect(page.locator("#chains .meta")).to_have_text(label)
    page.locator("[name=step]").focus()
    page.keyboard.press("Home")
    page.click("main form button.pri")
    expect(page.locator("#chains .meta")).to_have_text("全部月份")
