"""One person's form as it would be issued now: its .lrmx, its boxes, its pages, its warnings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cadres.imports.forms_export import form_of
from cadres.lrmx import LrmxDocument, read_lrmx
from common.dates import PartialDate
from reports.appointment_forms.content import Boxes, Known, boxes_of
from reports.appointment_forms.editions import Edition, editions
from reports.appointment_forms.queries import known_of
from reports.appointment_forms.typesetting import Sheet, typeset, warnings_of
from reports.appointment_forms.warnings import Warned
from reports.appointment_forms.word_document import is_picture, word_document
from reports.models import FormSet, PersonForm

LIMIT = "改革前任职年龄界限为{years}岁"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A form made from the file."""

    edition: Edition
    lrmx: bytes
    boxes: Boxes
    photo: bytes | None
    warnings: tuple[Warned, ...]

    @property
    def sheets(self) -> Sequence[Sheet]:
        """Its pages."""
        return typeset(self.edition, self.boxes)

    def docx(self, title: str, at: datetime) -> bytes:
        """Its pages for Word."""
        return word_document(self.edition, self.sheets, self.boxes, photo=self.photo, title=title, at=at)


def drafted(form: PersonForm) -> Drafted:
    """The form of a person from the file as it is now. The caller records the look."""
    group, cadre = form.form_set, form.cadre
    edition, known = editions()[group.edition], known_of(form.cadre, group.age_at)
    document = filled(read_lrmx(form_of(cadre)), form, known, edition)
    boxes, warned = boxes_of(document, known, age_at=group.age_at)
    picture = document.photo.data if document.photo else None
    if picture is None:
        warned.append(Warned("bad_photo" if document.photo_is_bad else "no_photo", "photo"))
    elif not is_picture(picture):
        warned.append(Warned("bad_photo", "photo"))
        picture = None
    warned += warnings_of(edition, boxes, typeset(edition, boxes))
    return Drafted(edition, document.original, boxes, picture, tuple(warned))


def filled(came: LrmxDocument, form: PersonForm, known: Known, edition: Edition) -> LrmxDocument:
    """The form of the file with what this decision says; nothing else of it changes."""
    group: FormSet = form.form_set
    told = {
        "NiRenZhiWu": form.proposed,
        "NiMianZhiWu": form.removed,
        "RenMianLiYou": form.reason,
        "ChengBaoDanWei": group.reporting_unit,
        "JiSuanNianLingShiJian": day_text(group.age_at),
        "TianBiaoShiJian": day_text(group.filled_on),
        "TianBiaoRen": group.filled_by,
    }
    if "retirement" in edition.boxes and known.retirement:
        found = known.retirement
        told["DaoLingNianYue"] = PartialDate(found.month.year, found.month.month).compact
        years = (found.age_months - found.delay_months) // 12
        told["GaiGeQianRenZhiNianLingJieXian"] = LIMIT.format(years=years)
    return came.replace(told)


def day_text(day: date | None) -> str:
    """YYYYMMDD, as a form keeps it."""
    return f"{day:%Y%m%d}" if day else ""
