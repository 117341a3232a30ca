"""S10 and S11 in the browser: the office's sheet of 95 items in and out, a light that turns by rule, a measure for a cadre."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from common.clock import today
from common.sheets import read_workbook
from tests.measures.zone import office_sheet
from tests.walks.test_rooms import speak, told
from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PLAN = "攻坚突破年督查任务分解表"
UNITS = ("招商局", "规划建设局（牵头）、财政局", "财政局 招商局", "社会事业局；科技创新局")
PEOPLE = ("沈砚秋", "顾临川、陆文澜 韩知远", "", "许清嘉")
WORDS = ("长期坚持", "{year}年底前", "{year}年6月底前", "{year}年三季度", "{year}年11月中旬")
ROOMS = (
    "/measures/plans/",
    "/measures/",
    "/measures/never/",
    "/measures/plans/new/",
    "/measures/documents/new/",
)
PERSON, PREFERRED = "沈砚秋", "同等条件优先"
HOLDING = ("/measures/plans/", "/measures/?q=攻坚突破专项奖励")


def rows_of(day: date) -> list[list]:
    """Ninety-five items; the first is due in ten days, the second was due yesterday, the others next year or never."""
    rows = []
    for n in range(1, 96):
        due = WORDS[n % 5].format(year=day.year + 1)
        people, remark = PEOPLE[n % 4], "" if n % 4 else "重点"
        rows.append([n, f"任务{n // 8}", f"举措{n}：现场推进", "有清单", UNITS[n % 4], people, due, remark])
    rows[0][6], rows[1][6] = said(day + timedelta(days=10)), said(day - timedelta(days=1))
    return rows


def said(day: date) -> str:
    """A day in words."""
    return f"{day.year}年{day.month}月{day.day}日前"


def save(page: Page) -> None:
    page.click("main form button.pri[type=submit]")
    page.wait_for_load_state("networkidle")


def send(page: Page, rows: list[list]) -> None:
    """Choose the sheet and have it read."""
    sheet = {"name": "分解表.xlsx", "mimeType": "application/vnd.ms-excel", "buffer": office_sheet(rows)}
    page.get_by_role("link", name="导入表格").first.click()
    page.set_input_files("[name=file]", sheet)
    save(page)


def light(page: Page, number: int) -> str:
    """What the list says of an item: its light with the rule."""
    return page.locator("main tbody tr").nth(number - 1).inner_text()


def approve_as_chief(browser: Browser, site: str, purpose: str) -> None:
    """A second person signs in elsewhere and allows it."""
    context = browser.new_context(base_url=site)
    page = context.new_page()
    sign_in(page, "chief")
    page.goto("/work/approvals/")
    page.locator("main tbody tr", has_text=purpose).first.locator("a").first.click()
    page.get_by_role("button", name="同意").click()
    page.wait_for_load_state("networkidle")
    context.close()


def new_plan(page: Page) -> None:
    """A plan under the theme of the year."""
    page.locator("nav a", has_text="行动方案").click()
    page.get_by_role("link", name="新增方案").first.click()
    page.fill("[name=name]", PLAN)
    save(page)


def send_a_faulty_one(page: Page, rows: list[list]) -> None:
    """Two wrong cells: both rows are named, nothing can be taken over."""
    broken = [[*row] for row in rows]
    broken[41][4], broken[60][6] = "无此单位", "尽快"
    send(page, broken)
    expect(page.locator("main")).to_contain_text("2行有误")
    expect(page.locator("main tbody tr").first).to_contain_text("无此单位")
    expect(page.locator("main tbody tr").first.locator("td").first).to_have_text("44")
    expect(page.locator("main form")).to_have_count(0)
    assert faults(page) == []
    page.get_by_role("link", name=PLAN).first.click()


def put_off(page: Page, day: date) -> None:
    """Ask for another date of the item that is open."""
    page.get_by_role("link", name="申请延期").click()
    page.fill("[name=new_due_on]", day.isoformat())
    page.fill("[name=reason]", "征地手续未完成")
    save(page)


def taken_out(page: Page) -> list:
    """The rows of the sheet that goes out."""
    with page.expect_download() as download:
        page.get_by_role("link", name="导出表格").click()
    return read_workbook(Path(download.value.path()).read_bytes())[0].rows


def test_ninety_five_items_come_in_turn_their_light_and_go_out_again(page: Page, browser: Browser, site: str):
    day, rows = today(), rows_of(today())
    sign_in(page)
    new_plan(page)
    send_a_faulty_one(page, rows)
    send(page, rows)
    save(page)
    expect(page.locator("main .tiles")).to_contain_text("95")
    assert "黄灯" in light(page, 1)
    assert "红灯" in light(page, 2)
    page.locator("main tbody a.nm").first.click()
    put_off(page, day + timedelta(days=120))
    approve_as_chief(browser, site, "方案事项延期")
    page.reload()
    expect(page.locator("main .ttl")).to_contain_text("绿灯")
    page.get_by_role("link", name=PLAN).first.click()
    rows[0][6] = said(day + timedelta(days=120))
    [came] = read_workbook(office_sheet(rows))
    assert [[cell or None for cell in row] for row in taken_out(page)][1:] == came.rows[1:]


def receipt_of(page: Page, name: str) -> None:
    """The first receipt of somebody's file."""
    page.goto(f"/cadres/?q={name}")
    page.locator("main tbody a.nm").first.click()
    page.locator("a.rl").first.click()
    page.wait_for_load_state("networkidle")


def until_told(page: Page, *, told: bool) -> None:
    """The engine follows a change within seconds."""
    line = page.locator("main tr", has_text=PREFERRED)
    for _attempt in range(20):
        if (line.count() == 1) is told:
            return
        page.wait_for_timeout(1000)
        page.reload()
        page.wait_for_load_state("networkidle")
    raise AssertionError(page.locator("main").inner_text())


def ask_for(page: Page, name: str) -> None:
    """The second measure for somebody."""
    page.goto("/measures/")
    page.locator("main tbody a.nm", has_text="职级晋升名额").click()
    page.get_by_role("link", name="提出申请").click()
    page.locator(".ts-control").first.click()
    page.keyboard.type(name)
    page.locator(".ts-dropdown .option", has_text=name).click()
    page.fill("[name=reason]", "征拆一线实绩突出")
    page.fill("[name=evidence]", "考察专班报告")
    save(page)


def revoke(page: Page) -> None:
    """Take back the grant that is open."""
    page.get_by_role("link", name="撤销").click()
    page.fill("[name=reason]", "所报情况不实")
    save(page)


def test_a_measure_is_told_in_the_receipt_and_gone_when_revoked(page: Page, browser: Browser, site: str):
    sign_in(page)
    receipt_of(page, PERSON)
    receipt, verdict = page.url, page.locator("main .ttl").inner_text()
    until_told(page, told=False)
    ask_for(page, PERSON)
    granted = page.url
    approve_as_chief(browser, site, "对干部落实措施")
    page.goto(receipt)
    until_told(page, told=True)
    expect(page.locator("main tr", has_text=PREFERRED)).to_contain_text("《干部效能提升十条措施》")
    assert page.locator("main .ttl").inner_text() == verdict
    page.goto(granted)
    revoke(page)
    page.goto(receipt)
    until_told(page, told=False)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_rooms_of_measures_are_dressed(page: Page, language: str):
    sign_in(page)
    speak(page, language)
    found = []
    for address in ROOMS:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        found += told(page, language, address)
    for address in HOLDING:
        page.goto(address)
        for _deeper in range(2):
            page.locator("main tbody a.nm").first.click()
            page.wait_for_load_state("networkidle")
            found += told(page, language, page.url)
    page.goto("/measures/?q=职级晋升名额")
    page.locator("main tbody a.nm").first.click()
    page.locator("main .ttl a.pri").click()
    found += told(page, language, page.url)
    assert not found, "\n".join(found)
