"""A cadre's file as an appointment form: the form that came with what differs, or a new one."""

import base64
from collections.abc import Mapping

from audit.services import record
from cadres.form_fields import changed_fields, form_fields
from cadres.imports.family import written
from cadres.imports.form_content import FormContent, read_form
from cadres.imports.persons import SEALED, values_of
from cadres.imports.records import education_values
from cadres.lrmx import LrmxDocument, write_new
from cadres.models import Cadre
from cadres.services import open_value
from files.services import content_of

FORM_TYPE = "application/xml"
TEXTS = {
    "JianLi": "resume_text",
    "JiangChengQingKuang": "awards_text",
    "NianDuKaoHeJieGuo": "appraisals_text",
}


def export_form(cadre: Cadre, *, by: object) -> bytes:
    """The form of a cadre as .lrmx bytes; unedited since its import, exactly those that came."""
    record("form.exported", cadre, by=by)
    values = _values(cadre)
    content = read_form(cadre.form_file.name, content_of(cadre.form_file)) if cadre.form_file else None
    family = written(cadre.family.all(), cadre)
    texts = {element: getattr(cadre, name) for element, name in TEXTS.items()}
    if content is None or not isinstance(content.document, LrmxDocument):
        photo = content_of(cadre.photo) if cadre.photo else None
        return write_new({**form_fields(values), **texts}, family, photo=photo)
    changed = _changed(content, values, texts) | _changed_photo(content.document, cadre)
    return content.document.replace(changed, family).original


def _values(cadre: Cadre) -> dict[str, object]:
    values = values_of(cadre) | education_values(cadre.educations.order_by("pk"))
    sealed = {key: open_value(cadre, key) for key in SEALED}
    return values | {key: value for key, value in sealed.items() if value}


def _changed(content: FormContent, values: Mapping[str, object], texts: Mapping[str, str]) -> dict[str, str]:
    """Texts by element that differ; a value taken out of the file is emptied in the form."""
    told = {**dict.fromkeys(content.values), **values}
    fields = content.document.fields
    different = {element: text for element, text in texts.items() if text != fields.get(element, "")}
    return changed_fields(content, told) | different


def _changed_photo(document: LrmxDocument, cadre: Cadre) -> dict[str, str]:
    """The picture of the file where it is not that of the form; taken out of the file, it leaves the form too."""
    if cadre.photo_id is None:
        return {"ZhaoPian": ""} if document.photo else {}
    held = content_of(cadre.photo)
    same = document.photo is not None and document.photo.data == held
    return {} if same else {"ZhaoPian": base64.b64encode(held).decode()}
