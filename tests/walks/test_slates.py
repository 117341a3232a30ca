"""Comparing people in a real browser: with names, blind, narrow, by keyboard; the papers of a meeting."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.strays import english_on
from tests.walks.test_pools import sign_in_as
from tests.walks.test_walk import faults, sign_in
from tests.walks.widths import settles

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
POST, HIDDEN, MEETING = "街道党工委副书记", "园区办公室副主任", "党工委干部工作会议"
HASH = re.compile("[0-9a-f]{12,64}")
NARROW, WIDE = {"width": 390, "height": 800}, {"width": 1280, "height": 900}


def test_people_side_by_side_blind_and_sealed(page: Page):
    sign_in(page)
    page.goto("/slates/")
    page.locator(f"main a.nm:has-text('{POST}')").click()
    heads = page.locator("main thead th a[href^='/cadres/']")
    names = heads.all_inner_texts()
    move_a_column(page, names)
    sound(page)
    sign_in_as(page, "leader")
    page.goto("/slates/")
    page.locator(f"main a.nm:has-text('{HIDDEN}')").click()
    expect(page).to_have_url(re.compile("/blind/$"))
    shown = page.locator("main").inner_text()
    assert [name for name in names if name in shown] == []
    assert "甲" in shown
    sound(page)
    page.goto("/slates/papers/")
    page.locator(f"main a.nm:has-text('{MEETING}')").click()
    expect(page.locator("main")).to_contain_text("校验值")
    sound(page)
    page.locator("main a:has-text('校验')").click()
    expect(page.locator("main")).to_contain_text("均与封存时一致")
    sound(page)


def move_a_column(page: Page, names: list[str]) -> None:
    """By keyboard: the second column goes to the left, nothing else changes."""
    rows = page.locator("main table").first.locator("tbody th").all_inner_texts()
    page.locator("main thead a[href^='?order=']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**order=*")
    moved = page.locator("main thead th a[href^='/cadres/']").all_inner_texts()
    assert moved[:2] == [names[1], names[0]]
    assert page.locator("main table").first.locator("tbody th").all_inner_texts() == rows


def sound(page: Page) -> None:
    """Chinese, accessible, and nothing beyond the edge of a narrow screen."""
    english = [text for text in english_on(page) if not HASH.fullmatch(text)]
    assert [*english, *faults(page)] == []
    page.set_viewport_size(NARROW)
    settles(page)
    page.set_viewport_size(WIDE)
