"""A membership in a real browser: nominate → checks → review → decide → plan → yearly review → move → exit."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.walks.strays import english_on
from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
ITEMS = ("archive", "personal", "discipline", "letters")


def test_a_membership_from_nomination_to_exit(page: Page):
    sign_in(page)
    stay = nominate(page)
    record(page, stay)
    decide(page, stay, "同意入库")
    cultivate(page, stay)
    fill(page, f"{stay}move/", {"reason": "先到招商一线历练"}, horizon="mid")
    decide(page, stay, "同意调整")
    sign_in_as(page, "officer")
    fill(page, f"{stay}leave/", {"because": "appointed", "reason": "已任街道党工委委员"})
    decide(page, stay, "同意出库")
    expect(page.locator("main")).to_contain_text("已出库：已提拔使用")
    assert [*english_on(page), *faults(page)] == []


def nominate(page: Page) -> str:
    """An expert without rank, from the file's tab; the address of the membership."""
    page.goto("/cadres/?identity=institution")
    page.locator("main tbody a.nm").nth(12).click()
    page.locator("nav a:has-text('人才库'), .tabs a:has-text('人才库')").last.click()
    page.locator("#tab a:has-text('提名')").click()
    page.locator("[name=pool]").select_option(label="高精尖缺人才库")
    for name, value in {"horizon": "near", "source": "department"}.items():
        page.locator(f"[name={name}]").select_option(value)
    for name, value in {
        "document_no": "专班纪要5号",
        "grounds": "关键技术带头人",
        "field": "集成电路",
    }.items():
        page.fill(f"[name={name}]", value)
    page.click("button.pri[type=submit]")
    expect(page).to_have_url(re.compile(r"/pools/members/[0-9a-f-]{36}/$"))
    return page.url


def record(page: Page, stay: str) -> None:
    """The four checks with evidence, and the panel."""
    for item in ITEMS:
        said = {"item": item, "said": "clear", "office": "干部科", "evidence": "核查记录"}
        fill(page, f"{stay}check/", said)
    fill(page, f"{stay}ballot/", {"voter": "方守正", "vote": "for", "reason": "德才兼备"})


def cultivate(page: Page, stay: str) -> None:
    """A plan with a mentor, and the review of the year."""
    sign_in_as(page, "officer")
    fill(page, f"{stay}plan/", {"direction": "产业招商", "mentor": "程长河", "measures": "到招商局挂职一年"})
    fill(page, f"{stay}review/", {"verdict": "keep", "text": "完成年度目标"})


def fill(page: Page, address: str, values: dict[str, str], horizon: str = "") -> None:
    """A form of a membership, sent and accepted."""
    page.goto(address)
    for name, value in values.items():
        field = page.locator(f"main [name={name}]")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    if horizon:
        page.locator(f"main [name=horizon][value={horizon}]").check(force=True)
    page.click("main button.pri[type=submit]")
    expect(page).to_have_url(re.compile(r"/pools/members/[0-9a-f-]{36}/$"))


def decide(page: Page, stay: str, words: str) -> None:
    """The chief decides on what is open."""
    sign_in_as(page, "chief")
    page.goto(stay)
    page.locator("main a:has-text('审批')").first.click()
    page.locator("main [name=decision][value=approve]").check(force=True)
    page.fill("main [name=note]", words)
    page.click("main button.pri[type=submit]")
    expect(page).to_have_url(stay)


def sign_in_as(page: Page, name: str) -> None:
    """Somebody else at the same desk."""
    with page.expect_navigation(wait_until="load"):
        page.evaluate("document.querySelector('form[action$=\"/logout/\"]').submit()")
    sign_in(page, name)
