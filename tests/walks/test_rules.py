"""The life of a rule in a real browser: read, drafted by form, a broken text refused with its line; on 390 pixels."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.strays import english_on
from tests.walks.test_walk import faults, sign_in
from tests.walks.widths import settles

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_the_rule_book_and_a_simulation_are_read_and_fit_a_phone(page: Page):
    sign_in(page, "leader")
    page.goto("/rules/")
    addresses = ["/rules/", "/rules/sets/rank-ladder/"]
    page.locator("main a.nm", has_text="职级晋升资格").last.click()
    addresses.append(page.url)
    page.locator("main .feed a.u").first.click()
    expect(page.locator("main")).to_contain_text("RK-18-4D")
    addresses.append(page.url)
    for address in addresses:
        page.goto(address)
        assert [*english_on(page), *faults(page)] == [], address
        page.set_viewport_size({"width": 390, "height": 844})
        settles(page)
        page.set_viewport_size({"width": 1440, "height": 900})


@pytest.mark.refused_form
def test_a_broken_text_is_refused_and_a_number_changed_by_form(page: Page):
    sign_in(page)
    page.goto("/rules/sets/rank-ladder/draft/")
    page.fill("[name=reason]", "试算一年半")
    page.click("main button.pri[type=submit]")
    expect(page).to_have_url(re.compile(r"/rules/drafts/[0-9a-f-]{36}/$"))
    address = page.url
    page.goto(f"{address}text/")
    page.fill("[name=text]", page.input_value("[name=text]").replace("months: 24", "months: two", 1))
    page.click("main button.pri[type=submit]")
    expect(page.locator("main .form-top")).to_contain_text(re.compile(r"第 \d+ 行.*单位不对"))
    assert faults(page) == []  # the text itself has the words of the file
    page.goto(f"{address}rules/RK-18-4D/")
    page.fill("[name=n____months]", "18")
    page.click("main button.pri[type=submit]")
    expect(page.locator("main table").first).to_contain_text("18 个月")
    assert [*english_on(page), *faults(page)] == []
