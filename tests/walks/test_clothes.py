"""The clothes: no sideways scrolling, both languages, both themes, everything by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
def gallery(page: Page) -> Page:
    """The gallery, in Chinese and light, with the focus nowhere."""
    sign_in(page)
    page.goto("/gallery/")
    page.wait_for_selector("[data-chart] svg")
    page.evaluate("document.activeElement.blur()")
    return page


def dressed(page: Page, **cookies: str) -> Page:
    """The same page in another language or theme."""
    origin = page.evaluate("location.origin")
    page.context.add_cookies([{"name": k, "value": v, "url": origin} for k, v in cookies.items()])
    page.reload()
    page.wait_for_selector("[data-chart] svg")
    return page


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("zh-hans", "dark")])
def test_axe_finds_nothing_in_either_theme(gallery, language, theme):
    assert faults(dressed(gallery, django_language=language, theme=theme)) == []


@pytest.mark.parametrize("width", [320, 720, 1000, 1280])
def test_nothing_scrolls_sideways(gallery, width):
    gallery.set_viewport_size({"width": width, "height": 800})
    page = dressed(gallery, django_language="en")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(gallery):
    gallery.set_viewport_size({"width": 390, "height": 844})
    gallery.focus("button[aria-controls=menu]")
    gallery.keyboard.press("Enter")
    expect(gallery.locator("#menu")).to_be_visible()
    gallery.keyboard.press("Escape")
    expect(gallery.locator("#menu")).to_be_hidden()


def test_a_list_is_worked_without_a_mouse(gallery):
    for key in "jjx":
        gallery.keyboard.press(key)
    expect(gallery.locator("[data-count]")).to_have_text("1")
    gallery.keyboard.press("Escape")
    gallery.keyboard.press("k")
    gallery.keyboard.press("Enter")
    gallery.wait_for_url("**/?row=0")


def test_what_is_typed_comes_back_after_a_reload(gallery):
    gallery.fill("[name=post]", "副主任")
    gallery.wait_for_selector("[data-draft-time]:not([hidden])")
    assert "副主任" in gallery.evaluate("sessionStorage.getItem('draft:gallery')")


def test_a_field_appears_with_its_condition(gallery):
    gallery.check("[name=direction][value=in]", force=True)
    expect(gallery.locator("[name=reason]")).to_be_hidden()


def test_a_chart_has_its_table(gallery):
    gallery.click("[data-table]")
    expect(gallery.locator("[data-chart] table").first).to_be_visible()


def test_the_theme_is_kept(gallery):
    gallery.click("[data-theme-switch]")
    gallery.reload()
    expect(gallery.locator("html")).to_have_attribute("data-bs-theme", "dark")
