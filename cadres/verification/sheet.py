"""The lines to look at of a comparison as a sheet, under the rules of every list that is taken out."""

import io
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from cadres.models import ComparedForm, FormComparison
from cadres.verification.runs import LOOKS
from cadres.verification.words import in_words
from common.sheets import SheetOut, write_workbook

WIDTHS = [8, 14, 22, 22, 16, 18, 44, 44, 26]


def lines_sheet(
    comparison: FormComparison, forms: Iterable[ComparedForm], units: Mapping[UUID, str], mark: str
) -> tuple[bytes, int]:
    """The .xlsx and how many lines it holds; `units` are names by cadre."""
    stream = io.BytesIO()
    headers = [
        _("No."), _("Name"), _("Unit"), _("Field"), _("Line"), _("Outcome"), _("In the form"), _("On file"), _("File"),
    ]  # fmt: skip
    titles = (_("Lines to look at"), f"{comparison.unit} · {comparison}", mark)
    sheet = SheetOut(
        _("Lines to look at"), headers, _rows(forms, units), titles=titles, widths=WIDTHS, mark=mark
    )
    rows = write_workbook(stream, [sheet])
    return stream.getvalue(), rows


def _rows(forms: Iterable[ComparedForm], units: Mapping[UUID, str]) -> Iterator[list]:
    for form in forms:
        about = [form.number, form.name, units.get(form.cadre_id, "")]
        for line in form.lines:
            if line["outcome"] in LOOKS:
                told = in_words(line)
                yield [
                    *about,
                    *(told[key] for key in ("heading", "part", "words", "form", "file")),
                    form.file_name,
                ]
