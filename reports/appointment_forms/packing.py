"""Issued forms as files: one by itself, many in a zip."""

import io
import tempfile
import zipfile
from collections.abc import Sequence
from typing import BinaryIO

from django.utils.translation import gettext as _

from cadres.imports.forms_export import FORM_TYPE
from common.uploads import DOCX_TYPE, is_plain_path
from reports.appointment_forms.sets import docx_of, lrmx_of
from reports.models import FormSet, PersonForm

KINDS = {"docx": (docx_of, DOCX_TYPE), "lrmx": (lrmx_of, FORM_TYPE)}
ZIP_TYPE = "application/zip"
MEDIA_TYPES = [*(media_type for _content_of, media_type in KINDS.values()), ZIP_TYPE]
IN_MEMORY = 20_000_000


def packed(group: FormSet, forms: Sequence[PersonForm], kind: str) -> tuple[str, str, BinaryIO]:
    """Name, media type and bytes of what is taken out. The caller records it."""
    content_of, media_type = KINDS[kind]
    if len(forms) == 1:
        name = f"{_('Appointment form')}-{forms[0].cadre.name}.{kind}"
        return name, media_type, io.BytesIO(content_of(forms[0]))
    stream = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  closed with the answer
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, form in enumerate(forms, start=1):
            archive.writestr(f"{number:03}-{file_stem(form.cadre.name)}.{kind}", content_of(form))
    stream.seek(0)
    return f"{_('Appointment forms')}-{group.number}-{kind}.zip", ZIP_TYPE, stream


def file_stem(name: str) -> str:
    """A name as part of a path within an archive."""
    plain = "".join(letter for letter in name if letter.isalnum() or letter in "·-_ ")
    return plain if is_plain_path(plain) else "form"
