import pytest
from datetime import timedelta
from common.clock import today
from tests.walks.test_walk import sign_in
from tests.walks.test_rooms import speak
from tests.walks import test_measures as tm

pytestmark = [pytest.mark.browser]


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_shots(page, language):
    sign_in(page)
    speak(page, language)
    page.goto("/measures/plans/")
    first = [a.get_attribute("href") for a in page.locator("main tbody a.nm").all()]
    addresses = {"plans": "/measures/plans/", "measures": "/measures/", "never": "/measures/never/", "newplan": "/measures/plans/new/", "newdoc": "/measures/documents/new/"}
    addresses["plan"] = first[-1]
    page.goto(first[-1])
    addresses["item"] = page.locator("main tbody a.nm").first.get_attribute("href")
    page.goto("/measures/?q=职级晋升名额")
    addresses["measure"] = page.locator("main tbody a.nm").first.get_attribute("href")
    addresses["ask"] = addresses["measure"] + "ask/"
    page.goto("/measures/?q=同等条件下优先推荐")
    for href in [a.get_attribute("href") for a in page.locator("main tbody a.nm").all()]:
        page.goto(href)
        if page.locator("main tbody a.nm").count():
            addresses["grant"] = page.locator("main tbody a.nm").first.get_attribute("href")
            break
    page.goto(addresses["grant"])
    page.locator("main .ttl a").first.click()
    page.wait_for_load_state("networkidle")
    file = page.url
    addresses["tab"] = file.rstrip("/") + "/measures/"
    if page.locator("a.rl").count():
        addresses["receipt"] = page.locator("a.rl").first.get_attribute("href")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900 if width > 400 else 844})
        for name, address in addresses.items():
            page.goto(address)
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(400)
            page.screenshot(path=f"/tmp/mshots/{name}-{language[:2]}-{width}.png", full_page=width > 400)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(first[-1] + "bring/")
    rows = tm.rows_of(today())
    rows[41][4], rows[60][6] = "无此单位", "尽快"
    page.set_input_files("[name=file]", {"name": "a.xlsx", "mimeType": "application/vnd.ms-excel", "buffer": tm.office_sheet(rows)})
    tm.save(page)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(400)
        page.screenshot(path=f"/tmp/mshots/sheet-{language[:2]}-{width}.png")
