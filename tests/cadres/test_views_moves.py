import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cadres.choices import ImportState
from cadres.models import ImportBatch
from tests.cadres.imports.invented import workbook
from tests.cadres.imports.moved import HEAD, move_row, person
from tests.cadres.test_views_imports import checked, site, work_off, zone

pytestmark = pytest.mark.django_db
__all__ = ["site", "zone"]


def sent(site, zone, rows):
    file = SimpleUploadedFile("任免.xlsx", workbook(rows, HEAD, titles=()))
    answer = site.post(reverse("imports:new", args=["changes"]), {"unit": zone.pk, "files": file})
    assert answer.status_code == 302, answer.content.decode()
    return ImportBatch.objects.first()


def test_an_officer_sends_a_sheet_of_changes_page_by_page(site, zone):
    cadre = person(1, zone.children.get(code="0.1"))
    row = move_row(cadre, "职级晋升", 现职级="四级主任科员", 新职级="三级主任科员")
    batch = sent(site, zone, [row])
    assert "变动类别" in site.get(reverse("imports:columns", args=[batch.pk])).content.decode()
    batch = checked(site, batch)
    page = site.get(reverse("imports:batch", args=[batch.pk])).content.decode()
    assert "四级主任科员，至2026.11.20" in page
    site.post(reverse("imports:commit", args=[batch.pk]))
    work_off()
    batch.refresh_from_db()
    assert batch.state == ImportState.COMMITTED
    assert cadre.ranks.get(valid__endswith=None).rank == 4


def test_the_upload_page_offers_the_empty_sheet(site):
    page = site.get(reverse("imports:new", args=["changes"])).content.decode()
    assert reverse("imports:template") in page
    answer = site.get(reverse("imports:template"))
    assert answer["Content-Disposition"].startswith("attachment")
    assert b"".join(answer.streaming_content).startswith(b"PK")
