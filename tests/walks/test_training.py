"""S2 in the browser: from the menu to the hours in a file."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PERSON = "沈砚秋"


def test_the_spirit_of_the_new_town_is_walked_from_the_menu_to_the_file(page: Page):
    sign_in(page)
    page.click("nav >> text=培训项目")
    page.locator("main tbody a.nm", has_text="新城精神").click()
    expect(page.locator("h1")).to_contain_text("新城精神")
    page.click("text=新城精神第二讲：一线作风")
    expect(page.locator("main")).to_contain_text("专题授课")
    assert faults(page) == []
    page.locator("main table").first.get_by_role("link", name="考勤").first.click()
    row = page.locator("tr", has_text=PERSON)
    row.locator("input[inputmode=decimal]").fill("2.5")
    page.fill("#reason", "提前离场")
    page.click("main button.pri[type=submit]")
    expect(page.locator("body")).to_contain_text("更正1条")
    page.click("nav >> text=培训班次")
    page.click("text=新城精神第一讲：生态立城")
    page.locator("tr", has_text=PERSON).locator("a.nm").click()
    expect(page).to_have_url(re.compile("/training/$"))
    ledger = page.locator("section", has_text="学时台账")
    expect(ledger).to_contain_text("新城精神第二讲：一线作风")
    expect(ledger.locator("tr", has_text="新城精神第二讲").first).to_contain_text("2.5")
    expect(ledger.locator("tr", has_text="中青年干部培训班")).to_contain_text("30.0")
    assert faults(page) == []
