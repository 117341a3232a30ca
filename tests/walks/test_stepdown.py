"""Step-down in a real browser: a prompt, the findings of two, the proposal of one, the decision of the other."""

import pytest
from playwright.sync_api import Page, expect

from common.clock import today
from tests.walks.test_tolerance import change_user
from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PERSON = "韩知远"  # of the demonstration: one finding stands, the second awaits the other officer


def test_a_prompt_has_effect_only_through_two_persons(page: Page):
    sign_in(page, "supervision")
    page.goto(f"/accountability/step-downs/?q={PERSON}")
    page.click(f"main a:has-text('{PERSON}') >> nth=0")
    address = page.url
    expect(page.locator("main")).to_contain_text("待核实")
    expect(page.locator("main a.pri")).to_have_count(0)
    change_user(page, "supervision2")
    page.goto(address)
    verify(page)
    propose(page)
    expect(page.locator("main a.pri")).to_have_count(0)
    change_user(page, "supervision")
    page.goto(address)
    decide(page)
    page.goto(f"/accountability/sanctions/?q={PERSON}")
    expect(page.locator("main")).to_contain_text("能下")


def verify(page: Page) -> None:
    """The second finding."""
    page.click("main a.pri")
    page.check("[name=holds][value=True]", force=True)
    page.fill("[name=finding]", "复核台账，情况属实。")
    send(page, "已双人核实")


def propose(page: Page) -> None:
    """A post of the same level."""
    page.click("main a.pri")
    page.check("[name=way][value=lateral]", force=True)
    page.fill("[name=proposal]", "拟平职调整。")
    send(page, "已提出调整建议")


def decide(page: Page) -> None:
    """By who has not proposed."""
    page.click("main a.pri")
    page.check("[name=adjust][value=True]", force=True)
    page.fill("[name=decision_no]", f"澄新干〔{today().year}〕40号")
    page.fill("[name=decision_organ]", "党工委")
    page.fill("[name=reasons]", "不适宜担任现职。")
    send(page, "已决定调整")


def send(page: Page, state: str) -> None:
    """The form, and what the case says then."""
    page.click("button.pri[type=submit]")
    expect(page.locator("main")).to_contain_text(state)
    assert faults(page) == []
