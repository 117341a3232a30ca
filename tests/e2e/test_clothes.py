"""The clothes: nothing axe can find, no sideways scrolling, everything by keyboard."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
pytestmark = pytest.mark.browser


def faults(page: Page) -> list[str]:
    """What axe finds: rule and first element."""
    page.add_script_tag(path=str(AXE))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [f"{item['id']}: {item['nodes'][0]['target']}" for item in found["violations"]]


def opened(context: BrowserContext, path: str, **cookies: str) -> Page:
    """A page that has settled."""
    page = context.new_page()
    page.goto(path)
    origin = page.evaluate("location.origin")
    context.add_cookies([{"name": key, "value": value, "url": origin} for key, value in cookies.items()])
    page.goto(path)
    page.wait_for_timeout(400)
    return page


@pytest.mark.parametrize("path", ["/gallery/", "/accounts/logout/", "/nothing-here/"])
@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(walk, path, language, theme):
    page = opened(walk, path, django_language=language, theme=theme)
    assert faults(page) == []


@pytest.mark.parametrize("width", [360, 720, 1000, 1280])
def test_nothing_scrolls_sideways(walk, width):
    page = opened(walk, "/gallery/", django_language="en")
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_sign_in_page_switches_language(chromium, live_server):
    page = chromium.new_page(base_url=live_server.url)
    page.goto("/accounts/login/")
    before = page.inner_text("button[type=submit].pri")
    page.click("button[name=language]")
    assert (before, page.inner_text("button[type=submit].pri")) == ("登录", "Sign in")


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(walk):
    page = opened(walk, "/gallery/")
    page.set_viewport_size({"width": 390, "height": 844})
    page.focus("button[aria-controls=menu]")
    page.keyboard.press("Enter")
    opened_menu = page.is_visible("#menu")
    page.keyboard.press("Escape")
    assert (opened_menu, page.is_visible("#menu")) == (True, False)


def test_a_list_is_worked_without_a_mouse(walk):
    page = opened(walk, "/gallery/")
    page.evaluate("document.activeElement.blur()")
    for key in "jjx":
        page.keyboard.press(key)
    selected = page.inner_text("[data-count]")
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?row=0")
    assert selected == "1"


def test_what_is_typed_comes_back_after_a_reload(walk):
    page = opened(walk, "/gallery/")
    page.evaluate("document.querySelectorAll('.bad').forEach(e => e.classList.remove('bad'))")
    page.fill("[name=post]", "副主任")
    page.wait_for_timeout(700)
    assert "副主任" in page.evaluate("sessionStorage.getItem('draft:gallery')")


def test_a_field_appears_with_its_condition(walk):
    page = opened(walk, "/gallery/")
    page.check("[name=direction][value=in]", force=True)
    assert page.is_hidden("[name=reason]")


def test_the_theme_is_kept(walk):
    page = opened(walk, "/gallery/")
    page.click("[data-theme-switch]")
    page.reload()
    assert page.get_attribute("html", "data-bs-theme") == "dark"
