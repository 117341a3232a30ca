"""An officer's day: grades come in, who may rise is computed, people are looked for, their forms are printed."""

import io
import zipfile

import pytest
from playwright.sync_api import Locator, Page, expect

from common.clock import today
from common.sheets import read_workbook
from tests.cadres.imports.invented import workbook
from tests.walks.test_main_job import SOON, commit, counts, send
from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
NAME = "许清嘉"  # of the demonstration: nothing but one year's grade is missing
LIST = "局科级岗位人选"
FORMS = "局科级岗位任免"


def test_from_grades_over_the_batch_and_a_query_to_printed_forms(page: Page):
    sign_in(page)
    enter_the_missing_grade(page)
    compute_the_batch(page)
    take_the_sheet(page)
    look_for_people(page)
    put_on_a_working_list(page)
    print_the_forms(page)


def enter_the_missing_grade(page: Page) -> None:
    """A sheet of one person and one year."""
    page.click("nav >> text=数据导入")
    page.click("a:has-text('导入年度考核')")
    rows = [[NAME, "称职"]]
    send(page, "[name=files]", "考核.xlsx", workbook(rows, ["姓名", f"{today().year - 2}年"]), "上传")
    page.click("button:has-text('开始校核')")
    expect(counts(page)).to_contain_text("有问题 0", timeout=SOON)
    commit(page)


def compute_the_batch(page: Page) -> None:
    """From the menu with what is filled in: the person is among those who qualify."""
    page.click("nav >> text=职级晋升批次")
    page.click("a:has-text('新建批次') >> nth=0")
    page.click("button:has-text('开始测算')")
    expect(page.locator("h2", has_text="核定职数")).to_be_visible(timeout=SOON)
    find(page, NAME)
    expect(row_of(page, NAME)).to_contain_text("具备基本资格")
    assert faults(page) == []


def take_the_sheet(page: Page) -> None:
    """The workbook says what the page says."""
    with page.expect_download() as download:
        page.click("a:has-text('导出测算表')")
    sheets = read_workbook(download.value.path().read_bytes())
    line = next(row for row in sheets[0].rows if NAME in row)
    assert "具备基本资格" in line


def look_for_people(page: Page) -> None:
    """Rank and age, joined by and; the answer has three parts."""
    page.click("nav >> text=选人条件查询")
    add_condition(page, "年龄")
    oldest = page.locator("[data-leaf] input[data-part]").last
    oldest.fill("60")
    expect(oldest).to_have_value("60")
    page.click("button:has-text('查询')")
    expect(page.locator(".seg", has_text="不详")).to_be_visible()
    find(page, NAME)
    expect(row_of(page, NAME)).to_be_visible()
    assert faults(page) == []


def put_on_a_working_list(page: Page) -> None:
    """Nothing is asked yet of what only people can say."""
    row_of(page, NAME).locator("input[type=checkbox]").check()
    page.get_by_role("button", name="加入工作名单", exact=True).click()
    page.fill("[name=name]", LIST)
    page.fill("[name=purpose]", "财政局副局长")
    page.click("button:has-text('建立名单')")
    expect(page.locator("h1")).to_have_text(LIST)
    expect(page.locator("main tbody tr")).to_have_count(1)
    expect(row_of(page, NAME)).to_contain_text("0 / 11")
    assert faults(page) == []


def print_the_forms(page: Page) -> None:
    """Proposed, checked, issued, taken: a Word file with the name on it."""
    row_of(page, NAME).locator("input[type=checkbox]").check()
    page.click("button:has-text('任免审批表')")
    page.fill("[name=title]", FORMS)
    page.locator("select[name=purpose]").select_option("meeting", force=True)
    page.click("button:has-text('保存并核对')")
    expect(page.locator("h1")).to_have_text(FORMS)
    assert faults(page) == []
    page.click("button:has-text('制发任免表')")
    with page.expect_download() as download:
        page.get_by_role("link", name="Word", exact=True).click()
    form = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    text = form.read("word/document.xml").decode()
    assert all(character in text for character in NAME)


def find(page: Page, name: str) -> None:
    page.fill("[data-search=list]", name)
    page.press("[data-search=list]", "Enter")


def row_of(page: Page, name: str) -> Locator:
    return page.locator("main tbody tr", has_text=name).first


def add_condition(page: Page, label: str) -> None:
    """Typed, then chosen among what is offered; the page then puts the cursor into its first field."""
    page.locator("[data-query] .ts-control").last.click()
    page.keyboard.type(label)
    page.locator(".ts-dropdown .option").get_by_text(label, exact=True).first.click()
    expect(page.locator("[data-leaf]").last).to_contain_text(label)
    expect(page.locator("[data-leaf] [data-part]").first).to_be_focused()
