"""The main ways through the product with the keyboard alone: nothing here clicks, and nothing is focused but by Tab and keys."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
STEPS = 160  # of Tab, before something counts as out of reach
HERE = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    const labels = one.labels ? [...one.labels].map(label => label.innerText) : [];
    if (one === document.body) return { words: '', tag: 'BODY', main: false, seen: false };
    const named = [one.getAttribute('aria-label'), ...labels, one.value, one.innerText];
    return { words: named.filter(Boolean).join(' '), tag: one.tagName, main: !!one.closest('main'),
             seen: one.matches(':focus-visible') && box.width > 0 && box.height > 0 };
}"""


def reach(page: Page, words: str, *, key: str = "Tab", tag: str = "") -> None:
    """Go on until what bears these words has the focus, and the focus is seen."""
    for _ in range(STEPS):
        page.keyboard.press(key)
        here = page.evaluate(HERE)
        if re.search(words, here["words"]) and tag in ("", here["tag"]):
            assert here["seen"], f"{words}: the focus is not seen"
            return
    raise AssertionError(f"{words} is not reached by {key} at {page.url}")


def take(page: Page, words: str, **where: str) -> None:
    """Reach it and press Enter."""
    reach(page, words, **where)
    page.keyboard.press("Enter")


def follow(page: Page, words: str, **where: str) -> None:
    """Take a link or send a form, and be on the page it leads to."""
    with page.expect_navigation():
        take(page, words, **where)
    page.wait_for_load_state("networkidle")


def come_in(page: Page, name: str) -> None:
    """Sign in."""
    page.goto("/accounts/login/")
    reach(page, "用户名|登录名", tag="INPUT")
    page.keyboard.type(name)
    reach(page, "密码", tag="INPUT")
    page.keyboard.type(f"{name}-chenghu-demo")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("login"))


def go_to(page: Page, words: str) -> None:
    """By the menu, then past it to what the page says."""
    follow(page, rf"^{words}", tag="A")
    to_the_page(page)


def to_the_page(page: Page) -> None:
    """The first stop of every page leads past the menu."""
    take(page, "跳到|正文")
    assert page.evaluate(HERE)["main"]


def test_a_leader_goes_from_the_number_to_the_person_and_the_portrait(page: Page):
    come_in(page, "leader")
    go_to(page, "队伍总览")
    expect(page.locator("main .tile .v a").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    told = page.locator("main .tile", has_text="科级年轻干部").locator(".v a").inner_text()
    reach(page, "计数口径：科级年轻干部|科级年轻干部")
    page.keyboard.press("Enter")
    expect(page.locator("#tip-young")).to_be_visible()
    follow(page, rf"^{told}$", tag="A")
    expect(page).to_have_url(re.compile(r"/cadres/\?.*age_max=35"))
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/cadres/[0-9a-f-]{36}/"))
    take(page, "^画像", tag="A")
    expect(page.locator("main")).to_contain_text("担当")


def test_a_leader_looks_at_one_unit(page: Page):
    come_in(page, "leader")
    go_to(page, "队伍总览")
    reach(page, "单位", tag="SELECT")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    follow(page, "^查看|^显示", tag="BUTTON")
    expect(page).to_have_url(re.compile(r"unit=[0-9a-f-]{36}"))
    expect(page.locator("main .tile .v a").first).to_be_visible()


def test_an_officer_finds_somebody_and_keeps_a_view(page: Page):
    come_in(page, "officer")
    go_to(page, "干部")
    page.keyboard.press("/")
    page.keyboard.type("沈砚秋")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q="))
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/cadres/[0-9a-f-]{36}/"))
    expect(page.locator("h1")).to_contain_text("沈砚秋")


def test_an_officer_begins_with_what_is_to_be_done(page: Page):
    come_in(page, "officer")
    to_the_page(page)
    home = page.url
    for _ in range(STEPS):
        if page.evaluate("!!document.activeElement.closest('.todo')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(home)


def test_an_officer_tries_weights_of_the_index_and_proposes_them(page: Page):
    come_in(page, "officer")
    go_to(page, "担当指数")
    follow(page, "公式与权重", tag="A")
    to_the_page(page)
    for words, weight in (("担重", "30"), ("攻坚", "30")):
        reach(page, words, tag="INPUT")
        page.keyboard.press("Control+A")
        page.keyboard.type(weight)
    follow(page, "试算权重", tag="BUTTON")
    expect(page.locator("main")).to_contain_text("区间变化")
    to_the_page(page)
    reach(page, "调整权重的理由")
    page.keyboard.type("两项并重")
    follow(page, "提出方案", tag="BUTTON")
    expect(page.locator("main")).to_contain_text("两项并重")
