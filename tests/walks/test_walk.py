"""A person's way through the product, in a real browser."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
AXE = Path(settings.BASE_DIR) / "node_modules" / "axe-core" / "axe.min.js"


def sign_in(page: Page, name: str = "officer") -> None:
    page.goto("/accounts/login/")
    page.fill("[name=login]", name)
    page.fill("[name=password]", f"{name}-chenghu-demo")
    page.click("button.pri[type=submit]")
    expect(page).not_to_have_url(re.compile("login"))


def faults(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA on the page as it stands."""
    wanted = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
    page.evaluate(f"() => {{ {AXE.read_text()} }}")
    found = page.evaluate("options => axe.run(document, options)", wanted)["violations"]
    return [f"{fault['id']}: {[node['target'] for node in fault['nodes']][:3]}" for fault in found]


def test_a_wrong_password_is_refused_in_plain_words(page):
    page.goto("/accounts/login/")
    page.fill("[name=login]", "officer")
    page.fill("[name=password]", "wrong-password-1")
    page.click("button.pri[type=submit]")
    expect(page.locator("main")).to_contain_text("登录名或密码不正确")
    expect(page).to_have_url(re.compile("login"))


def test_the_language_is_switched_on_the_sign_in_page(page):
    page.goto("/accounts/login/")
    page.click("button[name=language][value=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("address", ["/accounts/login/", "/gallery/"])
def test_pages_are_accessible(page, address):
    sign_in(page)
    page.goto(address)
    assert faults(page) == []
