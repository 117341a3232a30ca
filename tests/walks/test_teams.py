"""The team sandbox in a real browser: by pointer, by keyboard alone, on a narrow screen; scenarios side by side; the sheet."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.strays import english_on
from tests.walks.test_walk import faults, sign_in
from tests.walks.widths import settles

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
NARROW = {"width": 390, "height": 844}


def lane(page: Page, name: str):
    return page.locator(f"[data-lane={name}]")


def count(page: Page, name: str) -> int:
    return int(lane(page, name).locator(".cnt").inner_text())


def test_people_are_moved_by_pointer_and_by_keyboard_and_scenarios_compared(page: Page):
    sign_in(page)
    copy_a_team(page)
    address, sitting = page.url, count(page, "in")
    draw_out(page)
    expect(lane(page, "out").locator(".cnt")).to_have_text("1")
    expect(lane(page, "in").locator(".cnt")).to_have_text(str(sitting - 1))
    bring_in_by_keyboard(page)
    expect(lane(page, "in").locator(".cnt")).to_have_text(str(sitting))
    expect(page.locator("#sandbox [role=status]")).to_contain_text(f"共{sitting}人")
    expect(page.locator("main")).to_contain_text("的变化")
    assert [*english_on(page), *faults(page)] == []
    look_narrow(page, address)
    compare_with_a_copy(page, address)
    sheet(page, address)


def copy_a_team(page: Page) -> None:
    """The team of a town, for next year."""
    page.goto("/teams/")
    assert [*english_on(page), *faults(page)] == []
    page.goto("/teams/new/")
    page.locator("[name=unit]").select_option(index=1)
    page.fill("[name=name]", "推演一")
    page.fill("[name=turnover_on]", in_a_year(page))
    page.click("main button.pri[type=submit]")
    expect(page).to_have_url(re.compile(r"/teams/[0-9a-f-]{36}/$"))


def in_a_year(page: Page) -> str:
    """A year from the day of the browser."""
    return page.evaluate("() => new Date(Date.now() + 365 * 864e5).toISOString().slice(0, 10)")


def draw_out(page: Page) -> None:
    """The last of the team, drawn to those who leave."""
    card = lane(page, "in").locator("[data-card]").last
    card.drag_to(lane(page, "out"), source_position={"x": 4, "y": 4})


def bring_in_by_keyboard(page: Page) -> None:
    """Somebody of the pools, or found by name, with the button on the card."""
    page.wait_for_load_state("networkidle")
    if not lane(page, "pool").locator("[data-card]").count():
        page.goto(f"{page.url}?q=王")
    button = lane(page, "pool").locator("button", has_text="调入").first
    button.focus()
    page.keyboard.press("Enter")


def look_narrow(page: Page, address: str) -> None:
    """On a phone nothing sticks out but what scrolls by itself."""
    page.set_viewport_size(NARROW)
    page.goto(address)
    settles(page)
    assert faults(page) == []
    page.set_viewport_size({"width": 1440, "height": 900})


def compare_with_a_copy(page: Page, address: str) -> None:
    """A copy in which somebody is brought back, beside the first."""
    page.goto(f"{address}copy/")
    page.fill("[name=name]", "推演二")
    page.click("main button.pri[type=submit]")
    expect(page).to_have_url(re.compile(r"/teams/[0-9a-f-]{36}/$"))
    lane(page, "out").locator("button", has_text="恢复留任").first.click()
    expect(lane(page, "out").locator(".cnt")).to_have_text("0")
    page.goto("/teams/?q=推演")
    for box in page.locator("tbody input[name=ids]").all():
        box.check()
    page.locator("[data-bulk] button", has_text="并排对比").click()
    expect(page).to_have_url(re.compile(r"/teams/compare/\?ids="))
    expect(page.locator("main thead")).to_contain_text("推演二")
    assert [*english_on(page), *faults(page)] == []


def sheet(page: Page, address: str) -> None:
    """What is to be entered by hand; the workbook."""
    page.goto(f"{address}proposal/")
    expect(page.locator("main")).to_contain_text("尚未登记")
    assert [*english_on(page), *faults(page)] == []
    with page.expect_download() as got:
        page.locator("main a", has_text="导出").first.click()
    assert got.value.suggested_filename.endswith(".xlsx")
    page.goto("/teams/rules/")
    assert faults(page) == []
