"""Enrolling and using second factors in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def plug_in(page: Page) -> None:
    """A passkey device, as far as the browser can tell."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def test_a_passkey_is_enrolled_used_and_removed(page):
    plug_in(page)
    sign_in(page, "auditor")
    page.goto("/accounts/factors/passkeys/add/")
    page.check("[name=passwordless]")
    assert faults(page) == []
    page.click("#mfa_webauthn_add")
    expect(page).to_have_url(re.compile("factors/codes"))
    expect(page.locator(".codes li")).to_have_count(10)
    page.goto("/security/")
    expect(page.locator("main")).to_contain_text("通行密钥 1")
    assert faults(page) == []
    page.evaluate("document.querySelector('form[action$=\"/logout/\"]').submit()")
    expect(page).not_to_have_url(re.compile("security"))
    page.goto("/accounts/login/")
    page.click("#passkey_login")
    expect(page).not_to_have_url(re.compile("login"))
    page.goto("/security/")
    expect(page.locator("main")).to_contain_text("纪闻远")
    page.get_by_role("link", name="移除").last.click()
    page.click("button.pri")
    expect(page.locator("main")).not_to_contain_text("通行密钥 1")
    assert faults(page) == []
