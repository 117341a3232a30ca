"""The sheet of a batch for the meeting: whom the page shows, numbered, with the reason and its source; the places behind."""

import io
from collections.abc import Iterator, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from cadres.queries import exportable_cadres
from cadres.roster_sheet import padded_name
from common.clock import today
from common.sheets import SheetOut, write_workbook
from promotions.choices import Verdict
from promotions.desk import ORDER, Desk
from promotions.models import BatchLine
from promotions.places import Place
from promotions.words import (
    SEGMENTS,
    assumption_words,
    band_words,
    matter_decides,
    note_words,
    post_words,
    reasons,
    since_words,
    sources,
    standing_words,
    step_words,
    target_words,
)
from readiness.views.words import dotted

ASKED_FOR = (Verdict.QUALIFIED, Verdict.CHECK)  # when no verdict is chosen
WIDTHS = (6, 10, 30, 14, 12, 14, 14, 12, 14, 56, 52, 20)
PLACE_WIDTHS = (28, 40, 10, 10, 10, 10, 10, 10, 24, 28)


def lines_of(desk: Desk, by: User) -> list[BatchLine]:
    """The people on the sheet, in the order of the page: those of the chosen verdicts the user may take out."""
    found = desk.found.filter(cadre__in=exportable_cadres(by))
    if not desk.listing.chosen("segment"):
        found = found.filter(segment__in=ASKED_FOR)
    return list(found.order_by(*desk.listing.ordering(ORDER)).select_related("cadre"))


def workbook_of(desk: Desk, lines: Sequence[BatchLine], by: User) -> bytes:
    """The .xlsx; who took it out and when stands on every page. Only who decides on exports takes dates of matters out."""
    whole = Permission.APPROVE_EXPORTS in permissions_of(by)
    mark = " · ".join(
        [
            by.name[:40],
            f"{timezone.localtime():%Y.%m.%d %H:%M}",
            desk.batch.name,
            desk.batch.get_stage_display(),
        ]
    )
    headers = [
        _("No."), _("Name"), _("Unit and post"), _("Present rank"), _("In rank since"), _("Target rank"), _("Excellent years"),
        _("Eligible on"), _("Verdict"), _("Why"), _("Source"), _("Note"),
    ]  # fmt: skip
    people = SheetOut(
        _("Batch"),
        headers,
        rows_of(desk, lines, whole=whole),
        titles=titles_of(desk),
        widths=WIDTHS,
        mark=mark,
    )
    heads = [
        _("Pool"), _("Ranks"), _("Approved"), _("Used"), _("Reserved"), _("Free"), _("Would enter"), _("Free then"), _("Remark"),
        _("Document"),
    ]  # fmt: skip
    numbers = SheetOut(
        _("Places"),
        heads,
        map(place_cells, desk.places),
        titles=titles_of(desk)[:2],
        widths=PLACE_WIDTHS,
        mark=mark,
    )
    stream = io.BytesIO()
    write_workbook(stream, [people, numbers])
    return stream.getvalue()


def titles_of(desk: Desk) -> list[str]:
    """Title, cut-off day with units and ranks, the documents of the numbers, what was assumed, the standing reservation."""
    batch = desk.batch
    documents = list(dict.fromkeys(document_words(place) for place in desk.places))
    about = _("Cut-off day %(day)s · %(units)s · %(ranks)s") % {
        "day": dotted(batch.cut_off), "units": batch.group_text, "ranks": target_words(batch),
    }  # fmt: skip
    lines = [batch.name, about]
    if documents:
        lines.append(_("Approved numbers: %(documents)s") % {"documents": _("; ").join(documents)})
    if desk.listing.conditions:
        lines.append(_("Conditions: %(words)s") % {"words": desk.listing.conditions})
    if assumed := assumption_words(batch, today()):
        lines.append(assumed)
    lines.append(_("For reference: years served are only a minimum; who meets them is not promoted by that."))
    return lines


def rows_of(desk: Desk, lines: Sequence[BatchLine], *, whole: bool) -> Iterator[list[object]]:
    """One row for each person; of an open matter only that it is there, unless `whole`."""
    for number, line in enumerate(lines, start=1):
        sight = desk.sights.of(line.cadre.home_unit_id)
        open_matter = matter_decides(line) and not whole
        yield [
            number,
            padded_name(line.name),
            post_words(line),
            standing_words(line),
            since_words(line),
            step_words(line.step),
            _(", ").join(map(str, line.excellent_years)),
            "" if open_matter else dotted(line.told_on),
            str(SEGMENTS[line.segment]),
            _("open matter: see the receipt") if open_matter else _("; ").join(reasons(line, sight)),
            _("; ").join(sources(line, sight)),
            note_words(line, sight),
        ]


def document_words(place: Place) -> str:
    """Number and day of an approval document."""
    row = place.row
    return f"{row.document_no} ({dotted(row.issued_on)})" if row.issued_on else row.document_no


def place_cells(place: Place) -> list[object]:
    """One number of the document."""
    row = place.row
    remark = _("%(n)d too few") % {"n": place.over} if place.over else ""
    return [
        row.pool_text, band_words(row.grades), row.approved, row.used, place.reserved, place.remaining, place.entering,
        place.after, remark, document_words(place),
    ]  # fmt: skip
