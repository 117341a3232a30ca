"""Every room of the officer's menu, and one thing in each: one language at a time, no fault of axe, nothing too wide."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.strays import chinese_on, english_on
from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
STRAYS = {"zh-hans": english_on, "en": chinese_on}
ROOMS = (
    "/", "/deadlines/", "/promotions/", "/promotions/new/", "/selection/", "/selection/lists/", "/reports/forms/",
    "/reports/rosters/", "/reports/posts/", "/reports/retirements/", "/reports/statistics/", "/reports/statistics/kept/",
    "/imports/", "/training/", "/training/programmes/",
)  # fmt: skip
HOLDING = ("/training/", "/training/programmes/", "/promotions/", "/selection/lists/", "/reports/forms/")
NUMBER = re.compile(r"\d{8}-[0-9A-F]{8}")  # of a set of forms


def told(page: Page, language: str, address: str) -> list[str]:
    """What is wrong with a page, wide and on a phone."""
    strays = [text for text in STRAYS[language](page) if not NUMBER.fullmatch(text)]
    wrong = [f"{address} {text}" for text in [*strays, *faults(page)]]
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(400)  # the tables of a phone are laid out anew
    too_wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.set_viewport_size({"width": 1440, "height": 900})
    return wrong + [f"{address} {too_wide} pixels too wide"] * (too_wide > 0)


def speak(page: Page, language: str) -> None:
    """Chinese is the language of the first page."""
    if language == "en":
        page.click("button[name=language][value=en]")


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_every_room_is_dressed(page: Page, language: str):
    sign_in(page)
    speak(page, language)
    found = []
    for address in ROOMS:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        found += told(page, language, address)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_what_a_room_holds_is_dressed(page: Page, language: str):
    sign_in(page)
    speak(page, language)
    found = []
    for address in HOLDING:
        page.goto(address)
        page.locator("main tbody a.nm").first.click()
        expect(page.locator("h1, h2").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        found += told(page, language, page.url)
    assert not found, "\n".join(found)
