"""The main job in a real browser, with a real worker: from an office's papers to a printed receipt."""

import io
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from cadres.imports.columns import REASON, ROW_NUMBER
from common.clock import today
from common.sheets import SHEET_TYPE, SheetOut, read_workbook, write_workbook
from tests.cadres.imports.invented import HEAD, workbook
from tests.cadres.imports.test_proofs import FIRST_ROW, PLANTED
from tests.walks.conftest import Processes
from tests.walks.people import Papers, bureau_row, papers
from tests.walks.strays import chinese_on, english_on
from tests.walks.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
SOON = 60_000  # milliseconds: a worker of a busy machine


def test_from_the_papers_of_an_office_to_a_printed_receipt(page: Page, processes: Processes):
    office = papers(today())
    sign_in(page)
    import_roster(page, office)
    import_form(page, office)
    run_everything(page, processes)
    open_from_the_board(page, office)
    read_and_print(page)
    change_the_language(page)


def import_roster(page: Page, office: Papers) -> None:
    """By the menu: file, columns, report, commit."""
    page.click("nav >> text=数据导入")
    page.click("a:has-text('导入花名册') >> nth=0")
    send(page, "[name=files]", "花名册.xlsx", office.roster, "上传")
    expect(page.locator("h1")).to_have_text("各列对应什么内容")
    assert well_dressed(page) == []
    page.click("button:has-text('开始校核')")
    expect(counts(page)).to_contain_text("新增 20", timeout=SOON)
    assert well_dressed(page) == []
    commit(page)


def import_form(page: Page, office: Papers) -> None:
    """The form tells what the roster did not: each difference stands there before anything is written."""
    page.click("nav >> text=数据导入")
    page.click("a:has-text('导入任免审批表')")
    send(page, "[name=files]", f"{office.name}.lrmx", office.form, "上传")
    expect(counts(page)).to_contain_text("库中已有 1", timeout=SOON)
    lines = page.locator("table table tr")
    for heading, after in (
        ("籍贯", "江苏宜兴"),
        ("专长", "产业招商"),
        *((f"年度考核 {y}", "称职") for y in office.years),
    ):
        expect(lines.filter(has_text=heading)).to_contain_text(re.compile(f"—.*{after}"))
    expect(lines.filter(has_text="性别")).to_have_count(0)  # told alike
    assert well_dressed(page) == []
    commit(page)


def run_everything(page: Page, processes: Processes) -> None:
    """A run is seen waiting with its bar while the worker is held, and ends before one's eyes once it goes on."""
    page.click("nav >> text=比对任务")
    expect(page.locator("#runs [role=progressbar]")).to_have_count(
        0, timeout=SOON
    )  # the one that loading left
    with processes.worker_held():
        page.click("button:has-text('立即全量比对')")
        expect(page.locator("#runs [role=progressbar]")).to_have_attribute("aria-valuenow", "0")
        expect(page.locator("#runs .prog")).to_contain_text("0 / 180")
        assert well_dressed(page) == []
    first = page.locator("#runs tbody tr").first
    expect(first).to_contain_text("180 / 180", timeout=SOON)
    expect(first).to_contain_text("已完成")
    expect(page.locator("#runs [role=progressbar]")).to_have_count(0)


def open_from_the_board(page: Page, office: Papers) -> None:
    """Found by initials on the ladder of ranks, in the lane of those who meet every condition."""
    page.click("nav >> text=任职资格看板")
    page.click("nav.seg a:has-text('职级')")
    page.fill("[data-search=list]", "mzn")
    page.press("[data-search=list]", "Enter")
    lane = page.locator(".lane", has_text="具备基本资格")
    expect(lane.locator(".kc")).to_contain_text([office.name])
    assert well_dressed(page) == []
    lane.locator(".kc").first.click()


def read_and_print(page: Page) -> None:
    """Every condition with its source; on paper the frame of the page is gone and the signatures are there."""
    expect(page.locator("h1")).to_have_text("任职资格比对单")
    expect(page.locator(".sumry")).to_contain_text("二级主任科员")
    tenure = page.locator("table.rt tr", has_text="两年以上")
    expect(tenure).to_contain_text("满足")
    expect(tenure).to_contain_text("职务与职级并行规定")
    assert well_dressed(page) == []
    signers = page.locator(".print-only", has_text="部务负责人").first
    expect(signers).to_be_hidden()
    page.emulate_media(media="print")
    expect(signers).to_be_visible()
    expect(page.locator("#menu")).to_be_hidden()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))) in {1, 2}
    page.emulate_media(media="screen")


def change_the_language(page: Page) -> None:
    """The receipt in English, in the same place; then Chinese again."""
    page.click("button[name=language][value=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_text("Qualification receipt")
    assert (chinese_on(page), faults(page)) == ([], [])
    page.click("button[name=language][value=zh-hans]")
    expect(page.locator("h1")).to_have_text("任职资格比对单")


def test_ten_faults_in_a_thousand_rows_are_named_mended_and_imported(page: Page):
    people = [bureau_row(n) for n in range(1000)]
    for place, (column, cell, _reason) in PLANTED.items():
        people[place][column] = cell
    sign_in(page)
    before = in_service(page)
    page.goto("/imports/new/roster/")
    send(page, "[name=files]", "千人花名册.xlsx", workbook(people), "上传")
    page.click("button:has-text('开始校核')")
    rows = page.locator("section", has=page.locator("h2", has_text="有问题的行")).locator("tbody tr")
    expect(rows).to_have_count(10, timeout=SOON)
    named = [[cell.inner_text() for cell in row.locator("td, th").all()] for row in rows.all()]
    assert [int(number) for number, _name, _why in named] == [place + FIRST_ROW for place in PLANTED]
    assert all(why for _number, _name, why in named)
    refuse_to_commit(page)
    send(page, "[name=file]", "待修改行.xlsx", mended(downloaded(page)), "上传修改后的表")
    expect(counts(page)).to_contain_text("有问题 0", timeout=SOON)
    commit(page)
    assert in_service(page) == before + 1000


def refuse_to_commit(page: Page) -> None:
    """There is no button; what a script sends all the same is refused in words and writes nothing."""
    expect(page.locator("button:has-text('确认导入')")).to_have_count(0)
    form = page.locator("form[action$='/mended/']")
    form.evaluate(
        "form => { form.action = form.action.replace('mended', 'commit'); form.noValidate = true; form.submit(); }"
    )
    expect(page.locator(".msgs")).to_contain_text("尚有需要修改的行")
    expect(counts(page)).to_contain_text("有问题 10")


def downloaded(page: Page) -> list[list]:
    """The sheet of failed rows: a heading row, then number, reason and the cells as they came."""
    with page.expect_download() as download:
        page.click("a[href$='rows.xlsx']")
    [sheet] = read_workbook(download.value.path().read_bytes())
    assert list(sheet.rows[0]) == [ROW_NUMBER, REASON, *HEAD]
    return [list(row) for row in sheet.rows[1:]]


def mended(rows: list[list]) -> bytes:
    """Every row as it should have been."""
    sound = [[number, reason, *bureau_row(int(number) - FIRST_ROW)] for number, reason, *_cells in rows]
    stream = io.BytesIO()
    write_workbook(stream, [SheetOut("待修改", [ROW_NUMBER, REASON, *HEAD], sound)])
    return stream.getvalue()


def in_service(page: Page) -> int:
    """How many people the roster has."""
    page.goto("/cadres/")
    number = page.locator(".views a").first.locator(".num")
    expect(number).not_to_be_empty()  # it follows the page
    return int(number.inner_text().replace(",", ""))


def send(page: Page, box: str, name: str, content: bytes, button: str) -> None:
    """Choose a file and press a button."""
    page.set_input_files(box, {"name": name, "mimeType": SHEET_TYPE, "buffer": content})
    expect(page.locator("[data-chosen]")).to_have_text(name)
    page.click(f"button:has-text('{button}')")


def counts(page: Page) -> Locator:
    """The line of numbers of a report."""
    return page.locator("#import .banner")


def commit(page: Page) -> None:
    """Write what was checked, and see it end."""
    page.click("button:has-text('确认导入')")
    expect(page.locator(".note.ok")).to_contain_text("导入", timeout=SOON)


def well_dressed(page: Page) -> list[str]:
    """What a Chinese page has wrong: English words, faults of accessibility, scrolling sideways."""
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [*english_on(page), *faults(page), *([f"{wide} pixels too wide"] if wide > 0 else [])]
