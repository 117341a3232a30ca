"""Portraits in a real browser: a leader reads one on a desktop and on a phone; an officer gives a label; axe."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.strays import english_on
from tests.walks.test_walk import faults, sign_in
from tests.walks.widths import settles

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def to_the_portrait(page: Page) -> None:
    """From the roster to a file, and there to the tab."""
    page.goto("/cadres/?q=沈砚秋")
    page.click("main a.nm:has-text('沈砚秋')")
    page.click("main a:has-text('画像')")
    page.click("main a:has-text('单独打开画像')")
    expect(page).to_have_url(re.compile(r"/portraits/[0-9a-f-]{36}/$"))


def test_a_leader_reads_a_portrait_wide_and_on_a_phone(page: Page):
    sign_in(page, "leader")
    to_the_portrait(page)
    expect(page.locator("main")).to_contain_text("敢啃硬骨头")
    expect(page.locator("main")).to_contain_text("受限来源")
    expect(page.locator("main .chart svg").first).to_be_visible()
    assert [*english_on(page), *faults(page)] == []
    page.set_viewport_size({"width": 390, "height": 844})
    settles(page)
    assert faults(page) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    page.locator("#axis-shouldering tbody a").first.click()
    expect(page).not_to_have_url(re.compile(r"/portraits/"))


def test_an_officer_gives_a_label_on_a_record_and_keeps_the_portrait(page: Page):
    sign_in(page)
    to_the_portrait(page)
    page.click("main a:has-text('贴标签')")
    page.fill("[name=text]", "统筹有方")
    page.locator("[name=tone][value=strength]").check(force=True)
    page.locator("[name=records]").first.check(force=True)
    assert [*english_on(page), *faults(page)] == []
    page.click("main button.pri[type=submit]")
    expect(page.locator("main")).to_contain_text("统筹有方")
    page.click("main a:has-text('留存画像')")
    page.fill("[name=occasion]", "季度研判")
    page.click("main button.pri[type=submit]")
    page.click("main a:has-text('季度研判')")
    expect(page.locator("main")).to_contain_text("统筹有方")
    assert [*english_on(page), *faults(page)] == []


def test_a_leader_reads_the_index_by_distribution_and_to_the_last_record(page: Page):
    sign_in(page, "leader")
    page.goto("/portraits/index/")
    expect(page.locator("main .chart svg").first).to_be_visible()
    assert [*english_on(page), *faults(page)] == []
    page.set_viewport_size({"width": 390, "height": 844})
    settles(page)
    page.locator("main a.nm").first.click()
    expect(page.locator("main h1")).to_contain_text("担当指数")
    settles(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    assert [*english_on(page), *faults(page)] == []
    page.goto("/portraits/index/prompts/")
    assert [*english_on(page), *faults(page)] == []


def test_an_officer_tries_weights_and_proposes_them(page: Page):
    sign_in(page)
    page.goto("/portraits/index/formula/")
    page.fill("[name=load]", "40")
    page.fill("[name=delivery]", "20")
    page.click("main button:has-text('试算权重')")
    expect(page.locator("main")).to_contain_text("区间变化")
    assert [*english_on(page), *faults(page)] == []
    page.fill("[name=reason]", "更看重担重")
    page.click("main button:has-text('提出方案')")
    expect(page.locator("main")).to_contain_text("待他人启用")
