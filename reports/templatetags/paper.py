"""A typeset page in the browser: the measures of the edition go in as custom properties, static/css/forms.css draws them."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from reports.appointment_forms.content import Boxes
from reports.appointment_forms.editions import Edition
from reports.appointment_forms.measuring import Line
from reports.appointment_forms.typesetting import Placed, Sheet

register = template.Library()
NOTHING = mark_safe("")
HEADING = '<div class="af-h" style="--s:{};--h:{}">{}</div>'
PAGE = (
    '<section class="af-page" lang="zh-Hans" style="--pw:{};--ph:{};--mt:{};--mr:{};--mb:{};--ml:{};--pad:{}">{}'
    '<table class="af" style="--w:{}"><colgroup>{}</colgroup><tbody>{}</tbody></table>{}</section>'
)


@register.simple_tag
def paper_page(edition: Edition, sheet: Sheet, boxes: Boxes, photo: str) -> SafeString:
    """One page."""
    page = sheet.page
    heading = below = NOTHING
    if page.heading:
        heading = format_html(HEADING, page.heading["size"], page.heading["height"], page.heading["text"])
    if page.below:
        text = "".join(line.text for line in boxes.get(page.below["box"], []))
        below = format_html(
            '<div class="af-b" style="--s:{}">{}{}</div>', page.below["size"], page.below["label"], text
        )
    columns = format_html_join("", '<col style="--w:{}">', ((width,) for width in page.columns))
    rows = format_html_join(
        "",
        '<tr style="--h:{}">{}</tr>',
        ((row.height, cells(placed, photo)) for row, placed in zip(page.rows, sheet.rows, strict=True)),
    )
    margins = (page.margins[side] for side in ("top", "right", "bottom", "left"))
    return format_html(
        PAGE, *edition.paper, *margins, edition.padding, heading, sum(page.columns), columns, rows, below
    )


def cells(row: Iterable[Placed], photo: str) -> SafeString:
    """The cells that begin in a row."""
    return format_html_join("", "{}", ((drawn(one, photo),) for one in row))


def drawn(placed: Placed, photo: str) -> SafeString:
    """One cell at its exact height."""
    cell, fit = placed.cell, placed.fit
    if cell.box == "photo" and photo:
        inner = format_html('<img src="{}" alt="">', photo)
    else:
        inner = format_html_join("", "{}", ((paragraph(line),) for line in placed.lines))
    valign = "top" if fit.cut else cell.valign
    return format_html(
        '<td class="af-{} v-{}{}{}" colspan="{}" rowspan="{}" style="--ch:{};--cp:{};--s:{};--l:{}"><div>{}</div></td>',
        cell.align, valign, f" af-no-{gone(cell.border)}" if cell.border else "", " af-cut" if fit.cut else "",
        cell.span, cell.down, cell.height, cell.pad, f"{fit.size:g}", f"{fit.pitch:.2f}", inner,
    )  # fmt: skip


def gone(border: str) -> str:
    """The border that is left out."""
    return "bottom" if border == "top" else "top"


def paragraph(line: Line) -> SafeString:
    """One paragraph, hanging beside its dates."""
    if line.lead:
        return format_html('<p class="af-hang"><span>{}</span>{}</p>', line.lead, line.text)
    return format_html('<p class="{}">{}</p>', "af-inset" if line.inset else "", line.text)
