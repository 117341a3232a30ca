"""A leader's two minutes in a real browser: numbers, their lists, pictures, one unit; wide and on a phone; axe."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.strays import english_on
from tests.walks.test_walk import faults, sign_in
from tests.walks.widths import settles

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WIDE, PHONE = {"width": 1366, "height": 900}, {"width": 390, "height": 844}


def opened(page: Page) -> None:
    """The overview with everything that follows its frame."""
    page.goto("/overview/")
    expect(page.locator("main [data-chart] svg").first).to_be_visible()
    expect(page.locator("main .hm tbody tr").first).to_be_visible()
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_leader_goes_from_a_number_to_its_people(page: Page, size: dict):
    page.set_viewport_size(size)
    sign_in(page, "leader")
    opened(page)
    settles(page)
    assert [*english_on(page), *faults(page)] == []
    tile = page.locator("main .tile", has_text="科级年轻干部")
    number = tile.locator(".v a")
    told = number.inner_text()
    number.click()
    expect(page).to_have_url(re.compile(r"/cadres/\?.*age_max=35"))
    expect(page.locator("#list-sub")).to_contain_text(told)


def test_a_tile_says_what_it_counts_and_a_picture_has_its_table(page: Page):
    sign_in(page, "leader")
    opened(page)
    tile = page.locator("main .tile", has_text="培训任务")
    tile.locator("button.qi").press("Enter")
    expect(tile.locator(".tip")).to_contain_text("干部教育培训工作条例")
    table = page.locator("main [data-table]").first
    table.press("Enter")
    expect(page.locator("main .fig table").first).to_be_visible()
    page.locator("main .fig tbody a").first.press("Enter")
    expect(page).to_have_url(re.compile(r"/cadres/\?.*identity="))


def test_one_unit_of_the_scope_by_keyboard(page: Page):
    sign_in(page, "leader")
    opened(page)
    page.locator("main tbody a.nm").first.press("Enter")
    expect(page).to_have_url(re.compile(r"unit="))
    expect(page.locator("main [data-chart] svg").first).to_be_visible()
    expect(page.locator("main .tile").first).to_be_visible()
