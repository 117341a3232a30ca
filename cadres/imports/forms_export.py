"""A cadre's file as an appointment form: the form that came with what was changed since, or a new one."""

import base64
from collections.abc import Iterable, Sequence

from audit.services import record
from cadres.form_fields import changed_fields, form_fields
from cadres.imports.family import written
from cadres.imports.form_content import FormContent, read_form
from cadres.imports.persons import sealed_values, values_of
from cadres.imports.records import education_values
from cadres.lrmx import FamilyMember, LrmxDocument, write_new
from cadres.lrmx.elements import FAMILY
from cadres.models import Cadre, Education
from common import crypto
from files.services import content_of

PHOTO = "ZhaoPian"
FORM_TYPE = "application/xml"
TEXTS = {  # element: column key, field of the cadre
    "JianLi": ("resume", "resume_text"),
    "JiangChengQingKuang": ("awards", "awards_text"),
    "NianDuKaoHeJieGuo": ("grades", "appraisals_text"),
}


def export_form(cadre: Cadre, *, by: object) -> bytes:
    """The form of a cadre as .lrmx bytes; unedited since its import, exactly those that came."""
    record("form.exported", cadre, by=by)
    return form_of(cadre)


def form_of(cadre: Cadre) -> bytes:
    """The same for a caller who records it."""
    content = read_form(cadre.form_file.name, content_of(cadre.form_file)) if cadre.form_file else None
    educations = list(cadre.educations.order_by("pk"))
    family = written(cadre.family.all(), cadre)
    if content is None or not isinstance(content.document, LrmxDocument):
        photo = content_of(cadre.photo) if cadre.photo else None
        return write_new(_fields(cadre, educations), family, photo=photo)
    told = {**_changed(content, cadre, educations), FAMILY: repr(family), PHOTO: str(cadre.photo_id)}
    edited = {name for name, text in told.items() if _trace(cadre, text) != cadre.form_said.get(name)}
    changed = {name: told[name] for name in edited - {FAMILY, PHOTO}}
    if PHOTO in edited:
        changed |= _changed_photo(content.document, cadre)
    return content.document.replace(changed, family if FAMILY in edited else None).original


def said_otherwise(
    content: FormContent, cadre: Cadre, educations: Iterable[Education], family: Sequence[FamilyMember]
) -> dict[str, str]:
    """Element to a keyed hash of what the file says, where that is not what the form says: no edit of the form."""
    if not isinstance(content.document, LrmxDocument):
        return {}
    told = _changed(content, cadre, educations)
    told |= {FAMILY: repr(tuple(family))} if tuple(family) != content.family else {}
    told |= {PHOTO: str(cadre.photo_id)} if content.photo is None else {}
    return {element: _trace(cadre, text) for element, text in told.items()}


def _changed_photo(document: LrmxDocument, cadre: Cadre) -> dict[str, str]:
    """The picture of the file where it is not that of the form; taken out of the file, it leaves the form too."""
    if cadre.photo is None:
        return {PHOTO: ""} if document.photo else {}
    held = content_of(cadre.photo)
    same = document.photo is not None and document.photo.data == held
    return {} if same else {PHOTO: base64.b64encode(held).decode()}


def _trace(cadre: Cadre, text: str) -> str:
    return crypto.row_hash(cadre.data_key, text, f"form_said:{cadre.pk}")


def _fields(cadre: Cadre, educations: Iterable[Education]) -> dict[str, str]:
    values = values_of(cadre) | education_values(educations) | sealed_values(cadre)
    return form_fields(values) | {element: getattr(cadre, name) for element, (_key, name) in TEXTS.items()}


def _changed(content: FormContent, cadre: Cadre, educations: Iterable[Education]) -> dict[str, str]:
    """Texts by element that differ; a value taken out of the file is emptied in the form."""
    values = values_of(cadre) | education_values(educations, content.values) | sealed_values(cadre)
    fields = content.document.fields
    texts = {element: getattr(cadre, name) for element, (_key, name) in TEXTS.items()}
    different = {element: text for element, text in texts.items() if text != fields.get(element, "")}
    return changed_fields(content, {**dict.fromkeys(content.values), **values}) | different
