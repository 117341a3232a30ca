"""An officer of one unit, a leader, an auditor and a system administrator, each on a day of their own."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
FILE = "table a.nm[href^='/cadres/']"


def refused(page: Page, address: str) -> int:
    """The status of an address that is not this person's; the browser's word about it is expected."""
    return page.request.get(address).status


def test_an_officer_of_one_unit_keeps_its_files_and_meets_no_other(page: Page):
    sign_in(page, "officer")
    page.goto("/cadres/")
    everybody = page.locator("#list-sub").inner_text()
    stranger = page.locator(FILE).last.get_attribute("href")
    page.context.clear_cookies()

    sign_in(page, "puting")
    page.goto("/cadres/")
    expect(page.locator("#list-sub")).not_to_have_text(everybody)
    own = page.locator("main tbody tr", has_text="蒲汀").first.locator("a.nm")  # not somebody sent there
    name = own.inner_text()
    assert refused(page, stranger) == 404
    own.click()
    expect(page.locator("h1, h2").filter(has_text=name).first).to_be_visible()
    assert faults(page) == []

    page.get_by_role("link", name="敏感信息").click()
    page.get_by_label("电话").check()
    page.get_by_label("具体说明").fill("年度档案核对")
    page.get_by_role("button", name="查看").click()
    expect(page.locator("main")).to_contain_text("本次查看内容")
    assert re.search(r"1\d{10}", page.locator("main").inner_text())
    assert faults(page) == []
    assert {refused(page, address) for address in ("/users/", "/audit/")} == {403}


def test_a_leader_reads_and_changes_nothing(page: Page):
    sign_in(page, "leader")
    page.goto("/readiness/")
    expect(page.locator("main")).to_contain_text("任职资格")
    page.goto("/cadres/")
    page.locator(FILE).first.click()
    expect(page.locator("main")).to_contain_text("履历时间轴")
    main = page.locator("main")
    for forbidden in ("编辑", "敏感信息", "查阅记录"):
        expect(main.get_by_text(forbidden, exact=True)).to_have_count(0)
    file = page.url.rstrip("/")
    assert {refused(page, f"{file}/{part}/") for part in ("edit", "reveal")} == {403}
    assert {refused(page, address) for address in ("/imports/", "/users/", "/audit/")} == {403}
    assert not re.search(r"\d{17}[\dX]", main.inner_text())


def test_an_auditor_sees_who_looked_and_no_file(page: Page):
    sign_in(page, "officer")
    page.goto("/cadres/")
    page.locator(FILE).first.click()
    file = page.url
    page.context.clear_cookies()

    sign_in(page, "auditor")
    page.get_by_role("link", name="审计记录").click()
    rows = page.locator("tbody tr")
    expect(rows.filter(has_text="查看档案").first).to_be_visible()
    assert faults(page) == []
    rows.filter(has_text="查看档案").first.locator("td a").click()
    expect(page.locator("h1")).to_contain_text("干部档案")
    expect(page.locator("main")).to_contain_text("周念慈")
    assert faults(page) == []
    page.goto("/audit/?group=reads")
    with page.expect_download() as download:
        page.get_by_role("link", name="导出").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    assert {refused(page, address) for address in (file, "/cadres/", "/readiness/", "/users/")} == {403}


def test_a_system_administrator_opens_an_account_and_sees_nobody(page: Page):
    sign_in(page, "sysadmin")
    page.get_by_role("link", name="账号").first.click()
    page.get_by_role("link", name="新建账号").click()
    page.fill("[name=username]", "newcomer")
    page.fill("[name=name]", "宋清和")
    page.locator("form button.pri[type=submit]").click()
    expect(page.locator("h1")).to_contain_text("账号启用链接")
    assert faults(page) == []
    page.goto("/users/?q=宋清和")
    page.locator("tbody a.nm").click()
    expect(page.locator("h1")).to_contain_text("宋清和")
    assert faults(page) == []
    expect(page.get_by_text("申请角色")).to_have_count(0)
    page.get_by_role("button", name="停用账号").click()
    expect(page.locator("main")).to_contain_text("账号已停用")
    assert {refused(page, address) for address in ("/cadres/", "/readiness/", "/audit/", "/imports/")} == {
        403
    }
