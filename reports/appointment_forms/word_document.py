"""A typeset form as .docx: rows of exact height, sizes as measured. The same form gives the same bytes."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_SECTION
from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section
from docx.shared import Twips
from docx.table import Table
from docx.text.paragraph import Paragraph

from reports.appointment_forms.content import Boxes
from reports.appointment_forms.editions import Cell, Edition, Page
from reports.appointment_forms.measuring import Fit, Line
from reports.appointment_forms.typesetting import TWIPS, Placed, Sheet

PHOTO = "photo"
PHOTO_MARGIN = 40  # twips kept free beside the lines
NO_GAPS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'  # Word puts a quarter em beside every number
LEADING = 1.3
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of a zip: no clock stands in the bytes


def is_picture(photo: bytes) -> bool:
    """Whether a photo can be set into the document."""
    try:
        return min(Image.from_blob(photo).px_width, Image.from_blob(photo).px_height) > 0
    except (UnrecognizedImageError, ValueError, KeyError, IndexError, EOFError):
        return False


def word_document(
    edition: Edition, sheets: Sequence[Sheet], boxes: Boxes, *, photo: bytes | None, title: str, at: datetime
) -> bytes:
    """The .docx of a form, made `at` a time."""
    word = Document()
    _set_up(word, edition, title, at)
    for number, sheet in enumerate(sheets):
        section = word.add_section(WD_SECTION.NEW_PAGE) if number else word.sections[0]
        _lay_out(section, edition, sheet.page)
        _shrink_break(word)
        _set_page(word, edition, sheet, boxes)
        if photo:
            _set_photo(word, edition, sheet, photo)
    stream = io.BytesIO()
    word.save(stream)
    return _without_clock(stream.getvalue())


def _set_up(word: Word, edition: Edition, title: str, at: datetime) -> None:
    font = word.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        font.set(f"{{{font.nsmap['w']}}}{script}", edition.fonts["text"])
    for language in word.styles.element.iter(f"{{{font.nsmap['w']}}}lang"):
        for script in ("val", "eastAsia"):
            language.set(f"{{{font.nsmap['w']}}}{script}", "zh-CN")
    told = word.core_properties
    told.title, told.author, told.comments, told.last_modified_by = title, "", "", ""
    told.created = told.modified = at.replace(tzinfo=None, microsecond=0)
    told.language = "zh-CN"


def _lay_out(section: Section, edition: Edition, page: Page) -> None:
    section.page_width, section.page_height = map(Twips, edition.paper)
    section.top_margin, section.bottom_margin = Twips(page.margins["top"]), Twips(page.margins["bottom"])
    section.left_margin, section.right_margin = Twips(page.margins["left"]), Twips(page.margins["right"])
    section.header_distance = section.footer_distance = Twips(300)


def _shrink_break(word: Word) -> None:
    """The paragraph that ends a page takes no room."""
    for paragraph in word.paragraphs:
        if paragraph._p.pPr is not None and paragraph._p.pPr.sectPr is not None:
            paragraph.paragraph_format.line_spacing = Twips(20)
            paragraph.paragraph_format.space_after = Twips(0)


def _set_page(word: Word, edition: Edition, sheet: Sheet, boxes: Boxes) -> None:
    end = word.element.body.sectPr
    page = sheet.page
    if page.heading:
        size, pitch = page.heading["size"], page.heading["height"]
        end.addprevious(
            _parsed(
                _paragraph(
                    Line(page.heading["text"]), _Style(size, pitch / TWIPS, font=edition.fonts["heading"])
                )
            )
        )
    end.addprevious(_parsed(_table(edition, sheet)))
    if page.below:
        text = page.below["label"] + "".join(line.text for line in boxes.get(page.below["box"], []))
        size = page.below["size"]
        end.addprevious(_parsed(_paragraph(Line(text), _Style(size, size * 2, align="left"))))


class _Style:
    """How a paragraph stands: size and pitch in pt, alignment, hanging indent in em."""

    def __init__(
        self, size: float, pitch: float, *, align: str = "center", hang: int = 0, font: str = ""
    ) -> None:
        self.size, self.pitch, self.align, self.hang, self.font = size, pitch, align, hang, font


def _parsed(xml: str) -> object:
    head, _gap, rest = xml.partition(">")
    return parse_xml(f"{head} {nsdecls('w')}>{rest}")


def _table(edition: Edition, sheet: Sheet) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in sheet.page.columns)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(f'<w:{side} w:w="{edition.padding}" w:type="dxa"/>' for side in ("left", "right"))
    head = (
        f'<w:tblPr><w:tblW w:w="{sum(sheet.page.columns)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    return f"<w:tbl>{head}{''.join(_rows(edition, sheet))}</w:tbl>"


def _rows(edition: Edition, sheet: Sheet) -> Iterator[str]:
    """Rows of exact height; where a cell comes down from above, Word wants an empty one that continues it."""
    hanging: list[tuple[int, Placed]] = []  # rows still to cover, by the cell that covers them
    for row, placed in zip(sheet.page.rows, sheet.rows, strict=True):
        cells = {
            one.cell.column: _cell(edition, one, "restart" if one.cell.down > 1 else "") for one in placed
        }
        cells |= {one.cell.column: _cell(edition, one, "continue") for _left, one in hanging}
        hanging = [(left - 1, one) for left, one in hanging if left > 1]
        hanging += [(one.cell.down - 1, one) for one in placed if one.cell.down > 1]
        height = f'<w:trPr><w:cantSplit/><w:trHeight w:val="{row.height}" w:hRule="exact"/></w:trPr>'
        yield f"<w:tr>{height}{''.join(cells[column] for column in sorted(cells))}</w:tr>"


def _cell(edition: Edition, placed: Placed, merge: str) -> str:
    cell = placed.cell
    properties = f'<w:tcW w:w="{cell.width}" w:type="dxa"/>'
    if cell.span > 1:
        properties += f'<w:gridSpan w:val="{cell.span}"/>'
    if merge:
        properties += f'<w:vMerge w:val="{merge}"/>'
    if cell.border:  # the one side it keeps of top and bottom
        gone = "bottom" if cell.border == "top" else "top"
        properties += f'<w:tcBorders><w:{gone} w:val="nil"/></w:tcBorders>'
    if cell.pad:
        sides = "".join(f'<w:{side} w:w="{cell.pad}" w:type="dxa"/>' for side in ("top", "bottom"))
        properties += f"<w:tcMar>{sides}</w:tcMar>"
    stands = "top" if placed.fit.cut else cell.valign  # so that the end is what is cut off
    properties += f'<w:vAlign w:val="{stands}"/>'
    lines = [] if merge == "continue" else placed.lines
    style = _style_of(edition, cell, placed.fit)
    inner = "".join(_paragraph(line, style) for line in lines) or _paragraph(Line(""), style)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def _style_of(edition: Edition, cell: Cell, fit: Fit) -> _Style:
    """A text of several lines begins at the left; a single word stands in the middle."""
    return _Style(fit.size, fit.pitch, align=cell.align, hang=edition.fittings[cell.kind].hang)


def _paragraph(line: Line, style: _Style) -> str:
    hang = round(style.hang * style.size * TWIPS)
    indent = tabs = ""
    if line.lead:
        indent = f'<w:ind w:left="{hang}" w:hanging="{hang}"/>'
        stops = (hang, round(hang * 1.06))  # the second for a font whose digits are wide
        tabs = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
        tabs = f"<w:tabs>{tabs}</w:tabs>"
    elif line.inset:
        indent = f'<w:ind w:left="{hang}"/>'
    spacing = (
        f'<w:spacing w:before="0" w:after="0" w:line="{round(style.pitch * TWIPS)}" w:lineRule="exact"/>'
    )
    size = round(style.size * 2)
    font = (
        "".join(f' w:{script}="{style.font}"' for script in ("ascii", "hAnsi", "eastAsia"))
        if style.font
        else ""
    )
    fonts = f"<w:rFonts{font}/>" if font else ""
    bold = "<w:b/>" if style.font else ""
    look = f'<w:rPr>{fonts}{bold}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    lead = f"<w:r>{look}<w:t>{escape(line.lead)}</w:t><w:tab/></w:r>" if line.lead else ""
    text = f'<w:r>{look}<w:t xml:space="preserve">{escape(line.text)}</w:t></w:r>'
    properties = f'{tabs}{NO_GAPS}<w:snapToGrid w:val="0"/>{spacing}{indent}<w:jc w:val="{style.align}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{lead}{text}</w:p>"


def _set_photo(word: Word, edition: Edition, sheet: Sheet, photo: bytes) -> None:
    """Into its box, as large as fits without changing its shape."""
    for number, row in enumerate(sheet.rows):
        for place, one in enumerate(sorted(row, key=lambda one: one.cell.column)):
            if one.cell.box == PHOTO:
                width, height = photo_size(edition, one.cell, photo)
                table = Table(word.element.body.tbl_lst[-1], word)
                paragraph = Paragraph(table._tbl.tr_lst[number].tc_lst[place].p_lst[0], word._body)
                paragraph.paragraph_format.line_spacing = 1.0
                shape = paragraph.add_run().add_picture(io.BytesIO(photo), Twips(width), Twips(height))
                for side in ("distT", "distB", "distL", "distR"):  # else some programs keep 3 mm free
                    shape._inline.set(side, "0")


def photo_size(edition: Edition, cell: Cell, photo: bytes) -> tuple[int, int]:
    """Width and height in twips of a photo in its box."""
    image = Image.from_blob(photo)
    room = cell.width - 2 * edition.padding - PHOTO_MARGIN, cell.height - 2 * edition.padding - PHOTO_MARGIN
    scale = min(room[0] / image.px_width, room[1] / image.px_height)
    return int(image.px_width * scale), int(image.px_height * scale)


def _without_clock(content: bytes) -> bytes:
    """The same package with the same day on every part."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, _FIRST_DAY), before.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
