import io
from datetime import UTC, date, datetime

import pytest
from docx import Document
from docx.oxml.ns import qn

from cadres.lrmx import read_lrmx
from reports.appointment_forms.content import Known, boxes_of
from reports.appointment_forms.editions import (
    FOLDER,
    Edition,
    EditionBrokenError,
    edition_on,
    editions,
    read_edition,
)
from reports.appointment_forms.typesetting import typeset
from reports.appointment_forms.word_document import is_picture, photo_size, word_document
from tests.reports.appointment_forms.people import every_shape, picture

EVERY = pytest.mark.parametrize("edition", editions().values(), ids=lambda one: one.key)
AT = datetime(2026, 11, 1, tzinfo=UTC)


def word(edition: Edition, shape: str = "ordinary", photo: bytes | None = None) -> bytes:
    form = read_lrmx(dict(every_shape())[shape])
    boxes, _warned = boxes_of(form, Known({}, {}), age_at=date(2026, 11, 1))
    return word_document(edition, typeset(edition, boxes), boxes, photo=photo, title="x", at=AT)


@EVERY
def test_pages_and_rows_have_exactly_the_measures_of_the_edition(edition: Edition):
    made = Document(io.BytesIO(word(edition, "long_words")))
    for table, section, page in zip(made.tables, made.sections, edition.pages, strict=True):
        heights = [row._tr.trPr.find(qn("w:trHeight")) for row in table.rows]
        assert [int(one.get(qn("w:val"))) for one in heights] == [row.height for row in page.rows]
        assert {one.get(qn("w:hRule")) for one in heights} == {"exact"}
        margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
        assert [margin.twips for margin in margins] == [
            page.margins[s] for s in ("top", "right", "bottom", "left")
        ]
        room = edition.paper[0] - page.margins["left"] - page.margins["right"]
        assert sum(page.columns) == room


@EVERY
def test_every_label_of_the_edition_is_printed(edition: Edition):
    made = Document(io.BytesIO(word(edition)))
    text = "".join(run.text or "" for run in made.element.body.iter(qn("w:t")))
    labels = [line for page in edition.pages for cell in page.cells() for line in cell.label.split("\n")]
    assert [label for label in labels if label not in text] == []
    assert ("到龄时间" in text) == ("retirement" in edition.boxes)


def test_the_editions_are_dated():
    assert edition_on(date(2024, 6, 1)).key == "national-classic"
    assert edition_on(date(2026, 6, 1)).key == "national-2025"
    assert edition_on(date(1990, 6, 1)).key == "national-classic"


def test_an_edition_that_does_not_add_up_is_refused(tmp_path):
    source = (FOLDER / "national-2025.yaml").read_text()
    broken = tmp_path / "broken.yaml"
    broken.write_text(source.replace("{box: photo, down: 4}", "{box: photo, down: 3}"))
    with pytest.raises(EditionBrokenError, match="places are covered"):
        read_edition(broken)


@pytest.mark.parametrize(("width", "height"), [(295, 413), (100, 900), (900, 100), (1, 1)])
def test_a_photo_keeps_its_shape_within_its_box(width: int, height: int):
    edition = editions()["national-2025"]
    cell = next(cell for cell in edition.pages[0].cells() if cell.box == "photo")
    wide, high = photo_size(edition, cell, picture(width, height))
    assert wide < cell.width
    assert high < cell.height
    assert wide / high == pytest.approx(width / height, rel=0.02)
    assert word(edition, photo=picture(width, height))


def test_what_is_no_picture_is_told_apart():
    assert (is_picture(picture(3, 4)), is_picture(b"\xff\xd8\xff"), is_picture(b"text")) == (
        True,
        False,
        False,
    )
