"""Placements in a real browser: sent between units and used (S6), a season of four batches (S15), to the cadre's file."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from common.clock import today
from tests.walks.picking import pick
from tests.walks.test_rooms import speak, told
from tests.walks.test_walk import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
ROOMS = (
    "/placements/",
    "/placements/returns/",
    "/placements/seasons/",
    "/placements/stretches/",
    "/placements/new/",
)
HOLDING = ("/placements/", "/placements/seasons/", "/placements/stretches/")


def fill(page: Page, name: str, value: str) -> None:
    page.fill(f"[name={name}]", value)


def save(page: Page) -> None:
    page.click("form button.pri[type=submit]")
    page.wait_for_load_state("networkidle")


def deed(page: Page, label: str) -> None:
    page.locator("main .acts a", has_text=label).click()
    page.wait_for_load_state("networkidle")


def decide_and_settle(page: Page) -> None:
    deed(page, "确定")
    fill(page, "document_no", "澄新组〔2026〕101号")
    save(page)
    deed(page, "登记考核")
    page.locator("label", has_text="期满考核").click()
    page.select_option("[name=grade]", "excellent")
    fill(page, "organ", "澄湖量子科技有限公司")
    save(page)
    deed(page, "登记结果")
    page.locator("label", has_text="选配使用").click()
    fill(page, "outcome_title", "工业科副科长")
    fill(page, "outcome_document", "澄新组干〔2026〕55号")
    save(page)


def test_somebody_is_sent_appraised_and_used_and_the_file_says_so(page: Page):
    sign_in(page)
    page.locator("nav a", has_text="挂任锻炼").first.click()
    page.get_by_role("link", name="安排挂任").click()
    page.locator("label", has_text="派出").first.click()
    pick(page, page.locator(".fld", has=page.locator("[name=cadre]")), "沈砚秋")
    page.select_option("[name=batch]", "enterprise")
    page.select_option("[name=nature]", "secondment")
    page.locator("label", has_text="跨领域").click()
    fill(page, "host_text", "澄湖量子科技有限公司")
    fill(page, "title", "总工程师助理（挂职）")
    fill(page, "start", (today() - timedelta(days=200)).isoformat())
    fill(page, "end", (today() - timedelta(days=1)).isoformat())
    save(page)
    decide_and_settle(page)
    page.locator("dd a", has_text="沈砚秋").click()
    expect(page.locator("#tab")).to_contain_text("澄湖量子科技有限公司 总工程师助理（挂职）")
    for words in (
        "企业挂职",
        "跨领域",
        "期满考核 优秀",
        "选配使用：",
        "工业科副科长",
        "澄新组干〔2026〕55号",
    ):
        expect(page.locator("#tab")).to_contain_text(words)


def test_a_season_leads_from_its_batches_to_the_people_and_their_files(page: Page):
    sign_in(page)
    page.locator("nav a", has_text="赛马计划").click()
    page.locator("main tbody a.nm").first.click()
    line = page.locator("main tbody tr", has_text="基层下派")
    expect(line).to_contain_text("6")
    line.locator("a").last.click()  # who was appointed on the strength of it
    expect(page.locator("main tbody tr")).to_have_count(1)
    page.locator("main tbody a.nm").first.click()
    expect(page.locator("main")).to_contain_text(re.compile("选配使用："))
    page.locator("dd a").first.click()
    expect(page.locator("#tab")).to_contain_text("选配使用：")


def test_the_planner_flags_two_for_one_post_once_and_a_landing_post_ends_the_search(page: Page):
    sign_in(page)
    page.locator("nav a", has_text="期满回派").click()
    clash = page.locator("section", has=page.get_by_role("heading", name="两人回派同一岗位"))
    expect(clash.locator("tbody tr")).to_have_count(1)
    row = page.locator("tr", has_text="钟望舒")
    row.get_by_role("link", name=re.compile("落实回派岗位")).click()
    fill(page, "title", "教育科科长助理")
    save(page)
    page.goto("/placements/returns/")
    expect(page.locator("tr", has_text="钟望舒")).to_contain_text("教育科科长助理")


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_rooms_of_placements_are_dressed(page: Page, language: str):
    sign_in(page)
    speak(page, language)
    found = []
    for address in ROOMS:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        found += told(page, language, address)
    for address in HOLDING:
        page.goto(address)
        page.locator("main tbody a.nm").first.click()
        page.wait_for_load_state("networkidle")
        found += told(page, language, address)
    assert not found, "\n".join(found)
