"""Tolerance of an error in a real browser: one officer of supervision prepares, another decides and revokes."""

import pytest
from playwright.sync_api import Page, expect

from common.clock import today
from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PERSON = "江予安"  # of the demonstration: 党内警告 four months ago
GRID = ("motive", "conditions", "procedure", "gravity", "consequences", "remedy")


def test_a_case_is_prepared_by_one_decided_by_another_and_revoked(page: Page):
    sign_in(page, "supervision")
    address = open_a_case(page)
    weigh(page)
    expect(page.locator("a:has-text('作出决定')")).to_have_count(0)
    change_user(page, "supervision2")
    page.goto(address)
    decide(page)
    page.goto("/accountability/sanctions/?standing=exempted")
    expect(page.locator("main")).to_contain_text(PERSON)
    page.goto(address)
    revoke(page)
    page.goto("/accountability/sanctions/?standing=running")
    expect(page.locator("main")).to_contain_text(PERSON)


def open_a_case(page: Page) -> str:
    """From the file's own tab, about the matter of the sanction."""
    page.goto(f"/cadres/?q={PERSON}")
    page.click(f"a:has-text('{PERSON}') >> nth=0")
    page.click("a:has-text('干部监督') >> nth=-1")
    page.click("a:has-text('新建容错纠错')")
    page.check("[name=source][value=unit]", force=True)
    page.fill("[name=applicant_text]", "综合行政执法局")
    page.fill("[name=subject]", "先行先试中的程序瑕疵")
    page.select_option("[name=matter]", index=1)
    page.fill("[name=facts]", "为赶进度先行预审，事后补齐手续。")
    page.fill("[name=due_on]", f"{today():%Y-%m-%d}")
    page.locator("[name=owner_unit]").evaluate(
        "box => { box.value = [...box.options].find(o => o.value).value }"
    )
    assert faults(page) == []
    page.click("button.pri[type=submit]")
    expect(page.locator("h1")).to_contain_text("先行先试中的程序瑕疵")
    return page.url


def weigh(page: Page) -> None:
    """All nine points and the opinion."""
    page.click("a:has-text('认定并报请决定')")
    for name, value in (("intent", "negligent"), ("interest", "public"), ("conduct", "trial")):
        page.check(f"[name={name}][value={value}]", force=True)
    for factor in GRID:
        page.check(f"[name={factor}_weight][value=for]", force=True)
    page.fill("[name=opinion]", "未发现谋取私利")
    page.fill("[name=opinion_organ]", "纪检监察工委")
    page.fill("[name=opinion_on]", f"{today():%Y-%m-%d}")
    page.click("button.pri[type=submit]")
    expect(page.locator("main")).to_contain_text("待决定")
    assert faults(page) == []


def change_user(page: Page, name: str) -> None:
    """Sign out, and in as somebody else."""
    page.evaluate("document.querySelector('form[action$=\"/logout/\"]').submit()")
    expect(page.locator("main")).to_be_visible()
    sign_in(page, name)


def decide(page: Page) -> None:
    """Exempt."""
    page.click("a:has-text('作出决定')")
    page.check("[name=decision][value=exempt]", force=True)
    page.fill("[name=decision_no]", "澄新容〔2026〕9号")
    page.fill("[name=decision_organ]", "党工委")
    page.fill("[name=reasons]", "符合容错情形")
    page.click("button.pri[type=submit]")
    expect(page.locator("main")).to_contain_text("澄新容〔2026〕9号")
    assert faults(page) == []


def revoke(page: Page) -> None:
    """The matter counts again."""
    page.click("main a:has-text('撤销')")
    page.fill("[name=revocation_no]", "澄新容撤〔2026〕1号")
    page.fill("[name=revocation_reason]", "隐瞒事实")
    page.click("button.pri[type=submit]")
    expect(page.locator("main")).to_contain_text("隐瞒事实")
