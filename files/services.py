"""Keeping and reading file bytes."""

import hashlib

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from common import crypto
from files.models import LARGEST, StoredFile
from units.models import Unit


@transaction.atomic
def keep(name: str, content: bytes, *, content_type: str, unit: Unit, by: object) -> StoredFile:
    """Store `content`, sealed, and its name without the numbers people put there; a file over 20 MB is refused."""
    if len(content) > LARGEST:
        raise ValidationError(_("%(name)s is larger than 20 MB."), params={"name": name})
    file = StoredFile(
        name=masked(name)[:200],
        content_type=content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        data_key=crypto.new_data_key(),
        unit=unit,
        uploaded_by=by if isinstance(by, User) else None,
    )
    file.sealed = crypto.seal(file.data_key, content, _place(file))
    file.save()
    record("file.kept", file, by=by, detail={"name": file.name, "size": file.size, "sha256": file.sha256})
    return file


def content_of(file: StoredFile) -> bytes:
    """The bytes that were kept."""
    return crypto.open_sealed(file.data_key, file.sealed, _place(file))


def _place(file: StoredFile) -> str:
    return f"files_storedfile.sealed:{file.pk}"
